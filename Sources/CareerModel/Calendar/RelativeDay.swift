/// The dates that people type: `yesterday`, `-3d`, `fri`, `2 weeks ago`, `21 nov`, `2026-11-03`.
package enum RelativeDay {
  /// Why a text names no day.
  package enum Problem: Error, Hashable, Sendable {
    /// No known way of writing a date.
    case notADate(String)
    /// Written like a date, but the calendar has no such day, e.g. `2026-02-31`.
    case noSuchDay(String)
  }

  /// Where a text leaves the day open, which end of its span is meant.
  package enum Leaning: Sendable {
    /// `2025` is the first of January 2025; for "since", and for stages.
    case first
    /// `2025` is the thirty-first of December 2025; for "until" and "by".
    case last
  }

  /// Where a text names no year, on which side of today it is looked for.
  package enum Direction: Sendable {
    /// `fri` is the latest Friday before today, `mar` the March of this year.
    case back
    /// `fri` is the first Friday after today, `mar` the next March that is not over.
    case ahead
  }

  /// The day that `text` names when read on `today`.
  ///
  /// - `today`, `yesterday`, `tomorrow`; `now` is today
  /// - `fri`, `friday`, `last fri`: the latest such day before today; `next fri`: the first after it
  /// - `-3d`, `+2w`, `-1m`, `-1y`, and `3 days ago`, `in 2 weeks`, `last month`, `next year`
  /// - `2026-11-03`, `3 nov`, `3 nov 2025`, `nov 3`
  /// - `2026-11`, `nov 2025`, `2026`, `2026-q2`, `q2`, `2026-h1`, `next quarter`: a span, whose first
  ///   or last day `leaning` picks
  /// - `end of q2`, `start of next year`: the last or first day of a span, whatever `leaning` says
  package static func parse(
    _ text: some StringProtocol, today: CalendarDay, leaning: Leaning = .first,
    looking direction: Direction = .back
  ) throws(Problem) -> CalendarDay {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" }).map(String.init)
    guard !words.isEmpty else { throw .notADate(String(text)) }
    let reader = RelativeDayReader(words: words, today: today, direction: direction)
    if let day = reader.named ?? reader.offset ?? reader.end ?? reader.phrase ?? reader.weekday {
      return day
    }
    if let span = reader.span { return leaning == .first ? span.lowerBound : span.upperBound }
    switch reader.civil {
    case .day(let day): return day
    case .impossible: throw .noSuchDay(String(text))
    case .other: throw .notADate(String(text))
    }
  }

  /// The whole of a span: `this week`, `last month`, `quarter`, `last half`, `2026`, `2026-q2`,
  /// `h1`, `nov 2025`. `nil` for a text that names none.
  static func span(
    _ text: some StringProtocol, today: CalendarDay
  ) -> ClosedRange<CalendarDay>? {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" }).map(String.init)
    guard !words.isEmpty else { return nil }
    let reader = RelativeDayReader(words: words, today: today, direction: .back)
    return reader.unit ?? reader.span
  }
}

/// The ways of writing a day, one property each; `nil` means "not written this way".
private struct RelativeDayReader {
  let words: [String]
  let today: CalendarDay
  let direction: RelativeDay.Direction

  var named: CalendarDay? {
    guard words.count == 1 else { return nil }
    return switch words[0] {
    case "today", "now": today
    case "yesterday": today.adding(days: -1)
    case "tomorrow": today.adding(days: 1)
    default: nil
    }
  }

  /// `-3d`, `+2w`.
  var offset: CalendarDay? {
    guard words.count == 1, let sign = words[0].first, sign == "-" || sign == "+",
      let unit = words[0].last, let count = number(words[0].dropFirst().dropLast())
    else { return nil }
    return moved(by: sign == "-" ? -count : count, unit: String(unit))
  }

  /// `3 days ago`, `in 2 weeks`, `last month`.
  var phrase: CalendarDay? {
    if words.count == 2, words[0] == "last" || words[0] == "next" {
      return moved(by: words[0] == "last" ? -1 : 1, unit: words[1])
    }
    guard words.count == 3 else { return nil }
    if words[2] == "ago", let count = number(words[0]) { return moved(by: -count, unit: words[1]) }
    if words[0] == "in", let count = number(words[1]) { return moved(by: count, unit: words[2]) }
    return nil
  }

  var weekday: CalendarDay? {
    guard words.count <= 2, let name = words.last,
      let index = Self.index(of: name, in: CalendarNames.weekdays)
    else { return nil }
    let back = (today.weekday - (index + 1)).modulo(7)
    let latest = today.adding(days: back == 0 ? -7 : -back)
    let first = latest.adding(days: back == 0 ? 14 : 7)
    switch words.count == 2 ? words[0] : direction == .back ? "last" : "next" {
    case "last": return latest
    case "next": return first
    default: return nil
    }
  }

  /// `end of q2`, `start of the year`.
  var end: CalendarDay? {
    guard words.count > 2, words[1] == "of", let isEnd = ["start": false, "end": true][words[0]]
    else { return nil }
    let rest = Array(words.dropFirst(words[2] == "the" ? 3 : 2))
    guard !rest.isEmpty else { return nil }
    let reader = RelativeDayReader(words: rest, today: today, direction: direction)
    guard let span = reader.span ?? reader.unit else { return nil }
    return isEnd ? span.upperBound : span.lowerBound
  }

