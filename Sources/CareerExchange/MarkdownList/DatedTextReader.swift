import CareerModel

/// Finds the date at the beginning or end of a line.
struct DatedTextReader {
  let order: DocumentDay.SlashOrder
  let around: DocumentDay?
  let isHeading: Bool

  func date(_ text: String) throws(DocumentDay.Problem) -> DocumentDay {
    let problem: DocumentDay.Problem
    do throws(DocumentDay.Problem) {
      return try DocumentDay.read(text, order: order)
    } catch {
      problem = error
    }
    let year = around?.day.year
    if let days = DocumentDay.span(text, order: order, year: year) { return days }
    if DocumentDay.isWeekday(text) { return try weekday(text) }
    guard let around, let year else {
      throw DocumentDay.isName(text) ? .init(words: "\(text) has no year") : problem
    }
    if let day = Self.dayOfMonth(text), around.last ?? around.day <= around.day.month.lastDay,
      let found = CalendarDay(year: year, month: around.day.monthNumber, day: day)
    {
      return DocumentDay(day: found)
    }
    var fault: DocumentDay.Problem?
    for whole in ["\(text) \(year)", "\(text)/\(year)", "\(text)\(year)", "\(year)-\(text)"] {
      do throws(DocumentDay.Problem) {
        return try DocumentDay.read(whole, order: order)
      } catch {
        if error.isMeantAsDate { fault = fault ?? error }
      }
    }
    throw fault ?? problem
  }

  /// Parses `17th` or `Tue 17` as a day of the month.
  static func dayOfMonth(_ text: String) -> Int? {
    let words = text.split { " ,".contains($0) }
    guard let last = words.last,
      words.count == 1 || words.count == 2 && DocumentDay.isWeekday(words[0])
    else { return nil }
    let isOrdinal = ["st", "nd", "rd", "th"].contains { last.hasSuffix($0) }
    guard isOrdinal || words.count == 2 else { return nil }
    let number = isOrdinal ? last.dropLast(2) : last[...]
    return number.count <= 2 ? Int(number) : nil
  }

  /// Returns the day with this weekday within the enclosing date, if there is exactly one.
  func weekday(_ name: String) throws(DocumentDay.Problem) -> DocumentDay {
    if let around, (around.last ?? around.day) <= around.day.adding(days: 13) {
      let days = (0...13).map { around.day.adding(days: $0) }.filter { day in
        day <= around.last ?? around.day
          && CalendarNames.weekdays[day.weekday - 1].lowercased().hasPrefix(name.lowercased())
      }
      if days.count == 1 { return DocumentDay(day: days[0]) }
    }
    throw DocumentDay.Problem(words: "\(name) is not a date")
  }

  // MARK: - At the beginning

  /// Finds a date at the beginning. A full day may directly precede the text. A longer period, or a
  /// day that takes its year from a heading, needs a sign after it, because `March was busy` has no
  /// date. A year that begins a heading needs none: `2025 brag document`.
  func atBeginning(of line: String) throws(DocumentDay.Problem) -> DatedText? {
    if let found = plainDay(of: line) { return found }
    let words = line.split(separator: " ", maxSplits: 8)
    guard let first = words.first, Self.isDatePart(first) else { return nil }
    var ends = words.prefix(8).prefix(while: Self.isDatePart).map(\.endIndex)
    if let inside = Self.endOfNumbers(in: first) { ends.insert(inside, at: 0) }
    var problem: DocumentDay.Problem?
    for end in ends.reversed() {
      let head = Self.stripped(String(line[..<end]))
      let rest = line[end...].drop { $0 == " " }
      let hasSign =
        line[..<end].last.map { ":*_])|–—".contains($0) } ?? false
        || rest.first.map { "–—|:])".contains($0) } ?? true || rest.hasPrefix("- ")
      do throws(DocumentDay.Problem) {
        let found = try date(head)
        let isDay = found.span == nil && (try? DocumentDay.read(head, order: order)) != nil
        let isYearOfHeading = isHeading && found.span?.utf8.count == 4
        let isRange = head.contains(" to ") && line[..<end].last == ","
        guard
          hasSign || isDay && !rest.hasPrefix("to ") || isYearOfHeading || isRange
            || isHeading && Self.isWeekOrRange(found, head, rest)
        else { continue }
        let text = Self.behind(found, rest).drop { isHeading && "·• ".contains($0) }
        // In `Week 11 (9 – 13 March)`, the days of the week say nothing new.
        let isDays =
          isHeading && found.last != nil && rest.first == "(" && rest.last == ")"
          && !rest.dropFirst().dropLast().contains { "()".contains($0) }
        return DatedText(found, isDays && rest.contains(where: \.isNumber) ? "" : text)
      } catch {
        let isVisible = error.isMeantAsDate || Self.isVisibleDate(head)
        guard problem == nil, isVisible, hasSign || Self.isNumericDate(head) else { continue }
        // Under a day, a weekday is only a word.
        if DocumentDay.isWeekday(head), around.map({ $0.span == nil }) ?? false { return nil }
        problem = error.isMeantAsDate ? error : .init(words: "cannot read the date \(head)")
      }
    }
    if let problem { throw problem }
    return nil
  }

