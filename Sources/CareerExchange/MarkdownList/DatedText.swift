import CareerModel

/// A line of a list with the date that it begins or ends with taken off:
/// `2026-03-04: Shipped it`, `**4 March 2026** – Shipped it`, `Shipped it (March 2026)`.
struct DatedText: Hashable, Sendable {
  /// `nil` where the line has no date of its own.
  var date: DocumentDay?
  /// The line without it.
  var text: String

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

  fileprivate init(_ date: DocumentDay, _ text: some StringProtocol) {
    (self.date, self.text) = (date, String(text).trimmed)
  }

  /// The date that a whole line is, such as a heading; `nil` where it is anything else.
  static func whole(
    _ line: String, order: DocumentDay.SlashOrder, year: Int?
  ) -> DocumentDay? {
    try? Reader(order: order, year: year).date(Reader.stripped(line))
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

  func atEnd(of line: String) throws(DocumentDay.Problem) -> DatedText? {
    let end = line.reversed().drop { "*_. ".contains($0) }
    let text = String(end.reversed())
    for (opening, closing) in [("(", ")"), ("[", "]")] where text.hasSuffix(closing) {
      guard let open = text.lastIndex(of: Character(opening)) else { continue }
      let inside = String(text[text.index(after: open)...].dropLast())
      let isEmphasised = text.count < line.count
      let before = Self.withoutMarksAtEnd(
        isEmphasised ? text[..<open].droppingLast(while: { "*_".contains($0) }) : text[..<open])
      if let whole = try meant(inside) { return DatedText(whole, before) }
      let parts = inside.split { ",;·|".contains($0) }.map { String($0).trimmed }
      for (index, part) in parts.enumerated() {
        guard let found = try meant(part) else { continue }
        var others = parts
        others.remove(at: index)
        return DatedText(found, "\(before) \(opening)\(others.joined(separator: ", "))\(closing)")
      }
    }
    // A bare year behind a dash is rather the end of a span.
    for sign in [" – ", " — ", " - ", ", "] {
      guard let range = text.lastRange(of: sign) else { continue }
      if let found = try? date(Self.stripped(String(text[range.upperBound...]))),
        found.span.map({ $0.count > 4 && sign != ", " }) ?? true
      {
        return DatedText(found, Self.withoutMarksAtEnd(text[..<range.lowerBound]))
      }
    }
    return nil
  }

  /// `nil` for a text that is not meant as a date.
  private func meant(_ text: String) throws(DocumentDay.Problem) -> DocumentDay? {
    do throws(DocumentDay.Problem) {
      return try date(Self.stripped(text))
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

  /// A bold opening that the date took its closing from is no matter; a dash before it is.
  private static func withoutMarksAtEnd(_ text: Substring) -> String {
    String(text.reversed().drop { " –—-".contains($0) }.reversed())
  }
}

extension Substring {
  fileprivate func droppingLast(while isDropped: (Character) -> Bool) -> Substring {
    let kept = reversed().drop(while: isDropped)
    return self[..<(kept.startIndex.base)]
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