  /// `this month`, `next year`, or the bare unit, which is the present one.
  var unit: ClosedRange<CalendarDay>? {
    guard let name = words.last, words.count <= 2,
      let step = ["last": -1, "this": 0, "next": 1][words.count == 2 ? words[0] : "this"]
    else { return nil }
    switch name {
    case "week":
      let monday = today.startOfWeek.adding(days: 7 * step)
      return monday...monday.adding(days: 6)
    case "month": return today.month.adding(step).firstDay...today.month.adding(step).lastDay
    case "quarter":
      let first = today.month.startOfQuarter.adding(3 * step)
      return first.firstDay...first.adding(2).lastDay
    case "half":
      let first = today.month.startOfHalf.adding(6 * step)
      return first.firstDay...first.adding(5).lastDay
    case "year": return quarters(1...4, of: today.year + step)
    default: return nil
    }
  }

  /// A month, a quarter, a half or a year.
  var span: ClosedRange<CalendarDay>? {
    if words.last == "quarter" || words.last == "half" { return unit }
    if words.count == 2, let part = part(words[0]), let year = supportedYear(words[1]) {
      return quarters(part, of: year)
    }
    if words.count == 1 {
      let text = words[0]
      if let month = CalendarMonth(text) { return month.firstDay...month.lastDay }
      if text.utf8.count == 4, let year = supportedYear(text) { return quarters(1...4, of: year) }
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      if parts.count <= 2, let part = parts.last.flatMap({ part($0) }) {
        guard parts.count == 2 else { return inComingYear { quarters(part, of: $0) } }
        return supportedYear(parts[0]).map { quarters(part, of: $0) }
      }
    }
    guard words.count <= 2, let index = Self.index(of: words[0], in: CalendarNames.months) else {
      return nil
    }
    func days(in year: Int) -> ClosedRange<CalendarDay> {
      let month = CalendarMonth(year: year, month: index + 1)
      return month.firstDay...month.lastDay
    }
    return words.count == 2 ? supportedYear(words[1]).map(days) : inComingYear(days)
  }

  /// What a text without a year means: this year, or the next one where it is over and looked for
  /// ahead.
  private func inComingYear(
    _ days: (Int) -> ClosedRange<CalendarDay>
  ) -> ClosedRange<CalendarDay> {
    let present = days(today.year)
    return direction == .ahead && present.upperBound < today ? days(today.year + 1) : present
  }

  enum Civil {
    case day(CalendarDay)
    case impossible
    case other
  }

  /// `2026-11-03`, `3 nov`, `nov 3 2025`.
  var civil: Civil {
    if words.count == 1 {
      let parts = words[0].split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 3, let year = number(parts[0]), let month = number(parts[1]),
        let day = number(parts[2]), parts[0].count == 4
      else { return .other }
      return CalendarDay(year: year, month: month, day: day).map(Civil.day) ?? .impossible
    }
    guard (2...3).contains(words.count) else { return .other }
    let pair = [(words[0], words[1]), (words[1], words[0])]
    for (dayText, monthText) in pair {
      guard let day = number(dayText),
        let index = Self.index(of: monthText, in: CalendarNames.months)
      else { continue }
      guard let year = words.count == 3 ? number(words[2]) : today.year else { return .other }
      let isOpen = words.count == 2 && direction == .ahead
      let years = isOpen ? [year, year + 1] : [year]
      let named = years.lazy.compactMap { CalendarDay(year: $0, month: index + 1, day: day) }
        .first { !isOpen || $0 >= today }
      return named.map(Civil.day) ?? .impossible
    }
    return .other
  }

  /// `nil` for an unknown unit, and for a day outside the supported years.
  private func moved(by count: Int, unit: String) -> CalendarDay? {
    let moved: CalendarDay
    switch unit {
    case "d", "day", "days": moved = today.adding(days: count)
    case "w", "week", "weeks": moved = today.adding(days: 7 * count)
    case "m", "month", "months": moved = today.adding(months: count)
    case "y", "year", "years": moved = today.adding(months: 12 * count)
    default: return nil
    }
    return CalendarDay.supportedYears.contains(moved.year) ? moved : nil
  }

  private func quarters(_ numbers: ClosedRange<Int>, of year: Int) -> ClosedRange<CalendarDay> {
    CalendarMonth(year: year, month: numbers.lowerBound * 3 - 2)
      .firstDay...CalendarMonth(year: year, month: numbers.upperBound * 3).lastDay
  }

  /// The quarters that `q2` or `h1` is made of.
  private func part(_ text: some StringProtocol) -> ClosedRange<Int>? {
    guard text.count == 2, let number = number(text.dropFirst()), number > 0 else { return nil }
    switch text.first {
    case "q" where number <= 4: return number...number
    case "h" where number <= 2: return (number * 2 - 1)...(number * 2)
    default: return nil
    }
  }

  private func supportedYear(_ text: some StringProtocol) -> Int? {
    number(text).flatMap { CalendarDay.supportedYears.contains($0) ? $0 : nil }
  }

  /// A count small enough that no date arithmetic can overflow.
  private func number(_ text: some StringProtocol) -> Int? {
    guard (1...5).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// The place of the one name that begins with `text`, which must be three letters or more.
  private static func index(of text: String, in names: [String]) -> Int? {
    guard text.count >= 3 else { return nil }
    return names.firstIndex { $0.lowercased().hasPrefix(text) }
  }
}
