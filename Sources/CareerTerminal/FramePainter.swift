import CCurses
import CareerDrawing
import CareerModel
import CareerPages

/// Draws frames through ncurses, which sends the terminal only the differences.
struct FramePainter {
  private let isUnicode: Bool
  /// Whether any role has a colour that depends on the terminal's background.
  let usesColours: Bool
  /// The look of each role, for each kind of selection in turn.
  private let looks: [Theme.Look]
  /// Whether the C library gives a scalar the same width as we do, which ncurses relies on.
  private var agreed: [Unicode.Scalar: Bool] = [:]
  /// The frame last passed to ncurses; `nil` if all of it must be passed again.
  private var painted: Frame?
  /// Whether the screen shows details for a cursor position that is no longer current.
  private(set) var isBehind = false

  /// Names black and white explicitly if the terminal cannot return to its own colours. The two
  /// then differ, so that text in reverse can be read.
  init(
    isUnicode: Bool, theme: Theme, colours: ColourDepth, on background: TerminalBackground?,
    hasOwnColours: Bool = true
  ) {
    self.isUnicode = isUnicode
    usesColours = colours == .twoFiftySix
    looks = Selection.allCases.flatMap { selection in
      Role.allCases.map { role in
        var look = theme.style(
          of: role, selection, colours: colours, on: hasOwnColours ? background : .light)
        guard colours != .none, !hasOwnColours else { return look }
        look.foreground = look.foreground ?? Colour.Basic.black.rawValue
        look.background = look.background ?? Colour.Basic.white.rawValue
        return look
      }
    }
  }

  /// Forgets the last frame, after ncurses was resized or may have lost it.
  mutating func forget() { painted = nil }

  /// Paints a frame of which parts may wait. While the cursor is moving fast, they keep their old
  /// contents, unless nothing else could be shown; otherwise they are drawn now.
  mutating func paint(_ frame: Frame, whileRunning isRunning: Bool) {
    var frame = frame
    let shown = isRunning ? painted.flatMap { frame.waiting(on: $0) } : nil
    if shown == nil { frame.drawWaiting() }
    paint(shown ?? frame)
    isBehind = shown != nil
  }

  /// Passes on only the rows that differ from the last frame. ncurses compares cell by cell, which
  /// would be the largest cost of a key that changes two rows.
  mutating func paint(_ frame: Frame) {
    let last = painted.flatMap { $0.size == frame.size ? $0 : nil }
    for row in 0..<frame.size.rows where last?.cells(ofRow: row) != frame.cells(ofRow: row) {
      paint(row: row, of: frame)
    }
    (painted, isBehind) = (frame, false)
    cairn_curses_cursor(
      frame.cursor.map { Int32($0.row) } ?? -1, frame.cursor.map { Int32($0.column) } ?? 0)
    cairn_curses_flush()
  }

  private mutating func paint(row: Int, of frame: Frame) {
    var rest = frame.cells(ofRow: row)
    while let first = rest.first {
      let start = frame.size.columns - rest.count
      let run = rest.prefix { $0.role == first.role && $0.selection == first.selection }
      var text = ""
      for case let glyph? in run.lazy.map(\.glyph) { append(glyph, to: &text) }
      let look = looks[
        Int(first.selection.rawValue) * Role.allCases.count + Int(first.role.rawValue)]
      cairn_curses_put(
        Int32(row), Int32(start), text, look.foreground.map(Int32.init) ?? -1,
        look.background.map(Int32.init) ?? -1, look.bits)
      rest = rest.dropFirst(run.count)
    }
  }

  /// Appends the cluster as this terminal can show it, in exactly the columns the frame gave it.
  private mutating func append(_ glyph: Character, to text: inout String) {
    if glyph.isASCII { return text.append(glyph) }
    let columns = TextWidth.columns(of: glyph)
    if isUnicode, agrees(on: glyph, columns: columns) { return text.append(glyph) }
    let plain = isUnicode ? "?" : Self.plain[glyph] ?? "?"
    text += plain + String(repeating: " ", count: max(0, columns - plain.count))
  }

  private mutating func agrees(on glyph: Character, columns: Int) -> Bool {
    let scalars = glyph.unicodeScalars
    let only = scalars.count == 1 ? scalars.first : nil
    if let only, let known = agreed[only] { return known }
    let agrees = Int(cairn_text_columns(String(glyph))) == columns
    if let only { agreed[only] = agrees }
    return agrees
  }

  /// ASCII replacements for typographic characters.
  private static let plain: [Character: String] = [
    "“": "\"", "”": "\"", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "~", "→": ">", "×": "x",
    "·": "-", "•": "-", "›": ">",
  ]
}

extension Theme.Look {
  /// The attributes in the shim's encoding.
  fileprivate var bits: Int32 {
    let bits: [(Theme.Attributes, cairn_attribute)] = [
      (.bold, CAIRN_BOLD), (.dim, CAIRN_DIM), (.underline, CAIRN_UNDERLINE),
      (.reverse, CAIRN_REVERSE),
    ]
    return bits.reduce(0) { $0 | (attributes.contains($1.0) ? Int32($1.1.rawValue) : 0) }
  }
}
