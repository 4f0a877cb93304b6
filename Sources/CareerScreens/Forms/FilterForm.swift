package import CareerModel

/// The line behind `/`: the list narrows while one types.
package enum FilterForm {
  package struct State: Hashable, Sendable {
    package var editor: LineEditor
    /// The list that Esc goes back to.
    package var before: LogScreen.State
    /// The entry that the cursor was put on last; it stays there while the filter finds it.
    package var entry: EntryID?

    package init(_ log: LogScreen.State, entry: EntryID?) {
      editor = LineEditor(log.filter)
      before = log
      self.entry = entry
    }
  }

  static func update(_ state: State, _ key: Key, app: inout AppState) {
    var state = state
    switch key {
    case .escape:
      app.overlay = nil
      app.log = state.before
      LogScreen.filter(&app, by: state.before.filter)
      return
    case .enter:
      app.overlay = nil
      return
    case .up: move(&state, .up, &app)
    case .down: move(&state, .down, &app)
    case .pageUp: move(&state, .pageUp, &app)
    case .pageDown: move(&state, .pageDown, &app)
    default:
      if state.editor.press(key) {
        LogScreen.filter(&app, by: state.editor.text, keeping: state.entry)
      }
    }
    app.overlay = .filter(state)
  }

  private static func move(_ state: inout State, _ command: Command.ID, _ app: inout AppState) {
    LogScreen.update(&app, command)
    state.entry = app.entryInLog
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.editor.insert(text)
    LogScreen.filter(&app, by: state.editor.text, keeping: state.entry)
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
    if let problem = app.log.query.problems.first {
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
