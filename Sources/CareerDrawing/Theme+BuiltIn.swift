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

    /// Its purpose, in a sentence or two.
    package var about: String {
      switch self {
      case .standard:
        "Uses the terminal's own colours and background: red, magenta and bright blue, which are "
          + "readable on both black and white. Other differences use bold, dim and underlined text."
      case .highContrast:
        "Uses no dim text. Important text is bold, underlined or in reverse. All colours have a "
          + "contrast of at least 4.5:1 on black and on white."
      case .colourBlind:
        "Uses blue for good news and orange for warnings, which are distinct in every kind of "
          + "colour vision."
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

  /// - `standard`: of the terminal's eight colours, only red and magenta are readable on both black
  ///   and white; of its sixteen, bright blue is too.
  /// - `highContrast`: only colours with a luminance of about 0.18 have a contrast of 4.5 on both
  ///   black and white. Green 29, blue 63 and magenta 163 are the strongest in the palette.
  /// - `colourBlind`: based on the blue and vermilion of Okabe and Ito
  ///   (https://jfly.uni-koeln.de/color/), as the nearest palette colours with a luminance readable
  ///   on black and on white. With only eight colours, blue is unreadable on black, so the
  ///   terminal's own colour is used beside magenta.
  private static let looks: [Looks] = {
    let (bright, brightest) = (
      Colour(.bright(.blue), .own), Colour(.bright(.blue), .basic(.magenta))
    )
    let (green, blue, magenta) = (
      Colour(.palette(29), .own), Colour(.palette(63), .own), Colour(.palette(163), .own)
    )
    let sky = Colour(.palette(32), .bright(.blue), .own)
    let orange = Colour(.palette(166), .bright(.red), .basic(.magenta))
    return [
      (.faint, Style(.dim), Style(), Style(.dim)),
      (.heading, Style(.bold), Style(.bold), Style(.bold)),
      (.present, Style(.bold, brightest), Style([.bold, .underline], blue), Style(.bold, sky)),
      (.rule, Style(.dim), Style(), Style(.dim)),
      (.key, Style(.bold), Style(.bold), Style(.bold, sky)),
      (.skillLow, Style(.dim), Style(), Style()),
      (.skill, Style([], bright), Style([], blue), Style([], sky)),
      (.skillHigh, Style(.bold, bright), Style(.bold, blue), Style(.bold, sky)),
      (.firstGroup, Style(.bold), Style(.bold, green), Style(.bold)),
      (.secondGroup, Style(.bold, bright), Style(.bold, blue), Style(.bold, sky)),
      (.thirdGroup, Style(.bold, .magenta), Style(.bold, magenta), Style(.bold, orange)),
      (.milestone, Style(.bold, .magenta), Style(.bold, magenta), Style(.bold, orange)),
      (.feedback, Style(.bold), Style(.bold, green), Style(.bold, sky)),
      (.today, Style(.bold, .red), Style([.bold, .reverse]), Style(.bold, orange)),
      (.good, Style(.bold), Style(.bold, green), Style(.bold, sky)),
      (.warning, Style([], .magenta), Style(.underline, magenta), Style([], orange)),
      (.error, Style(.bold, .red), Style([.bold, .reverse]), Style(.underline, orange)),
      (.input, Style(.underline), Style(.underline), Style(.underline)),
    ]
  }()
}
