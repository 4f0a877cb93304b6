import CareerModel

/// A date of JSON Resume: a day, a month or a year, https://jsonresume.org/schema.
enum ResumeDate {
  /// The days from the first to the last of `2026-11-21`, `2026-11` or `2026`; `nil` for anything
  /// else and for days that no calendar has.
  static func span(_ text: String) -> (first: CalendarDay, last: CalendarDay)? {
    switch text.utf8.count {
    case 10: CalendarDay(text).map { ($0, $0) }
    case 7: CalendarDay(text + "-01").map { ($0, $0.month.lastDay) }
    case 4: CalendarDay(text + "-01-01").map { ($0, $0.adding(months: 12).adding(days: -1)) }
    default: nil
    }
  }

  /// Why what is written in a place dates nothing, in words.
  static func fault(_ text: String, in place: String) -> String {
    "\(place) \(text.shortened) is " + (span(text) == nil ? "no date" : "still ahead")
  }

  /// What people write where something goes on; the schema would have it left out.
  static func goesOn(_ text: String) -> Bool {
    ["", "present", "now", "current", "today", "ongoing"].contains(text.trimmed.lowercased())
  }
}