  /// Whether a period names its week or both its ends, so that no sign is needed behind it.
  /// `Week 2 of the new job` is none of the calendar.
  private static func isWeekOrRange(
    _ found: DocumentDay, _ head: String, _ rest: Substring
  ) -> Bool {
    guard let last = found.last, !rest.hasPrefix("of "), !rest.hasPrefix("to ") else {
      return false
    }
    let name = String(head.lowercased().prefix { $0.isLetter })
    return DocumentDay.weekNames.contains(name) && last == found.day.adding(days: 6)
      || ["–", "—", " - ", " to "].contains { head.contains($0) }
  }

  /// Parses `2026-03-04`, with or without a colon, which begins most list items: a fast path.
  /// Returns `nil` if it may be the start of a span.
  func plainDay(of line: String) -> DatedText? {
    let word = line.prefix { $0 != " " }
    guard let day = CalendarDay(word.utf8.count == 11 && word.last == ":" ? word.dropLast() : word)
    else { return nil }
    let rest = line[word.endIndex...].drop { $0 == " " }
    let next = rest.drop { "–—- ".contains($0) }
    let mayBeSpan = next.first?.isNumber ?? false || next.hasPrefix("to ")
    if mayBeSpan, next.startIndex > rest.startIndex || next.hasPrefix("to ") { return nil }
    return DatedText(DocumentDay(day: day), Self.behind(DocumentDay(day: day), rest))
  }

  /// Whether a word can be part of a date: it has a digit, or is a name or one of a few others.
  static func isDatePart(_ word: Substring) -> Bool {
    if word.utf8.contains(where: { (48...57).contains($0) }) { return word.utf8.count <= 40 }
    guard word.utf8.count <= 24 else { return false }
    let bare = stripped(String(word)).lowercased()
    return DocumentDay.isName(bare) || parts.contains(bare)
  }

  static let parts = DocumentDay.weekNames.union([
    "", "to", "of", "w/c", "from", "commencing", "beginning", "starting",
  ])

  /// Returns the end of a number that text follows without a blank: `2026-04-21—shipped`.
  static func endOfNumbers(in word: Substring) -> Substring.Index? {
    let start = word.drop { "*_[(".contains($0) }
    let end = start.drop { $0.isASCII && $0.isNumber || "-./".contains($0) }
    guard end.startIndex > start.startIndex, let sign = end.first, ":–—|])*_,".contains(sign) else {
      return nil
    }
    return end.drop { "])*_".contains($0) }.startIndex
  }

  /// Returns the text after a date, without the time and weekday that belong to it.
  static func behind(_ date: DocumentDay, _ rest: Substring) -> Substring {
    var rest = rest
    if date.span == nil {
      for _ in 1...2 {
        let next = withoutWeekday(of: date.day, withoutTime(rest))
        if next.startIndex == rest.startIndex { break }
        rest = next
      }
    }
    while let sign = rest.first, "–—|: ,])".contains(sign) || rest.hasPrefix("- ") {
      rest = rest.dropFirst()
    }
    return rest == "-" ? rest.dropFirst() : rest
  }

