import CareerModel

/// A date of JSON Resume: a day, a month or a year, https://jsonresume.org/schema.
enum ResumeDate {
  /// The first day of what is written.
  static func first(_ text: String) -> CalendarDay? { span(text)?.lowerBound }

  /// The last day of what is written.
  static func last(_ text: String) -> CalendarDay? { span(text)?.upperBound }

  /// `2026-11-21`, `2026-11` or `2026`; `nil` for anything else and for days that no calendar has.
  private static func span(_ text: String) -> ClosedRange<CalendarDay>? {
    switch text.utf8.count {
    case 10: CalendarDay(text).map { $0...$0 }
    case 7: CalendarDay(text + "-01").map { $0...$0.month.lastDay }
    case 4:
      CalendarDay(text + "-01-01").flatMap { first in
        CalendarDay(text + "-12-31").map { first...$0 }
      }
    default: nil
    }
  }

  /// What people write where something goes on; the schema would have it left out.
  static func goesOn(_ text: String) -> Bool {
    ["", "present", "now", "current", "today", "ongoing"].contains(text.trimmed.lowercased())
  }
}
