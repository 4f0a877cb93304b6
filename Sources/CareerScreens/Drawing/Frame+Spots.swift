package import CareerModel

/// A part of a picture that can be clicked, and what a click there means.
package struct Spot: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
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

  package var area: Rect
  package var target: Target
}

extension Frame {
  /// Says what a click on a part of the picture means. Costs nothing in a frame that is only drawn.
  mutating func mark(_ area: Rect, as target: @autoclosure () -> Spot.Target) {
    guard hasSpots else { return }
    spots.append(Spot(area: area, target: target()))
  }

  /// What a click on a cell means; `nil` where it means nothing.
  package func target(row: Int, column: Int) -> Spot.Target? {
    spots.last { $0.area.contains(row: row, column: column) }?.target
  }
}