  static func withoutWeekday(of day: CalendarDay, _ rest: Substring) -> Substring {
    let start = rest.drop { "(, *_–—-".contains($0) }
    let word = start.prefix { $0.isLetter }
    let name = CalendarNames.weekdays[day.weekday - 1].lowercased()
    guard word.count >= 3, name.hasPrefix(word.lowercased()) else { return rest }
    let behind = start[word.endIndex...]
    // Behind a dash, a weekday and more are what happened: `– Tuesday retro`.
    if rest[..<start.startIndex].contains(where: { "–—-".contains($0) }), !behind.isEmpty {
      return rest
    }
    let isLabel = behind.isEmpty || ").:,–—-|]*_ ".contains(behind[behind.startIndex])
    return isLabel ? behind.drop { ").,*_ ".contains($0) } : rest
  }

  /// Returns the text without `15:30`, `at 10:00`, `3:30 pm`, `09:00-10:00`.
  static func withoutTime(_ rest: Substring) -> Substring {
    var text = rest.drop { ", T[(".contains($0) }
    for word in ["at ", "from ", "@ ", "@"] where text.hasPrefix(word) {
      text = text.dropFirst(word.count)
      break
    }
    guard var end = afterTime(text) else { return rest }
    let until = end.drop { "–—- ".contains($0) }
    if until.startIndex > end.startIndex, let later = afterTime(until) { end = later }
    if let first = end.first, !" :,–—-|])*_".contains(first) { return rest }
    return end.drop { " ])".contains($0) }
  }

  static func afterTime(_ text: Substring) -> Substring? {
    let hours = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(hours.count), let hour = Int(hours), hour < 25 else { return nil }
    var rest = text[hours.endIndex...]
    var (hasMinutes, parts) = (false, 0)
    while parts < 2, rest.first == ":" {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 2 else { break }
      rest = rest[digits.endIndex...]
      (hasMinutes, parts) = (true, parts + 1)
    }
    let small = rest.drop { $0 == " " }
    for half in ["am", "pm", "a.m.", "p.m."] where small.prefix(4).lowercased().hasPrefix(half) {
      let behind = small.dropFirst(half.count)
      if !(behind.first?.isLetter ?? false) { return behind }
    }
    return hasMinutes ? rest : nil
  }

  // MARK: - What visibly is a date

  /// Whether a text looks like a numeric date: `12/30/25`, `30-12-2025`, `17.03.`.
  static func isNumericDate(_ text: String) -> Bool {
    for sign: Character in ["/", "-", "."] {
      let parts = text.split(separator: sign, omittingEmptySubsequences: false)
      let lengths = parts.map(\.utf8.count)
      guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else { continue }
      let isDay = lengths.dropLast().allSatisfy { (1...2).contains($0) }
      if lengths.count == 3, isDay, lengths[2] == 4 || lengths[2] == 2 {
        // `10.15.22` is more likely a version.
        return sign != "." || (Int(parts[0]) ?? 99) <= 31 && (Int(parts[1]) ?? 99) <= 12
      }
      if lengths.count == 3, isDay, lengths[2] == 0, sign == "." { return true }
      if lengths.count == 3, lengths[0] == 4, lengths.dropFirst().allSatisfy({ 1...2 ~= $0 }) {
        return true
      }
    }
    return false
  }

  /// Whether a text looks like a date in numbers or names, though it may not exist.
  static func isVisibleDate(_ text: String) -> Bool {
    if isNumericDate(text) { return true }
    let words = text.split { " ,-–—./".contains($0) }
    let names = words.filter { DocumentDay.isName(String($0)) }
    return !names.isEmpty
      && words.allSatisfy { word in
        let number = word.withoutEnd { $0.isLetter }
        return names.contains(word) || !number.isEmpty && number.count <= 4 && Int(number) != nil
      }
  }

  // MARK: - At the end

