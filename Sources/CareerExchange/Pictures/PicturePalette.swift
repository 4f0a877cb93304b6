/// The colours of pictures and of the report, on light and dark backgrounds. Colour is never the
/// only cue: what differs in colour also differs in shape or stands beside a word.
enum PicturePalette {
  struct Colour: Hashable, Sendable {
    /// The name of its CSS variable, without the dashes.
    var name: String
    var light: String
    var dark: String
  }

  static let all = [
    Colour(name: "paper", light: "#ffffff", dark: "#14171b"),
    Colour(name: "band", light: "#eef2f6", dark: "#252b33"),
    Colour(name: "ink", light: "#1b2026", dark: "#e9ecef"),
    Colour(name: "faint", light: "#525c67", dark: "#a9b3be"),
    Colour(name: "link", light: "#17579e", dark: "#8fc0f7"),
    Colour(name: "rule", light: "#d4dae1", dark: "#383f48"),
    Colour(name: "edge", light: "#76828f", dark: "#7b8794"),
    Colour(name: "present", light: "#1d5fa6", dark: "#86b9f2"),
    Colour(name: "skill", light: "#2f74bd", dark: "#6ea8e6"),
    Colour(name: "ready", light: "#1f7a44", dark: "#58c083"),
    Colour(name: "milestone", light: "#a33d00", dark: "#f4a762"),
    Colour(name: "goal", light: "#6a3fa3", dark: "#c5a7f2"),
    Colour(name: "today", light: "#b3261e", dark: "#ff8d85"),
    Colour(name: "heat-1", light: "#5b93cf", dark: "#4d7fb5"),
    Colour(name: "heat-2", light: "#2f74bd", dark: "#6ea8e6"),
    Colour(name: "heat-3", light: "#1b5390", dark: "#9ccaf6"),
    Colour(name: "heat-4", light: "#0b2e57", dark: "#dcecfc"),
  ]

  /// The variables for both backgrounds. Print always uses the light one.
  static var variables: String {
    func list(_ shade: KeyPath<Colour, String>) -> String {
      all.map { "--\($0.name):\($0[keyPath: shade])" }.joined(separator: ";")
    }
    return """
      :root{color-scheme:light dark;\(list(\.light))}
      @media screen and (prefers-color-scheme:dark){:root{\(list(\.dark))}}

      """
  }

  /// Returns a CSS property: the light colour for programs without variables, then the variable.
  static func rule(_ property: String, _ name: String) -> String {
    let light = all.first { $0.name == name }?.light ?? "#000000"
    return "\(property):\(light);\(property):var(--\(name))"
  }
}
