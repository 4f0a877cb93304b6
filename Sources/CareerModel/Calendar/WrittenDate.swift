/// A written-out day or month: `2026-11-03`, `20261103`, `2026/11/03`, `3 nov 2025`, `Nov 3rd,
/// 2025`, `03.11.2026`, `15.11.`, `2026-w47-2`, `03/2010`, `15th`.
///
/// Full stops separate day, month and year, in that order. With slashes some people write the month
/// first: if both readings are valid days, neither is accepted.
struct WrittenDate {
  private let today: CalendarDay
  private let direction: RelativeDay.Direction
  private let typed: String
  /// The numbers and names, in order; empty if they are separated by signs that no date has.
  private let parts: [String]
  /// The sign that separates them; spaces do not count.
  private let sign: Character?

  init(_ words: [String], as typed: String, today: CalendarDay, direction: RelativeDay.Direction) {
    (self.today, self.direction, self.typed) = (today, direction, typed)
    var words = words[...]
    if words.count > 1, let first = words.first, CalendarNames.weekday(first) != nil {
      words = words.dropFirst()
    }
    if words.first == "the" { words = words.dropFirst() }
    let signs = Set(words.joined().filter { "-/.".contains($0) })
    sign = signs.first
    let parts = words.filter { $0 != "of" }
      .flatMap { $0.split(omittingEmptySubsequences: false) { "-/.".contains($0) } }
    self.parts = signs.count > 1 || parts.contains("") ? [] : parts.map(String.init)
  }

  var days: ClosedRange<CalendarDay> {
    get throws(RelativeDay.Problem) {
      let days =
        switch parts.count {
        case 1: try alone(parts[0])
        case 2: try pair(parts[0], parts[1])
        case 3: try triple(parts[0], parts[1], parts[2])
        default: ClosedRange<CalendarDay>?.none
        }
      guard let days else { throw .notADate(typed) }
      return days
    }
  }

  /// - Parameter day: `nil` if the calendar has no such day.
  private func only(_ day: CalendarDay?) throws(RelativeDay.Problem) -> ClosedRange<CalendarDay> {
    guard let day else { throw .noSuchDay(typed) }
    return day...day
  }

  /// `20261103`, `15th`.
  private func alone(_ text: String) throws(RelativeDay.Problem) -> ClosedRange<CalendarDay>? {
    if text.utf8.count == 8, let number = text.utf8.decimal {
      return try only(
        CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100))
    }
    guard let day = dayOfMonth(text), text.last?.isNumber == false else { return nil }
    let months = (0..<12).map { today.month.adding(direction == .back ? -$0 : $0) }
    return try only(implied(months.map { ($0.year, $0.number) }, day))
  }

  /// `3 nov`, `nov 3`, `nov-2025`, `15.11`, `15/11`, `03/2010`, `2010/03`.
  private func pair(
    _ one: String, _ other: String
  ) throws(RelativeDay.Problem) -> ClosedRange<CalendarDay>? {
    for (text, name) in [(one, other), (other, one)] {
      guard let month = CalendarNames.month(name) else { continue }
      if let year = year(text) { return CalendarMonth(year: year, month: month + 1).days }
      guard let day = dayOfMonth(text) else { return nil }
      return try only(near(month: month + 1, day: day))
    }
    guard let sign else { return nil }
    for (text, year) in [(one, other), (other, one)] {
      guard let month = text.shortNumber, let year = self.year(year) else { continue }
      guard (1...12).contains(month) else { throw .noSuchDay(typed) }
      return CalendarMonth(year: year, month: month).days
    }
    guard sign != "-", let first = one.shortNumber, let second = other.shortNumber else {
      return nil
    }
    return try either(near(month: second, day: first), near(month: first, day: second))
  }

  /// `2026-11-03`, `3 nov 2025`, `nov 3 2025`, `03.11.26`, `15/11/2026`, `2026-w47-2`.
  private func triple(
    _ one: String, _ two: String, _ three: String
  ) throws(RelativeDay.Problem) -> ClosedRange<CalendarDay>? {
    if one.utf8.count == 4, let year = one.shortNumber {
      if two.first == "w", let week = two.dropFirst().shortNumber, let day = three.shortNumber {
        let isWeek = CalendarDay.supportedYears.contains(year) && (1...7).contains(day)
        return try only(isWeek ? CalendarDay.week(week, of: year)?.adding(days: day - 1) : nil)
      }
      guard let month = two.shortNumber ?? CalendarNames.month(two).map({ $0 + 1 }),
        let day = three.shortNumber
      else { return nil }
      return try only(CalendarDay(year: year, month: month, day: day))
    }
    for (text, name) in [(one, two), (two, one)] {
      guard let month = CalendarNames.month(name), let day = dayOfMonth(text) else { continue }
      guard let year = century(three) else { return nil }
      return try only(CalendarDay(year: year, month: month + 1, day: day))
    }
    guard let sign, let first = one.shortNumber, let second = two.shortNumber,
      let year = sign == "-" ? three.shortNumber : century(three),
      sign != "-" || three.utf8.count == 4
    else { return nil }
    return try either(
      CalendarDay(year: year, month: second, day: first),
      CalendarDay(year: year, month: first, day: second))
  }

  /// Picks the valid reading if either the day or the month may come first.
  private func either(
    _ dayFirst: CalendarDay?, _ monthFirst: CalendarDay?
  ) throws(RelativeDay.Problem) -> ClosedRange<CalendarDay> {
    guard sign != ".", let monthFirst else { return try only(dayFirst) }
    guard let dayFirst, dayFirst != monthFirst else { return try only(monthFirst) }
    throw .ambiguous(typed, dayFirst: dayFirst, monthFirst: monthFirst)
  }

  /// Returns the day of a month in the implied year, if none is named.
  private func near(month: Int, day: Int) -> CalendarDay? {
    implied([today.year, today.year + (direction == .back ? -1 : 1)].map { ($0, month) }, day)
  }

  /// Returns the first of some months in which the day is on the side of today that is looked at.
  private func implied(_ months: [(year: Int, month: Int)], _ day: Int) -> CalendarDay? {
    months.lazy.compactMap { CalendarDay(year: $0.year, month: $0.month, day: day) }
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
