package import CareerModel

extension Fielded {
  /// What its fields of free text say, each with its label.
  ///
  /// - Parameter joint: What stands between links.
  package func facts(linksBy joint: String = ", ") -> [(key: Key, label: String, text: String)] {
    Self.fields.filter(\.field.isPlain).compactMap { key, field in
      let parts = field.parts(self)
      guard !parts.isEmpty else { return nil }
      return (
        key, key.label.capitalizedFirst,
        parts.joined(separator: field.separator == .blank ? joint : ", ")
      )
    }
  }
}

extension Wording {
  /// `Talent management, level 3`, and whether the framework does not have it.
  package static func summary(of piece: Evidence, _ framework: Framework) -> String {
    framework.title(of: piece.skill) + (piece.level.map { ", level \($0)" } ?? "")
      + (framework.skill(piece.skill) == nil ? " (not in this framework)" : "")
  }
}
