import CareerModel

/// What an item of a list says, as plain text: `**Title**: more` has a title of its own, links become
/// links, `=> result` tells what came of it, and lines such as "Result: …" and "Tags: …" under it say
/// what they are (`MarkdownField`).
struct MarkdownItem: Hashable, Sendable {
  var title: String
  var note: String?
  var result: String?
  var project: String?
  var people: [String] = []
  var departments: [String] = []
  var confirmedBy: [String] = []
  var tags: [String] = []
  /// What it may be called as well, where it can be read in another way.
  var otherTitles: [String] = []
  var links: [String] = []
  /// The day that a line under it names, as it stands there.
  var written: String?

  /// - Parameter inner: What stands under the item, as it stands there.
  init(_ text: String, inner: String) {
    var text = Self.takeLinks(text, into: &links)
    if let range = text.firstRange(of: "=>") {
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
    takeFields(of: inner, into: &notes)
    note = notes.isEmpty ? nil : notes.joined(separator: "\n")
  }

  /// What is no field is the note, and so is what a field has no place for.
  private mutating func takeFields(of inner: String, into notes: inout [String]) {
    guard !inner.isEmpty else { return }
    var (rest, isCode) = ([Substring](), false)
    for line in inner.split(separator: "\n", omittingEmptySubsequences: false) {
      if String(line).unindented.hasPrefix("```") { isCode.toggle() }
      if isCode || !(MarkdownField(line).map { take($0) } ?? false) { rest.append(line) }
    }
    let text = rest.joined(separator: "\n")
    if text.nonBlank != nil { notes.append(text) }
  }

  /// Whether a field had a place here.
  private mutating func take(_ field: MarkdownField) -> Bool {
    switch field.field {
    case .result where result == nil: result = field.value
    case .project where project == nil: project = field.value
    case .date where written == nil: written = field.value
    case .tags: tags += field.parts
    case .people: people += field.parts
    case .departments: departments += field.parts
    case .confirmedBy: confirmedBy += field.parts
    case .links:
      // Words among the addresses are better kept as they are.
      guard field.parts.allSatisfy({ $0.contains("://") }) else { return false }
      links += field.parts
    default: return false
    }
    return true
  }

  /// `**Title**` at the head of a text, and what follows behind the sign between them; `nil` where no
  /// sign follows (`**Led** the move`), and for a single word, which is a label and no title.
  static func boldBeginning(of text: String) -> (String, String)? {
    for marks in ["**", "__"] where text.hasPrefix(marks) {
      let inside = text.dropFirst(2)
      guard let end = inside.firstRange(of: marks) else { continue }
      let title = inside[..<end.lowerBound].withoutEnd { ":. ".contains($0) }
      let behind = inside[end.upperBound...].drop { $0 == " " }
      let hasSign =
        inside[..<end.lowerBound].last.map { ":.".contains($0) } ?? false
        || behind.isEmpty || behind.first.map { ":–—.".contains($0) } ?? false
        || behind.hasPrefix("- ")
      guard hasSign, title.contains(" ") else { return nil }
      return (title, String(behind.drop { ":–—-. ".contains($0) }))
    }
    return nil
  }

  /// `[text](address)` becomes its text, the address is kept; so is one that stands bare.
  static func takeLinks(_ text: String, into links: inout [String]) -> String {
    var (plain, rest) = ("", text[...])
    while let close = rest.firstRange(of: "](") {
      guard let open = rest[..<close.lowerBound].lastIndex(of: "["),
        let end = rest[close.upperBound...].firstIndex(of: ")")
      else { break }
      plain += rest[..<open]
      let address = rest[close.upperBound..<end]
      let isImage = plain.hasSuffix("!")
      if isImage { plain.removeLast() }
      plain += rest[rest.index(after: open)..<close.lowerBound]
      if let address = String(address.prefix { !$0.isWhitespace }).nonBlank {
        links.append(address)
      }
      rest = rest[rest.index(after: end)...]
    }
    plain += rest
    var known = Set(links)
    for word in plain.split(whereSeparator: \.isWhitespace) {
      let bare = word.drop { "<(".contains($0) }
      let address = bare.withoutEnd { ">),.;".contains($0) }
      if address.hasPrefix("https://") || address.hasPrefix("http://"),
        known.insert(address).inserted
      {
        links.append(address)
      }
    }
    return plain
  }

  /// `[[Page]]` becomes its name and `[[Page|words]]` its words, as Obsidian shows them; a page that is
  /// a day stays in single brackets, as a date does.
  static func withoutWikiLinks(_ text: String) -> String {
    var (plain, rest) = ("", text[...])
    while let open = rest.firstRange(of: "[["),
      let close = rest[open.upperBound...].firstRange(of: "]]")
    {
      let parts = rest[open.upperBound..<close.lowerBound].split(separator: "|", maxSplits: 1)
      let page = parts.first.map { String($0.prefix { $0 != "#" }) } ?? ""
      plain += rest[..<open.lowerBound]
      if plain.hasSuffix("!") { plain.removeLast() }
      if let day = try? DocumentDay.read(page), day.span == nil {
        plain += "[\(day.day)]"
      } else {
        plain += parts.last ?? ""
      }
      rest = rest[close.upperBound...]
    }
    return plain + rest
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

extension String {
  /// The first line, cut where it is longer than so many characters.
  func cut(to length: Int) -> String {
    let line = split(maxSplits: 1, whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count <= length ? line : String(line.prefix(length - 1)).trimmed + "…"
  }
}
