/// The date notations, one property each; `nil` means "not in this notation".
struct RelativeDayReader {
  let words: [String]
  let today: CalendarDay
  let direction: RelativeDay.Direction

  var day: CalendarDay? { named ?? offset ?? phrase ?? weekday }

  /// Returns a span, or a written-out day; `text` is as typed.
  func days(of text: some StringProtocol) throws(RelativeDay.Problem) -> ClosedRange<CalendarDay> {
    if let span = span ?? unit ?? vague { return span }
    return try WrittenDate(words, as: String(text), today: today, direction: direction).days
  }

  var named: CalendarDay? {
    switch words {
    case ["today"], ["now"], ["tonight"]: today
    case ["yesterday"]: today.adding(days: -1)
    case ["day", "before", "yesterday"]: today.adding(days: -2)
    case ["tomorrow"]: today.adding(days: 1)
    default: nil
    }
  }

  /// `-3d`, `+2w`.
  var offset: CalendarDay? {
    guard words.count == 1, let sign = words[0].first, sign == "-" || sign == "+",
      let unit = words[0].last, let count = words[0].dropFirst().dropLast().shortNumber
    else { return nil }
    return moved(by: sign == "-" ? -count : count, unit: String(unit))
  }

  /// `3 days ago`, `in 2 weeks`, `last month`.
  var phrase: CalendarDay? {
    if words.count == 2, words[0] == "last" || words[0] == "next" {
      return moved(by: words[0] == "last" ? -1 : 1, unit: words[1])
    }
    if words.last == "ago", let (count, unit) = counted(words.dropLast()) {
      return moved(by: -count, unit: unit)
    }
    if words.first == "in", let (count, unit) = counted(words.dropFirst()) {
      return moved(by: count, unit: unit)
    }
    return nil
  }

  /// `3 days`, `a week`, `a couple of months`.
  private func counted(_ words: ArraySlice<String>) -> (Int, String)? {
    guard let unit = words.last else { return nil }
    let count = words.dropLast().joined(separator: " ")
    return (count.shortNumber ?? Self.numbers[count]).map { ($0, unit) }
  }

  private static let numbers: [String: Int] = {
    let counted = Dictionary(uniqueKeysWithValues: zip(CalendarNames.numbers, 1...))
    return counted.merging(["a": 1, "an": 1, "a couple of": 2, "couple of": 2]) { $1 }
  }()

  var weekday: CalendarDay? {
    if words.count == 3, words[2] == "week", let step = Self.steps[words[1]],
      let index = CalendarNames.weekday(words[0])
    {
      return today.startOfWeek.adding(days: 7 * step + index)
    }
    guard words.count <= 2, let name = words.last, let index = CalendarNames.weekday(name)
    else { return nil }
    let back = (today.weekday - (index + 1)).modulo(7)
    let latest = today.adding(days: back == 0 ? -7 : -back)
    let first = latest.adding(days: back == 0 ? 14 : 7)
    switch words.count == 2 ? words[0] : direction == .back ? "last" : "next" {
    case "last": return latest
    case "next": return first
    case "this": return today.startOfWeek.adding(days: index)
    default: return nil
    }
  }

  /// `mid october`, `early-2026`: no more precise than the month or the year.
  var vague: ClosedRange<CalendarDay>? {
    let parts = words[0].split(separator: "-", maxSplits: 1).map(String.init)
    guard let first = parts.first, ["early", "mid", "late"].contains(first) else { return nil }
    let rest = Array(parts.dropFirst()) + words.dropFirst()
    guard !rest.isEmpty else { return nil }
    return reader(of: rest).span
  }

  /// The span in `end of q2` and `start of the year`.
  var part: ClosedRange<CalendarDay>? { namedEnd?.span }

  /// `end of q2`, `start of the year`.
  var end: CalendarDay? { namedEnd.map { $0.isLast ? $0.span.upperBound : $0.span.lowerBound } }

  private var namedEnd: (span: ClosedRange<CalendarDay>, isLast: Bool)? {
    guard words.count > 2, words[1] == "of",
      let isLast = ["start": false, "beginning": false, "end": true][words[0]]
    else { return nil }
    let rest = Array(words.dropFirst(words[2] == "the" ? 3 : 2))
    guard !rest.isEmpty else { return nil }
    return (reader(of: rest).span ?? reader(of: rest).unit).map { ($0, isLast) }
  }

  private func reader(of words: [String]) -> RelativeDayReader {
    RelativeDayReader(words: words, today: today, direction: direction)
  }

  private static let steps = ["last": -1, "this": 0, "next": 1]

  /// `this month`, `next year`, or the unit alone, which is the current one.
  var unit: ClosedRange<CalendarDay>? {
    guard let name = words.last, words.count <= 2,
      let step = Self.steps[words.count == 2 ? words[0] : "this"]
    else { return nil }
    switch name {
    case "week":
      let monday = today.startOfWeek.adding(days: 7 * step)
      return monday...monday.adding(days: 6)
    case "month": return today.month.adding(step).days
    case "quarter": return today.month.startOfQuarter.adding(3 * step).days(ofMonths: 3)
    case "half": return today.month.startOfHalf.adding(6 * step).days(ofMonths: 6)
    case "year": return quarters(1...4, of: today.year + step)
    default: return nil
    }
  }

