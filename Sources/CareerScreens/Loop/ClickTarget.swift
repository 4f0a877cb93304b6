import CareerDrawing
package import CareerModel

/// What a click on a part of the picture means.
package enum ClickTarget: Hashable, Sendable {
  case tab(Tab)
  /// As if the key had been pressed.
  case key(Key)
  case command(Command.ID)
  /// A row of the Log, counted over the whole list.
  case entry(Int)
  case path(PathScreen.Item)
  case skill(SkillID)
  case plan(PlanScreen.Item)
  case compare(CompareScreen.Item, CompareScreen.Side?)
  /// Lanes or days: the timeline knows itself what stands where.
  case timeline
  /// A line of what lies over the screen, counted over those that one can stand on.
  case line(Int)
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
