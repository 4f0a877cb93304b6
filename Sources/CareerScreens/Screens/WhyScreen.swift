import CareerDrawing
import CareerModel
package import CareerPages

/// The reasons for a figure over the whole screen: the rule, the smallest thing that would raise it,
/// and the entries, which open with Enter. Every sentence can be followed down to entries.
package enum WhyScreen {
  package struct State: Hashable, Sendable {
    package var reasoning: Reasoning
    /// The row under the cursor, counted over those that lead somewhere.
    package var cursor = 0
    /// How many lines one has read on below the last such row; negative above the first one.
    package var beyond = 0

    package init(_ subject: Reasoning.Subject, _ app: AppState) {
      reasoning =
        app.reasoner?.reasoning(for: subject) ?? Reasoning(subject, title: "Still reading …")
      // An answer is read from its beginning, also where its first row is further down.
      beyond = -Layout(self, app).top
    }

    /// The same question asked of what is now known.
    func renewed(_ app: AppState) -> State {
      guard let reasoner = app.reasoner else { return self }
      var state = self
      state.reasoning = reasoner.reasoning(for: reasoning.subject)
      state.cursor = min(cursor, max(0, state.reasoning.items.count - 1))
      return state
    }

    /// What the cursor is on; `nil` where no row leads anywhere.
    fileprivate var item: Reasoning.Item? {
      reasoning.items.indices.contains(cursor) ? reasoning.items[cursor] : nil
    }
  }

  // MARK: - Update

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    var state = state
    let page = max(1, app.body.rows - 2)
    switch command {
    case .back: app.close()
    case .open, .why: open(state, &app)
    default:
      // Further than any answer is long.
      guard let step = ListCursor.step(command, page: page, count: 10_000) else { return nil }
      move(&state, by: step, app)
      app.overlay = .why(state)
    }
    return []
  }

  /// The entry that the row under the cursor is; `nil` for another row.
  static func entryAtCursor(_ state: State, _ app: AppState) -> Entry? {
    if case .entry(let id)? = state.item { app.journal.entry(id) } else { nil }
  }

  /// What the row under the cursor leads on to; `nil` for an entry, and where there is no row.
  static func subjectAtCursor(_ state: State) -> Reasoning.Subject? {
    if case .answer(let subject)? = state.item { subject } else { nil }
  }

  /// From row to row, and from line to line above the first one and below the last.
  private static func move(_ state: inout State, by step: Int, _ app: AppState) {
    let last = max(0, state.reasoning.items.count - 1)
    let (first, end) = (Layout(state, at: 0, app), Layout(state, at: last, app))
    let reach = -first.top...(last + end.mostBeyond)
    func bounded(_ place: Int) -> Int { min(max(reach.lowerBound, place), reach.upperBound) }
    let place = bounded(bounded(state.cursor + state.beyond) + step)
    state.cursor = min(max(0, place), last)
    state.beyond = place - state.cursor
  }

  private static func open(_ state: State, _ app: inout AppState) {
    guard let item = state.item else { return }
    // A row that is still below the screen is shown before it is opened.
    guard state.beyond >= 0 else {
      var state = state
      state.beyond = 0
      app.overlay = .why(state)
      return
    }
    switch item {
    case .entry(let id): app.open(.entry(.init(entry: id)))
    case .answer(let subject): app.open(.why(.init(subject, app)))
    }
  }

  // MARK: - View

  /// All lines of an answer, and which of them is at the top. Where they are spoken, each is a page.
  private struct Layout {
    let area: Rect
    let lines: [RowLines<Reasoning.Item>.Line]
    /// The line at the top that keeps the cursor in view.
    let top: Int

    /// `place` is the row that the cursor is on, if it is not that of the state.
    init(_ state: State, at place: Int? = nil, _ app: AppState) {
      area =
        app.isSpoken
        ? Rect(row: 0, column: 0, rows: 1, columns: 100_000) : app.body.inset(left: 2, right: 1)
      let all = RowLines(state.reasoning.rows, columns: area.columns, medium: app.medium).lines
      let lines = app.isSpoken ? all.filter { !$0.isBlank } : all
      let places = lines.indices.filter { lines[$0].item != nil }
      let cursor = place ?? state.cursor
      let line = places.indices.contains(cursor) ? places[cursor] : 0
      top = max(0, min(line - area.rows * 2 / 3, lines.count - area.rows))
      self.lines = lines
    }

    /// How many lines are below those that the cursor keeps in view.
    var mostBeyond: Int { max(0, lines.count - area.rows - top) }

    func top(beyond: Int) -> Int { top + min(max(-top, beyond), mostBeyond) }
  }

  /// The line at the top; where it is spoken, the one that is read.
  static func top(_ state: State, _ app: AppState) -> Int {
    Layout(state, app).top(beyond: state.beyond)
  }

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let layout = Layout(state, app)
    let (area, top) = (layout.area, layout.top(beyond: state.beyond))
    var number = layout.lines.prefix(top).count { $0.item != nil }
    for (index, line) in layout.lines.dropFirst(top).prefix(area.rows).enumerated() {
      let row = area.row + index
      let place = Rect(row: row, column: area.column, rows: 1, columns: area.columns)
      line.draw(in: place, app.framework, today: app.today, entriesAt: 0, frame: &frame)
      guard line.item != nil else { continue }
      frame.mark(place, as: .line(number))
      if number == state.cursor { frame.put(cursorInRow: row, column: area.column - 1) }
      number += 1
    }
  }
}
