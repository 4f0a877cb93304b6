import CareerDrawing
import CareerPages

/// What forms over the whole screen have in common.
extension Rect {
  /// In its middle, below `top` rows, at most so wide and with `margin` columns left over.
  func form(columns most: Int, margin: Int, top: Int) -> Rect {
    let width = min(columns - margin, most)
    return Rect(
      row: row + top, column: max(1, (columns - width) / 2), rows: rows - top, columns: width)
  }
}

extension Frame {
  mutating func put(ruleInRow row: Int) {
    fill(glyphs.horizontal, row: row, column: 0, count: size.columns, role: .rule)
  }

  /// Clears a part at the foot of the screen, below a rule with its title.
  mutating func put(panel area: Rect, title: String, role: Role = .heading) {
    clear(area)
    put(ruleInRow: area.row)
    put(" \(title) ", in: area.inset(left: 2, right: 2), role: role)
  }

  /// The rule before what stands beside a list, or below one.
  mutating func put(ruleBefore detail: Rect) {
    guard detail.column > 2 else { return put(ruleInRow: detail.row - 1) }
    for row in detail.row..<detail.bottom {
      put(glyph: glyphs.vertical, row: row, column: detail.column - 2, role: .rule)
    }
  }

  /// One of several choices behind its mark: a filled one for what is chosen, an open one else. A
  /// click on it chooses the one at `place`.
  mutating func put(choice text: String, isChosen: Bool, in line: Rect, place: Int) {
    mark(line, as: .line(place))
    put(choiceMark: isChosen, row: line.row, column: line.column)
    put(text, in: line, at: 2, role: isChosen ? .present : .text)
  }

  /// The mark alone.
  mutating func put(choiceMark isChosen: Bool, row: Int, column: Int) {
    put(
      glyph: isChosen ? glyphs.stagePresent : glyphs.stageAhead, row: row, column: column,
      role: isChosen ? .present : .faint)
  }
}
