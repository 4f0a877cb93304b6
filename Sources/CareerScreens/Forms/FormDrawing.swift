import CareerDrawing
import CareerPages

/// Layout shared by full-screen forms.
extension Rect {
  /// The columns of a field's label and the blanks behind it: `Target date` is the longest.
  static let label = 13

  /// Returns a centred area below `top` rows, at most `most` wide, with `margin` columns left over.
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

  /// Clears a panel at the bottom of the screen, below a rule with its title.
  mutating func put(panel area: Rect, title: String, role: Role = .heading) {
    clear(area)
    put(ruleInRow: area.row)
    put(" \(title) ", in: area.inset(left: 2, right: 2), role: role)
  }

  /// Draws the rule that separates a detail pane from the list beside or above it.
  mutating func put(ruleBefore detail: Rect) {
    guard detail.column > 2 else { return put(ruleInRow: detail.row - 1) }
    for row in detail.row..<detail.bottom {
      put(glyph: glyphs.vertical, row: row, column: detail.column - 2, role: .rule)
    }
  }

  /// Draws one of several choices behind its mark: filled if chosen, else open. A click selects the
  /// choice at `place`.
  mutating func put(choice text: String, isChosen: Bool, in line: Rect, place: Int) {
    mark(line, as: .line(place))
    put(choiceMark: isChosen, row: line.row, column: line.column)
    put(text, in: line, at: 2, role: isChosen ? .present : .text)
  }

  /// Draws only the mark.
  mutating func put(choiceMark isChosen: Bool, row: Int, column: Int) {
    put(
      glyph: isChosen ? glyphs.stagePresent : glyphs.stageAhead, row: row, column: column,
      role: isChosen ? .present : .faint)
  }
}
