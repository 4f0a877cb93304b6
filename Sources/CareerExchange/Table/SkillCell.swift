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
