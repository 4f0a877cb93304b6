import CCurses
import CareerScreens

/// Hands a frame to ncurses, which sends the terminal only what differs from what it shows.
struct FramePainter {
  private let isUnicode: Bool
  /// How each role looks, and behind them all how each looks when it is selected.
  private let looks: [Theme.Look]
  /// Whether the C library gives a cluster the columns that we do, which ncurses relies on.
  private var agreed: [Character: Bool] = [:]

  /// Where the terminal cannot go back to its own colours, black and white are named instead: so
  /// they differ, and on white the colours of a theme read better than on black.
  init(isUnicode: Bool, theme: Theme, colours: ColourDepth, hasOwnColours: Bool = true) {
    self.isUnicode = isUnicode
    looks = [false, true].flatMap { selected in
      Role.allCases.map { role in
        var look = theme.style(of: role, selected: selected, colours: colours)
        guard colours != .none, !hasOwnColours else { return look }
        look.foreground = look.foreground ?? Colour.Basic.black.rawValue
        look.background = look.background ?? Colour.Basic.white.rawValue
        return look
      }
    }
  }

  mutating func paint(_ frame: Frame) {
    for row in 0..<frame.size.rows { paint(row: row, of: frame) }
    if let cursor = frame.cursor {
      cairn_curses_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      cairn_curses_cursor(-1, 0)
    }
    cairn_curses_flush()
  }

  /// Cells that look the same are put together.
  private mutating func paint(row: Int, of frame: Frame) {
    var column = 0
    while column < frame.size.columns {
      let first = frame[row, column]
      let start = column
      var text = ""
      while column < frame.size.columns {
        let cell = frame[row, column]
        guard cell.role == first.role, cell.selected == first.selected else { break }
        if let glyph = cell.glyph { text += drawable(glyph) }
        column += 1
      }
      put(text, row: row, column: start, role: first.role, selected: first.selected)
    }
  }

  private func put(_ text: String, row: Int, column: Int, role: Role, selected: Bool) {
    let look = looks[Int(role.rawValue) + (selected ? Role.allCases.count : 0)]
    cairn_curses_put(
      Int32(row), Int32(column), text, look.foreground.map(Int32.init) ?? -1,
      look.background.map(Int32.init) ?? -1, look.bits)
  }

  /// The cluster as this terminal can show it, in exactly the columns that the frame gave it.
  private mutating func drawable(_ glyph: Character) -> String {
    if glyph.isASCII { return String(glyph) }
    let columns = TextWidth.columns(of: glyph)
    guard isUnicode else {
      let plain = Self.plain[glyph] ?? "?"
      return plain + String(repeating: " ", count: max(0, columns - plain.count))
    }
    let agrees =
      agreed[glyph] ?? (Int(cairn_text_columns(String(glyph))) == columns)
    agreed[glyph] = agrees
    return agrees ? String(glyph) : "?" + String(repeating: " ", count: columns - 1)
  }

  /// What typography becomes in ASCII.
  private static let plain: [Character: String] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "~", "→": ">", "×": "x",
    "·": "-", "•": "-", "›": ">",
  ]
}

extension Theme.Look {
  /// The attributes as the shim takes them.
  fileprivate var bits: Int32 {
    let bits: [(Theme.Attributes, cairn_attribute)] = [
      (.bold, CAIRN_BOLD), (.dim, CAIRN_DIM), (.underline, CAIRN_UNDERLINE),
      (.reverse, CAIRN_REVERSE),
    ]
    return bits.reduce(0) { $0 | (attributes.contains($1.0) ? Int32($1.1.rawValue) : 0) }
  }
}
