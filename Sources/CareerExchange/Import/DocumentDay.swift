import CareerModel

/// A date as documents write it: `2026-03-04`, `4 Mar 2026`, `March 4th, 2026`, `04.03.2026`, or
/// less precisely: `March 2026`, `Q1 2026`, `H1 2026`, `2026`.
///
/// Only the text counts: without a year there is no date, however likely one is. A month, quarter
/// or year counts as its first day, as in a log line (`on:2026-03`): that does not depend on when
/// the document is read, and is never later than the event itself.
struct DocumentDay: Hashable, Sendable {
  var day: CalendarDay
  /// The text of a date that covers more than one day; `nil` for a single day.
  var span: String?
  /// The last day of the period; `nil` for a single day.
  var last: CalendarDay?

  /// The whole period; `nil` for a single day.
  var days: DayRange? { last.map { DayRange(from: day, to: $0) } }

  /// The day or the period.
  var stated: StatedDay { StatedDay(day...(last ?? day)) }

  /// Remarks on days that are no standard period, such as a sprint: the entry gets the first one.
  var remarks: [String] {
    guard let span, stated.period == nil else { return [] }
    return [Self.spanned(span, on: day)]
  }

  /// Returns the remark that a date covers more than one day.
  static func spanned(_ span: String, on day: CalendarDay) -> String {
    "\"\(span)\" covers several days; dated \(day)"
  }

  /// The words that introduce the suggested spelling of an ambiguous date.
  static let ambiguity = "write it like"

  /// Why a text is not a date, or an item not taken, without a full stop.
  struct Problem: Error, Hashable {
    var words: String
    /// Whether it looks like a date, so that other readings need not be tried.
    var isMeantAsDate = true
  }

  /// Whether the day in `03/04/2026` is the first or the second number.
  enum SlashOrder: Hashable, Sendable {
    case dayFirst, monthFirst, unknown

    /// Infers the order from the unambiguous dates of a document; unknown if they contradict.
    init(of texts: some Sequence<String>) {
      var (isDayFirst, isMonthFirst) = (false, false)
      for text in texts where Self.mayTell(text) {
        guard let date = Slashed(DocumentDay.bare(text)) else { continue }
        isDayFirst = isDayFirst || (date.dayFirst != nil && date.monthFirst == nil)
        isMonthFirst = isMonthFirst || (date.monthFirst != nil && date.dayFirst == nil)
      }
      self = isDayFirst == isMonthFirst ? .unknown : isDayFirst ? .dayFirst : .monthFirst
    }

    /// Whether a text may be `30/12/2025` or `30-12-2025`; by far most dates begin with a year.
    private static func mayTell(_ text: String) -> Bool {
      let isHyphened = text.utf8.count <= 10 && text.utf8.prefix(3).contains(UInt8(ascii: "-"))
      return isHyphened || text.utf8.count <= 60 && text.utf8.contains(UInt8(ascii: "/"))
    }
  }

  static func read(
    _ text: some StringProtocol, order: SlashOrder = .unknown
  ) throws(Problem) -> DocumentDay {
    // By far most dates look like this, and no date is longer than about forty characters.
    if let day = CalendarDay(text) { return DocumentDay(day: day) }
    guard text.utf8.count <= 60 else {
      throw Problem(words: "\"\(String(text).cut(to: 30))\" is not a date", isMeantAsDate: false)
    }
    let text = String(text).trimmed
    let bare = Self.bare(text)
    guard !bare.isEmpty else { throw Problem(words: "no date", isMeantAsDate: false) }
    if let date = Slashed(bare) { return try day(date, text, order) }
    if let date = try named(words(of: bare), text) { return date }
    if isYearless(bare) { throw Problem(words: "\(text) has no year") }
    throw Problem(words: "\"\(text)\" is not a date", isMeantAsDate: false)
  }

  static func readDay(_ text: String) throws(Problem) -> CalendarDay {
    let date = try read(text)
    guard date.span == nil else { throw Problem(words: "\"\(text)\" is not a single day") }
    return date.day
  }

