import CareerDrawing

/// What a click on a part of the frame does.
package enum ClickTarget: Hashable, Sendable {
  case tab(Tab)
  /// Acts as if the key had been pressed.
  case key(Key)
  case command(Command.ID)
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
    spot(row: row, column: column)?.target as? ClickTarget
  }
}
