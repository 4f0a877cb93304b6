/// A written-out day or month: `2026-11-03`, `20261103`, `2026/11/03`, `3 nov 2025`, `Nov 3rd,
/// 2025`, `03.11.2026`, `15.11.`, `2026-w47-2`, `03/2010`, `15th`.
///
/// Full stops separate day, month and year, in that order. With slashes some people write the month
/// first: if both readings are valid days, neither is accepted.
struct WrittenDate {
  private let today: CalendarDay
  private let direction: RelativeDay.Direction
  /// The numbers and names, in order; `nil` if they are separated by signs that no date has.
  private let parts: [String]?
  /// The sign that separates them; spaces do not count.
  private let sign: Character?

  init(_ words: [String], today: CalendarDay, direction: RelativeDay.Direction) {
    (self.today, self.direction) = (today, direction)
    var words = words[...]
    if words.count > 1, let first = words.first, CalendarNames.weekday(first) != nil {
      words = words.dropFirst()
    }
    if words.first == "the" { words = words.dropFirst() }
    let signs = Set(words.joined().filter { "-/.".contains($0) })
    sign = signs.first
    let parts = words.filter { $0 != "of" }
      .flatMap { $0.split(omittingEmptySubsequences: false) { "-/.".contains($0) } }
    self.parts = signs.count > 1 || parts.contains("") ? nil : parts.map(String.init)
  }

  func days(as typed: String) throws(RelativeDay.Problem) -> ClosedRange<CalendarDay> {
    switch try reading(typed) {
    case .day(let day?): return day...day
    case .day(nil): throw .noSuchDay(typed)
    case .month(let month): return month.days
    case nil: throw .notADate(typed)
    }
  }

  private enum Reading {
    /// `nil` if the calendar has no such day.
    case day(CalendarDay?)
    case month(CalendarMonth)
  }

  private func reading(_ typed: String) throws(RelativeDay.Problem) -> Reading? {
    guard let parts else { return nil }
    switch parts.count {
    case 1: return alone(parts[0])
    case 2: return try pair(parts[0], parts[1], typed)
    case 3: return try triple(parts, typed)
    default: return nil
    }
  }

