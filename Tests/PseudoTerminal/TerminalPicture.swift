import CPseudoTerminal

/// What a terminal shows, as a value that can be written as a picture.
package struct TerminalPicture: Hashable {
  /// How a cell looks. Colours are places in the palette, 0 to 255; `nil` is the terminal's own.
  package struct Style: Hashable {
    package var foreground: Int?
    package var background: Int?
    package var isBold = false
    package var isDim = false
    package var isUnderlined = false
    /// With its colours exchanged.
    package var isReversed = false

    package init() {}
  }

  package struct Cell: Hashable {
    /// One cluster; empty in the second half of a wide one.
    package var text: String
    /// 1 or 2, and 0 in the second half of a wide one.
    package var columns: Int
    package var style: Style

    package init(_ text: String = " ", columns: Int = 1, style: Style = Style()) {
      self.text = text
      self.columns = columns
      self.style = style
    }
  }

  /// What it is a picture of, in a few words, and what is to be seen on it, for who hears it.
  package var title: String
  package var description: String
  package var rows: [[Cell]]
  /// Where the cursor is seen.
  package var cursor: (row: Int, column: Int)? {
    get { cursorPlace.map { ($0[0], $0[1]) } }
    set { cursorPlace = newValue.map { [$0.row, $0.column] } }
  }
  private var cursorPlace: [Int]?

  package init(title: String, description: String, rows: [[Cell]]) {
    self.title = title
    self.description = description
    self.rows = rows
  }

  package var columns: Int { rows.map(\.count).max() ?? 0 }
}

extension PseudoTerminal {
  /// What it shows now.
  package func picture(title: String, description: String) -> TerminalPicture {
    var picture = TerminalPicture(
      title: title, description: description,
      rows: (0..<rows).map { row in
        (0..<columns).map { column in TerminalPicture.Cell(cell(row, column)) }
      })
    if modes.cursor_visible == 1 { picture.cursor = cursor }
    return picture
  }
}

extension TerminalPicture.Cell {
  fileprivate init(_ cell: pty_cell) {
    let values = [
      cell.characters.0, cell.characters.1, cell.characters.2, cell.characters.3,
      cell.characters.4, cell.characters.5,
    ]
    var text = String.UnicodeScalarView()
    text.append(contentsOf: values.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init))
    var style = TerminalPicture.Style()
    style.foreground = cell.foreground < 0 ? nil : Int(cell.foreground)
    style.background = cell.background < 0 ? nil : Int(cell.background)
    style.isBold = cell.bold != 0
    style.isDim = cell.dim != 0
    style.isUnderlined = cell.underline != 0
    style.isReversed = cell.reverse != 0
    let isSecondHalf = cell.width == 0
    self.init(
      text.isEmpty ? (isSecondHalf ? "" : " ") : String(text), columns: Int(cell.width),
      style: style)
  }
}