  /// Returns a date, unless the calendar has no such day.
  private static func existing(_ day: CalendarDay?, _ text: String) throws(Problem) -> DocumentDay {
    if let day { return DocumentDay(day: day) }
    let years = text.split { !$0.isNumber }.filter { $0.utf8.count == 4 }
    throw Problem(
      words: years.lazy.compactMap { outOfRange($0, text) }.first ?? "\(text) is not a valid date")
  }

  /// Returns the message for a date whose year is not supported; `nil` for other years.
  static func outOfRange(_ year: some StringProtocol, _ text: String) -> String? {
    let years = CalendarDay.supportedYears
    guard year.utf8.count == 4, let year = Int(year), !years.contains(year) else { return nil }
    return "\(text) is outside the years \(years.lowerBound) to \(years.upperBound)"
  }

  // MARK: - 03/04/2026

  private struct Slashed {
    private let first: Int
    private let second: Int
    let year: Int?

    init?(_ text: String) {
      // With hyphens it needs a year at its end: 30-12-2025.
      let isHyphened = text.utf8.count <= 10 && !text.utf8.contains(UInt8(ascii: "/"))
      let parts = text.split(separator: isHyphened ? "-" : "/", omittingEmptySubsequences: false)
      guard parts.count == 3 || parts.count == 2 && !isHyphened,
        let first = DocumentDay.number(parts[0], digits: 1...2),
        let second = DocumentDay.number(parts[1], digits: 1...2)
      else { return nil }
      (self.first, self.second) = (first, second)
      year = parts.count == 3 ? DocumentDay.number(parts[2], digits: 4...4) : nil
      if parts.count == 3, year == nil { return nil }
    }

    var dayFirst: CalendarDay? { CalendarDay(year: year ?? 2000, month: second, day: first) }
    var monthFirst: CalendarDay? { CalendarDay(year: year ?? 2000, month: first, day: second) }
  }

  private static func day(
    _ date: Slashed, _ text: String, _ order: SlashOrder
  ) throws(Problem) -> DocumentDay {
    let (dayFirst, monthFirst) = (date.dayFirst, date.monthFirst)
    if order == .unknown, let dayFirst, let monthFirst, dayFirst != monthFirst, date.year != nil {
      throw Problem(
        words: "\(text) can be \(dayFirst.mediumText) or \(monthFirst.mediumText); "
          + "\(Self.ambiguity) \(dayFirst)")
    }
    let reading =
      switch order {
      case .dayFirst: dayFirst
      case .monthFirst: monthFirst
      case .unknown: dayFirst ?? monthFirst
      }
    let day = try existing(reading, text)
    guard date.year != nil else { throw Problem(words: "\(text) has no year") }
    return day
  }

  // MARK: - In words

  /// Returns the date without time, leading weekday and commas.
  private static func bare(_ text: String) -> String {
    var words = text.lowercased().split { $0.isWhitespace || $0 == "," }.map(String.init)
    if words.count > 1, isWeekday(words[0]), words.count > 2 || year(words[1]) == nil {
      words.removeFirst()
    }
    if words.count == 2, words[1].contains(":"), words[0].count > 7 { words.removeLast() }
    if words.count == 1, words[0].contains(":"), let time = words[0].firstIndex(of: "t"),
      words[0][..<time].count == 10
    {
      words[0] = String(words[0][..<time])
    }
    return words.joined(separator: " ")
  }

  private static func words(of bare: String) -> [String] {
    bare.split(separator: " ").map { word in
      for ending in ["st", "nd", "rd", "th"] where word.hasSuffix(ending) {
        let number = word.dropLast(2)
        if Self.number(number, digits: 1...2) != nil { return String(number) }
      }
      return word.count > 1 && word.hasSuffix(".") ? String(word.dropLast()) : String(word)
    }
  }

