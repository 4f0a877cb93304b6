package import CareerJSON
import CareerModel

/// One setting, with everything the file, its documentation and `cairn settings` need.
package struct Setting: Sendable {
  /// Its name in the file.
  package let name: String
  /// What it does, in a sentence or two.
  package let about: String
  /// The accepted values, in words and Markdown.
  package let values: String
  /// The current value, as the file would state it.
  package let value: @Sendable (Settings) -> JSONValue
  /// Reads a value into the settings. Invalid parts leave them unchanged and are reported.
  let read: @Sendable (JSONValue, inout Settings) -> [SettingProblem]

  /// The default value.
  package var standard: JSONValue { value(Settings()) }

  /// All settings, in display order.
  package static let all: [Setting] = [
    Setting(
      name: "theme",
      about: "The theme. To try one, run `cairn --theme NAME`. The themes are listed below.",
      values: Theme.BuiltIn.allCases.map { "`\"\($0.rawValue)\"`" }.joined(separator: ", ")
        + ", or the name of your own theme",
      value: { .string($0.theme) },
      // Whether the theme exists is only known once `themes` has been read.
      read: { text($0, at: "theme", into: \.theme, &$1) }),
    Setting(
      name: "themes",
      about: "Your own themes, by name. Each one lists what it changes in a built-in theme.",
      values: "an object, [described below](#your-own-themes)",
      value: { .object($0.themes.mapValues { .object(ThemeReading.summary(of: $0)) }) },
      read: { ThemeReading.read($0, into: &$1) }),
    choice(
      "colours", \.colours, of: Settings.Colours.all, written: \.written,
      about:
        "The most colours to use. `\"auto\"` uses as many as the terminal supports, and none if "
        + "NO_COLOR is set. A number overrides NO_COLOR."),
    choice(
      "background", \.background, of: [nil] + TerminalBackground.allCases,
      written: { .string($0?.rawValue ?? "auto") },
      about:
        "Your terminal's background. `\"auto\"` asks the terminal, and uses COLORFGBG or its last "
        + "answer until then. While it is unknown, text has no colours."),
    choice(
      "characters", \.characters, of: Settings.Characters.allCases,
      written: { .string($0.rawValue) },
      about:
        "The characters for lines and marks. `\"auto\"` follows the locale. Use `\"ascii\"`, or "
        + "`cairn --ascii`, if your terminal or font shows boxes instead."),
    choice(
      "ambiguousWidth", \.ambiguousWidth, of: [1, 2], written: { .integer($0) },
      about: "How many columns your terminal uses for characters such as `■` and `◆`. Some "
        + "terminals set up for Chinese, Japanese or Korean use two. With 2, lines and marks are "
        + "drawn in ASCII. A change takes effect when you restart the planner."),
    choice(
      "mouse", \.mouse, of: [true, false], written: { .bool($0) },
      about:
        "Whether the planner uses the mouse. If it does, hold Shift to select text in the "
        + "terminal."),
    choice(
      "slowLine", \.slowLine, of: [true, false], written: { .bool($0) },
      about:
        "Whether to save bytes for a slow line: the cursor then highlights only the beginning of its "
        + "row. Turned on automatically over SSH if `stty` reports less than 38400 baud."),
    choice(
      "screenReader", \.screenReader, of: [true, false], written: { .bool($0) },
      about:
        "Whether screens are laid out for a screen reader: one item per line, in words, without "
        + "drawings. `cairn --screen-reader` does the same."),
    Setting(
      name: "keys",
      about:
        "Your own keys for commands. They replace all default keys of a command. An empty list "
        + "removes them.",
      values: "an object with a key or a list of keys for each command, such as "
        + "`{ log: \"L\", find: [\"/\", \"Ctrl-F\"] }`",
      value: { .object($0.keys.mapValues { .array($0.map(JSONValue.string)) }) },
      read: { KeysReading.read($0, into: &$1) }),
    Setting(
      name: "editor",
      about:
        "The editor command, with any arguments. If it is empty, VISUAL or EDITOR is used, or else "
        + "vi.",
      values: "a string, such as `\"code --wait\"`",
      value: { .string($0.editor) }, read: { text($0, at: "editor", into: \.editor, &$1) }),
    Setting(
      name: "opener",
      about:
        "The command that opens links, with any arguments. If it is empty, xdg-open is used, or open "
        + "on macOS.",
      values: "a string, such as `\"firefox --new-tab\"`",
      value: { .string($0.opener) }, read: { text($0, at: "opener", into: \.opener, &$1) }),
  ]

  /// Creates a setting that accepts one of a few values.
  private static func choice<Value: Hashable & Sendable>(
    _ name: String, _ place: any WritableKeyPath<Settings, Value> & Sendable, of values: [Value],
    written: @escaping @Sendable (Value) -> JSONValue, about: String
  ) -> Setting {
    let texts = values.map(written)
    return Setting(
      name: name, about: about,
      values: texts.map { "`\($0.written)`" }.listed("or"), value: { written($0[keyPath: place]) },
      read: { value, settings in
        guard let index = texts.firstIndex(of: value) else {
          return [SettingProblem([.key(name)], .noneOf(texts, value))]
        }
        settings[keyPath: place] = values[index]
        return []
      })
  }

  private static func text(
    _ value: JSONValue, at name: String, into place: WritableKeyPath<Settings, String>,
    _ settings: inout Settings
  ) -> [SettingProblem] {
    guard case .string(let text) = value else {
      return [SettingProblem([.key(name)], .not(.text, value))]
    }
    settings[keyPath: place] = text
    return []
  }
}

extension Settings.Colours {
  fileprivate var written: JSONValue {
    switch self {
    case .auto: .string("auto")
    case .upTo(.none): .string("none")
    case .upTo(let depth): .integer(depth.rawValue)
    }
  }
}
