import CareerDrawing
import CareerModel
import CareerPages

/// Which lanes the timeline shows, and in which order.
package enum LanesForm {
  package struct State: Hashable, Sendable {
    /// The place of the lane under the cursor, among all of them.
    package var cursor: Int

    init(_ app: AppState) {
      let lanes = TimelineScreen.allLanes(app)
      cursor = lanes.firstIndex { app.timeline.lane.members.contains($0) } ?? 0
    }
  }

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    var state = state
    let lanes = TimelineScreen.allLanes(app)
    state.cursor = min(state.cursor, max(0, lanes.count - 1))
    let lane = lanes[state.cursor]
    switch command {
    case .back:
      app.close()
      TimelineScreen.settle(&app, near: TimelineScreen.day(app))
      return []
    case .tick: app.timeline.arrangement.show(lane, !TimelineScreen.isShown(lane, app))
    case .laneUp: state.cursor = move(lane, by: -1, from: state.cursor, lanes, &app)
    case .laneDown: state.cursor = move(lane, by: 1, from: state.cursor, lanes, &app)
    default:
      guard
        let place = ListCursor.place(
          from: state.cursor, by: command, page: max(1, app.body.rows / 2), count: lanes.count)
      else { return nil }
      state.cursor = place
    }
    app.overlay = .lanes(state)
    return []
  }

  /// Returns where the lane then stands.
  private static func move(
    _ lane: TimelineLane, by step: Int, from place: Int, _ lanes: [TimelineLane],
    _ app: inout AppState
  ) -> Int {
    guard lanes.indices.contains(place + step) else { return place }
    app.timeline.arrangement.move(
      lane, past: lanes[place + step], downwards: step > 0, of: TimelineScreen.available(app))
    return place + step
  }

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let area = rect.form(columns: 60, margin: 4, top: rect.rows > 14 ? 1 : 0)
    frame.put(
      "Lanes of the timeline", row: area.row, column: area.column, role: .heading,
      limit: area.columns)
    let list = area.inset(top: rect.rows > 14 ? 2 : 1)
    let lanes = TimelineScreen.allLanes(app)
    let top = max(0, min(state.cursor - list.rows / 2, lanes.count - list.rows))
    for (index, lane) in lanes.enumerated().dropFirst(top).prefix(list.rows) {
      let row = list.row + index - top
      let isShown = TimelineScreen.isShown(lane, app)
      frame.mark(
        Rect(row: row, column: list.column, rows: 1, columns: list.columns), as: .line(index))
      if index == state.cursor {
        frame.put(glyph: frame.glyphs.pointer, row: row, column: list.column - 1)
      }
      frame.put(choiceMark: isShown, row: row, column: list.column + 1)
      let name =
        lane.skill.map { app.framework.title(of: $0) } ?? app.framework.title(of: lane, columns: 40)
      let end = frame.put(
        name, row: row, column: list.column + 3, role: isShown ? .text : .faint,
        limit: list.columns - 3)
      if index == state.cursor {
        frame.select(row: row, column: list.column - 1, columns: 5)
      }
      if lane == .readiness, app.timeline.arrangement.isShown(lane) == nil {
        frame.put(
          "  where there is room", row: row, column: end, role: .faint,
          limit: list.column + list.columns - end)
      }
    }
  }
}

extension TimelineScreen {
  /// All lanes in order, shown or not, nothing folded.
  static func allLanes(_ state: AppState) -> [TimelineLane] {
    state.timeline.arrangement.all(of: available(state))
  }

  /// Whether a lane is seen now.
  static func isShown(_ lane: TimelineLane, _ state: AppState) -> Bool {
    state.timeline.arrangement.isShown(lane) ?? lanes(state).contains(lane)
  }
}
