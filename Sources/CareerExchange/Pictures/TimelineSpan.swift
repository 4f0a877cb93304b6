import CareerModel

/// The days that a timeline shows, the length of its columns, and the positions of days.
struct TimelineSpan: Hashable, Sendable {
  let first: CalendarDay
  let last: CalendarDay
  let scale: TimelineScale
  let columns: Int
  /// The positions where the first day begins and the last one ends.
  let left: Double
  let right: Double

  /// The most columns: a column is the shortest of month, quarter and year that keeps to it.
  private static let mostColumns = 96

  /// Spans everything to see, including plans. The end is at most two years ahead, or half of the
  /// time so far if that is longer, because more would leave no room for the past.
  init(_ subject: PictureSubject, left: Double, right: Double) {
    let (profile, today) = (subject.career.profile, subject.today)
    let asked = subject.query.days
    let reach = subject.record.reach
    let starts = [reach?.lowerBound, profile.stages.map(\.from).min(), today.adding(months: -11)]
    let start = asked.first ?? starts.compactMap(\.self).min() ?? today
    let furthest = today.adding(days: max(731, start.days(to: today) / 2))
    let ends = [reach?.upperBound, profile.aim?.by, today.adding(months: 1)]
    let end = max(start, asked.last ?? min(ends.compactMap(\.self).max() ?? today, furthest))
    let units: [TimelineScale.Unit] = [.month, .quarter, .year]
    let unit =
      units.first { TimelineScale.columns(of: $0, from: start, to: end) <= Self.mostColumns }
      ?? .year
    scale = TimelineScale(unit: unit, from: start)
    columns = TimelineScale.columns(of: unit, from: start, to: end)
    let whole = scale.days(ofFirst: columns)
    (first, last, self.left, self.right) = (whole.lowerBound, whole.upperBound, left, right)
  }

  /// Returns where a day begins.
  func x(of day: CalendarDay) -> Double {
    left + (right - left) * Double(first.days(to: day)) / Double(first.days(to: last) + 1)
  }

  /// Returns where a column begins and how wide it is.
  func place(of column: Int) -> (x: Double, width: Double) {
    let days = scale.days(of: column)
    let start = x(of: days.lowerBound)
    return (start, x(of: days.upperBound.adding(days: 1)) - start)
  }

  func contains(_ day: CalendarDay) -> Bool { (first...last).contains(day) }

  /// The years that begin in view, as many as have room for their number.
  var years: [(year: Int, x: Double)] {
    let perYear = (right - left) * 365.25 / Double(first.days(to: last) + 1)
    let step = [1, 2, 5, 10, 20, 50].first { Double($0) * perYear >= 44 } ?? 100
    return (first.year...last.year).filter { $0 % step == 0 }.compactMap { year in
      let day = CalendarMonth(year: year, month: 1).firstDay
      return contains(day) ? (year, x(of: day)) : nil
    }
  }
}
