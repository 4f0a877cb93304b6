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
    let isNeeded = !parts[0].hasSuffix("?")
    return JSONShape.Key(
      name: isNeeded ? parts[0] : String(parts[0].dropLast()), shape: shape(named: parts[1]),
      isNeeded: isNeeded)
  }
}
