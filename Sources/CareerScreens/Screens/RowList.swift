import CareerDrawing
import CareerPages

/// The rows of a page with a cursor. Only those around the cursor are drawn.
struct RowList<Item: Hashable & Sendable> {
  private let lines: [RowLines<Item>.Line]
  private let cursor: Item?

  init(_ rows: [Row<Item>], cursor: Item?, columns: Int, medium: Medium) {
    lines = RowLines(rows, columns: columns, medium: medium).lines
    self.cursor = cursor
  }

  /// Draws the rows. `items` are all selectable ones; a click refers to the index of one.
  func draw(_ state: AppState, in rect: Rect, items: [Item], frame: inout Frame) {
    let place = lines.firstIndex { $0.item != nil && $0.item == cursor } ?? 0
    // On the last item, what is below it comes into view too, also in the column beside it.
    let isLast = cursor != nil && lines.last { $0.item != nil }?.item == cursor
    let top =
      isLast
      ? max(0, min(place, lines.count - rect.rows))
      : place == 0 && cursor != nil && cursor == items.last
        ? max(0, lines.count - rect.rows)
        : ListCursor.top(showing: place, of: lines.count, rows: rect.rows)
    var isUnderCursor = false
    for (line, area) in zip(lines.scrolled(to: top), rect.lines) {
      line.draw(in: area, state.framework, today: state.today, entriesAt: 0, frame: &frame)
      isUnderCursor = line.goesOn ? isUnderCursor : line.item.map { $0 == cursor } ?? false
      if isUnderCursor { frame.put(cursorOn: area.inset(left: -1), goesOn: line.goesOn) }
      guard let item = line.item else { continue }
      frame.mark(area, as: .line(items.firstIndex(of: item) ?? 0))
    }
    if top + rect.rows < lines.count { frame.put(moreBelow: rect) }
  }
}
