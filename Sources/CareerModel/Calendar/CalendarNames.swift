/// The names of days and months. English, like the texts of the framework.
package enum CalendarNames {
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  package static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// From one to twelve.
  static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// Returns `six months` for 182 days, and `100 days` where they are not two to twelve months.
  static func duration(ofDays days: Int) -> String {
    let months = (days * 12 + 182) / 365
    // 60 and 90 days are two and three months too.
    guard (2...numbers.count).contains(months), abs(days * 12 - months * 365) <= 15 else {
      return "\(days) days"
    }
    return "\(numbers[months - 1]) months"
  }

  /// Returns the index of the month or weekday that starts with at least three lowercase letters.
  package static func month(_ text: some StringProtocol) -> Int? { place(of: text, in: months) }
  package static func weekday(_ text: some StringProtocol) -> Int? { place(of: text, in: weekdays) }

  private static func place(of text: some StringProtocol, in names: [String]) -> Int? {
    guard text.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(text) }
  }
}

extension CalendarMonth {
  /// `Nov`.
  package var shortName: String { String(CalendarNames.months[number - 1].prefix(3)) }
  /// `Nov 2026`.
  package var shortTitle: String { "\(shortName) \(year)" }
  /// `November 2026`.
  package var title: String { "\(CalendarNames.months[number - 1]) \(year)" }
}

extension CalendarDay {
  /// `21 Nov`.
  package var shortText: String { "\(dayOfMonth) \(month.shortName)" }
  /// `21 Nov 2026`.
  package var mediumText: String { "\(dayOfMonth) \(month.shortTitle)" }
  /// `Sat 21 Nov 2026`.
  package var longText: String { "\(CalendarNames.weekdays[weekday - 1].prefix(3)) \(mediumText)" }
  /// `Saturday 21 November 2026`, for screen readers.
  package var spokenText: String {
    "\(CalendarNames.weekdays[weekday - 1]) \(dayOfMonth) \(month.title)"
  }

  /// Returns the distance in everyday words: `today`, `3 days ago`, `in 2 weeks`.
  package func distance(from today: CalendarDay) -> String {
    let days = days(to: today)
    let span = abs(days)
    let words =
      switch span {
      case ..<14: "\(span) days"
      case ..<70: "\(span / 7) weeks"
      case ..<730: "\(min(self, today).months(to: max(self, today))) months"
      default: "\(max(2, span * 100 / 36_525)) years"
      }
    return switch days {
    case 0: "today"
    case 1: "yesterday"
    case -1: "tomorrow"
    default: days > 0 ? "\(words) ago" : "in \(words)"
    }
  }
}
