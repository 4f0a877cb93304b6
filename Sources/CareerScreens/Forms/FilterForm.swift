package import CareerModel

/// The line behind `/`: the list, or the timeline, narrows while one types.
package enum FilterForm {
  package struct State: Hashable, Sendable {
    package var editor: LineEditor
    /// What is narrowed, as Esc brings it back.
    package var before: Subject
    /// The entry of the list that the cursor was put on last; it stays there while the filter finds it.
    package var entry: EntryID?

    package init(_ log: LogScreen.State, entry: EntryID?) {
      editor = LineEditor(log.filter)
      before = .log(log)
      self.entry = entry
    }

    package init(_ timeline: TimelineScreen.State) {
      editor = LineEditor(timeline.filter)
      before = .timeline(timeline)
    }
  }

  package enum Subject: Hashable, Sendable {
    case log(LogScreen.State)
    case timeline(TimelineScreen.State)
  }

  static func update(_ state: State, _ key: Key, app: inout AppState) {
    var state = state
    switch key {
    case .escape:
      app.overlay = nil
      return takeBack(state.before, &app)
    case .enter:
      app.overlay = nil
      return
    case .up: move(&state, .up, &app)
    case .down: move(&state, .down, &app)
    case .pageUp: move(&state, .pageUp, &app)
    case .pageDown: move(&state, .pageDown, &app)
    default:
      if state.editor.press(key) { narrow(state, &app) }
    }
    app.overlay = .filter(state)
  }

  private static func takeBack(_ subject: Subject, _ app: inout AppState) {
    switch subject {
    case .log(let log):
      app.log = log
      LogScreen.filter(&app, by: log.filter)
    case .timeline(let timeline):
      app.timeline = timeline
      TimelineScreen.reconsider(&app)
    }
  }

  private static func narrow(_ state: State, _ app: inout AppState) {
    switch state.before {
    case .log: LogScreen.filter(&app, by: state.editor.text, keeping: state.entry)
    // From where it began each time: half a word may match something far away.
    case .timeline(let timeline):
      app.timeline = timeline
      TimelineScreen.filter(&app, by: state.editor.text)
    }
  }

  private static func move(_ state: inout State, _ command: Command.ID, _ app: inout AppState) {
    switch state.before {
    case .log:
      LogScreen.update(&app, command)
      state.entry = app.entryInLog
    case .timeline:
      let paging: [Command.ID: Command.ID] = [.pageUp: .earlier, .pageDown: .later]
      TimelineScreen.update(&app, paging[command] ?? command)
    }
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.editor.insert(text)
    narrow(state, &app)
    app.overlay = .filter(state)
  }

  static let hints: [(String, String)] = [
    ("Enter", "keep"), ("Esc", "as before"), ("↑↓", "move"),
  ]

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    let row = rect.bottom - 2
    frame.clear(Rect(row: row, column: 0, rows: 2, columns: rect.columns))
    frame.put("/", row: row, column: 1, role: .key)
    frame.put(
      editor: state.editor, row: row, column: 3, limit: rect.columns - 4, glyphs: app.glyphs)
    let query =
      if case .timeline = state.before { app.timeline.query } else { app.log.query }
    if let problem = query.problems.first {
      frame.put(
        Wording.words(for: problem), row: row + 1, column: 3, role: .warning,
        limit: rect.columns - 4)
    } else {
      frame.put(
        "words  kind:milestone  #talent:3  since:2025-01  with:Sam",
        row: row + 1, column: 3, role: .faint, limit: rect.columns - 4)
    }
  }
}
