import CareerModel

/// The line behind `/`: the list narrows while one types.
package enum FilterForm {
  package struct State: Hashable, Sendable {
    package var editor: LineEditor
    /// The filter that Esc goes back to.
    package var before: String

    package init(_ filter: String) {
      editor = LineEditor(filter)
      before = filter
    }
  }

  static func update(_ state: State, _ key: Key, app: inout AppState) {
    var state = state
    switch key {
    case .escape:
      app.overlay = nil
      LogScreen.filter(&app, by: state.before)
      return
    case .enter:
      app.overlay = nil
      return
    case .up: LogScreen.update(&app, .up)
    case .down: LogScreen.update(&app, .down)
    case .pageUp: LogScreen.update(&app, .pageUp)
    case .pageDown: LogScreen.update(&app, .pageDown)
    default:
      if state.editor.press(key) { LogScreen.filter(&app, by: state.editor.text) }
    }
    app.overlay = .filter(state)
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.editor.insert(text)
    LogScreen.filter(&app, by: state.editor.text)
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
        "words  kind:milestone  skill:talent:3  since:2025-01  with:Sam  project:  tag:",
        row: row + 1, column: 3, role: .faint, limit: rect.columns - 4)
    }
  }
}
