import CareerDrawing

extension Frame {
  /// The picture between bars, so that blanks and widths are seen, with a line below for what has
  /// no character: the cursor, and what is selected.
  var golden: String {
    let rows = (0..<size.rows).map { row in
      "│" + (0..<size.columns).compactMap { self[row, $0].glyph.map(String.init) }.joined() + "│"
    }
    let marks = [cursor.map { "cursor \($0.row):\($0.column)" }] + selections.map(Optional.some)
    let foot = marks.compactMap(\.self).joined(separator: "  ")
    return (rows + (foot.isEmpty ? [] : [foot])).joined(separator: "\n")
  }

  /// `selected 5:0-79`, a row and its first and last column, for each stretch.
  private var selections: [String] {
    var found: [String] = []
    for row in 0..<size.rows {
      var first: Int?
      for column in 0...size.columns {
        let isSelected = column < size.columns && self[row, column].selection != .none
        if isSelected, first == nil { first = column }
        guard !isSelected, let start = first else { continue }
        found.append("selected \(row):\(start)-\(column - 1)")
        first = nil
      }
    }
    return found
  }
}
