import CareerDrawing
package import CareerModel
import CareerPages

/// What commits propose for the journal, the newest first: each is kept, edited, joined with others or
/// skipped with one key, and every answer can be taken back.
package enum ProposalsScreen {
  package struct State: Hashable, Sendable {
    /// The proposal under the cursor; `nil` until it moved, which is the first one.
    package var cursor: EntryID?
    /// Its row, from which the next one is found when it has been answered.
    package var row = 0
    /// The row of the list at the top of the screen.
    package var top = 0
    /// Those that the next answer is for together.
    package var marked: Set<EntryID> = []
    /// How many lines of the commits are above the screen, where those are read; `nil` for the list.
    package var reading: Int?

    package init() {}

    /// The same over what waits now.
    func renewed(_ app: AppState) -> State {
      var state = self
      let open = app.proposals.open
      state.marked.formIntersection(open.map(\.id))
      if let place = open.firstIndex(where: { $0.id == cursor }) {
        state.row = place
      } else {
        state.row = min(max(0, row), max(0, open.count - 1))
        state.cursor = open.isEmpty ? nil : open[state.row].id
        state.reading = reading.map { _ in 0 }
      }
      if open.isEmpty { state.reading = nil }
      state.scroll(app)
      return state
    }

    fileprivate mutating func move(to row: Int, _ app: AppState) {
      let open = app.proposals.open
      guard open.indices.contains(row) else { return }
      self.row = row
      cursor = open[row].id
      reading = reading.map { _ in 0 }
      scroll(app)
    }

    private mutating func scroll(_ app: AppState) {
      let rows = ProposalsView.layout(in: app.body).list.rows
      top = ListCursor.top(
        showing: row, of: app.proposals.open.count, rows: max(1, rows), from: top)
    }
  }

  /// The proposal that keys mean; `nil` where none waits, or the screen is not open.
  static func atCursor(_ app: AppState) -> Proposal? {
    guard case .proposals(let screen) = app.overlay else { return nil }
    return proposal(screen, app)
  }

  static func proposal(_ state: State, _ app: AppState) -> Proposal? {
    let open = app.proposals.open
    return state.cursor.flatMap { id in open.first { $0.id == id } } ?? open.first
  }

  /// What the next answer is for: those marked, else the one under the cursor. In the order of the list.
  private static func meant(_ state: State, _ app: AppState) -> [Proposal] {
    state.marked.isEmpty
      ? [proposal(state, app)].compactMap(\.self)
      : app.proposals.open.filter { state.marked.contains($0.id) }
  }

  /// What would become one: those marked with the one under the cursor, else that and the one above.
  private static func joining(_ state: State, _ app: AppState) -> [Proposal] {
    let open = app.proposals.open
    guard let proposal = proposal(state, app),
      let place = open.firstIndex(where: { $0.id == proposal.id })
    else { return [] }
    if state.marked.isEmpty { return place > 0 ? [open[place - 1], proposal] : [] }
    return open.filter { state.marked.contains($0.id) || $0.id == proposal.id }
  }

  static func whyNotJoined(_ app: AppState) -> String? {
    guard case .proposals(let screen) = app.overlay, joining(screen, app).count > 1 else {
      return "there is none above; \(app.key(.tick)) marks those to join"
    }
    return nil
  }

  // MARK: - Update

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    var state = state
    if command == .back {
      guard state.reading != nil else {
        app.close()
        return []
      }
      state.reading = nil
      app.overlay = .proposals(state)
      return []
    }
    if let scrolled = state.reading {
      let lines = ProposalsView.lines(of: state, app, columns: app.body.columns - 4).count
      let last = app.isSpoken ? Speaker(app).lastPlace : max(0, lines - app.body.rows)
      let place = ListCursor.place(
        from: scrolled, by: command, page: app.body.rows - 1, count: last + 1)
      if let place {
        state.reading = place
        app.overlay = .proposals(state)
        return []
      }
    } else if let place = ListCursor.place(
      from: state.row, by: command, page: max(1, ProposalsView.layout(in: app.body).list.rows - 1),
      count: app.proposals.open.count)
    {
      state.move(to: place, app)
      app.overlay = .proposals(state)
      return []
    }
    guard let proposal = proposal(state, app) else { return nil }
    switch command {
    case .nextMatch, .previousMatch:
      state.move(to: state.row + (command == .nextMatch ? 1 : -1), app)
      app.overlay = .proposals(state)
    case .open: return [.keep(proposal, nil)]
    case .edit: LogLineForm.open(.keep(proposal), &app)
    case .delete:
      let skipped = meant(state, app)
      let before = app.proposals.open.prefix(state.row).count { state.marked.contains($0.id) }
      state.row -= before
      app.overlay = .proposals(state)
      return [.skip(skipped)]
    case .tick:
      if state.marked.remove(proposal.id) == nil { state.marked.insert(proposal.id) }
      state.move(to: state.row + 1, app)
      app.overlay = .proposals(state)
    case .join:
      let all = joining(state, app)
      state.marked = []
      state.cursor = all[0].id
      app.overlay = .proposals(state)
      return [.join(Array(all.dropFirst()), into: all[0])]
    case .otherLook:
      state.reading = state.reading == nil ? 0 : nil
      app.overlay = .proposals(state)
    default: return nil
    }
    return []
  }

  /// A click on a row of the list.
  static func choose(_ row: Int, _ state: State, _ app: inout AppState) {
    var state = state
    state.move(to: row, app)
    app.overlay = .proposals(state)
  }

  /// Puts the cursor on what a change has left to be answered: after undo, where one was before.
  static func focus(on change: Change, _ app: inout AppState) {
    guard case .proposals(var state) = app.overlay else { return }
    for case .proposal(_, let after?) in change.edits where after.isOpen {
      if let row = app.proposals.open.firstIndex(where: { $0.id == after.id }) {
        state.move(to: row, app)
      }
    }
    app.overlay = .proposals(state)
  }

  /// The line on Path that says that something waits, in many words and in few; empty where nothing does.
  static func reminders(_ app: AppState) -> [String] {
    let count = app.proposals.open.count
    guard count > 0 else { return [] }
    let (words, key) = (Wording.count(count, "proposal", "proposals"), app.key(.proposals))
    return ["\(words) from git \(count == 1 ? "waits" : "wait"): \(key)", "\(words): \(key)"]
  }
}
