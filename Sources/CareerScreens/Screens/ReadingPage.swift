import CareerDrawing
import CareerPages

/// A feature whose page scrolls, with a cursor on the items that open.
protocol ReadingFeature: Feature {
  /// The index of the top line.
  var scroll: Int { get set }
  /// The index of the item under the cursor, among those of the page; `nil` if none is in view.
  var cursor: Int? { get set }
}

extension ReadingFeature {
  package mutating func stand(onRow row: Int, _ world: World) { cursor = row }

  /// Moves by a command; `false` for one that does not move.
  mutating func move<Item>(by command: Command.ID, on page: ReadingPage<Item>) -> Bool {
    let rows = max(1, page.area.rows - 1)
    switch command {
    case .down: step(by: 1, on: page)
    case .up: step(by: -1, on: page)
    case .pageDown: scroll(to: scroll + rows, on: page)
    case .pageUp: scroll(to: scroll - rows, on: page)
    case .first: scroll(to: 0, on: page)
    case .last:
      scroll(to: page.last, on: page)
      cursor = page.visible(from: scroll).last
    default: return false
    }
    return true
  }

  /// Moves to the next item in view, or down onto the first; if there is none, scrolls.
  private mutating func step<Item>(by step: Int, on page: ReadingPage<Item>) {
    scroll = min(scroll, page.last)
    let seen = page.visible(from: scroll)
    let present = cursor.flatMap { seen.contains($0) ? $0 : nil }
    if let present, seen.contains(present + step) {
      cursor = present + step
    } else if present == nil, step > 0, let first = seen.first {
      cursor = first
    } else {
      scroll(to: scroll + step, on: page)
    }
  }

  /// Scrolls; the cursor stays on its item while that is in view.
  private mutating func scroll<Item>(to line: Int, on page: ReadingPage<Item>) {
    scroll = min(max(0, line), page.last)
    let seen = page.visible(from: scroll)
    if !(cursor.map(seen.contains) ?? false) { cursor = page.area.rows == 1 ? seen.first : nil }
  }

  /// Puts the cursor on an item and scrolls until it is in view.
  mutating func go<Item>(to item: Int, on page: ReadingPage<Item>) {
    let rows = page.area.rows
    scroll = ListCursor.top(
      showing: page.starts[item], of: page.last + rows, rows: rows, from: scroll)
    cursor = item
  }
}

/// Rows that take the whole screen, in columns. If spoken, each line is a page.
struct ReadingPage<Item: Hashable & Sendable> {
  private let columns: [ItemLines<Item>]

  /// The first column, which has the items.
  private var text: ItemLines<Item> { columns[0] }
  var area: Rect { text.area }
  /// The first line of each item.
  var starts: [Int] { text.starts }

  init(_ rows: [[Row<Item>]], in areas: [Rect], _ world: World) {
    columns = zip(rows, areas).map { ItemLines($0, in: $1, margin: 1, world) }
  }

  /// The last line that can be at the top.
  var last: Int { columns.map(\.last).max() ?? 0 }

  /// Returns an item by its index; `nil` for none.
  func item(_ index: Int?) -> Item? {
    index.flatMap { starts.indices.contains($0) ? text.lines[starts[$0]].item : nil }
  }

  /// Returns the items in view when the line `top` is at the top, by index.
  func visible(from top: Int) -> Range<Int> {
    let end = top + max(1, area.rows)
    return starts.count { $0 < top }..<starts.count { $0 < end }
  }

  /// Returns the area of an item whose first line is at `line`: it may be broken into several.
  private func all(of index: Int, from line: Rect) -> Rect {
    let broken = text.lines[(starts[index] + 1)...].prefix { $0.goesOn }.count
    return Rect(row: line.row, column: line.column, rows: 1 + broken, columns: line.columns)
  }

  /// Draws the page within `rect`, scrolled and with the cursor as its feature says. `target` is what a
  /// click on an item means; `nil` if it moves the cursor.
  func draw(
    _ feature: some ReadingFeature, _ world: World, in rect: Rect, frame: inout Frame,
    target: (Item) -> ClickTarget? = { _ in nil }
  ) {
    frame.clear(rect)
    // A larger terminal has fewer lines to scroll, so the offset may be too large after a resize.
    let scroll = min(feature.scroll, last)
    for column in columns {
      for (line, place) in zip(column.lines.scrolled(to: scroll), column.area.lines) {
        line.draw(in: place, world.framework, today: world.today, frame: &frame)
      }
    }
    for index in visible(from: scroll) {
      let line = area.line(starts[index] - scroll)
      frame.mark(all(of: index, from: line), as: item(index).flatMap(target) ?? .line(index))
      guard index == feature.cursor else { continue }
      let indent = max(0, text.lines[starts[index]].indent - 1)
      frame.put(cursorOn: line.inset(left: indent))
    }
    if scroll < last { frame.put(moreBelow: rect.inset(right: 1)) }
  }
}
