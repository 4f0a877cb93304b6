import CareerModel

/// A `{{…}}` tag of a template, with its line. Mustache's own parser reports neither the line of an
/// unclosed section nor the known names; this one parses just enough for that.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case variable, section, inverted, end, comment
    /// A feature that Cairn's templates lack, such as partials, by its sign.
    case foreign(Character)
  }

  var kind: Kind
  /// The content, without the sign and blanks.
  var name: String
  /// The line, counted from 1.
  var line: Int

  func fault(_ detail: String) -> TemplateFault { TemplateFault(line: line, detail: detail) }

  /// Returns the tags of a template, or throws the line of one that does not end. Scans scalar by
  /// scalar, so that a combining mark after a brace does not hide it.
  static func all(in text: String) throws(TemplateFault) -> [TemplateTag] {
    var (tags, rest, line) = ([TemplateTag](), text.unicodeScalars[...], 1)
    while let opening = rest.firstRange(of: "{{".unicodeScalars) {
      line += rest[..<opening.lowerBound].count { $0 == "\n" }
      rest = rest[opening.upperBound...]
      let isTriple = rest.first == "{"
      if isTriple { rest = rest.dropFirst() }
      guard let end = rest.firstRange(of: (isTriple ? "}}}" : "}}").unicodeScalars) else {
        throw TemplateFault(line: line, detail: "this {{ is never closed")
      }
      let inside = rest[..<end.lowerBound]
      let tag = tag(String(inside), isTriple: isTriple, line: line)
      guard tags.count < InputLimit.tags else {
        throw tag.fault("more than \(InputLimit.tags) tags")
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

/// A fault in a template, in words without a full stop.
struct TemplateFault: Error, Hashable {
  /// The line, counted from 1; `nil` if it is unknown.
  var line: Int?
  var detail: String
}
