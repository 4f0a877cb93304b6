import CareerModel

/// The content of a list item as plain text. `**Title**: more` has an explicit title, links are
/// collected, `=> result` is the result, and lines under it such as "Result: …" and "Tags: …" are
/// fields (`MarkdownField`).
struct MarkdownItem: Hashable, Sendable {
  var title: String
  var note: String?
  var result: String?
  var project: String?
  var people: [String] = []
  var departments: [String] = []
  var confirmedBy: [String] = []
  var tags: [String] = []
  /// Alternative titles, if the item can be read in more than one way.
  var otherTitles: [String] = []
  var links: [String] = []
  /// The day that a field names, as written.
  var written: String?

  /// - Parameter inner: The lines under the item, as written.
  init(_ text: String, inner: String) {
    var text = Self.takeLinks(Self.withoutComments(text), into: &links)
    if let range = Self.arrow(in: text) {
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

  /// Returns the text without `<!-- comments -->`, which no reader of the document sees.
  private static func withoutComments(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var plain = ""
    for (piece, isCode) in CodeSpans.pieces(of: text) {
      var rest = piece
      while !isCode, let open = rest.firstRange(of: "<!--"),
        let close = rest[open.upperBound...].firstRange(of: "-->")
      {
        plain += rest[..<open.lowerBound]
        rest = rest[close.upperBound...]
        if plain.last == " " { rest = rest.drop { $0 == " " } }
      }
      plain += rest
    }
    return plain
  }

  /// Returns the place of the arrow before a result, which is not in code, as in `x => y`.
  private static func arrow(in text: String) -> Range<String.Index>? {
    guard text.utf8.contains(UInt8(ascii: "=")) else { return nil }
    return CodeSpans.pieces(of: text).lazy.filter { !$0.isCode }
      .compactMap { $0.text.firstRange(of: "=>") }.first
  }

  /// Reads the fields. Everything else goes into the note, including values without a place.
  private mutating func takeFields(of inner: String, into notes: inout [String]) {
    guard !inner.isEmpty else { return }
    var (rest, isCode) = ([Substring](), false)
    for line in inner.split(separator: "\n", omittingEmptySubsequences: false) {
      let bare = MarkdownBlock.marker(in: String(line))?.text ?? String(line)
      if bare.unindented.hasPrefix("```") { isCode.toggle() }
      if !isCode, let mark = LogseqLine(line) {
        if case .planned(let words) = mark { rest.append(words[...]) }
        continue
      }
      if isCode || !(MarkdownField(line).map { take($0) } ?? false) { rest.append(line) }
    }
    let text = rest.joined(separator: "\n")
    if text.nonBlank != nil { notes.append(text) }
  }

  /// Stores a field, and returns whether there was a place for it.
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
      // A value with words among its URLs is better kept as it is.
      guard field.parts.allSatisfy({ $0.contains("://") }) else { return false }
      links += field.parts
    default: return false
    }
    return true
  }

  /// Splits `**Title**` from the text after it; `nil` if no punctuation follows (`**Led** the
  /// move`), or for a single word, which is a label and not a title.
  static func boldBeginning(of text: String) -> (String, String)? {
    for marks in ["**", "__"] where text.hasPrefix(marks) {
      let inside = text.dropFirst(2)
      guard let end = inside.firstRange(of: marks) else { continue }
      let title = inside[..<end.lowerBound].withoutEnd { ":. ".contains($0) }
      let behind = inside[end.upperBound...].drop { $0 == " " }
      let hasSign =
        inside[..<end.lowerBound].last.map { ":.".contains($0) } ?? false || behind.isEmpty
        || behind.first.map { ":–—.".contains($0) } ?? false || behind.hasPrefix("- ")
      guard hasSign, title.contains(" ") else { return nil }
      return (title, String(behind.drop { ":–—-. ".contains($0) }))
    }
    return nil
  }