  /// `20261103`, `15th`.
  private func alone(_ text: String) -> Reading? {
    if text.utf8.count == 8, let number = Array(text.utf8).decimal {
      return .day(CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100))
    }
    guard let day = dayOfMonth(text), text.last?.isNumber == false else { return nil }
    let months = (0..<12).map { today.month.adding(direction == .back ? -$0 : $0) }
    return .day(
      months.lazy.compactMap { CalendarDay(year: $0.year, month: $0.number, day: day) }
        .first { direction == .back ? $0 <= today : $0 >= today })
  }

  /// `3 nov`, `nov 3`, `nov-2025`, `15.11`, `15/11`, `03/2010`, `2010/03`.
  private func pair(
    _ one: String, _ other: String, _ typed: String
  ) throws(RelativeDay.Problem) -> Reading? {
    for (text, name) in [(one, other), (other, one)] {
      guard let month = CalendarNames.month(name) else { continue }
      if let year = year(text) { return .month(CalendarMonth(year: year, month: month + 1)) }
      return dayOfMonth(text).map { .day(near(month: month + 1, day: $0)) }
    }
    guard let sign else { return nil }
    for (text, year) in [(one, other), (other, one)] {
      guard let month = text.shortNumber, let year = self.year(year) else { continue }
      return (1...12).contains(month) ? .month(CalendarMonth(year: year, month: month)) : .day(nil)
    }
    guard sign != "-", let first = one.shortNumber, let second = other.shortNumber else {
      return nil
    }
    return .day(
      try settled(
        near(month: second, day: first), near(month: first, day: second), typed))
  }

  /// `2026-11-03`, `3 nov 2025`, `nov 3 2025`, `03.11.26`, `15/11/2026`, `2026-w47-2`.
  private func triple(_ parts: [String], _ typed: String) throws(RelativeDay.Problem) -> Reading? {
    if parts[0].utf8.count == 4, let year = parts[0].shortNumber {
      if parts[1].first == "w", let week = parts[1].dropFirst().shortNumber,
        let day = parts[2].shortNumber
      {
        let isWeek = CalendarDay.supportedYears.contains(year) && (1...7).contains(day)
        return .day(
          isWeek ? CalendarDay.week(week, of: year)?.adding(days: day - 1) : nil)
      }
      guard let month = parts[1].shortNumber ?? CalendarNames.month(parts[1]).map({ $0 + 1 }),
        let day = parts[2].shortNumber
      else { return nil }
      return .day(CalendarDay(year: year, month: month, day: day))
    }
    for (text, name) in [(parts[0], parts[1]), (parts[1], parts[0])] {
      guard let month = CalendarNames.month(name), let day = dayOfMonth(text) else { continue }
      return century(parts[2]).map { .day(CalendarDay(year: $0, month: month + 1, day: day)) }
    }
    guard let sign, let first = parts[0].shortNumber, let second = parts[1].shortNumber,
      let year = sign == "-" ? parts[2].shortNumber : century(parts[2]),
      sign != "-" || parts[2].utf8.count == 4
    else { return nil }
    return .day(
      try settled(
        CalendarDay(year: year, month: second, day: first),
        CalendarDay(year: year, month: first, day: second), typed))
  }

  /// Picks the valid reading if either the day or the month may come first.
  private func settled(
    _ dayFirst: CalendarDay?, _ monthFirst: CalendarDay?, _ typed: String
  ) throws(RelativeDay.Problem) -> CalendarDay? {
    guard sign != ".", let monthFirst else { return dayFirst }
    guard let dayFirst, dayFirst != monthFirst else { return monthFirst }
    throw .ambiguous(typed, dayFirst: dayFirst, monthFirst: monthFirst)
  }

  /// Returns the day of a month in the implied year, if none is named.
  private func near(month: Int, day: Int) -> CalendarDay? {
    let years = [today.year, today.year + (direction == .back ? -1 : 1)]
    return years.lazy.compactMap { CalendarDay(year: $0, month: month, day: day) }
      .first { direction == .back ? $0 <= today : $0 >= today }
  }

  private func year(_ text: String) -> Int? {
    text.utf8.count == 4
      ? text.shortNumber.flatMap { CalendarDay.supportedYears.contains($0) ? $0 : nil } : nil
  }

  /// Parses a year of four digits, or of two in this century.
  private func century(_ text: String) -> Int? {
    let digits = text.first == "'" ? text.dropFirst() : text[...]
    return digits.shortNumber.flatMap {
      switch digits.utf8.count {
      case 2: 2000 + $0
      case 4...: $0
      default: nil
      }
    }
  }

  /// `3`, `3rd`.
  private func dayOfMonth(_ text: String) -> Int? {
    let ending = ["st", "nd", "rd", "th"].first { text.hasSuffix($0) }
    return text.dropLast(ending?.count ?? 0).shortNumber
  }

  // MARK: - Hours

  /// Removes the time after a day: `T00:00:00.000Z`, `14:00`, `9:30 am`, `at 9`. The day is kept.
  static func withoutHour(_ words: [String]) -> [String] {
    var words = words[...]
    if words.count > 1, ["am", "pm", "utc", "gmt", "z"].contains(words.last) {
      words = words.dropLast()
    }
    if words.count > 1, let last = words.last, isHour(last) {
      words = words.dropLast()
      if words.last == "at", words.count > 1 { words = words.dropLast() }
    } else if words.count == 1, let stamp = words.first, let mark = stamp.firstIndex(of: "t"),
      isHour(stamp[stamp.index(after: mark)...]), stamp.first?.isNumber == true
    {
      words = [String(stamp[..<mark])]
    }
    return Array(words)
  }

  private static func isHour(_ text: some StringProtocol) -> Bool {
    var digits = text.drop(while: \.isNumber)
    guard (1...2).contains(text.count - digits.count), digits.first == ":" else {
      return (4...6).contains(text.count - digits.count) && text.last == "z" && digits.count == 1
    }
    digits = digits.dropFirst()
    return digits.first?.isNumber == true
      && digits.allSatisfy { $0.isNumber || ":.+-zapm".contains($0) }
  }
}
