import CareerModel

/// One `{{…}}` of a template, and where it stands. Mustache's own reader says neither the line of a
/// section that is not closed nor which names there are; this one reads just what that takes.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case variable, section, inverted, end, comment
    /// What Cairn's templates do not have, by its sign: partials, parents, blocks, pragmas and other
    /// delimiters.
    case foreign(Character)
  }

  var kind: Kind
  /// What stands in it, without the sign and blanks.
  var name: String
  /// Counted from 1.
  var line: Int

  func fault(_ detail: String) -> TemplateFault { TemplateFault(line: line, detail: detail) }

  /// The tags of a template, or the line of one that does not end.
  static func all(in text: String) throws(TemplateFault) -> [TemplateTag] {
    var reader = Reader(text)
    var tags: [TemplateTag] = []
    while let tag = try reader.next() {
      guard tags.count < InputLimit.tags else {
        throw tag.fault("there are more than \(InputLimit.tags) tags up to here")
      }
      tags.append(tag)
    }
    return tags
  }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var line = 1

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func next() throws(TemplateFault) -> TemplateTag? {
      while place < scalars.count, !stands("{{") { advance() }
      guard place < scalars.count else { return nil }
      let begin = line
      place += 2
      let isTriple = stands("{")
      if isTriple { place += 1 }
      let end = isTriple ? "}}}" : "}}"
      var inside = String.UnicodeScalarView()
      while !stands(end) {
        guard place < scalars.count else {
          throw TemplateFault(line: begin, detail: "a tag opens here with {{ and nothing closes it")
        }
        inside.append(scalars[place])
        advance()
      }
      place += end.utf8.count
      return Self.tag(String(inside), isTriple: isTriple, line: begin)
    }

    private static func tag(_ inside: String, isTriple: Bool, line: Int) -> TemplateTag {
      let kinds: [Character: Kind] = [
        "#": .section, "^": .inverted, "/": .end, "!": .comment, "&": .variable,
      ]
      let sign = isTriple ? nil : inside.first
      guard let sign, let kind = kinds[sign] ?? ("><$=%".contains(sign) ? .foreign(sign) : nil)
      else { return TemplateTag(kind: .variable, name: inside.trimmed, line: line) }
      return TemplateTag(kind: kind, name: String(inside.dropFirst()).trimmed, line: line)
    }

    private func stands(_ sign: String) -> Bool {
      scalars[place...].starts(with: sign.unicodeScalars)
    }

    private mutating func advance() {
      if scalars[place] == "\n" { line += 1 }
      place += 1
    }
  }
}

/// What is wrong with a template, in words without a full stop.
struct TemplateFault: Error, Hashable {
  /// Counted from 1; `nil` where none can be named.
  var line: Int?
  var detail: String
}
