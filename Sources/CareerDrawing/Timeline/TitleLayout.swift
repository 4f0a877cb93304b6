/// Where the titles of marks stand, so that no two of them touch.
///
/// The marks stand in the first row. A title stands behind its mark where there is room up to the
/// next one, else in a row below, hung on a line from its mark, else cut, else not at all.
enum TitleLayout {
  struct Mark: Hashable, Sendable {
    var column: Int
    /// The columns of its title; 0 for a mark without one.
    var width: Int
  }

  struct Place: Hashable, Sendable {
    /// The mark by its place in the list.
    var mark: Int
    /// 0 is the row of the marks.
    var row: Int
    var column: Int
    /// How many columns it may take.
    var columns: Int
  }

  /// The fewest columns that a cut title is worth being shown in.
  static let fewest = 10

  /// - Parameter marks: By column, one a column.
  static func places(of marks: [Mark], columns: Int, rows: Int) -> [Place] {
    let free = Array(repeating: true, count: max(0, columns))
    var rows = Array(repeating: free, count: max(0, rows))
    func take(_ cells: Range<Int>, row: Int) {
      for cell in cells.clamped(to: free.indices) { rows[row][cell] = false }
    }
    if !rows.isEmpty { for mark in marks { take(mark.column..<mark.column + 1, row: 0) } }
    // From the right, so that what is newest and what is ahead is named first.
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
      // With a blank behind, so that the next one does not touch it.
      take(mark.column..<place.column + place.columns + 1, row: best.row)
      return place
    }
  }

  /// The columns free for a title of the mark in a column; 0 where no line leads down to it.
  private static func room(behind column: Int, row: Int, of rows: [[Bool]]) -> Int {
    let cells = rows[row]
    let hangs =
      row == 0 || rows[1...row].allSatisfy { $0[column] } && (column == 0 || cells[column - 1])
    guard hangs, column + 2 < cells.count, cells[column + 1] else { return 0 }
    let free = cells[(column + 2)...].prefix { $0 }.count
    // A mark or title to the right keeps a blank between.
    return column + 2 + free < cells.count ? free - 1 : free
  }
}
