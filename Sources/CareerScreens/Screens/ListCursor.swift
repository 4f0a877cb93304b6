import CareerDrawing
import CareerPages

/// Where the cursor of a list of items goes: the same keys on every screen.
enum ListCursor {
  /// The item under the cursor; the first one where the cursor has not moved yet, or what it stood
  /// on has gone. `nil` for an empty list.
  static func item<Item: Equatable>(_ cursor: Item?, in items: [Item]) -> Item? {
    cursor.flatMap { items.contains($0) ? $0 : nil } ?? items.first
  }

  /// The place that a command leads to from another one, within a list of so many items; `nil` for
  /// a command that does not move. `page` is how many items a page key passes.
  static func place(
    from place: Int, by command: Command.ID, page: @autoclosure () -> Int, count: Int
  ) -> Int? {
    guard let step = step(command, page: page(), count: count), count > 0 else { return nil }
    return min(max(0, place + step), count - 1)
  }

  /// Goes where a command leads; `false` for one that does not move.
  static func move(_ place: inout Int, by command: Command.ID, page: Int, count: Int) -> Bool {
    let next = self.place(from: place, by: command, page: page, count: count)
    place = next ?? place
    return next != nil
  }

  /// How many items a command passes, upwards if negative; `nil` for one that does not move.
  static func step(
    _ command: Command.ID, page: @autoclosure () -> Int, count: Int
  ) -> Int? {
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

  /// The row at the top of a list that was at `top`: it stays there until the cursor's row goes out
  /// of view, which then comes into its middle. So most keys move the cursor alone, where every second
  /// row of a short list is a heading and would scroll with it.
  static func top(showing place: Int, of count: Int, rows: Int, from top: Int) -> Int {
    // The last row may say that there is more.
    let isInView = place >= top && place < top + max(1, rows - 1)
    return max(0, min(isInView ? top : place - rows / 2, count - rows))
  }

  /// The row at the top of a list of so many rows that has the cursor's in view, two thirds down.
  static func top(showing place: Int, of count: Int, rows: Int) -> Int {
    max(0, min(place - rows * 2 / 3, count - rows))
  }
}

extension Frame {
  /// Says in the last row of a list that there is more below it.
  mutating func put(moreBelow list: Rect) {
    let (more, line) = ("more \(Key.down.name(in: glyphs))", list.line(list.rows - 1))
    clear(line)
    put(more, row: line.row, column: line.column + line.columns - more.count, role: .faint)
  }
}
