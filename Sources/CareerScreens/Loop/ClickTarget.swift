package import CareerDrawing
package import CareerModel
import CareerPages

/// What a click on a part of the frame does.
package enum ClickTarget: Hashable, Sendable {
  case tab(Tab)
  /// Acts as if the key had been pressed.
  case key(Key)
  case command(Command.ID)
  /// A line of the feature in front, counted over the selectable lines.
  case line(Int)
  /// Opens it.
  case link(String)
  /// An entry outside the list with the cursor: puts the Log's cursor on it; a double click opens it.
  case entry(EntryID)
  /// A cell of a figure; the feature itself knows what is there.
  case place
  /// A character of the input line.
  case character(Int)
}

extension HitTarget {
  /// What a click there does; `nil` if it means nothing to the planner.
  package var meaning: ClickTarget? {
    switch target {
    case EntryPage.Item.link(let link): .link(link)
    case EntryPage.Item.entry(let entry): .entry(entry)
    case let entry as EntryID: .entry(entry)
    default: target as? ClickTarget
    }
  }
}

extension Frame {
  mutating func mark(_ area: Rect, as target: @autoclosure () -> ClickTarget) {
    mark(area, meaning: target())
  }

  /// Returns the target of a click on a cell; `nil` if there is none.
  package func target(row: Int, column: Int) -> ClickTarget? {
    hitTargets.last { $0.area.contains(row: row, column: column) && $0.meaning != nil }?.meaning
  }
}
