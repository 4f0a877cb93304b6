import CareerModel
package import CareerPages

/// How a cell is highlighted.
package enum Selection: UInt8, Hashable, Sendable, CaseIterable {
  case none
  /// It belongs to the row under the cursor.
  case row
  /// It is the place under the cursor, or the open tab.
  case place
}

/// One screen: a grid of cells that views draw into, tests print as text, and the painter passes to
/// ncurses. Drawing outside the grid is cut off.
package struct Frame: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    fileprivate var packed: PackedGlyph
    package fileprivate(set) var role: Role
    package fileprivate(set) var selection: Selection

    /// One grapheme cluster; `nil` in the second column of a wide one.
    package var glyph: Character? { packed.cluster }

    package static let blank = Cell(packed: .space, role: .text, selection: .none)
  }

  package let size: Size
  package internal(set) var cells: [Cell]
  /// The position of the terminal's cursor; `nil` hides it.
  package var cursor: (row: Int, column: Int)? {
    get { cursorPlace.map { ($0 / max(1, size.columns), $0 % max(1, size.columns)) } }
    set { cursorPlace = newValue.flatMap { place(row: $0.row, column: $0.column) } }
  }
  private var cursorPlace: Int?
  /// The character set that the frame is drawn in.
  package let glyphs: Glyphs
  /// Whether each byte counts, so the cursor highlights only the beginning of its row.
  private let isOnSlowLine: Bool

  /// The clickable areas, if requested; where they overlap, the last one drawn wins.
  package var hitTargets: [HitTarget] = []
  package let hasSpots: Bool

  /// The parts not drawn yet, in drawing order.
  package var waiting: [Waiting] = []
  package let mayWait: Bool

  /// `hitTargets`: whether to record clickable areas; `mayWait`: whether `whenAtRest` defers.
  package init(
    size: Size, glyphs: Glyphs = .unicode, isOnSlowLine: Bool = false, hitTargets: Bool = false,
    mayWait: Bool = false
  ) {
    self.size = size
    hasSpots = hitTargets
    self.mayWait = mayWait
    cells = Array(repeating: .blank, count: size.rows * size.columns)
    (self.glyphs, self.isOnSlowLine) = (glyphs, isOnSlowLine)
  }

  package subscript(row: Int, column: Int) -> Cell {
    place(row: row, column: column).map { cells[$0] } ?? .blank
  }

  /// Returns the cells of a row from left to right.
  package func cells(ofRow row: Int) -> ArraySlice<Cell> {
    cells[(row * size.columns)..<((row + 1) * size.columns)]
  }

  /// Writes one line of printable text, cut with an ellipsis if it exceeds `limit` columns or the
  /// frame. Returns the column after it.
  @discardableResult package mutating func put(
    _ text: String, row: Int, column: Int, role: Role = .text, limit: Int = .max
  ) -> Int {
    guard (0..<size.rows).contains(row), column < size.columns, limit > 0 else { return column }
    let room = min(limit, size.columns - max(0, column))
    let text = text.printable
    if TextWidth.isPlain(text) {
      return put(plain: text, row: row, column: column, role: role, room: room)
    }
    var position = column
    for cluster in TextWidth.cut(text, to: room, ellipsis: glyphs.ellipsis) {
      let width = TextWidth.columns(of: cluster)
      if position >= 0, width > 0 {
        put(PackedGlyph(cluster), width: width, row: row, column: position, role: role)
      }
      position += width
    }
    return position
  }

  /// Writes text in the first row of a rectangle, from `indent` to its right edge.
  @discardableResult package mutating func put(
    _ text: String, in rect: Rect, at indent: Int = 0, role: Role = .text
  ) -> Int {
    put(text, row: rect.row, column: rect.column + indent, role: role, limit: rect.columns - indent)
  }

  /// Writes plain text: the common case of one-column scalars, with nothing to measure.
  private mutating func put(
    plain text: String, row: Int, column: Int, role: Role, room: Int
  ) -> Int {
    var position = column
    for scalar in text.unicodeScalars {
      guard position - column < room else {
        put(glyph: glyphs.ellipsis, row: row, column: position - 1, role: role)
        break
      }
      put(PackedGlyph(scalar), width: 1, row: row, column: position, role: role)
      position += 1
    }
    return position
  }

  /// Writes one cluster that is known to be one column wide.
  package mutating func put(glyph: Character, row: Int, column: Int, role: Role = .text) {
    put(PackedGlyph(glyph), width: 1, row: row, column: column, role: role)
  }

  /// Repeats a glyph over `count` columns.
  package mutating func fill(
    _ glyph: Character, row: Int, column: Int, count: Int, role: Role = .text
  ) {
    let glyph = PackedGlyph(glyph)
    for offset in 0..<max(0, count) {
      put(glyph, width: 1, row: row, column: column + offset, role: role)
    }
  }

  /// Marks part of a row as selected.
  package mutating func select(
    row: Int, column: Int, columns: Int, as selection: Selection = .place
  ) {
    for offset in 0..<max(0, columns) {
      if let place = place(row: row, column: column + offset) { cells[place].selection = selection }
    }
  }

  /// Shows the cursor on a row: a pointer in its first column, and a highlight to its end. On a slow
  /// line, the pointer and a day: a few dozen bytes instead of two whole rows. A row that `goesOn`
  /// from the one above has the highlight only.
  package mutating func put(cursorOn line: Rect, goesOn: Bool = false) {
    guard !goesOn || !isOnSlowLine else { return }
    if !goesOn { put(glyph: glyphs.pointer, row: line.row, column: line.column) }
    select(
      row: line.row, column: line.column,
      columns: isOnSlowLine ? min(7, line.columns) : line.columns, as: isOnSlowLine ? .place : .row)
  }

  /// Copies whole rows from a frame of the same width.
  package mutating func take(rows: Range<Int>, from other: Frame) {
    let rows = rows.clamped(to: 0..<min(size.rows, other.size.rows))
    guard size.columns == other.size.columns, !rows.isEmpty else { return }
    let places = (rows.lowerBound * size.columns)..<(rows.upperBound * size.columns)
    cells.replaceSubrange(places, with: other.cells[places])
  }

  /// Blanks part of the frame, for an overlay.
  package mutating func clear(_ rect: Rect) {
    hitTargets.removeAll { rect.contains(row: $0.area.row, column: $0.area.column) }
    for row in rect.row..<rect.bottom {
      for column in rect.column..<(rect.column + rect.columns) {
        put(glyph: " ", row: row, column: column)
        if let place = place(row: row, column: column) { cells[place].selection = .none }
      }
    }
  }

  private func place(row: Int, column: Int) -> Int? {
    guard (0..<size.rows).contains(row), (0..<size.columns).contains(column) else { return nil }
    return row * size.columns + column
  }

  /// Writes a cluster. A wide one that is half overwritten or does not fit becomes blank.
  private mutating func put(_ glyph: PackedGlyph, width: Int, row: Int, column: Int, role: Role) {
    guard let first = place(row: row, column: column) else { return }
    guard width == 1 || place(row: row, column: column + width - 1) != nil else { return }
    for offset in 0..<width { blankNeighbours(of: first + offset, in: row) }
    cells[first].packed = glyph
    cells[first].role = role
    for offset in 1..<max(1, width) {
      cells[first + offset].packed = .none
      cells[first + offset].role = role
    }
  }

  private mutating func blankNeighbours(of place: Int, in row: Int) {
    let (start, end) = (row * size.columns, (row + 1) * size.columns)
    if cells[place].packed == .none {
      var lead = place
      while lead > start, cells[lead].packed == .none {
        cells[lead].packed = .space
        lead -= 1
      }
      cells[lead].packed = .space
    }
    var next = place + 1
    while next < end, cells[next].packed == .none {
      cells[next].packed = .space
      next += 1
    }
  }
}