  /// Replaces `[text](address)` by its text and collects the URL, as well as bare URLs.
  static func takeLinks(_ text: String, into links: inout [String]) -> String {
    var (plain, rest) = ("", text[...])
    while let close = rest.firstRange(of: "](") {
      guard let open = rest[..<close.lowerBound].lastIndex(of: "["),
        let end = end(ofTarget: rest[close.upperBound...])
      else { break }
      plain += rest[..<open]
      let address = rest[close.upperBound..<end]
      let isImage = plain.hasSuffix("!")
      if isImage { plain.removeLast() }
      plain += rest[rest.index(after: open)..<close.lowerBound]
      let bare =
        address.first == "<"
        ? address.dropFirst().prefix { $0 != ">" } : address.prefix { !$0.isWhitespace }
      if let address = String(bare).nonBlank { links.append(address) }
      rest = rest[rest.index(after: end)...]
    }
    plain += rest
    var known = Set(links)
    for word in plain.split(whereSeparator: \.isWhitespace) {
      let bare = word.drop { "<(\"“".contains($0) }
      let address = bare.withoutEnd { ">),.;\"”".contains($0) }
      if address.hasPrefix("https://") || address.hasPrefix("http://"),
        known.insert(address).inserted
      {
        links.append(address)
      }
    }
    return plain
  }

  /// Returns where the `)` is that ends the target of a link: not in its title, nor in a pair of the
  /// address's own, as in `(https://example.org/a_(b) "Plan (old)")`.
  private static func end(ofTarget text: Substring) -> String.Index? {
    var (depth, title) = (0, Character?.none)
    var before: Character = "("
    for index in text.prefix(longestTarget).indices {
      let sign = text[index]
      switch sign {
      case _ where title != nil: if sign == title { title = nil }
      case "\"", "'": if before.isWhitespace { title = sign }
      case "(": depth += 1
      case ")" where depth == 0: return index
      case ")": depth -= 1
      default: break
      }
      before = sign
    }
    return text.firstIndex(of: ")")
  }

  private static let longestTarget = 2000

  /// Replaces `[[Page]]` by its name and `[[Page|words]]` by its words, as Obsidian does. A page
  /// named after a day stays in single brackets, as a date does.
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

  /// Returns the text without emphasis, code marks and backslash escapes.
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
    if trimmed.count > 2, let mark = trimmed.first, mark == "*" || mark == "_", trimmed.last == mark
    {
      return String(trimmed.dropFirst().dropLast())
    }
    return trimmed
  }
}

/// A line with one named field of an entry: `Impact: two days saved`, `- **Tags:** docs, people`,
/// `date:: 2026-03-04`. The names are those of table columns.
struct MarkdownField: Hashable, Sendable {
  var field: EntryField
  var value: String

  /// Parses a line; `nil` if it is not a field or its value is blank.
  init?(_ line: some StringProtocol) {
    guard let (name, value) = Self.labelled(line), let field = Self.field(named: name),
      let value = MarkdownItem.withoutWikiLinks(value).nonBlank
    else { return nil }
    (self.field, self.value) = (field, value)
  }

  private static func field(named name: String) -> EntryField? {
    if ["topic", "topics"].contains(name.lowercased()) { return .tags }
    let field = EntryField(header: name)
    // A skill is named with its level, and the time of logging says nothing about the day.
    return field.flatMap { [.skills, .created, .updated].contains($0) ? nil : $0 }
  }

  /// Returns the name before a colon and the text after it, without marker and emphasis.
  static func labelled(_ line: some StringProtocol) -> (name: String, value: String)? {
    guard line.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let line = String(line)
    let text = MarkdownItem.plain(MarkdownBlock.marker(in: line)?.text ?? line)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].drop { "[(".contains($0) }
    guard name.utf8.count <= 30, name.first?.isLetter == true else { return nil }
    return (String(name), String(text[colon...].drop { $0 == ":" }).trimmed)
  }

  /// The parts of a value with several items; `#` before a tag and `@` before a name are dropped.
  var parts: [String] {
    let isLinks = field == .links
    return value.split { $0 == "," || $0 == ";" || isLinks && $0.isWhitespace }
      .compactMap { String($0).trimmed.drop { "#@".contains($0) }.description.nonBlank }
  }
}
