import CareerPages

// The themes that come with Cairn. docs/settings.md states their contrast and ThemeContrastTests
// checks it; the comments below name the colours that meet it.
extension Theme {
  /// A built-in theme by its name in the settings, in display order.
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

  package static let standard = built(\.standard)
  package static let highContrast = built(\.highContrast)
  package static let colourBlind = built(\.colourBlind)

  private typealias Looks = (role: Role, standard: Style, highContrast: Style, colourBlind: Style)

  private static func built(_ style: (Looks) -> Style) -> Theme {
    looks.reduce(into: Theme([:])) { $0[$1.role] = style($1) }
  }

  /// Colours 16 to 255 are the same in every terminal. Each was chosen for the palettes in
  /// Tests/Palettes: text has a contrast of 4.5 on every dark or light background and on that of the
  /// cursor's row, or 6 in `highContrast`. Of the first sixteen, none does. On an unknown background,
  /// only milestones, feedback and lines have a colour, with a contrast of 3. Blue, orange and purple
  /// follow Okabe and Ito (https://jfly.uni-koeln.de/color/).
  private static let looks: [Looks] = {
    func shade(_ dark: UInt8, _ light: UInt8, either: UInt8? = nil) -> Colour {
      Colour(.shade(dark: dark, light: light, either: either))
    }
    let (grey, line) = (shade(249, 241), shade(245, 244, either: 102))
    let (blue, red, green) = (shade(117, 25), shade(217, 124), shade(120, 22))
    let (orange, sky, yellow) = (shade(214, 94), shade(159, 18), shade(222, 52))
    let orangeMark = shade(214, 94, either: 166)
    let groups = [
      (Role.group1, shade(123, 25)), (.group2, orange), (.group3, shade(213, 93)),
    ].map { role, hue in (role, Style(.bold, hue), Style(.bold), Style(.bold, hue)) }
    let cursor = Style([], shade(231, 16), else: .bold, on: shade(238, 254))
    return [
      (.faint, Style([], grey), Style(), Style([], grey)),
      (.heading, Style(.bold), Style(.bold), Style(.bold)),
      (.present, Style(.bold, blue), Style([.bold, .underline], sky), Style(.bold, blue)),
      (.rule, Style([], line), Style(), Style([], line)),
      (.key, Style(.bold), Style(.bold), Style(.bold, blue)),
      (.skillLow, Style([], grey), Style(), Style()),
      (.skill, Style([], blue), Style([], sky), Style([], blue)),
      (.skillHigh, Style(.bold, blue), Style(.bold, sky), Style(.bold, blue)),
      (.milestone, Style(.bold, orangeMark), Style(.bold, yellow), Style(.bold, orangeMark)),
      (
        .feedback, Style(.bold, shade(213, 93, either: 135)), Style(.bold, green),
        Style(.bold, shade(117, 25, either: 67))
      ),
      (.today, Style(.bold, red), Style([.bold, .reverse]), Style(.bold, orange)),
      (.good, Style(.bold, green), Style(.bold, green), Style(.bold, blue)),
      (
        .warning, Style([], orange, else: .underline), Style(.underline, yellow),
        Style([], orange, else: .underline)
      ),
      (
        .error, Style(.bold, red, else: .underline), Style([.bold, .reverse]),
        Style([.bold, .underline], orange)
      ),
      (.input, Style(.underline), Style(.underline), Style(.underline)),
      (.cursor, cursor, cursor, cursor),
    ] + groups
  }()
}
