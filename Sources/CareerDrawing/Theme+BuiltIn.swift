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

  /// Of the terminal's eight colours, only red and magenta are readable on both black and white; of
  /// its sixteen, bright blue is too.
  package static let standard: Theme = {
    let blue = Colour(.bright(.blue), .own)
    return Theme([
      .faint: Style(.dim),
      .heading: Style(.bold),
      .present: Style(.bold, Colour(.bright(.blue), .basic(.magenta))),
      .rule: Style(.dim),
      .key: Style(.bold),
      .skillLow: Style(.dim),
      .skill: Style([], blue),
      .skillHigh: Style(.bold, blue),
      .milestone: Style(.bold, .magenta),
      .feedback: Style(.bold),
      .today: Style(.bold, .red),
      .good: Style(.bold),
      .warning: Style([], .magenta),
      .error: Style(.bold, .red),
      .input: Style(.underline),
    ])
  }()

  /// Only colours with a luminance of about 0.18 have a contrast of 4.5 on both black and white.
  /// Green 29, blue 63 and magenta 163 are the strongest such colours in the palette.
  package static let highContrast: Theme = {
    let (green, blue, magenta) = (
      Colour(.palette(29), .own), Colour(.palette(63), .own), Colour(.palette(163), .own)
    )
    return Theme([
      .heading: Style(.bold),
      .present: Style([.bold, .underline], blue),
      .key: Style(.bold),
      .skill: Style([], blue),
      .skillHigh: Style(.bold, blue),
      .milestone: Style(.bold, magenta),
      .feedback: Style(.bold, green),
      .today: Style([.bold, .reverse]),
      .good: Style(.bold, green),
      .warning: Style(.underline, magenta),
      .error: Style([.bold, .reverse]),
      .input: Style(.underline),
    ])
  }()

  /// Based on the blue and vermilion of Okabe and Ito (https://jfly.uni-koeln.de/color/): the
  /// nearest palette colours with a luminance readable on black and on white. With only eight
  /// colours, blue is unreadable on black, so the terminal's own colour is used beside magenta.
  package static let colourBlind: Theme = {
    let blue = Colour(.palette(32), .bright(.blue), .own)
    let orange = Colour(.palette(166), .bright(.red), .basic(.magenta))
    return Theme([
      .faint: Style(.dim),
      .heading: Style(.bold),
      .present: Style(.bold, blue),
      .rule: Style(.dim),
      .key: Style(.bold, blue),
      .skill: Style([], blue),
      .skillHigh: Style(.bold, blue),
      .milestone: Style(.bold, orange),
      .feedback: Style(.bold, blue),
      .today: Style(.bold, orange),
      .good: Style(.bold, blue),
      .warning: Style([], orange),
      .error: Style(.underline, orange),
      .input: Style(.underline),
    ])
  }()
}
