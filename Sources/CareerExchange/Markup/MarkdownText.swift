/// A line of a document's Markdown: text with bold and italic parts, code and addresses.
struct MarkdownText {
  private enum Piece {
    case text(String)
    case code(String)
    case link(String)
    /// The source of a tag.
    case tag(String)
  }

  private var pieces: [Piece] = []

  /// Reads scalars, because a combining mark after a sign would hide it in a character.
  init(_ markdown: String) {
    var (text, open) = (String.UnicodeScalarView(), [String]())
    var rest = markdown.unicodeScalars[...]
    func add(_ piece: Piece) {
      if !text.isEmpty { pieces.append(.text(String(text))) }
      text = .init()
      pieces.append(piece)
    }
    /// Returns the text up to a sign, and goes on after it.
    func read(to sign: Unicode.Scalar) -> String? {
      guard let end = rest.firstIndex(of: sign) else { return nil }
      defer { rest = rest[rest.index(after: end)...] }
      return String(rest[..<end])
    }
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\" where rest.first.map(Self.isSign) ?? false: text.append(rest.removeFirst())
      case "*":
        let name = rest.first == "*" ? "strong" : "em"
        if name == "strong" { rest.removeFirst() }
        if let place = open.lastIndex(of: name) {
          for name in open[place...].reversed() { add(.tag("</\(name)>")) }
          open.removeSubrange(place...)
        } else {
          open.append(name)
          add(.tag("<\(name)>"))
        }
      case "`": if let code = read(to: "`") { add(.code(code)) } else { text.append(scalar) }
      case "<":
        let before = rest
        if let link = read(to: ">"), ReportLink.target(of: link) != nil {
          add(.link(link))
        } else {
          rest = before
          text.append(scalar)
        }
      default: text.append(scalar)
      }
    }
    for name in open.reversed() { add(.tag("</\(name)>")) }
    if !text.isEmpty { pieces.append(.text(String(text))) }
  }

  /// Whether it is ASCII punctuation, which a backslash escapes.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return (33...47).contains(value) || (58...64).contains(value)
      || (91...96).contains(value) || (123...126).contains(value)
  }

  /// The text as HTML.
  var markup: Markup {
    Markup(
      source: pieces.map { piece in
        switch piece {
        case .text(let text): text.escapedForMarkup
        case .code(let text): CareerExchange.tag("code") { text }.source
        case .link(let link): ReportLink.markup(link).source
        case .tag(let source): source
        }
      }.joined())
  }

  /// The text without marks.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .code(let text), .link(let text): text
      case .tag: ""
      }
    }.joined()
  }
}
