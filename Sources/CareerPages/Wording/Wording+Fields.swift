package import CareerModel

extension Fielded {
  /// Returns the text of its free-text fields, each with its label.
  ///
  /// - Parameter joint: The separator between links.
  package func facts(linksBy joint: String = ", ") -> [(key: Key, label: String, text: String)] {
    Self.fields.filter(\.field.isPlain).compactMap { key, field in
      let parts = field.parts(self)
      guard !parts.isEmpty else { return nil }
      return (
        key, key.shownLabel.capitalizedFirst,
        parts.joined(separator: field.separator == .blank ? joint : ", ")
      )
    }
  }
}

extension Wording {
  /// Returns `Talent management, level 3`, with a note if the framework does not have the skill.
  package static func summary(of piece: Evidence, _ framework: Framework) -> String {
    framework.title(of: piece.skill) + (piece.level.map { ", level \($0)" } ?? "")
      + (framework.skill(piece.skill) == nil ? " (not in this framework)" : "")
  }
}
