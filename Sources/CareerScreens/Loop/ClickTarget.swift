import CareerDrawing

/// What a click on a part of the picture means.
package enum ClickTarget: Hashable, Sendable {
  case tab(Tab)
  /// As if the key had been pressed.
  case key(Key)
  case command(Command.ID)
  /// A line of what gets the keys, counted over those that one can stand on.
  case line(Int)
  /// A place in a figure: the feature knows itself what stands there.
  case place
  /// A place in the line that is typed.
  case character(Int)
}

extension Frame {
  mutating func mark(_ area: Rect, as target: @autoclosure () -> ClickTarget) {
    mark(area, meaning: target())
  }

  /// What a click on a cell means; `nil` where it means nothing.
  package func target(row: Int, column: Int) -> ClickTarget? {
    spot(row: row, column: column)?.target as? ClickTarget
  }
}
