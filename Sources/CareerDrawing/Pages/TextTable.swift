/// Rows of cells in columns as wide as they need. The last cell of a row is not padded, and is cut
/// at the edge of the terminal.
package struct TextTable: Sendable {
  private let rows: [[StyledText]]
  /// The widths of all cells, row by row.
  private let sizes: [Int]
  /// The width of each column.
  package let widths: [Int]

  /// `widest` is the maximum column width: a longer cell shifts its own row, not all rows.
  package init(_ rows: [[StyledText]], widest: Int = 40) {
    self.rows = rows
    var widths = Array(repeating: 0, count: rows.reduce(0) { max($0, $1.count) })
    var sizes: [Int] = []
    sizes.reserveCapacity(rows.count * widths.count)
    for row in rows {
      for column in row.indices {
        let size = row[column].columns
        widths[column] = max(widths[column], min(widest, size))
        sizes.append(size)
      }
    }
    (self.sizes, self.widths) = (sizes, widths)
  }

  package init(_ rows: [[String]], widest: Int = 40) {
    self.init(rows.map { $0.map { StyledText($0) } }, widest: widest)
  }

  /// - Parameter columns: The width that lines are cut to; `nil` leaves them whole.
  package func styledLines(columns: Int?) -> [StyledText] {
    var cell = 0
    return rows.map { row in
      var line = StyledText(capacity: row.count * 2)
      for column in row.indices {
        line.append(row[column])
        if column < row.count - 1 {
          line.append(blanks: max(0, widths[column] - sizes[cell]) + 2)
        }
        cell += 1
      }
      return columns.map { line.cut(to: $0) } ?? line
    }
  }
}
