import CareerDrawing

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
    /// Where the title begins.
    var column: Int
    /// How many columns it may take.
    var columns: Int
  }

  /// The fewest columns that a cut title is worth being shown in.
  static let fewest = 10

  /// - Parameter marks: By column, one a column.
  static func places(of marks: [Mark], columns: Int, rows: Int) -> [Place] {
    var canvas = Canvas(columns: columns, rows: rows)
    for mark in marks { canvas.take(row: 0, from: mark.column, to: mark.column + 1) }
    // From the right, so that what is newest and what is ahead is named first.
    return marks.indices.reversed().compactMap { canvas.place($0, marks[$0]) }
  }

  /// Which cells are taken.
  private struct Canvas {
    let columns: Int
    private var taken: [[Bool]]

    init(columns: Int, rows: Int) {
      self.columns = max(0, columns)
      taken = Array(
        repeating: Array(repeating: false, count: self.columns), count: max(0, rows))
    }

    mutating func take(row: Int, from start: Int, to end: Int) {
      guard taken.indices.contains(row) else { return }
      for column in max(0, start)..<max(0, start, min(end, columns)) { taken[row][column] = true }
    }

    mutating func place(_ index: Int, _ mark: Mark) -> Place? {
      guard mark.width > 0, (0..<columns).contains(mark.column) else { return nil }
      let rooms = taken.indices.map { (row: $0, room: room(below: mark.column, row: $0)) }
      let whole = rooms.first { $0.room >= mark.width }
      guard let best = whole ?? rooms.max(by: { $0.room < $1.room }),
        best.room >= min(mark.width, TitleLayout.fewest)
      else { return nil }
      let place = Place(
        mark: index, row: best.row, column: mark.column + 2, columns: min(best.room, mark.width))
      for row in 0..<best.row { take(row: row, from: mark.column, to: mark.column + 1) }
      // With a blank behind, so that the next one does not touch it.
      take(row: best.row, from: mark.column, to: place.column + place.columns + 1)
      return place
    }

    /// The columns free for a title of the mark in a column; 0 where no line leads down to it.
    private func room(below column: Int, row: Int) -> Int {
      if row > 0 {
        guard (1...row).allSatisfy({ !taken[$0][column] }),
          column == 0 || !taken[row][column - 1]
        else { return 0 }
      }
      guard column + 2 < columns, !taken[row][column + 1] else { return 0 }
      let free = taken[row][(column + 2)...].prefix { !$0 }.count
      // A mark or title to the right keeps a blank between.
      return column + 2 + free < columns ? free - 1 : free
    }
  }
}