  var span: ClosedRange<CalendarDay>? {
    if words.last == "quarter" || words.last == "half" { return unit }
    if words.count == 1, let month = CalendarMonth(words[0]) { return month.days }
    if words.count == 1, words[0].utf8.count == 4, let year = supportedYear(words[0]) {
      return quarters(1...4, of: year)
    }
    if let (part, year) = named(part) {
      return year.map { quarters(part, of: $0) } ?? inComingYear { quarters(part, of: $0) }
    }
    if let (week, year) = named(week) {
      return CalendarDay.week(week, of: year ?? today.year).map { $0...$0.adding(days: 6) }
    }
    guard words.count <= 2, let index = CalendarNames.month(words[0]) else { return nil }
    func days(in year: Int) -> ClosedRange<CalendarDay> {
      CalendarMonth(year: year, month: index + 1).days
    }
    return words.count == 2 ? supportedYear(words[1]).map(days) : inComingYear(days)
  }

  /// Returns `q2`, `h1` or `w47` and its year: `2026-q2`, `q2 2026`; `nil` if no year is given.
  private func named<Part>(_ part: (String) -> Part?) -> (Part, year: Int?)? {
    var pieces = words.flatMap { $0.split(separator: "-", omittingEmptySubsequences: false) }
      .map(String.init)
    if pieces.count == 1, let year = supportedYear(pieces[0].prefix(4)) {
      pieces = [String(year), String(pieces[0].dropFirst(4))]
    }
    if pieces.first == "week" || pieces.first == "calendarweek", pieces.count > 1 {
      pieces.replaceSubrange(0...1, with: ["w" + pieces[1]])
    }
    switch pieces.count {
    case 1: return part(pieces[0]).map { ($0, nil) }
    case 2:
      for (piece, year) in [(pieces[0], pieces[1]), (pieces[1], pieces[0])] {
        if let part = part(piece), let year = supportedYear(year) { return (part, year) }
      }
      return nil
    default: return nil
    }
  }

  private func week(_ text: String) -> Int? {
    let name = ["w", "cw", "kw"].first { text.hasPrefix($0) }
    return name.flatMap { text.dropFirst($0.count).shortNumber }.flatMap {
      (1...53).contains($0) ? $0 : nil
    }
  }

  /// Returns the days of a text without a year in the current year; in the next year if past and
  /// looking ahead, in the last year if not begun and looking back.
  private func inComingYear(_ days: (Int) -> ClosedRange<CalendarDay>) -> ClosedRange<CalendarDay> {
    let present = days(today.year)
    switch direction {
    case .ahead: return present.upperBound < today ? days(today.year + 1) : present
    case .back: return present.lowerBound > today ? days(today.year - 1) : present
    }
  }

  /// Returns `nil` for an unknown unit, or a day outside the supported years.
  private func moved(by count: Int, unit: String) -> CalendarDay? {
    let moved: CalendarDay? =
      switch unit {
      case "d", "day", "days": today.adding(days: count)
      case "w", "week", "weeks": today.adding(days: 7 * count)
      case "m", "month", "months": today.adding(months: count)
      case "y", "year", "years": today.adding(months: 12 * count)
      default: nil
      }
    return moved.flatMap { CalendarDay.supportedYears.contains($0.year) ? $0 : nil }
  }

  private func quarters(_ numbers: ClosedRange<Int>, of year: Int) -> ClosedRange<CalendarDay> {
    CalendarMonth(year: year, month: numbers.lowerBound * 3 - 2).days(ofMonths: 3 * numbers.count)
  }

  /// Returns the quarters in `q2` or `h1`.
  private func part(_ text: String) -> ClosedRange<Int>? {
    guard text.count == 2, let number = text.dropFirst().shortNumber, number > 0 else { return nil }
    switch text.first {
    case "q" where number <= 4: return number...number
    case "h" where number <= 2: return (number * 2 - 1)...(number * 2)
    default: return nil
    }
  }

  private func supportedYear(_ text: some StringProtocol) -> Int? {
    text.shortNumber.flatMap { CalendarDay.supportedYears.contains($0) ? $0 : nil }
  }
}

extension RelativeDayReader {
  /// Ignores commas and full stops after words, an hour and the time of day.
  init(
    _ text: some StringProtocol, today: CalendarDay, direction: RelativeDay.Direction
  ) throws(RelativeDay.Problem) {
    // No date is longer, and parsing a longer text would take time.
    guard text.utf8.count <= 80 else { throw .notADate(String(text)) }
    var words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" })
      .map { $0.last == "," || $0.last == "." ? $0.dropLast() : $0 }.map(String.init)
    if ["earlier", "just"].contains(words.first) { words.removeFirst() }
    if words.starts(with: ["the", "day", "before"]) { words.removeFirst() }
    let partsOfDay = ["morning", "noon", "afternoon", "evening", "night"]
    if words.count > 1, partsOfDay.contains(words[words.count - 1]) {
      words.removeLast()
      if words == ["this"] { words = ["today"] }
      if words == ["last"] { words = ["yesterday"] }
    }
    words = WrittenDate.withoutHour(words)
    guard !words.isEmpty, !words.contains("") else { throw .notADate(String(text)) }
    self.init(words: words, today: today, direction: direction)
  }
}

extension StringProtocol {
  /// The value of one to five digits, too small to make date arithmetic overflow.
  var shortNumber: Int? { utf8.count <= 5 ? utf8.decimal : nil }
}
