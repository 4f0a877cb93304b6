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

  /// The tags of a template, or the line of one that does not end. The text is gone through scalar by
  /// scalar: a mark behind a brace does not hide it.
  static func all(in text: String) throws(TemplateFault) -> [TemplateTag] {
    var (tags, rest, line) = ([TemplateTag](), text.unicodeScalars[...], 1)
    while let opening = rest.firstRange(of: "{{".unicodeScalars) {
      line += rest[..<opening.lowerBound].count { $0 == "\n" }
      rest = rest[opening.upperBound...]
      let isTriple = rest.first == "{"
      if isTriple { rest = rest.dropFirst() }
      guard let end = rest.firstRange(of: (isTriple ? "}}}" : "}}").unicodeScalars) else {
        throw TemplateFault(line: line, detail: "a tag opens here with {{ and nothing closes it")
      }
      let inside = rest[..<end.lowerBound]
      let tag = tag(String(inside), isTriple: isTriple, line: line)
      guard tags.count < InputLimit.tags else {
        throw tag.fault("there are more than \(InputLimit.tags) tags up to here")
      }
      tags.append(tag)
      line += inside.count { $0 == "\n" }
      rest = rest[end.upperBound...]
    }
    return tags
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
}

/// What is wrong with a template, in words without a full stop.
struct TemplateFault: Error, Hashable {
  /// Counted from 1; `nil` where none can be named.
  var line: Int?
  var detail: String
}
