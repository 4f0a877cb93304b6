import CareerDrawing
package import CareerModel

/// What a click on a part of the frame does.
package enum ClickTarget: Hashable, Sendable {
  case tab(Tab)
  /// Acts as if the key had been pressed.
  case key(Key)
  case command(Command.ID)
  /// An entry that is not in the list with the cursor; a double click opens it.
  case entry(EntryID)
  /// A line of the feature in front, counted over the selectable lines.
  case line(Int)
  /// A cell of a figure; the feature itself knows what is there.
  case place
  /// A character of the input line.
  case character(Int)
}

extension Frame {
  mutating func mark(_ area: Rect, as target: @autoclosure () -> ClickTarget) {
    mark(area, meaning: target())
  }

  /// Returns the target of a click on a cell; `nil` if there is none.
  package func target(row: Int, column: Int) -> ClickTarget? {
    let target = spot(row: row, column: column)?.target
    return target as? ClickTarget ?? (target as? EntryID).map(ClickTarget.entry)
  }
}
