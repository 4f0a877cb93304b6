import CareerModel

/// A JSON Resume date: a day, a month or a year, https://jsonresume.org/schema.
enum ResumeDate {
  /// Returns the first and last day of `2026-11-21`, `2026-11` or `2026`; `nil` for anything else
  /// and for days that do not exist.
  static func span(_ text: String) -> (first: CalendarDay, last: CalendarDay)? {
    switch text.utf8.count {
    case 10: CalendarDay(text).map { ($0, $0) }
    case 7: CalendarDay(text + "-01").map { ($0, $0.month.lastDay) }
    case 4: CalendarDay(text + "-01-01").map { ($0, $0.adding(months: 12).adding(days: -1)) }
    default: nil
    }
  }

  /// Returns the reason why the value of a key is not usable as a date.
  static func fault(_ text: String, in place: String) -> String {
    "\(place) \(text.shortened) is " + (span(text) == nil ? "no date" : "still ahead")
  }

  /// Whether a text means that something is ongoing; the schema would have the end date omitted.
  static func goesOn(_ text: String) -> Bool {
    ["", "present", "now", "current", "today", "ongoing"].contains(text.trimmed.lowercased())
  }
}
