import CCareerData

extension Framework {
  /// The shape a framework file needs to be readable: data/framework/shape.txt.
  package static let shape = shape(named: "framework")

  /// The value of "format" in a framework file.
  package static let format = "cairn.framework"

  private static let tables = DataTables(cairn_framework_shape)

  private static func shape(named name: String) -> JSONShape {
    switch name {
    case "text": .text
    case "integer": .integer
    case "flag": .flag
    case "format": .word([format])
    case "check": .word(InsightRule.Check.allCases.map(\.rawValue))
    case "kind": .word(EntryKind.allCases.map(\.rawValue))
    case _ where name.hasPrefix("["): .list(of: shape(named: String(name.dropFirst().dropLast())))
    default: .object(tables[name].map(key))
    }
  }

  private static func key(_ line: Substring) -> JSONShape.Key {
    let parts = line.split(separator: ": ").map(String.init)
    let words = parts[1].split(separator: ", ")
    let name = parts[0].split(separator: "?").map(String.init)[0]
    return JSONShape.Key(
      name: name, shape: shape(named: String(words[0])), isNeeded: name == parts[0],
      rules: words.dropFirst().compactMap { FrameworkRule(String($0)) })
  }
}

/// What a text, a number or a list in a framework must be.
enum FrameworkRule: Hashable, Sendable {
  case filled, once, inOrder
  /// At least one.
  case some(FrameworkProblem.Kind)
  case names(FrameworkProblem.Kind)
  case known(FrameworkProblem.Kind)
  case range(least: Int, most: Int?)

  /// Parses `known skill`, `1 to 5`, `from 1`.
  fileprivate init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let kind = FrameworkProblem.Kind(rawValue: words.last ?? "")
    switch (words[0], kind, words.last.flatMap { Int($0) }) {
    case ("filled", _, _): self = .filled
    case ("once", _, _): self = .once
    case ("in", _, _): self = .inOrder
    case ("some", let kind?, _): self = .some(kind)
    case ("names", let kind?, _): self = .names(kind)
    case ("known", let kind?, _): self = .known(kind)
    case ("from", _, let least?): self = .range(least: least, most: nil)
    case (let least, _, let most?): self = .range(least: Int(least) ?? 0, most: most)
    default: return nil
    }
  }
}
