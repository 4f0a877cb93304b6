/// What a person has set in config.json; what is not set there is as here. `Setting.all` says what each
/// one does and how it is read.
package struct Settings: Hashable, Sendable {
  /// The name of a built-in theme or of one of `themes`.
  package var theme = Theme.BuiltIn.standard.rawValue
  /// The themes of one's own, by their names.
  package var themes: [String: Theme] = [:]
  package var colours = Colours.auto
  package var characters = Characters.auto
  /// The columns of a character of ambiguous width (Unicode Standard Annex 11): 1 or 2.
  package var ambiguousWidth = 1
  package var mouse = true
  package var screenReader = false
  /// Keys by the names of the commands that they are for, as they are written; whether there are such
  /// commands and keys is not looked at here.
  package var keys: [String: [String]] = [:]
  /// The command line of an editor; empty for `$VISUAL`, `$EDITOR` or `vi`.
  package var editor = ""

  package init() {}

  package enum Colours: Hashable, Sendable {
    /// As many as the terminal has, and none where NO_COLOR is set.
    case auto
    case upTo(ColourDepth)

    package static let all = [.auto] + ColourDepth.allCases.map(Self.upTo)
  }

  package enum Characters: String, Hashable, Sendable, CaseIterable {
    /// What the locale says.
    case auto
    case unicode, ascii
  }

  /// The theme of a name; `nil` where there is none.
  package func theme(named name: String) -> Theme? {
    Theme.BuiltIn(rawValue: name)?.theme ?? themes[name]
  }

  /// The names of all themes, the built-in ones first.
  package var themeNames: [String] {
    Theme.BuiltIn.allCases.map(\.rawValue) + themes.keys.sorted()
  }

  package var themeInUse: Theme { theme(named: theme) ?? .standard }

  /// How many colours are drawn with, in a terminal that has so many. `noColour` is whether the
  /// environment asks for none (https://no-color.org); a number that is set here asks for some.
  package func colourDepth(terminal count: Int, noColour: Bool) -> ColourDepth {
    let most = ColourDepth(colours: count)
    return switch colours {
    case .auto: noColour ? .none : most
    case .upTo(let depth): min(depth, most)
    }
  }
}
