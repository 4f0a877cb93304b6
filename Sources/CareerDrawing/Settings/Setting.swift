package import CareerJSON

/// One setting, with everything that the file and `cairn settings` need; docs/settings.md explains it.
package struct Setting: Sendable {
  /// Its name in the file.
  package let name: String
  /// The current value, as the file would state it.
  package let value: @Sendable (Settings) -> JSONValue
  /// Reads a value into the settings. Invalid parts leave them unchanged and are reported.
  let read: @Sendable (JSONValue, inout Settings) -> [SettingProblem]

  /// The default value.
  package var standard: JSONValue { value(Settings()) }

  /// All settings, in display order.
  package static let all: [Setting] = [
    // Whether the theme exists is only known once `themes` has been read.
    text("theme", \.theme),
    Setting(
      name: "themes",
      value: { .object($0.themes.mapValues { .object(ThemeReading.summary(of: $0)) }) },
      read: { ThemeReading.read($0, into: &$1) }),
    choice("colours", \.colours, of: Settings.Colours.all, written: \.written),
    choice(
      "background", \.background, of: [nil] + TerminalBackground.allCases,
      written: { .string($0?.rawValue ?? "auto") }),
    choice(
      "characters", \.characters, of: Settings.Characters.allCases,
      written: { .string($0.rawValue) }),
    choice("ambiguousWidth", \.ambiguousWidth, of: [1, 2], written: { .integer($0) }),
    choice("mouse", \.mouse, of: [true, false], written: { .bool($0) }),
    choice("slowLine", \.slowLine, of: [true, false], written: { .bool($0) }),
    choice("screenReader", \.screenReader, of: [true, false], written: { .bool($0) }),
    Setting(
      name: "keys", value: { .object($0.keys.mapValues { .array($0.map(JSONValue.string)) }) },
      read: { KeysReading.read($0, into: &$1) }), text("editor", \.editor),
    text("opener", \.opener),
  ]

  /// Creates a setting that accepts one of a few values.
  private static func choice<Value: Hashable & Sendable>(
    _ name: String, _ place: any WritableKeyPath<Settings, Value> & Sendable, of values: [Value],
    written: @escaping @Sendable (Value) -> JSONValue
  ) -> Setting {
    let texts = values.map(written)
    return Setting(
      name: name, value: { written($0[keyPath: place]) },
      read: { value, settings in
        guard let index = texts.firstIndex(of: value) else {
          return [SettingProblem([.key(name)], .noneOf(texts, value))]
        }
        settings[keyPath: place] = values[index]
        return []
      })
  }

  private static func text(
    _ name: String, _ place: any WritableKeyPath<Settings, String> & Sendable
  ) -> Setting {
    Setting(
      name: name, value: { .string($0[keyPath: place]) },
      read: { value, settings in
        guard case .string(let text) = value else {
          return [SettingProblem([.key(name)], .not(.text, value))]
        }
        settings[keyPath: place] = text
        return []
      })
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
