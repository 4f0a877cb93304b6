import CareerModel

/// A recurrence rule, RFC 5545, section 3.3.10: only what is needed to find the first day that was
/// not cancelled and the changes of a time zone.
struct RecurrenceRule {
  private let parts: [String: String]

  init(_ value: String) {
    let pairs = value.uppercased().split(separator: ";").compactMap { part -> (String, String)? in
      let pair = part.split(separator: "=", maxSplits: 1)
      return pair.count == 2 ? (String(pair[0]), String(pair[1])) : nil
    }
    parts = Dictionary(pairs) { first, _ in first }
  }

  /// The last moment (UNTIL) in seconds since 1970; `Int.max` if there is none.
  var end: Int { parts["UNTIL"].flatMap { CalendarTime($0)?.seconds } ?? .max }

  /// Returns the yearly change of a time zone: one day in a month of each year.
  func yearly(at second: Int) -> ZoneRules.Yearly? {
    guard parts["FREQ"] == "YEARLY", let month = parts["BYMONTH"].flatMap({ Int($0) }),
      (1...12).contains(month), let (number, weekday) = weekdays.first
    else { return nil }
    let first = parts["BYMONTHDAY"]?.split(separator: ",").first.flatMap { Int($0) }
    let week = number ?? first.map { ($0 - 1) / 7 + 1 } ?? 1
    guard (-5...5).contains(week), week != 0 else { return nil }
    return ZoneRules.Yearly(month: month, week: week, weekday: weekday, second: second)
  }

  /// Returns the first day that is not in `called`; `nil` if none is known.
  func firstDay(from start: CalendarDay, without called: Set<CalendarDay>) -> CalendarDay? {
    let most = min(parts["COUNT"].flatMap { Int($0) } ?? .max, called.count + 1)
    let last = parts["UNTIL"].flatMap { CalendarTime($0)?.day } ?? CalendarDay(ordinal: .max)
    let days = (0..<max(0, most)).lazy.map { occurrence($0, from: start) }
    for day in days {
      guard let day, day <= last else { return nil }
      if !called.contains(day) { return day }
    }
    return nil
  }

  /// Returns the day of an occurrence, counted from 0.
  private func occurrence(_ number: Int, from start: CalendarDay) -> CalendarDay? {
    let interval = parts["INTERVAL"].flatMap { Int($0) } ?? 1
    guard (1...1000).contains(interval) else { return nil }
    let isPlain = parts.keys.allSatisfy { !$0.hasPrefix("BY") }
    switch parts["FREQ"] {
    case "DAILY" where isPlain: return start.adding(days: number * interval)
    case "WEEKLY":
      let days = Set(weekdays.map(\.weekday)).union([start.weekday]).sorted()
      let place = (days.firstIndex(of: start.weekday) ?? 0) + number
      return start.startOfWeek.adding(
        days: place / days.count * 7 * interval + days[place % days.count] - 1)
    case "MONTHLY" where isPlain && start.dayOfMonth <= 28:
      return start.adding(months: number * interval)
    case "YEARLY" where isPlain && start.dayOfMonth <= 28:
      return start.adding(months: number * interval * 12)
    default: return nil
    }
  }

  /// The weekdays of BYDAY, such as `MO` or `-1SU`; `number` is `nil` for every week, Monday is 1.
  private var weekdays: [(number: Int?, weekday: Int)] {
    (parts["BYDAY"] ?? "").split(separator: ",").compactMap { word in
      ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: String(word.suffix(2)))
        .map { (Int(word.dropLast(2)), $0 + 1) }
    }
  }
}
