/// The rows and columns of a screen or part of it; never negative.
package struct Size: Hashable, Sendable {
  package let rows: Int
  package let columns: Int

  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A part of the screen. Rows and columns count from 0 at the top left.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var size: Size

  package init(row: Int, column: Int, rows: Int, columns: Int) {
    (self.row, self.column) = (row, column)
    size = Size(rows: rows, columns: columns)
  }

  package var rows: Int { size.rows }
  package var columns: Int { size.columns }
  /// The row below the last one.
  package var bottom: Int { row + rows }

  package func contains(row: Int, column: Int) -> Bool {
    (self.row..<bottom).contains(row) && (self.column..<(self.column + columns)).contains(column)
  }

  /// Returns the rectangle without some rows and columns at its edges.
  package func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    Rect(
      row: row + min(top, rows), column: column + min(left, columns),
      rows: rows - top - bottom, columns: columns - left - right)
  }

  /// Returns the top `rows` and the rest below.
  package func split(top rows: Int) -> (Rect, Rect) {
    let rows = min(max(0, rows), self.rows)
    return (Rect(row: row, column: column, rows: rows, columns: columns), inset(top: rows))
  }

  /// Returns the left `columns` and the rest beside them.
  package func split(left columns: Int) -> (Rect, Rect) {
    let columns = min(max(0, columns), self.columns)
    return (Rect(row: row, column: column, rows: rows, columns: columns), inset(left: columns))
  }

  /// Returns one row, counted from the top; `number` may lie beyond the last row.
  package func line(_ number: Int) -> Rect {
    Rect(row: row + number, column: column, rows: 1, columns: columns)
  }

  /// The rows from the top, as a rectangle each.
  package var lines: [Rect] { (0..<rows).map(line) }
}
