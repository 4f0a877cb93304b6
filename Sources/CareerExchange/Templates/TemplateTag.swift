import CareerModel

/// A part of a template: a `{{…}}` tag, or the text between two of them.
struct TemplateTag: Hashable {
  enum Kind: Hashable {
    case text, variable, section, inverted, end, comment
    /// A variable that is not escaped.
    case raw
    /// A feature that Cairn's templates lack, such as partials, by its sign.
    case foreign(Character)
  }

  var kind: Kind
  /// The content without the sign and blanks; all of a text.
  var name: String
  /// The line, counted from 1.
  var line: Int

  /// The function and its argument: `count` and `done` in `{{count(done)}}`; `nil` without one.
  var call: (function: String, argument: String)? {
    guard name.last == ")", let brace = name.firstIndex(of: "(") else { return nil }
    return (String(name[..<brace]), String(name[name.index(after: brace)...].dropLast()))
  }

  func fault(_ detail: String) -> TemplateFault { TemplateFault(line: line, detail: detail) }

  /// Returns the parts of a template, or throws the line of a tag that does not end. Sections and
  /// comments that are alone on a line take all of it with them.
  static func all(in text: String) throws(TemplateFault) -> [TemplateTag] {
    // Scalars, because a combining mark after a brace would hide it in a character.
    var (parts, rest, line) = ([TemplateTag](), text.unicodeScalars[...], 1)
    // Whether nothing is before `rest` in its line.
    var isLineStart = true
    while let opening = rest.firstRange(of: "{{".unicodeScalars) {
      var before = rest[..<opening.lowerBound]
      line += before.count { $0 == "\n" }
      rest = rest[opening.upperBound...]
      let isTriple = rest.first == "{"
      if isTriple { rest = rest.dropFirst() }
      guard let end = rest.firstRange(of: (isTriple ? "}}}" : "}}").unicodeScalars) else {
        throw TemplateFault(line: line, detail: "this {{ is never closed")
      }
      let inside = rest[..<end.lowerBound]
      let tag = tag(String(inside), isTriple: isTriple, line: line)
      line += inside.count { $0 == "\n" }
      rest = rest[end.upperBound...]
      let indent = before.lastIndex { !isBlank($0) }.map(before.index(after:)) ?? before.startIndex
      let next = rest.drop(while: isBlank)
      let lineEnd = next.first == "\r" ? next.dropFirst() : next
      isLineStart =
        ![.variable, .raw].contains(tag.kind) && (lineEnd.first ?? "\n") == "\n"
        && (before[..<indent].last.map { $0 == "\n" } ?? isLineStart)
      if isLineStart { (before, rest, line) = (before[..<indent], lineEnd.dropFirst(), line + 1) }
      parts += [TemplateTag(kind: .text, name: String(before), line: line), tag]
      guard parts.count <= 2 * InputLimit.tags else {
        throw tag.fault("more than \(InputLimit.tags) tags")
      }
    }
    return parts + [TemplateTag(kind: .text, name: String(rest), line: line)]
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func tag(_ inside: String, isTriple: Bool, line: Int) -> TemplateTag {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .end, "!": .comment, "&": .raw,
    ]
    let sign = isTriple ? nil : inside.first
    guard let sign, let kind = kinds[sign] ?? ("><$=%".contains(sign) ? .foreign(sign) : nil) else {
      return TemplateTag(kind: isTriple ? .raw : .variable, name: inside.trimmed, line: line)
    }
    return TemplateTag(kind: kind, name: String(inside.dropFirst()).trimmed, line: line)
  }
}

/// A fault in a template, in words without a full stop.
struct TemplateFault: Error, Hashable {
  /// The line, counted from 1.
  var line: Int
  var detail: String
}
