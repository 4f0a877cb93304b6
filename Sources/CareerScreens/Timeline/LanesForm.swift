package import CareerDrawing
import CareerModel
package import CareerPages

/// The choice and order of the timeline's lanes.
package struct LanesForm: Feature {
  /// The index of the lane under the cursor, among all lanes.
  package var cursor: Int

  init(_ world: World) {
    let lanes = world.timeline.allLanes(world)
    cursor = lanes.firstIndex { world.timeline.lane.members.contains($0) } ?? 0
  }

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    let lanes = world.timeline.allLanes(world)
    cursor = min(cursor, max(0, lanes.count - 1))
    var arrangement = world.timeline.arrangement
    switch command {
    case .back: return [.close, .arrange(arrangement)]
    case .tick: arrangement.show(lanes[cursor], !world.timeline.isShown(lanes[cursor], world))
    case .laneUp, .laneDown:
      let place = cursor + (command == .laneUp ? -1 : 1)
      guard lanes.indices.contains(place) else { return [] }
      arrangement.move(
        lanes[cursor], past: lanes[place], downwards: command == .laneDown,
        of: world.timeline.available(world))
      cursor = place
    default:
      let page = max(1, world.body.rows / 2)
      return ListCursor.move(&cursor, by: command, page: page, count: lanes.count) ? [] : nil
    }
    return [.arrange(arrangement)]
  }

  package mutating func stand(onRow row: Int, _ world: World) { cursor = row }

  package var place: KeyContext? { .lanes }

  package func title(_ world: World) -> String { "Timeline lanes" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let lanes = world.timeline.allLanes(world)
    return lanes.enumerated().map { place, lane in
      let isFree = world.timeline.arrangement.isShown(lane) == nil
      let shown = world.timeline.isShown(lane, world) ? "shown" : "hidden"
      return SpokenLine(
        "\(world.framework.name(of: lane)): \(shown), \(place + 1) of \(lanes.count)"
          + (isFree ? "; shown if there is room." : "."),
        isFocus: place == cursor)
    }
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let area = rect.form(columns: 60, margin: 4, top: rect.rows > 14 ? 1 : 0)
    frame.put(title(world), in: area, role: .heading)
    let list = area.inset(top: rect.rows > 14 ? 2 : 1)
    let lanes = world.timeline.allLanes(world)
    let top = max(0, min(cursor - list.rows / 2, lanes.count - list.rows))
    for ((index, lane), line) in zip(lanes.enumerated().dropFirst(top), list.lines) {
      let isShown = world.timeline.isShown(lane, world)
      frame.mark(line, as: .line(index))
      frame.put(choiceMark: isShown, row: line.row, column: line.column + 1)
      let name =
        lane.skill.map { world.framework.title(of: $0) }
        ?? world.framework.title(of: lane, columns: 40)
      let end = frame.put(name, in: line, at: 3, role: isShown ? .text : .faint)
      if world.timeline.arrangement.isShown(lane) == nil {
        frame.put("  if there is room", in: line, at: end - line.column, role: .faint)
      }
      if index == cursor { frame.put(cursorOn: line.inset(left: -1)) }
    }
  }
}

extension TimelineScreen {
  /// Returns all lanes in order, hidden ones too, with nothing folded.
  func allLanes(_ world: World) -> [TimelineLane] { arrangement.all(of: available(world)) }

  func isShown(_ lane: TimelineLane, _ world: World) -> Bool {
    arrangement.isShown(lane) ?? lanes(world).contains(lane)
  }
}
