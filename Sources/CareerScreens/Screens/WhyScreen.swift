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
      beyond =
        app.isSpoken
        ? Speaker.reach(of: reasoning).lowerBound : -Layout(self, in: app.body).top
    }

    /// The same question asked of what is now known.
    func renewed(_ app: AppState) -> State {
      guard let reasoner = app.reasoner else { return self }
      var state = self
      state.reasoning = reasoner.reasoning(for: reasoning.subject)
      state.cursor = min(cursor, max(0, state.places.count - 1))
      return state
    }

    /// The rows that lead somewhere.
    fileprivate var places: [Reasoning.Row] {
      reasoning.sections.flatMap(\.rows).filter { row in
        if case .text = row { false } else { true }
      }
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
    guard state.places.indices.contains(state.cursor),
      case .entry(let id) = state.places[state.cursor]
    else { return nil }
    return app.journal.entry(id)
  }

  /// What the row under the cursor leads on to; `nil` for an entry, and where there is no row.
  static func subjectAtCursor(_ state: State) -> Reasoning.Subject? {
    guard state.places.indices.contains(state.cursor),
      case .link(_, _, let subject) = state.places[state.cursor]
    else { return nil }
    return subject
  }

  /// From row to row, and from line to line above the first one and below the last.
  private static func move(_ state: inout State, by step: Int, _ app: AppState) {
    let last = max(0, state.places.count - 1)
    let (first, end) = (Layout(state, at: 0, in: app.body), Layout(state, at: last, in: app.body))
    let reach =
      app.isSpoken ? Speaker.reach(of: state.reasoning) : -first.top...(last + end.mostBeyond)
    func bounded(_ place: Int) -> Int { min(max(reach.lowerBound, place), reach.upperBound) }
    let place = bounded(bounded(state.cursor + state.beyond) + step)
    state.cursor = min(max(0, place), last)
    state.beyond = place - state.cursor
  }

  private static func open(_ state: State, _ app: inout AppState) {
    guard state.places.indices.contains(state.cursor) else { return }
    // A row that is still below the screen is shown before it is opened.
    guard state.beyond >= 0 else {
      var state = state
      state.beyond = 0
      app.overlay = .why(state)
      return
    }
    switch state.places[state.cursor] {
    case .entry(let id): app.open(.entry(.init(entry: id)))
    case .link(_, _, let subject): app.open(.why(.init(subject, app)))
    case .text: break
    }
  }

  // MARK: - View

  /// One line of the picture.
  private enum Line {
    case text(String, role: Role, indent: Int)
    case place(Reasoning.Row, number: Int)
  }

  /// All lines of an answer, and which of them is at the top.
  private struct Layout {
    let area: Rect
    let lines: [Line]
    /// The line at the top that keeps the cursor in view.
    let top: Int

    /// `place` is the row that the cursor is on, if it is not that of the state.
    init(_ state: State, at place: Int? = nil, in rect: Rect) {
      let area = rect.inset(left: 2, right: 1)
      lines = WhyScreen.lines(of: state, columns: area.columns)
      let cursor = place ?? state.cursor
      let cursorLine = lines.firstIndex { line in
        if case .place(_, cursor) = line { true } else { false }
      }
      top = max(0, min((cursorLine ?? 0) - area.rows * 2 / 3, lines.count - area.rows))
      self.area = area
    }

    /// How many lines are below those that the cursor keeps in view.
    var mostBeyond: Int { max(0, lines.count - area.rows - top) }

    func top(beyond: Int) -> Int { top + min(max(-top, beyond), mostBeyond) }
  }

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let layout = Layout(state, in: rect)
    let (area, top) = (layout.area, layout.top(beyond: state.beyond))
    for (index, line) in layout.lines.dropFirst(top).prefix(area.rows).enumerated() {
      let row = area.row + index
      switch line {
      case .text(let text, let role, let indent):
        frame.put(
          text, row: row, column: area.column + indent, role: role, limit: area.columns - indent)
      case .place(let place, let number):
        frame.mark(
          Rect(row: row, column: area.column, rows: 1, columns: area.columns), as: .line(number))
        draw(
          place, isChosen: number == state.cursor, app: app, row: row, in: area, frame: &frame)
      }
    }
  }

  private static func lines(of state: State, columns: Int) -> [Line] {
    func paragraph(_ text: String, role: Role = .text, indent: Int = 0) -> [Line] {
      Paragraph.lines(of: text, columns: columns - indent).map {
        .text($0, role: role, indent: indent)
      }
    }
    let answer = state.reasoning
    let blank = [Line.text("", role: .text, indent: 0)]
    var lines = paragraph(answer.title, role: .heading)
    for text in answer.paragraphs { lines += paragraph(text) }
    if let next = answer.next { lines += blank + paragraph(next, role: .good) }
    var number = 0
    for section in answer.sections {
      lines += blank + paragraph(section.title, role: .heading)
      for row in section.rows {
        if case .text(let text) = row {
          lines += paragraph(text, indent: 2)
        } else {
          lines.append(.place(row, number: number))
          number += 1
        }
      }
    }
    if let origin = answer.origin { lines += blank + paragraph(origin, role: .faint) }
    return lines
  }

  private static func draw(
    _ place: Reasoning.Row, isChosen: Bool, app: AppState, row: Int, in area: Rect,
    frame: inout Frame
  ) {
    switch place {
    case .entry(let id):
      guard let entry = app.journal.entry(id) else { break }
      EntryRow.draw(
        entry, app.framework, today: app.today, row: row, column: area.column,
        columns: area.columns, frame: &frame)
    case .link(let label, let text, _):
      let width = min(32, area.columns / 2)
      frame.put(label, row: row, column: area.column, limit: width - 1)
      frame.put(
        text, row: row, column: area.column + width, role: .faint, limit: area.columns - width)
    case .text: break
    }
    if isChosen { frame.put(cursorInRow: row, column: area.column - 1) }
  }
}
