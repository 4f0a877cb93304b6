/// The user's settings from config.json, with defaults for the rest. `Setting.all` documents each
/// one and how it is read.
package struct Settings: Hashable, Sendable {
  /// The name of a built-in theme or of one of `themes`.
  package var theme = Theme.BuiltIn.standard.rawValue
  /// The user's own themes, by name.
  package var themes: [String: Theme] = [:]
  package var colours = Colours.auto
  /// `nil` for what the terminal says.
  package var background: TerminalBackground?
  /// Whether each byte to the terminal counts.
  package var slowLine = false
  package var characters = Characters.auto
  /// The columns of a character of ambiguous width (Unicode Standard Annex 11): 1 or 2.
  package var ambiguousWidth = 1
  package var mouse = true
  package var screenReader = false
  /// Keys by command name, as written in the file; neither commands nor keys are validated here.
  package var keys: [String: [String]] = [:]
  /// The editor command line; empty for `$VISUAL`, `$EDITOR` or `vi`.
  package var editor = ""
  /// The command line of the program that opens links; empty for the desktop's own.
  package var opener = ""

  package init() {}

  package enum Colours: Hashable, Sendable {
    /// As many as the terminal supports, or none if NO_COLOR is set.
    case auto
    case upTo(ColourDepth)

    package static let all = [.auto] + ColourDepth.allCases.map(Self.upTo)
  }

  package enum Characters: String, Hashable, Sendable, CaseIterable {
    /// Follows the locale.
    case auto
    case unicode, ascii
  }

  /// Returns the theme with a name; `nil` if there is none.
  package func theme(named name: String) -> Theme? {
    Theme.BuiltIn(rawValue: name)?.theme ?? themes[name]
  }

  /// The names of all themes, built-in ones first.
  package var themeNames: [String] { Theme.BuiltIn.allCases.map(\.rawValue) + themes.keys.sorted() }

  package var themeInUse: Theme { theme(named: theme) ?? .standard }

  /// Returns the colour depth for a terminal with `count` colours. `noColour` is whether the
  /// environment asks for none (https://no-color.org); a number in the settings overrides it.
  package func colourDepth(terminal count: Int, noColour: Bool) -> ColourDepth {
    let most = ColourDepth(colours: count)
    return switch colours {
    case .auto: noColour ? .none : most
    case .upTo(let depth): min(depth, most)
    }
  }
}

extension Settings {
  /// Command-line overrides for a single run.
  package struct Wishes: Hashable, Sendable {
    /// The name of a theme; `nil` for the theme in the settings.
    package var theme: String?
    package var isASCII: Bool
    package var forScreenReader: Bool
    /// Whether the line to the terminal is known to be slow.
    package var slowLine = false

    package init(theme: String? = nil, isASCII: Bool = false, forScreenReader: Bool = false) {
      (self.theme, self.isASCII, self.forScreenReader) = (theme, isASCII, forScreenReader)
    }
  }

  /// Returns the settings with overrides applied; an unknown theme changes nothing.
  package func granting(_ wishes: Wishes) -> Settings {
    var settings = self
    if let wished = wishes.theme, theme(named: wished) != nil { settings.theme = wished }
    if wishes.isASCII { settings.characters = .ascii }
    if wishes.forScreenReader { settings.screenReader = true }
    if wishes.slowLine { settings.slowLine = true }
    return settings
  }
}
