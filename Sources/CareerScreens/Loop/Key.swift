package import CareerDrawing

/// A key that was pressed, after the terminal's bytes have been understood.
package enum Key: Hashable, Sendable {
  /// A printable character, the blank among them.
  case character(Character)
  /// With the control key; a small letter.
  case control(Character)
  /// With the alt key, or after Escape.
  case alt(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete

  /// As the key bar and the help call it.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let letter): "Alt-\(letter.uppercased())"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    }
  }

  /// The name in ASCII, for terminals without UTF-8.
  package func name(in glyphs: Glyphs) -> String {
    guard glyphs == .ascii else { return name }
    return switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    default: name
    }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }

  /// The key of a name as the help has it, in any case: `a`, `Space`, `Ctrl-R`, `Alt-B`, `PgUp`,
  /// `Up` or `↑`. `nil` if no key is called so. Big and small letters are different keys.
  package init?(named name: String) {
    if name.count == 1, let character = name.first, character != " " {
      self = Self.named.first { $0.name == name } ?? .character(character)
      return
    }
    let lowercased = name.lowercased()
    let known = Self.named.first {
      $0.name.lowercased() == lowercased || $0.name(in: .ascii).lowercased() == lowercased
    }
    if let known {
      self = known
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

  /// The keys that have a name and are no letters.
  static let named: [Key] = [
    " ", .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab,
    .backTab, .backspace, .delete,
  ]
}

/// What a mouse did, at a cell counted from 0.
package struct Mouse: Hashable, Sendable {
  package enum Act: Hashable, Sendable {
    case press, doubleClick, scrollUp, scrollDown
  }

  package var act: Act
  package var row: Int
  package var column: Int

  package init(_ act: Act, row: Int, column: Int) {
    self.act = act
    self.row = row
    self.column = column
  }
}
