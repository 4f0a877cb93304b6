import CareerDrawing
import CareerPages

/// The lines of a page in an area. A cursor moves over those that begin an item.
struct ItemLines<Item: Hashable & Sendable> {
  let area: Rect
  let lines: [RowLines<Item>.Line]
  /// The first line of each item.
  let starts: [Int]

  init(_ lines: [RowLines<Item>.Line], in area: Rect) {
    (self.area, self.lines) = (area, lines)
    starts = lines.indices.filter { lines[$0].item != nil }
  }

  /// Breaks rows into lines, `margin` columns narrower than the area. If spoken, each line is a page.
  init(_ rows: [Row<Item>], in area: Rect, margin: Int = 0, _ world: World) {
    let area = world.isSpoken ? Rect(row: 0, column: 0, rows: 1, columns: 100_000) : area
    let lines = RowLines(rows, columns: area.columns - margin, medium: world.medium).lines
    self.init(world.isSpoken ? lines.filter { !$0.isBlank } : lines, in: area)
  }

  /// The last line that can be at the top.
  var last: Int { max(0, lines.count - area.rows) }

  /// Returns the first line of an item; 0 for none.
  func line(of item: Int?) -> Int {
    item.flatMap { starts.indices.contains($0) ? starts[$0] : nil } ?? 0
  }

  /// Draws the lines from `top` on, with the cursor before those of an item. `first` is the index of
  /// the first item if another page comes before this one.
  func draw(from top: Int, cursor: Int?, first: Int = 0, _ world: World, frame: inout Frame) {
    var (item, isOfItem) = (first + starts.count { $0 < top } - 1, false)
    for (line, place) in zip(lines.scrolled(to: top), area.lines) {
      line.draw(in: place, world.framework, today: world.today, entriesAt: 0, frame: &frame)
      if line.item != nil { item += 1 }
      isOfItem = line.item != nil || line.goesOn && isOfItem
      guard isOfItem else { continue }
      frame.mark(place, as: .line(item))
      if item == cursor { frame.put(cursorOn: place.inset(left: -1), goesOn: line.goesOn) }
    }
  }
}
