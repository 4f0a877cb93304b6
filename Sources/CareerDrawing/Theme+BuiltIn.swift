import CareerModel

extension Theme {
  /// A theme of data/themes.txt by its name in the settings, in display order.
  package enum BuiltIn: String, Hashable, Sendable, CaseIterable {
    case standard
    case highContrast = "high-contrast"
    case colourBlind = "colour-blind"

    package var theme: Theme {
      switch self {
      case .standard: .standard
      case .highContrast: .highContrast
      case .colourBlind: .colourBlind
      }
    }
  }

  package static let standard = builtIn(inColumn: 1)
  package static let highContrast = builtIn(inColumn: 2)
  package static let colourBlind = builtIn(inColumn: 3)

  private static func builtIn(inColumn column: Int) -> Theme {
    DataTables.themes.rows("roles").reduce(into: Theme([:])) { theme, cells in
      guard let role = ThemeReading.roles[cells[0]] else { return }
      theme[role] = (try? StyleSyntax.style(cells[column])) ?? Style()
    }
  }
}
