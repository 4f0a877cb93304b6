package import CareerModel

/// The activity of one or more years as calendars, one below the other: a column per week, a row
/// per weekday.
package struct HeatMap: Hashable, Sendable {
  /// The layout of a year.
  package struct Layout: Hashable, Sendable {
    /// The first column of the weeks, after the weekday names.
    let left: Int
    /// The width of a day, without and with the gap after it.
    let cell: Int
    let pitch: Int
    /// The number of weeks in view.
    let weeks: Int
    /// The number of years in view, and whether each has a row of months above it.
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
  /// The first week in view; week 0 contains 1 January.
  let firstWeek: Int

  /// The years in view, from the top.
  var years: [Int] { Array((lastYear - layout.years + 1)...lastYear) }

  /// - Parameters:
  ///   - cursor: A day to keep in view.
  ///   - lastYear: The last year, if `cursor` is in view with it.
  package init(_ layout: Layout, around cursor: CalendarDay, lastYear: Int) {
    self.layout = layout
    self.lastYear = min(max(lastYear, cursor.year), cursor.year + layout.years - 1)
    let week = Self.week(of: cursor)
    // If a year does not fit, scroll by half a view, so the map rarely moves.
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

  /// Returns the row and column of a day from the map's top left; `nil` if it is not in view.
  func place(of day: CalendarDay) -> (row: Int, column: Int)? {
    let index = day.year - (lastYear - layout.years + 1)
    let week = Self.week(of: day) - firstWeek
    guard (0..<layout.years).contains(index), (0..<layout.weeks).contains(week) else { return nil }
    let top = index * layout.rowsPerYear + (layout.hasMonths ? 1 : 0)
    return (top + day.weekday - 1, layout.left + week * layout.pitch)
  }

  /// Returns the day at a position; `nil` if there is none.
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

  /// Returns the columns where a year's months begin, omitting names that would touch.
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
