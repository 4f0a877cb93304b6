import CareerModel
import CareerPages

// Wording that only documents use.

extension Wording {
  static func days(_ days: Int) -> String {
    switch days {
    case ..<21: count(days, "day", "days")
    case ..<70: count(days / 7, "week", "weeks")
    default: count(days * 12 / 365, "month", "months")
    }
  }

  /// Returns the whole months between two days: `3 years and 11 months`, `less than a month`.
  static func span(from first: CalendarDay, to last: CalendarDay) -> String {
    let months =
      last.month.ordinal - first.month.ordinal - (last.dayOfMonth < first.dayOfMonth ? 1 : 0)
    guard months > 0 else { return "less than a month" }
    let (years, rest) = (months / 12, months % 12)
    return [(years, "year"), (rest, "month")].filter { $0.0 > 0 }
      .map { count($0.0, $0.1, $0.1 + "s") }.listed()
  }

  /// Returns the most frequent people and departments of some entries: `Kim, Sam and finance`.
  static func names(of entries: [Entry]) -> String {
    [entries.map(\.people), entries.map(\.departmentsInWords)]
      .flatMap { NameCount.most(3, of: $0).map(\.name) }.listed()
  }

  /// Returns the months from the first to the last entry, none after today: `Mar to Nov 2026`.
  static func months(of entries: [Entry], upTo today: CalendarDay) -> String? {
    let days = entries.map(\.stated.days)
    guard let first = days.map(\.lowerBound).min()?.month,
      let last = days.map({ min($0.upperBound, max(today, $0.lowerBound)) }).max()?.month
    else { return nil }
    if first == last { return first.shortTitle }
    return (first.year == last.year ? first.shortName : first.shortTitle) + " to " + last.shortTitle
  }
}

extension Entry {
  /// Its departments as people write them: `business development`.
  var departmentsInWords: [String] { departments.map(\.identifierInWords) }
}
