import CareerDrawing
import CareerModel
import CareerPages

extension LogLineCompletion {
  /// Draws the choices after the key that accepts them; returns the row below.
  func draw(in rect: Rect, frame: inout Frame) -> Int {
    guard rect.rows > 0 else { return rect.row }
    let key = "Tab  "
    frame.put(key, row: rect.row, column: rect.column, role: .key)
    let area = rect.inset(left: key.count)
    return choices.contains { $0.text != nil }
      ? drawTexts(in: area, frame: &frame) : drawNames(in: area, frame: &frame)
  }

  /// Draws one choice per row, with the selected one fully in view.
  private func drawTexts(in area: Rect, frame: inout Frame) -> Int {
    let most = min(area.rows, 5)
    let first = max(0, min((chosen ?? 0) - most / 2, choices.count - most))
    var rest = area
    for (index, choice) in choices.enumerated().dropFirst(first).prefix(most) where rest.rows > 0 {
      let isChosen = index == chosen
      if isChosen { frame.put(glyph: frame.glyphs.pointer, row: rest.row, column: area.column - 1) }
      let end = frame.put(
        paragraph: choice.text ?? choice.name, in: rest.split(top: isChosen ? 2 : 1).0,
        role: isChosen ? .heading : .text)
      let rows = rest.split(top: max(1, end - rest.row))
      frame.mark(rows.0, as: .line(index))
      rest = rows.1
    }
    return rest.row
  }

  /// Draws choices side by side in up to three rows, starting at the selected one if not all fit.
  private func drawNames(in area: Rect, frame: inout Frame) -> Int {
    let rows = min(area.rows, 3)
    let widths = choices.map { min(area.columns, TextWidth.columns(of: $0.name.printable)) }
    func places(from first: Int) -> [(index: Int, row: Int, column: Int)] {
      var (found, row, column) = ([(index: Int, row: Int, column: Int)](), 0, 0)
      for index in first..<choices.count {
        if column > 0, column + widths[index] > area.columns { (row, column) = (row + 1, 0) }
        if row >= rows { break }
        found.append((index, row, column))
        column += widths[index] + 2
      }
      return found
    }
    var shown = places(from: 0)
    if let chosen, chosen >= shown.count { shown = places(from: chosen) }
    for (index, row, column) in shown {
      let place = Rect(
        row: area.row + row, column: area.column + column, rows: 1, columns: widths[index])
      frame.mark(place, as: .line(index))
      frame.put(
        choices[index].name, row: place.row, column: place.column,
        role: index == chosen ? .heading : .text, limit: area.columns - column)
    }
    return area.row + (shown.last?.row ?? 0) + 1
  }
}
