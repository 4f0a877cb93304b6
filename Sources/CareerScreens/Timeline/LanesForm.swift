import CareerModel

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

  static func update(_ state: State, _ key: Key, app: inout AppState) {
    var state = state
    let lanes = TimelineScreen.allLanes(app)
    let last = max(0, lanes.count - 1)
    state.cursor = min(state.cursor, last)
    let lane = lanes[state.cursor]
    switch key {
    case .escape, .enter, "q", "o":
      app.close()
      return TimelineScreen.settle(&app, near: TimelineScreen.day(app))
    case .up, "k": state.cursor = max(0, state.cursor - 1)
    case .down, "j": state.cursor = min(last, state.cursor + 1)
    case .home, "g": state.cursor = 0
    case .end, "G": state.cursor = last
    case " ", "x":
      app.timeline.arrangement.show(lane, !TimelineScreen.isShown(lane, app))
    case "K": state.cursor = move(lane, by: -1, from: state.cursor, lanes, &app)
    case "J": state.cursor = move(lane, by: 1, from: state.cursor, lanes, &app)
    default: app.message = .init("\(key.name(in: app.glyphs)) does nothing here; Esc goes back.")
    }
    app.overlay = .lanes(state)
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

  static let hints: [(String, String)] = [
    ("Space", "show or hide"), ("↑↓", "choose"), ("K", "up"), ("J", "down"), ("Esc", "back"),
  ]

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
