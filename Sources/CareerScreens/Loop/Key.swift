package import CareerDrawing

/// A pressed key, parsed from the terminal's bytes.
package enum Key: Hashable, Sendable {
  /// A printable character, including the space.
  case character(Character)
  /// A character with Control; in lower case.
  case control(Character)
  /// A character with Alt, or after Escape.
  case alt(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  /// F1 to F12.
  case function(Int)

  /// The name used in the key bar and the help.
  package var name: String {
    if let name = Self.names.first(where: { $0.key == self })?.value { return name }
    return switch self {
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let letter): "Alt-\(letter.uppercased())"
    case .function(let number): "F\(number)"
    default: ""
    }
  }

  private static let names: KeyValuePairs<Key, String> = [
    " ": "Space", .up: "↑", .down: "↓", .left: "←", .right: "→", .home: "Home", .end: "End",
    .pageUp: "PgUp", .pageDown: "PgDn", .enter: "Enter", .escape: "Esc", .tab: "Tab",
    .backTab: "Shift-Tab", .backspace: "Backspace", .delete: "Del",
  ]

  /// Returns the name in ASCII, for terminals without UTF-8.
  package func name(in glyphs: Glyphs) -> String {
    let plain: [Key: String] = [.up: "Up", .down: "Down", .left: "Left", .right: "Right"]
    return glyphs == .ascii ? plain[self] ?? name : name
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }

  /// Parses a key name as in the help, in any case: `a`, `Space`, `Ctrl-R`, `Alt-B`, `PgUp`, `Up`
  /// or `↑`. `nil` for an unknown name. Only single letters are case-sensitive.
  package init?(named name: String) {
    let lowercased = name.lowercased()
    if let known = Self.byName[lowercased] {
      self = known
    } else if name.utf8.count < 5, name.count == 1, let character = name.first, character != " " {
      self = .character(character)
    } else if lowercased.count == 6, lowercased.hasPrefix("ctrl-"), let letter = lowercased.last,
      letter.isASCII
    {
      self = .control(letter)
    } else if name.count == 5, lowercased.hasPrefix("alt-"), let letter = lowercased.last {
      self = .alt(letter)
    } else {
      return nil
    }
  }

  /// The named keys that are not letters.
  static let named = names.map(\.key) + (1...12).map(Key.function)

  /// The named keys by their names in lower case.
  private static let byName = named.reduce(into: [String: Key]()) { keys, key in
    for name in [key.name, key.name(in: .ascii)] { keys[name.lowercased()] = key }
  }
}

/// A mouse event at a cell, counted from 0.
package struct Mouse: Hashable, Sendable {
  package enum Act: Hashable, Sendable {
    case press, doubleClick, scrollUp, scrollDown
    /// A press of the right button.
    case menu
  }

  package var act: Act
  package var row: Int
  package var column: Int

  package init(_ act: Act, row: Int, column: Int) {
    (self.act, self.row, self.column) = (act, row, column)
  }
}
