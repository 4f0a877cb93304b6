import CareerDrawing
package import CareerModel
import CareerPages

/// The line behind `/`: the list, or the timeline, narrows while one types.
package enum FilterForm {
  package struct State: Hashable, Sendable {
    package var editor: LineEditor
    /// What is narrowed, as Esc brings it back.
    package var before: Subject
    /// The entry of the list that the cursor was put on last; it stays there while the filter finds it.
    package var entry: EntryID?

    package var history: LineHistory

    package init(_ app: AppState) {
      history = LineHistory(app.filters)
      switch app.tab {
      case .log:
        editor = LineEditor(app.log.filter)
        before = .log(app.log)
        entry = app.entryInLog
      case .timeline:
        editor = LineEditor(app.timeline.filter)
        before = .timeline(app.timeline)
      case .path, .skills, .plan, .compare:
        editor = LineEditor()
        before = .rows(cursor: app.rowAtCursor)
      }
    }
  }

  package enum Subject: Hashable, Sendable {
    case log(LogScreen.State)
    case timeline(TimelineScreen.State)
    /// The rows of another screen, of which the first with the words gets the cursor.
    case rows(cursor: Int)
  }

  static func update(_ state: State, _ key: Key, app: inout AppState) {
    var state = state
    switch key {
    case .escape:
      app.overlay = nil
      return takeBack(state.before, &app)
    case .enter:
      app.overlay = nil
      app.remember(filter: state.editor.text)
      return
    case .control("p"): if state.editor.recall(&state.history, older: true) { narrow(state, &app) }
    case .control("n"): if state.editor.recall(&state.history, older: false) { narrow(state, &app) }
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
    case .rows(let cursor): if app.rowTexts.indices.contains(cursor) { app.choose(row: cursor) }
    }
  }

  private static func narrow(_ state: State, _ app: inout AppState) {
    switch state.before {
    case .log: LogScreen.filter(&app, by: state.editor.text, keeping: state.entry)
    // From where it began each time: half a word may match something far away.
    case .timeline(let timeline):
      app.timeline = timeline
      TimelineScreen.filter(&app, by: state.editor.text)
    case .rows(let cursor):
      app.sought = state.editor.text
      if let row = app.row(with: app.sought, from: cursor) { app.choose(row: row) }
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
    case .rows:
      let step = [.up, .pageUp].contains(command) ? -1 : 1
      let row = app.row(with: app.sought, from: app.rowAtCursor + step, by: step)
      if let row { app.choose(row: row) }
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
    if case .rows = state.before { return drawFound(state, app, row: row + 1, frame: &frame) }
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

  /// Whether a row has the words that are looked for.
  private static func drawFound(
    _ state: State, _ app: AppState, row: Int, frame: inout Frame
  ) {
    let isFound = app.row(with: state.editor.text, from: 0) != nil
    let isEmpty = state.editor.text.nonBlank == nil
    let words =
      isEmpty
      ? "words of a row; \(app.key(.nextMatch)) and \(app.key(.previousMatch)) go on"
      : isFound ? "the first such row has the cursor" : "no row has these words"
    frame.put(
      words, row: row, column: 3, role: isFound || isEmpty ? .faint : .warning,
      limit: frame.size.columns - 4)
  }
}
