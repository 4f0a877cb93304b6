import CareerPages

// The themes that come with Cairn. What they promise of contrast is in docs/settings.md and held by
// ThemeContrastTests; which colours those promises leave is told beside each.
extension Theme {
  /// The name of a built-in theme, as the settings name it, in the order in which they are told.
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

    /// What it is for, in a sentence.
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

  /// Of the terminal's eight colours only red and magenta read on black and on white; of its sixteen
  /// bright blue does as well.
  package static let standard: Theme = {
    let blue = Colour(.bright(.blue), .own)
    return Theme([
      .faint: Style(.dim),
      .heading: Style(.bold),
      .present: Style(.bold, Colour(.bright(.blue), .basic(.magenta))),
      .rule: Style(.dim),
      .key: Style(.bold),
      .skill: Style([], blue),
      .milestone: Style(.bold, .magenta),
      .feedback: Style(.bold),
      .today: Style(.bold, .red),
      .good: Style(.bold),
      .warning: Style([], .magenta),
      .error: Style(.bold, .red),
      .input: Style(.underline),
    ])
  }()

  /// Only a colour of a luminance of about 0.18 has a contrast of 4.5 on black and on white: green
  /// 29, blue 63, magenta 163 are the strongest such colours of the palette.
  package static let highContrast: Theme = {
    let (green, blue, magenta) = (
      Colour(.palette(29), .own), Colour(.palette(63), .own), Colour(.palette(163), .own)
    )
    return Theme([
      .heading: Style(.bold),
      .present: Style([.bold, .underline], blue),
      .key: Style(.bold),
      .skill: Style([], blue),
      .milestone: Style(.bold, magenta),
      .feedback: Style(.bold, green),
      .today: Style([.bold, .reverse]),
      .good: Style(.bold, green),
      .warning: Style(.underline, magenta),
      .error: Style([.bold, .reverse]),
      .input: Style(.underline),
    ])
  }()

  /// After the blue and the vermilion of Okabe and Ito (https://jfly.uni-koeln.de/color/), as near
  /// as the palette has them at a luminance that reads on black and on white. Where there are only
  /// eight colours blue does not read on black; the terminal's own colour beside magenta does.
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
