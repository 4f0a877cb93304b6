package import CareerModel

/// The activity of a year, or of several one below the other, as a calendar: a column a week, a row
/// a weekday.
package struct HeatMap: Hashable, Sendable {
  /// How a year is laid out.
  package struct Layout: Hashable, Sendable {
    /// Where weeks stand: behind the names of the weekdays.
    let left: Int
    /// The columns of a day, and with the gap behind it.
    let cell: Int
    let pitch: Int
    /// How many weeks are in view.
    let weeks: Int
    /// How many years are, and whether each has a row of months above it.
    package let years: Int
    let hasMonths: Bool

    static let days = 7

    package init(rows: Int, columns: Int) {
      left = columns >= 60 ? 6 : 4
      let room = max(1, columns - left - 1)
      pitch = room >= 54 * 3 ? 3 : room >= 54 * 2 ? 2 : 1
      cell = min(2, pitch)
      weeks = min(54, room / pitch)
      hasMonths = rows > Self.days
      years = max(1, rows / (Self.days + (hasMonths ? 1 : 0)))
    }

    package var rowsPerYear: Int { Self.days + (hasMonths ? 1 : 0) }
  }

  let layout: Layout
  /// The last year in view.
  package let lastYear: Int
  /// The number of the first week in view, 0 for the one that holds 1 January.
  let firstWeek: Int

  /// The years in view, from the top.
  var years: [Int] { Array((lastYear - layout.years + 1)...lastYear) }

  /// - Parameters:
  ///   - cursor: The day that is in view.
  ///   - lastYear: The last year, wherever `cursor` is in view with it.
  package init(_ layout: Layout, around cursor: CalendarDay, lastYear: Int) {
    self.layout = layout
    self.lastYear = min(max(lastYear, cursor.year), cursor.year + layout.years - 1)
    let week = Self.week(of: cursor)
    // Where not all of a year has room, by halves, so that the picture seldom moves.
    let half = max(1, layout.weeks / 2)
    let first = (week / half - (week % half < half / 2 ? 1 : 0)) * half
    firstWeek = max(0, min(first, 54 - layout.weeks))
  }

  private static func firstMonday(of year: Int) -> CalendarDay {
    CalendarMonth(year: year, month: 1).firstDay.startOfWeek
  }

  private static func week(of day: CalendarDay) -> Int {
    firstMonday(of: day.year).days(to: day) / 7
  }

  /// Row and column of a day, counted from the top left of the map; `nil` where it is not in view.
  func place(of day: CalendarDay) -> (row: Int, column: Int)? {
    let index = day.year - (lastYear - layout.years + 1)
    let week = Self.week(of: day) - firstWeek
    guard (0..<layout.years).contains(index), (0..<layout.weeks).contains(week) else { return nil }
    let top = index * layout.rowsPerYear + (layout.hasMonths ? 1 : 0)
    return (top + day.weekday - 1, layout.left + week * layout.pitch)
  }

  /// The day at a place; `nil` where there is none.
  package func day(row: Int, column: Int) -> CalendarDay? {
    let (index, inYear) = row.quotientAndRemainder(dividingBy: layout.rowsPerYear)
    let weekday = inYear - (layout.hasMonths ? 1 : 0)
    guard row >= 0, column >= layout.left, (0..<layout.years).contains(index), weekday >= 0 else {
      return nil
    }
    let week = (column - layout.left) / layout.pitch
    guard week < layout.weeks else { return nil }
    let year = lastYear - layout.years + 1 + index
    let day = Self.firstMonday(of: year).adding(days: (firstWeek + week) * 7 + weekday)
    return day.year == year ? day : nil
  }

  /// The week columns in which the months of a year begin, where their names do not touch.
  func months(of year: Int) -> [(column: Int, name: String)] {
    var labels: [(column: Int, name: String)] = []
    for number in 1...12 {
      let month = CalendarMonth(year: year, month: number)
      let week = Self.week(of: month.firstDay) - firstWeek
      guard (0..<layout.weeks).contains(week) else { continue }
      let column = layout.left + week * layout.pitch
      let free = labels.last.map { $0.column + $0.name.count + 1 } ?? 0
      let end = layout.left + layout.weeks * layout.pitch
      if column >= free, column + 3 <= end { labels.append((column, month.shortName)) }
    }
    return labels
  }
}