  /// Returns `nil` for words that are no date.
  private static func named(_ words: [String], _ text: String) throws(Problem) -> DocumentDay? {
    switch words.count {
    case 1: return try single(words[0], text)
    case 2:
      for (year, other) in [(words[1], words[0]), (words[0], words[1])] {
        guard let year = Self.year(year) else { continue }
        if let months = month(named: other).map({ $0...$0 }) ?? part(ofYear: other) {
          return DocumentDay(months, of: year, span: text)
        }
      }
    case 3:
      for (day, month, year) in [(0, 1, 2), (1, 0, 2), (2, 1, 0)] {
        guard let year = Self.year(words[year]), let month = Self.month(named: words[month]),
          let day = number(words[day], digits: 1...2)
        else { continue }
        return try existing(CalendarDay(year: year, month: month, day: day), text)
      }
    default: break
    }
    return nil
  }

  /// Parses `2026-03-04`, `20260304`, `4.3.2026`, `2026-03`, `2026-q1`, `2026`.
  private static func single(_ word: String, _ text: String) throws(Problem) -> DocumentDay? {
    if let year = year(word) { return DocumentDay(1...12, of: year, span: text) }
    if word.utf8.count == 8, number(word, digits: 8...8) != nil {
      return try day(word.prefix(4), word.dropFirst(4).prefix(2), word.suffix(2), text)
    }
    for sign: Character in ["-", "/", "."] {
      let parts = word.split(separator: sign, omittingEmptySubsequences: false)
      if parts.count == 3, number(parts[0], digits: 4...4) != nil {
        return try day(parts[0], parts[1], parts[2], text)
      }
      if parts.count == 3, sign == ".", number(parts[2], digits: 4...4) != nil {
        return try day(parts[2], parts[1], parts[0], text)
      }
      guard parts.count == 2, let year = year(parts[0]) else { continue }
      let month = number(parts[1], digits: 2...2)
      if let months = part(ofYear: String(parts[1])) ?? month.map({ $0...$0 }) {
        guard (1...12).contains(months.upperBound) else { return try existing(nil, text) }
        return DocumentDay(months, of: year, span: text)
      }
    }
    return nil
  }

  private static func day(
    _ year: Substring, _ month: Substring, _ day: Substring, _ text: String
  ) throws(Problem) -> DocumentDay? {
    guard let year = number(year, digits: 4...4), let month = number(month, digits: 1...2),
      let day = number(day, digits: 1...2)
    else { return nil }
    return try existing(CalendarDay(year: year, month: month, day: day), text)
  }

  private static func isYearless(_ bare: String) -> Bool {
    let words = words(of: bare)
    guard words.count == 2 else { return false }
    return [(0, 1), (1, 0)].contains { day, month in
      number(words[day], digits: 1...2) != nil && self.month(named: words[month]) != nil
    }
  }

  private static func part(ofYear word: String) -> ClosedRange<Int>? {
    guard word.count == 2, let number = number(word.dropFirst(), digits: 1...1) else { return nil }
    switch word.first {
    case "q" where (1...4).contains(number): return (number * 3 - 2)...(number * 3)
    case "h" where (1...2).contains(number): return (number * 6 - 5)...(number * 6)
    default: return nil
    }
  }

  /// Returns the month that a word of at least three letters names; `nil` for any other word.
  static func month(named word: String) -> Int? {
    word.utf8.count > 12 ? nil : CalendarNames.month(word.lowercased()).map { $0 + 1 }
  }

  /// Whether a word is the name of a month or weekday, or at least its first three letters.
  static func isName(_ word: String) -> Bool {
    let word = word.withoutEnd { ",.".contains($0) }
    return month(named: word) != nil || isWeekday(word)
  }

  /// Whether a word is the name of a weekday, or at least its first three letters.
  static func isWeekday(_ word: some StringProtocol) -> Bool {
    word.utf8.count <= 10 && CalendarNames.weekday(word.lowercased()) != nil
  }

  private static func year(_ word: some StringProtocol) -> Int? {
    number(word, digits: 4...4).flatMap { CalendarDay.supportedYears.contains($0) ? $0 : nil }
  }

  private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
    digits.contains(text.utf8.count) ? text.utf8.decimal : nil
  }
}

extension DocumentDay {
  fileprivate init(_ months: ClosedRange<Int>, of year: Int, span: String) {
    self.init(
      day: CalendarMonth(year: year, month: months.lowerBound).firstDay, span: span,
      last: CalendarMonth(year: year, month: months.upperBound).lastDay)
  }
}
