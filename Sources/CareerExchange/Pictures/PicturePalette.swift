/// The colours of pictures and of the report, on light and dark backgrounds. Colour is never the
/// only cue: what differs in colour also differs in shape or stands beside a word.
enum PicturePalette {
  struct Colour: Hashable, Sendable {
    /// The name of its CSS variable, without the dashes.
    var name: String
    var use: Use
    var light: String
    var dark: String
  }

  /// The role of a colour, which sets its contrast with the background: 4.5 : 1 for text, 3 : 1 for
  /// marks (WCAG 2.2, https://www.w3.org/TR/WCAG22/#contrast-minimum and #non-text-contrast).
  enum Use: Hashable, Sendable {
    case ground, text, mark
    /// Lines that only guide the eye.
    case rule
  }

  static let all = [
    Colour(name: "paper", use: .ground, light: "#ffffff", dark: "#14171b"),
    Colour(name: "band", use: .ground, light: "#eef2f6", dark: "#252b33"),
    Colour(name: "ink", use: .text, light: "#1b2026", dark: "#e9ecef"),
    Colour(name: "faint", use: .text, light: "#525c67", dark: "#a9b3be"),
    Colour(name: "link", use: .text, light: "#17579e", dark: "#8fc0f7"),
    Colour(name: "rule", use: .rule, light: "#d4dae1", dark: "#383f48"),
    Colour(name: "edge", use: .mark, light: "#76828f", dark: "#7b8794"),
    Colour(name: "present", use: .mark, light: "#1d5fa6", dark: "#86b9f2"),
    Colour(name: "skill", use: .mark, light: "#2f74bd", dark: "#6ea8e6"),
    Colour(name: "ready", use: .mark, light: "#1f7a44", dark: "#58c083"),
    Colour(name: "milestone", use: .text, light: "#a33d00", dark: "#f4a762"),
    Colour(name: "goal", use: .text, light: "#6a3fa3", dark: "#c5a7f2"),
    Colour(name: "today", use: .text, light: "#b3261e", dark: "#ff8d85"),
    Colour(name: "heat-1", use: .mark, light: "#5b93cf", dark: "#4d7fb5"),
    Colour(name: "heat-2", use: .mark, light: "#2f74bd", dark: "#6ea8e6"),
    Colour(name: "heat-3", use: .mark, light: "#1b5390", dark: "#9ccaf6"),
    Colour(name: "heat-4", use: .mark, light: "#0b2e57", dark: "#dcecfc"),
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
