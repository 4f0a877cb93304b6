import CareerDrawing
import CareerPages

/// Cursor movement in a list of items: the same keys on every screen.
enum ListCursor {
  /// Returns the item under the cursor; the first one if the cursor has not moved or its item is
  /// gone. `nil` for an empty list.
  static func item<Item: Equatable>(_ cursor: Item?, in items: [Item]) -> Item? {
    cursor.flatMap { items.contains($0) ? $0 : nil } ?? items.first
  }

  /// Moves the index in a list of `count` items; `false` for a command that does not move. `page` is
  /// the number of items per page.
  static func move(
    _ place: inout Int, by command: Command.ID, page: @autoclosure () -> Int, count: Int
  ) -> Bool {
    guard let step = step(command, page: page(), count: count), count > 0 else { return false }
    place = min(max(0, place + step), count - 1)
    return true
  }

  /// Returns the number of items a command passes, negative for upwards; `nil` if it does not move.
  static func step(_ command: Command.ID, page: @autoclosure () -> Int, count: Int) -> Int? {
    switch command {
    case .up: -1
    case .down: 1
    case .pageUp: -page()
    case .pageDown: page()
    case .first: -count
    case .last: count
    default: nil
    }
  }

  /// Returns the top row of a list that was at `top`: unchanged until the cursor leaves the view,
  /// which then centres on it. So most keys move only the cursor, although every second row of a
  /// short list is a heading, which would scroll with it.
  static func top(showing place: Int, of count: Int, rows: Int, from top: Int) -> Int {
    let isInView = place >= top && place < top + max(1, rows)
    return max(0, min(isInView ? top : place - rows / 2, count - rows))
  }

  /// Returns the top row of a list of `count` rows that shows the cursor, at most two thirds down.
  static func top(showing place: Int, of count: Int, rows: Int) -> Int {
    max(0, min(place - rows * 2 / 3, count - rows))
  }
}

extension Frame {
  /// Says in the rule below a list that it goes on.
  mutating func put(moreBelow list: Rect) {
    let more = " more \(Key.down.name(in: glyphs)) "
    let line = list.line(list.rows).inset(left: list.columns - more.count - 1)
    put(more, row: line.row, column: line.column, role: .faint)
    mark(line, as: .command(.pageDown))
  }
}
