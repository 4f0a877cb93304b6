import CareerModel
import CareerScreens

/// Rows of cells in columns that are as wide as they need be. The last cell of a row is not padded,
/// and cut where the terminal ends.
struct TextTable {
  private let rows: [[String]]
  private let widest: Int

  /// `widest` is how wide a column grows at most: a longer cell pushes its own row aside, not all.
  init(_ rows: [[String]], widest: Int = 40) {
    self.rows = rows.map { $0.map(\.printable) }
    self.widest = widest
  }

  /// `columns` is what the lines are cut to; `nil` leaves them whole.
  func lines(columns: Int?) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      min(
        widest,
        rows.map { $0.indices.contains(column) ? TextWidth.columns(of: $0[column]) : 0 }.max() ?? 0)
    }
    return rows.map { row in
      let cells = row.dropLast().enumerated().map { column, text in
        text + String(repeating: " ", count: max(0, widths[column] - TextWidth.columns(of: text)))
      }
      let line = (cells + row.suffix(1)).joined(separator: "  ")
      return columns.map { TextWidth.cut(line, to: $0) } ?? line
    }
  }
}
