import CCurses
import CareerScreens

/// Hands a frame to ncurses, which sends the terminal only what differs from what it shows.
struct FramePainter {
  private let isUnicode: Bool
  private let theme: Theme
  /// Whether the C library gives a cluster the columns that we do, which ncurses relies on.
  private var agreed: [Character: Bool] = [:]

  init(isUnicode: Bool, theme: Theme = .standard) {
    self.isUnicode = isUnicode
    self.theme = theme
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
    let style = theme[role]
    var attributes: UInt32 = 0
    if style.bold { attributes |= CAIRN_BOLD.rawValue }
    if style.dim && !selected { attributes |= CAIRN_DIM.rawValue }
    if style.underline { attributes |= CAIRN_UNDERLINE.rawValue }
    if selected { attributes |= CAIRN_REVERSE.rawValue }
    let colour = selected ? 0 : Int32(style.colour?.rawValue ?? 0)
    cairn_curses_put(Int32(row), Int32(column), text, colour, Int32(attributes))
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
