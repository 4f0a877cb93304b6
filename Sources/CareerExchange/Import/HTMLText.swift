import CareerModel

/// The plain text of HTML: paragraphs and list items as lines, links as their text, with their URLs
/// listed separately. A text without a known HTML tag is left unchanged.
struct HTMLText {
  private(set) var text: String
  /// The URLs of its links, in order.
  private(set) var links: [String] = []

  init(_ source: String) {
    guard source.utf8.contains(UInt8(ascii: "<")) else {
      text = source
      return
    }
    var (words, isHTML) = ("", false)
    /// The open element whose content is not text.
    var hidden: String?
    var rest = source[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      if hidden == nil { words += rest[..<open] }
      rest = rest[open...]
      guard let tag = Self.tag(rest) else {
        if hidden == nil { words += "<" }
        rest = rest.dropFirst()
        continue
      }
      isHTML = true
      rest = rest[tag.end...]
      if let name = hidden {
        if tag.isEnd, tag.name == name { hidden = nil }
      } else if Self.hidden.contains(tag.name) {
        if !tag.isEnd { hidden = tag.name }
      } else {
        words += Self.signs[tag.name].map { tag.isEnd && $0 != "\n" ? "\n" : $0 } ?? ""
        if let link = tag.link { links.append(link) }
      }
    }
    if hidden == nil { words += rest }
    text = isHTML ? Self.tidied(Self.decoded(words)) : source
  }

  private static let signs = Dictionary(
    DataTables.exchange.terms("html blocks").map { ($0, "\n") } + [("li", "\n- "), ("td", " ")]
  ) { $1 }
  private static let hidden: Set<String> = ["head", "style", "script"]
  private static let inline = Set(DataTables.exchange.terms("html inline"))

  private struct Tag {
    var name: String
    var isEnd: Bool
    var link: String?
    var end: String.Index
  }

  /// Returns the tag at the beginning of a text; `nil` if it is not an HTML tag.
  private static func tag(_ text: Substring) -> Tag? {
    var rest = text.dropFirst()
    let isEnd = rest.first == "/"
    if isEnd { rest = rest.dropFirst() }
    let name =
      rest.hasPrefix("!--")
      ? "!--"
      : rest.prefix(12).prefix { $0.isLetter || $0.isNumber || "!-".contains($0) }.lowercased()
    guard signs[name] != nil || hidden.contains(name) || inline.contains(name),
      let close = rest.prefix(longestTag).firstIndex(where: { "<>".contains($0) }),
      rest[close] == ">"
    else { return nil }
    return Tag(
      name: name, isEnd: isEnd, link: name == "a" ? link(in: rest[..<close]) : nil,
      end: rest.index(after: close))
  }

  private static let longestTag = 4000

  private static func link(in tag: Substring) -> String? {
    guard let start = tag.firstRange(of: "href=") ?? tag.firstRange(of: "HREF=") else { return nil }
    var value = tag[start.upperBound...]
    guard let quote = value.first else { return nil }
    if quote == "\"" || quote == "'" {
      value = value.dropFirst().prefix { $0 != quote }
    } else {
      value = value.prefix { !$0.isWhitespace }
    }
    let link = decoded(String(value)).trimmed
    return link.contains("://") ? link : nil
  }

  private static let entities: [Substring: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
    "bull": "•",
    "euro": "€", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
    "szlig": "ß", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "zwnj": "",
  ]

  /// Decodes `&amp;`, `&#39;` and `&#x27;`; unknown entities are left unchanged.
  private static func decoded(_ text: String) -> String {
    var (found, rest) = ("", text[...])
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      found += rest[..<start]
      rest = rest[start...].dropFirst()
      guard let end = rest.prefix(10).firstIndex(of: ";"), let sign = sign(rest[..<end]) else {
        found += "&"
        continue
      }
      found += sign
      rest = rest[end...].dropFirst()
    }
    return found + rest
  }

  private static func sign(_ name: Substring) -> String? {
    guard name.first == "#" else { return entities[name] }
    let digits = name.dropFirst()
    let number =
      "xX".contains(digits.first ?? " ") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  /// Returns the text with single blanks between words and without empty lines.
  private static func tidied(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty && $0 != "-" }.joined(separator: "\n")
  }
}
