import CareerDrawing
import CareerPages

/// What forms over the whole screen have in common.
extension Rect {
  /// In the middle of this one, at most so many columns wide and with `margin` columns left over,
  /// below so many blank rows.
  func form(columns most: Int, margin: Int, top: Int) -> Rect {
    let width = min(columns - margin, most)
    return Rect(
      row: row + top, column: max(1, (columns - width) / 2), rows: rows - top, columns: width)
  }
}

extension Frame {
  /// One of several choices behind its mark: a filled one for what is chosen, an open one else. A
  /// click on it chooses the one at `place`.
  mutating func put(
    choice text: String, isChosen: Bool, row: Int, column: Int, limit: Int, place: Int
  ) {
    mark(Rect(row: row, column: column, rows: 1, columns: limit), as: .line(place))
    put(choiceMark: isChosen, row: row, column: column)
    put(
      text, row: row, column: column + 2, role: isChosen ? .present : .text, limit: limit - 2)
  }

  /// The mark alone.
  mutating func put(choiceMark isChosen: Bool, row: Int, column: Int) {
    put(
      glyph: isChosen ? glyphs.stagePresent : glyphs.stageAhead, row: row, column: column,
      role: isChosen ? .present : .faint)
  }
}
