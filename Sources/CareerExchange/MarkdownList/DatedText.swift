import CareerModel

/// A line of a list with the date that it begins or ends with taken off:
/// `2026-03-04: Shipped it`, `**4 March 2026** – Shipped it`, `Shipped it (March 2026)`.
struct DatedText: Hashable, Sendable {
  /// `nil` where the line has no date of its own.
  var date: DocumentDay?
  /// The line without it.
  var text: String
  /// What stood beside a date in brackets: `checkout` in `Shipped it (checkout, 4 Mar 2026)`. It stands in
  /// the text too.
  var beside: String?

  /// - Parameter year: The year of the headings above, for a date that names none.
  init(
    _ line: String, order: DocumentDay.SlashOrder, year: Int?
  ) throws(DocumentDay.Problem) {
    let reader = Reader(order: order, year: year)
    if let found = try reader.atBeginning(of: line) {
      self = found
    } else if let found = try reader.atEnd(of: line) {
      self = found
    } else {
      (date, text) = (nil, line)
    }
  }

  fileprivate init(_ date: DocumentDay, _ text: some StringProtocol, beside: String? = nil) {
    (self.date, self.text, self.beside) = (date, String(text).trimmed, beside)
  }

  /// With the date that stands at its end in brackets, and only there; `nil` where none does.
  init?(inBrackets line: String) {
    guard let found = try? Reader(order: .unknown, year: nil).inBrackets("(", ")", of: line)
    else { return nil }
    self = found
  }

  /// The date or the days that a whole line is, such as a heading; `nil` where it is anything else.
  static func whole(
    _ line: String, order: DocumentDay.SlashOrder, year: Int?
  ) -> DocumentDay? {
    let line = Reader.stripped(line)
    return (try? Reader(order: order, year: year).date(line))
      ?? DocumentDay.span(line, order: order, year: year)
  }
}

private struct Reader {
  let order: DocumentDay.SlashOrder
  let year: Int?

  func date(_ text: String) throws(DocumentDay.Problem) -> DocumentDay {
    do throws(DocumentDay.Problem) {
      return try DocumentDay.read(text, order: order)
    } catch {
      guard let year else { throw error }
      for whole in ["\(text) \(year)", "\(text)/\(year)"] {
        if let date = try? DocumentDay.read(whole, order: order) { return date }
      }
      throw error
    }
  }

  /// A day may stand before the text as it is; what is less than a day, or takes its year from a
  /// heading, needs a sign behind it, for `March was busy` is no date.
  func atBeginning(of line: String) throws(DocumentDay.Problem) -> DatedText? {
    var problem: DocumentDay.Problem?
    let words = line.split(separator: " ", maxSplits: 5)
    if let first = words.first, let day = Self.plainDay(first) {
      return DatedText(
        DocumentDay(day: day), Self.withoutDash(line[first.endIndex...].drop { $0 == " " }))
    }
    guard words.first.map(mayBegin(with:)) ?? false else { return nil }
    for count in (1...5).reversed() where count <= words.count {
      let end = words[count - 1].endIndex
      let head = String(line[..<end])
      let rest = line[end...].drop { $0 == " " }
      let hasSign =
        rest.isEmpty || head.last.map(Self.closes) ?? false || Self.isDash(rest.first, in: rest)
      do throws(DocumentDay.Problem) {
        let found = try date(Self.stripped(head))
        let isDay =
          found.span == nil && (try? DocumentDay.read(Self.stripped(head), order: order)) != nil
        guard hasSign || isDay else { continue }
        return DatedText(found, Self.withoutDash(rest))
      } catch {
        if error.isMeantAsDate, hasSign, problem == nil { problem = error }
      }
    }
    if let problem { throw problem }
    return nil
  }

  /// `2026-03-04`, or with a colon, which most lists begin with: what takes no trying.
  private static func plainDay(_ word: Substring) -> CalendarDay? {
    CalendarDay(word.utf8.count == 11 && word.last == ":" ? word.dropLast() : word)
  }

  /// Whether a date may begin with a word: one has a digit in it, or is the name of a month or a weekday.
  private func mayBegin(with word: Substring) -> Bool {
    word.utf8.contains { (48...57).contains($0) }
      || DocumentDay.isName(Self.stripped(String(word.prefix(20))))
  }

  func atEnd(of line: String) throws(DocumentDay.Problem) -> DatedText? {
    let brackets: [(Character, Character)] = [("(", ")"), ("[", "]")]
    for (opening, closing) in brackets {
      if let found = try inBrackets(opening, closing, of: line) { return found }
    }
    let text = line.withoutEnd { "*_. ".contains($0) }
    // A bare year behind a dash is rather the end of a span.
    for sign in [" – ", " — ", " - ", ", "] {
      guard let range = text.lastRange(of: sign) else { continue }
      if let found = try? date(Self.stripped(String(text[range.upperBound...]))),
        found.span.map({ $0.count > 4 && sign != ", " }) ?? true
      {
        return DatedText(found, text[..<range.lowerBound].withoutEnd { " –—-".contains($0) })
      }
    }
    return nil
  }

  /// A date in the last brackets, where nothing follows them but a dash and more.
  func inBrackets(
    _ opening: Character, _ closing: Character, of line: String
  ) throws(DocumentDay.Problem) -> DatedText? {
    guard let close = line.lastIndex(of: closing),
      let open = line[..<close].lastIndex(of: opening)
    else { return nil }
    let behind = line[line.index(after: close)...]
    let rest = behind.drop { "*_. ".contains($0) }
    guard rest.isEmpty || rest.hasPrefix("– ") || rest.hasPrefix("— ") || rest.hasPrefix(": ")
    else { return nil }
    // `*(2026-03-04)*`: the marks of the date go with it.
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

  /// A date among other things that commas part; a date may have a comma itself.
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

  /// `nil` for a text that is not meant as a date; without a year `1/2` is rather a fraction.
  private func meant(_ text: String) throws(DocumentDay.Problem) -> DocumentDay? {
    let stripped = Self.stripped(text)
    if stripped.contains("/"), stripped.count < 6 { return nil }
    do throws(DocumentDay.Problem) {
      return try date(stripped)
    } catch {
      if error.isMeantAsDate { throw error }
      return nil
    }
  }

  /// Without the signs that stand around a date.
  static func stripped(_ text: String) -> String {
    let start = text.drop { "*_[( ".contains($0) }
    return String(start.reversed().drop { "*_]): –—-|".contains($0) }.reversed())
  }

  private static func closes(_ sign: Character) -> Bool { ":*_])|".contains(sign) }

  private static func isDash(_ sign: Character?, in rest: Substring) -> Bool {
    sign.map { "–—|:".contains($0) } ?? false || rest.hasPrefix("- ")
  }

  private static func withoutDash(_ text: Substring) -> Substring {
    text.drop { "–—|:- ".contains($0) }
  }
}

extension StringProtocol {
  /// Without the characters at its end that are such.
  func withoutEnd(where isDropped: (Character) -> Bool) -> String {
    String(reversed().drop(while: isDropped).reversed())
  }
}

extension String {
  fileprivate func lastRange(of sign: String) -> Range<String.Index>? {
    var start = endIndex
    while start > startIndex {
      start = index(before: start)
      if self[start...].hasPrefix(sign) {
        return start..<index(start, offsetBy: sign.count)
      }
    }
    return nil
  }
}
