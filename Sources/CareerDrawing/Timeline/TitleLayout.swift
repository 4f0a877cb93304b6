/// The positions of titles next to their marks, so no two titles touch.
///
/// The marks are in the first row. A title follows its mark if it fits before the next one.
/// Otherwise it hangs on a line in a row below, or else is cut, or else is left out.
enum TitleLayout {
  struct Mark: Hashable, Sendable {
    var column: Int
    /// The width of its title; 0 if it has none.
    var width: Int
  }

  struct Place: Hashable, Sendable {
    /// The index of the mark.
    var mark: Int
    /// 0 is the row of the marks.
    var row: Int
    var column: Int
    /// The maximum width of the title.
    var columns: Int
  }

  /// The minimum width of a title that is cut.
  static let fewest = 10

  /// - Parameter marks: Sorted by column, one per column.
  static func places(of marks: [Mark], columns: Int, rows: Int) -> [Place] {
    let free = Array(repeating: true, count: max(0, columns))
    var rows = Array(repeating: free, count: max(0, rows))
    func take(_ cells: Range<Int>, row: Int) {
      for cell in cells.clamped(to: free.indices) { rows[row][cell] = false }
    }
    if !rows.isEmpty { for mark in marks { take(mark.column..<mark.column + 1, row: 0) } }
    // From the right, so the newest and future marks are named first.
    return marks.enumerated().reversed().compactMap { index, mark in
      guard mark.width > 0, free.indices.contains(mark.column) else { return nil }
      let rooms = rows.indices.map {
        (row: $0, columns: room(behind: mark.column, row: $0, of: rows))
      }
      guard
        let best = rooms.first(where: { $0.columns >= mark.width })
          ?? rooms.max(by: { $0.columns < $1.columns }),
        best.columns >= min(mark.width, fewest)
      else { return nil }
      let place = Place(
        mark: index, row: best.row, column: mark.column + 2, columns: min(best.columns, mark.width))
      for row in 0..<best.row { take(mark.column..<mark.column + 1, row: row) }
      // Includes a blank after it, so the next title does not touch it.
      take(mark.column..<place.column + place.columns + 1, row: best.row)
      return place
    }
  }

  /// Returns the columns free for a mark's title; 0 if no line can lead down to it.
  private static func room(behind column: Int, row: Int, of rows: [[Bool]]) -> Int {
    let cells = rows[row]
    let hangs =
      row == 0 || rows[1...row].allSatisfy { $0[column] } && (column == 0 || cells[column - 1])
    guard hangs, column + 2 < cells.count, cells[column + 1] else { return 0 }
    let free = cells[(column + 2)...].prefix { $0 }.count
    // Keeps a blank before a mark or title to the right.
    return column + 2 + free < cells.count ? free - 1 : free
  }
}
