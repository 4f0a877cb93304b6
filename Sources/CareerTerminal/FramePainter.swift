import CCurses
import CareerScreens

/// Hands a frame to ncurses, which sends the terminal only what differs from what it shows.
struct FramePainter {
  private let isUnicode: Bool
  private let theme: Theme
  /// Whether the C library gives a scalar the columns that we do, which ncurses relies on.
  private var agreed: [Unicode.Scalar: Bool] = [:]
  /// What ncurses was handed last; `nil` when all of it has to be handed over again.
  private var painted: Frame?

  init(isUnicode: Bool, theme: Theme = .standard) {
    self.isUnicode = isUnicode
    self.theme = theme
  }

  /// After ncurses has been given another size, or may have lost what it was handed.
  mutating func forget() { painted = nil }

  /// Only rows that differ from the last frame are handed over: ncurses compares cell by cell, which
  /// costs more than all the rest for a key that changes two rows.
  mutating func paint(_ frame: Frame) {
    let last = painted.flatMap { $0.size == frame.size ? $0 : nil }
    for row in 0..<frame.size.rows where last?.cells(ofRow: row) != frame.cells(ofRow: row) {
      paint(row: row, of: frame)
    }
    painted = frame
    if let cursor = frame.cursor {
      cairn_curses_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      cairn_curses_cursor(-1, 0)
    }
    cairn_curses_flush()
  }

  /// Cells that look the same are put together.
  private mutating func paint(row: Int, of frame: Frame) {
    var rest = frame.cells(ofRow: row)
    while let first = rest.first {
      let start = frame.size.columns - rest.count
      let run = rest.prefix { $0.role == first.role && $0.selected == first.selected }
      var text = ""
      for case let glyph? in run.lazy.map(\.glyph) { append(glyph, to: &text) }
      put(text, row: row, column: start, role: first.role, selected: first.selected)
      rest = rest.dropFirst(run.count)
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
  private mutating func append(_ glyph: Character, to text: inout String) {
    if glyph.isASCII { return text.append(glyph) }
    let columns = TextWidth.columns(of: glyph)
    guard isUnicode else {
      let plain = Self.plain[glyph] ?? "?"
      text += plain + String(repeating: " ", count: max(0, columns - plain.count))
      return
    }
    if agrees(on: glyph, columns: columns) {
      text.append(glyph)
    } else {
      text += "?" + String(repeating: " ", count: columns - 1)
    }
  }

  private mutating func agrees(on glyph: Character, columns: Int) -> Bool {
    let scalars = glyph.unicodeScalars
    let only = scalars.count == 1 ? scalars.first : nil
    if let only, let known = agreed[only] { return known }
    let agrees = Int(cairn_text_columns(String(glyph))) == columns
    if let only { agreed[only] = agrees }
    return agrees
  }

  /// What typography becomes in ASCII.
  private static let plain: [Character: String] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "~", "→": ">", "×": "x",
    "·": "-", "•": "-", "›": ">",
  ]
}