  func atEnd(of line: String) throws(DocumentDay.Problem) -> DatedText? {
    if let found = try inBrackets("(", ")", of: line) { return found }
    if let found = try inBrackets("[", "]", of: line) { return found }
    let text = line.withoutEnd { "*_. ".contains($0) }
    let words = text.split(separator: " ")
    let run = words.suffix(8).reversed().prefix(while: Self.isDatePart).count
    for start in words.indices.suffix(run) where start > 0 {
      guard words[start].contains(where: { $0.isLetter || $0.isNumber }) else { continue }
      let before = words[start - 1]
      let isDash = ["–", "—", "-", "|"].contains(before)
      guard isDash || before.last == "," || isHeading else { continue }
      let tail = text[words[start].startIndex...]
      // The end of a bracketed text is not a date by itself.
      guard !tail.contains(where: { ")]".contains($0) }) || tail.contains(where: "([".contains),
        let found = try? date(Self.stripped(String(tail)))
      else { continue }
      // A bare year after a dash is more likely the end of a span.
      if let span = found.span, !isHeading, span.count <= 4 || !isDash { continue }
      return DatedText(
        found, text[..<words[start].startIndex].withoutEnd { " –—-,|:".contains($0) })
    }
    return nil
  }

  /// Finds a date in the last brackets, if they end the line or a dash or colon follows.
  func inBrackets(
    _ opening: Character, _ closing: Character, of line: String
  ) throws(DocumentDay.Problem) -> DatedText? {
    guard let close = line.lastIndex(of: closing), let open = line[..<close].lastIndex(of: opening)
    else { return nil }
    let behind = line[line.index(after: close)...]
    let rest = behind.drop { "*_. ".contains($0) }
    guard rest.isEmpty || rest.hasPrefix("– ") || rest.hasPrefix("— ") || rest.hasPrefix(": ")
    else { return nil }
    // `*(2026-03-04)*`: the emphasis around the date is removed with it.
    let marks = behind.prefix { "*_".contains($0) }
    var before = line[..<open]
    if !marks.isEmpty, before.hasSuffix(marks) { before = before.dropLast(marks.count) }
    let head = before.withoutEnd { " –—-".contains($0) } + (rest.isEmpty ? "" : " " + rest)
    let inside = String(line[line.index(after: open)..<close])
    if let whole = try meant(inside) { return DatedText(whole, head) }
    guard let (date, others) = among(inside) else { return nil }
    let text = before.withoutEnd { $0 == " " } + " \(opening)\(others)\(closing)"
    return DatedText(date, text + (rest.isEmpty ? "" : " " + rest), beside: others)
  }

  /// Finds a date in a comma-separated list; a date may contain a comma itself.
  private func among(_ text: String) -> (DocumentDay, others: String)? {
    let parts = text.split { ",;·|".contains($0) }.map { String($0).trimmed }
    for length in [2, 1] where parts.count > length {
      for start in 0...(parts.count - length) {
        let end = start + length
        guard let found = try? meant(parts[start..<end].joined(separator: ", ")) else { continue }
        return (found, (parts[..<start] + parts[end...]).joined(separator: ", "))
      }
    }
    return nil
  }

  /// Returns `nil` for a text not meant as a date; without a year, `1/2` is likely a fraction.
  private func meant(_ text: String) throws(DocumentDay.Problem) -> DocumentDay? {
    let stripped = Self.stripped(text)
    if stripped.contains("/"), stripped.count < 6 { return nil }
    if DocumentDay.isWeekday(stripped) { return try? date(stripped) }
    do throws(DocumentDay.Problem) {
      return try date(stripped)
    } catch {
      if error.isMeantAsDate { throw error }
      if Self.isNumericDate(stripped) { throw .init(words: "cannot read the date \(stripped)") }
      return nil
    }
  }

  /// Returns the text without the punctuation around a date.
  static func stripped(_ text: String) -> String {
    let start = text.drop { "*_[( ".contains($0) }
    return start.withoutEnd { "*_]): –—-|,".contains($0) }
  }
}
