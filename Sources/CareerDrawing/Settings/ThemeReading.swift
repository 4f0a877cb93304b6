import CareerJSON
import CareerModel
import CareerPages

/// Reads `themes`: `{ mine: { base: "standard", milestone: "bold magenta" } }`.
enum ThemeReading {
  /// The key for the theme that a custom theme starts from.
  static let base = "base"
  static let roles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ("\($0)", $0) })

  static func read(_ value: JSONValue, into settings: inout Settings) -> [SettingProblem] {
    guard case .object(let themes) = value else {
      return [SettingProblem(["themes"], .not(.themes, value))]
    }
    var problems: [SettingProblem] = []
    for (name, value) in themes.sorted(by: { $0.key < $1.key }) {
      let place: DocumentPath = ["themes", .key(name)]
      if Theme.BuiltIn(rawValue: name) != nil {
        problems.append(SettingProblem(place, .takenName))
      } else if case .object(let object) = value {
        settings.themes[name] = theme(object, at: place, &problems)
      } else {
        problems.append(SettingProblem(place, .not(.theme, value)))
      }
    }
    return problems
  }

  /// Reads a theme. Roles with an invalid style keep the style of the base theme.
  private static func theme(
    _ object: [String: JSONValue], at place: DocumentPath, _ problems: inout [SettingProblem]
  ) -> Theme {
    var theme = Theme.standard
    if let value = object[base] {
      let name = if case .string(let name) = value { name } else { "" }
      if let builtIn = Theme.BuiltIn(rawValue: name) {
        theme = builtIn.theme
      } else {
        let names = Theme.BuiltIn.allCases.map { JSONValue.string($0.rawValue) }
        problems.append(SettingProblem(place / .key(base), .noneOf(names, value)))
      }
    }
    for (name, value) in object.sorted(by: { $0.key < $1.key }) where name != base {
      let place = place / .key(name)
      guard let role = roles[name] else {
        let nearest = NearestName.of(name, among: [base] + Role.allCases.map { "\($0)" })
        problems.append(SettingProblem(place, .unknown(.role, nearest: nearest)))
        continue
      }
      do throws(SettingProblem.Reason) {
        theme[role] = try style(value)
      } catch {
        problems.append(SettingProblem(place, error))
      }
    }
    return theme
  }

  private static func style(_ value: JSONValue) throws(SettingProblem.Reason) -> Theme.Style {
    guard case .string(let text) = value else { throw .not(.style, value) }
    let style = try StyleSyntax.style(text)
    if style.isInvisible { throw .invisible }
    return style
  }

  /// Returns a theme written out in full.
  static func summary(of theme: Theme) -> [String: JSONValue] {
    Dictionary(
      uniqueKeysWithValues: Role.allCases.map {
        ("\($0)", .string(StyleSyntax.summary(of: theme[$0])))
      })
  }
}

extension Theme.Style {
  /// Whether text would match its background colour in some terminal.
  var isInvisible: Bool {
    ColourDepth.allCases.contains { depth in
      ([nil] + TerminalBackground.allCases).contains { (terminal: TerminalBackground?) in
        let ground = background?.index(in: depth, on: terminal)
        return ground != nil && ground == foreground?.index(in: depth, on: terminal)
      }
    }
  }
}
