import CareerModel

/// What an item of a list says, as plain text: `**Title**: more` has a title of its own, links become
/// links, `=> result` and a line "Result: …" tell what came of it.
struct MarkdownItem: Hashable, Sendable {
  var title: String
  var note: String?
  var result: String?
  var project: String?
  var people: [String] = []
  var confirmedBy: [String] = []
  /// What it may be called as well, where it can be read in another way.
  var otherTitles: [String] = []
  var links: [String] = []

  /// - Parameter inner: What stands under the item, as it stands there.
  init(_ text: String, inner: String) {
    var text = Self.takeLinks(text, into: &links)
    if let range = text.firstRange(ofWord: "=>") {
      result = Self.plain(String(text[range.upperBound...])).nonBlank
      text = String(text[..<range.lowerBound])
    }
    var notes: [String] = []
    if let (bold, rest) = Self.boldBeginning(of: text), !rest.isEmpty {
      title = Self.plain(bold)
      notes.append(Self.plain(rest))
    } else {
      title = Self.plain(text)
    }
    var lines = inner.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if result == nil, let index = lines.firstIndex(where: { Self.result(in: $0) != nil }) {
      result = Self.result(in: lines.remove(at: index))
    }
    notes += [lines.joined(separator: "\n")].compactMap { $0.nonBlank == nil ? nil : $0 }
    note = notes.isEmpty ? nil : notes.joined(separator: "\n")
  }

  /// `**Title**` at the head of a text, and what follows without the sign between them; `nil` for
  /// `**Label:** title`, a single word.
  static func boldBeginning(of text: String) -> (String, String)? {
    for marks in ["**", "__"] where text.hasPrefix(marks) {
      let inside = text.dropFirst(2)
      guard let end = inside.firstRange(ofWord: marks) else { continue }
      let title = String(inside[..<end.lowerBound])
      let rest = inside[end.upperBound...].drop { ":–—-. ".contains($0) }
      let isLabelled = title.last == ":"
      let bare = isLabelled ? String(title.dropLast()) : title
      if isLabelled && !bare.contains(" ") || results.contains(bare.lowercased()) { return nil }
      return (bare, String(rest))
    }
    return nil
  }

  private static let results: Set<String> = [
    "result", "results", "impact", "outcome", "outcomes",
  ]

  /// The value of `Result: …`, with or without a marker and emphasis.
  static func result(in line: String) -> String? {
    let text = plain(MarkdownBlock.marker(in: line)?.text ?? line)
    guard let colon = text.firstIndex(of: ":"),
      results.contains(text[..<colon].lowercased())
    else { return nil }
    return String(text[text.index(after: colon)...]).nonBlank
  }

  /// `[text](address)` becomes its text, the address is kept; so is one that stands bare.
  private static func takeLinks(_ text: String, into links: inout [String]) -> String {
    var (plain, rest) = ("", text[...])
    while let open = rest.firstIndex(of: "[") {
      plain += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstRange(ofWord: "]("),
        let end = rest[close.upperBound...].firstIndex(of: ")")
      else { break }
      let address = rest[close.upperBound..<end]
      let isImage = plain.hasSuffix("!")
      if isImage { plain.removeLast() }
      plain += rest[rest.index(after: open)..<close.lowerBound]
      links.append(String(address.prefix { !$0.isWhitespace }))
      rest = rest[rest.index(after: end)...]
    }
    plain += rest
    var known = Set(links)
    for word in plain.split(whereSeparator: \.isWhitespace) {
      let bare = word.drop { "<(".contains($0) }
      let address = String(bare.reversed().drop { ">),.;".contains($0) }.reversed())
      if address.hasPrefix("https://") || address.hasPrefix("http://"),
        known.insert(address).inserted
      {
        links.append(address)
      }
    }
    return plain
  }

  /// Without the marks of emphasis and code, and with signs that a backslash made plain.
  static func plain(_ text: String) -> String {
    var (plain, rest) = ("", text[...])
    while let sign = rest.popFirst() {
      if sign == "\\", let next = rest.first, next.isASCII, next.isPunctuation || next.isSymbol {
        plain.append(next)
        rest = rest.dropFirst()
      } else if sign == "`" || ((sign == "*" || sign == "_") && rest.first == sign) {
        if sign != "`" { rest = rest.dropFirst() }
      } else {
        plain.append(sign)
      }
    }
    let trimmed = plain.trimmed
    if trimmed.count > 2, let mark = trimmed.first, mark == "*" || mark == "_",
      trimmed.last == mark
    {
      return String(trimmed.dropFirst().dropLast())
    }
    return trimmed
  }
}

extension StringProtocol {
  /// Where a short text stands first; `nil` where it does not.
  func firstRange(ofWord word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) {
        return start..<index(start, offsetBy: word.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

extension String {
  /// The first line, cut where it is longer than so many characters.
  func cut(to length: Int) -> String {
    let line = split(maxSplits: 1, whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count <= length ? line : String(line.prefix(length - 1)).trimmed + "…"
  }
}
