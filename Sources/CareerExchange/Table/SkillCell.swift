import CareerModel

/// Evidence as a table cell: `talent-management:3/conflict-settled`. Separators inside an id are
/// percent-encoded, so that every id reads back exactly.
enum SkillCell {
  static func text(of evidence: [Evidence]) -> String {
    CellList.names.text(of: evidence.map(word))
  }

  /// Parses a word of our own table, even if the framework has no such skill.
  static func evidence(_ word: String) -> Evidence {
    let scalars = word.unicodeScalars[...]
    let head = scalars.prefix { $0 != "/" }
    let signal = head.endIndex < scalars.endIndex ? scalars[head.endIndex...].dropFirst() : nil
    let name = head.prefix { $0 != ":" }
    let level = Int(String(head.dropFirst(name.count + 1)))
    return Evidence(
      skill: SkillID(rawValue: unescaped(level == nil ? head : name)), level: level,
      signal: signal.map { SignalID(rawValue: unescaped($0)) })
  }

  private static func word(_ evidence: Evidence) -> String {
    escaped(evidence.skill.rawValue) + (evidence.level.map { ":\($0)" } ?? "")
      + (evidence.signal.map { "/" + escaped($0.rawValue) } ?? "")
  }

  private static let escapes: [(sign: Unicode.Scalar, code: String)] = [
    ("%", "%25"), (":", "%3A"), ("/", "%2F"),
  ]

  private static func escaped(_ id: String) -> String {
    id.unicodeScalars.map { scalar in
      escapes.first { $0.sign == scalar }?.code ?? String(scalar)
    }.joined()
  }

  private static func unescaped(_ text: Substring.UnicodeScalarView) -> String {
    var (found, rest) = (String.UnicodeScalarView(), text)
    while let scalar = rest.first {
      if let escape = escapes.first(where: { rest.starts(with: $0.code.unicodeScalars) }) {
        found.append(escape.sign)
        rest = rest.dropFirst(3)
      } else {
        found.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(found)
  }
}

/// The URLs in a cell of another program, among words, commas and Markdown brackets.
struct LinkCell {
  private(set) var links: [String] = []
  private(set) var hasWords = false

  init(_ cell: String) {
    let words = cell.split(whereSeparator: \.isWhitespace)
    // A single word is a URL without a scheme: example.org/doc.
    if words.count == 1, !cell.contains("://") {
      links = [String(words[0])]
      return
    }
    for word in words {
      var rest = word
      var start = Self.start(of: rest)
      while let place = start {
        if rest[..<place].contains(where: { $0.isLetter || $0.isNumber }) { hasWords = true }
        let address = rest[place...]
        let next = Self.start(of: address.dropFirst(8))
        let end = next.map { address[..<$0].withoutEnd } ?? address.withoutEnd
        links.append(String(end))
        (rest, start) = (next.map { address[$0...] } ?? "", next)
      }
      if rest == word, word.contains(where: { $0.isLetter || $0.isNumber }) { hasWords = true }
    }
  }

  private static func start(of text: Substring) -> Substring.Index? {
    ["https://", "http://"].compactMap { text.firstRange(of: $0)?.lowerBound }.min()
  }
}

extension Substring {
  /// The URL without trailing punctuation; a closing bracket stays if it was opened in the URL.
  fileprivate var withoutEnd: Substring {
    var text = self
    while let last = text.last,
      ",;.>]\"'(".contains(last) || last == ")" && !text.dropLast().contains("(")
    {
      text = text.dropLast()
    }
    return text
  }
}
