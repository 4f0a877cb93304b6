package import CareerModel
import CareerPages

/// One setting: all that the file, its documentation and `cairn settings` need to know of it.
package struct Setting: Sendable {
  /// As it is written in the file.
  package let name: String
  /// What it does, in a sentence or two.
  package let about: String
  /// The values that it takes, in words and Markdown.
  package let values: String
  /// What is in force, as the file would say it.
  package let value: @Sendable (Settings) -> JSONValue
  /// Takes a value over; what cannot be taken over stays as it was and is told.
  let read: @Sendable (JSONValue, inout Settings) -> [SettingProblem]

  /// The value where nothing is set.
  package var standard: JSONValue { value(Settings()) }

  /// In the order in which they are told.
  package static let all: [Setting] = [
    Setting(
      name: "theme",
      about: "How everything looks. The themes are told below; `cairn --theme NAME` tries one.",
      values: Theme.BuiltIn.allCases.map { "`\"\($0.rawValue)\"`" }.joined(separator: ", ")
        + ", or the name of a theme of your own",
      value: { .string($0.theme) },
      // Whether there is such a theme can only be said when `themes` has been read.
      read: { text($0, at: "theme", into: \.theme, &$1) }),
    Setting(
      name: "themes",
      about: "Themes of your own: by their names what is different from a built-in theme.",
      values: "an object, as [below](#themes-of-your-own)",
      value: { .object($0.themes.mapValues { .object(ThemeReading.words(for: $0)) }) },
      read: { ThemeReading.read($0, into: &$1) }),
    choice(
      "colours", \.colours, of: Settings.Colours.all, written: \.written,
      about:
        "How many colours are used at most. With `\"auto\"` as many as the terminal has, and none "
        + "where the environment variable NO_COLOR is set; a number counts in spite of it."),
    choice(
      "characters", \.characters, of: Settings.Characters.allCases,
      written: { .string($0.rawValue) },
      about:
        "What lines and marks are drawn with. With `\"auto\"` what the locale allows; `\"ascii\"` "
        + "is for a terminal or a font that shows boxes instead. `cairn --ascii` is the same."),
    choice(
      "ambiguousWidth", \.ambiguousWidth, of: [1, 2], written: { .integer($0) },
      about: "How many columns your terminal gives to characters like `■` and `◆`, which some "
        + "terminals that are set up for Chinese, Japanese or Korean draw in two. With 2 lines and "
        + "marks are ASCII; it counts from the next start on."),
    choice(
      "mouse", \.mouse, of: [true, false], written: { .bool($0) },
      about:
        "Whether the planner uses the mouse. Without it the terminal selects text as ever; with "
        + "it Shift does that."),
    choice(
      "screenReader", \.screenReader, of: [true, false], written: { .bool($0) },
      about:
        "Whether the screens are drawn for a screen reader: one thing a line, in words, without "
        + "pictures. `cairn --screen-reader` is the same."),
    Setting(
      name: "keys",
      about:
        "Other keys for commands. What is named here takes the place of all keys that the command "
        + "has otherwise; an empty list takes them away.",
      values: "an object: by the name of a command a key or a list of keys, such as "
        + "`{ log: \"L\", find: [\"/\", \"Ctrl-F\"] }`",
      value: { .object($0.keys.mapValues { .array($0.map(JSONValue.string)) }) },
      read: { KeysReading.read($0, into: &$1) }),
    Setting(
      name: "editor",
      about:
        "The command that opens a file in an editor, with its arguments. Empty it is what VISUAL "
        + "or EDITOR say, or else vi.",
      values: "a text, such as `\"code --wait\"`",
      value: { .string($0.editor) }, read: { text($0, at: "editor", into: \.editor, &$1) }),
  ]

  /// A setting that takes one of a few values.
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
