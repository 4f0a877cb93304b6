import CareerDrawing
package import CareerModel
import CareerPages

/// One goal over the whole screen: what it is for, its steps to tick, and what came of it.
package enum GoalScreen {
  /// What the cursor can stand on.
  package enum Item: Hashable, Sendable {
    /// The goal as a whole.
    case goal
    /// A step, by its place.
    case step(Int)
    /// An entry that fulfilled it.
    case entry(EntryID)
  }

  package struct State: Hashable, Sendable {
    package var goal: EntryID
    package var cursor = Item.goal

    package init(_ goal: EntryID) { self.goal = goal }
  }

  // MARK: - Update

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    if command == .back {
      app.close()
      return []
    }
    // Where somebody else has deleted it, any key leaves.
    guard let goal = app.plan[state.goal] else {
      app.close()
      return []
    }
    var state = state
    let items = items(of: goal)
    let cursor = cursor(state, of: goal)
    let place = ListCursor.place(
      from: items.firstIndex(of: cursor) ?? 0, by: command, page: app.body.rows / 2,
      count: items.count)
    if let place {
      state.cursor = items[place]
      app.overlay = .goal(state)
      return []
    }
    switch command {
    case .nextMatch: turn(goal, by: 1, &app)
    case .previousMatch: turn(goal, by: -1, &app)
    case .open: return open(cursor, of: goal, &app)
    case .tick: return tick(cursor, of: goal, &app)
    case .add: PromptForm.open(.addStep, of: goal, &app)
    case .edit, .delete: return change(cursor, of: goal, isRemoval: command == .delete, &app)
    default: return nil
    }
    return []
  }

  static func items(of goal: Goal) -> [Item] {
    [.goal] + goal.steps.indices.map(Item.step) + goal.fulfilledBy.map(Item.entry)
  }

  static func cursor(_ state: State, of goal: Goal) -> Item {
    ListCursor.item(state.cursor, in: items(of: goal)) ?? .goal
  }

  /// Edits or removes what the cursor is on. An entry is edited and deleted on its own screen.
  private static func change(
    _ item: Item, of goal: Goal, isRemoval: Bool, _ app: inout AppState
  ) -> [Effect] {
    switch item {
    case .goal:
      if isRemoval { app.close() }
      return GoalActions.act(isRemoval ? .delete : .edit, on: goal, &app)
    case .step(let step):
      guard isRemoval else {
        PromptForm.open(.editStep(step), of: goal, &app)
        return []
      }
      var after = goal
      let gone = after.steps.remove(at: step)
      return [.replan(goal, to: after, as: Change.Intent(.removedStep, gone.title))]
    case .entry:
      app.message = .init("Enter opens the entry; it is changed there.")
      return []
    }
  }

  private static func open(_ item: Item, of goal: Goal, _ app: inout AppState) -> [Effect] {
    switch item {
    case .goal: return GoalActions.act(.edit, on: goal, &app)
    case .step: return tick(item, of: goal, &app)
    case .entry(let id): app.open(.entry(.init(entry: id)))
    }
    return []
  }

  /// The step under the cursor, or else the next one that is to do.
  private static func tick(_ item: Item, of goal: Goal, _ app: inout AppState) -> [Effect] {
    guard goal.isOpen, case .step(let step) = item else {
      return GoalActions.act(.tick, on: goal, &app)
    }
    return GoalActions.tick(step, of: goal, app)
  }

  /// The next goal of the list, on which the list's cursor then stands too.
  private static func turn(_ goal: Goal, by step: Int, _ app: inout AppState) {
    let goals = app.plan.sections(on: app.today).flatMap(\.goals).map(\.id)
    let place = (goals.firstIndex(of: goal.id) ?? 0) + step
    guard goals.indices.contains(place) else {
      app.message = .init(step > 0 ? "This is the last goal." : "This is the first goal.")
      return
    }
    app.planning.cursor = .goal(goals[place])
    app.overlay = .goal(State(goals[place]))
  }

  // MARK: - View

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    guard let goal = app.plan[state.goal] else {
      frame.put("This goal is gone.", row: rect.row + 1, column: rect.column + 2)
      return
    }
    let area = rect.inset(top: rect.rows > 14 ? 1 : 0, left: 2, right: 2)
    let lines = GoalDetail.lines(of: goal, state: app, columns: area.columns)
    let cursor = cursor(state, of: goal)
    let place = lines.firstIndex { $0.item == cursor } ?? 0
    let top = ListCursor.top(showing: place, of: lines.count, rows: area.rows)
    for (index, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let row = area.row + index
      GoalDetail.draw(line, row: row, in: area, frame: &frame)
      if let item = line.item, let place = items(of: goal).firstIndex(of: item) {
        frame.mark(Rect(row: row, column: 0, rows: 1, columns: rect.columns), as: .line(place))
      }
      guard line.item == cursor else { continue }
      let column = area.column + line.indent - (line.indent == 0 ? 2 : 1)
      frame.put(glyph: app.glyphs.pointer, row: row, column: column)
      frame.select(row: row, column: column, columns: 3)
    }
    if top + area.rows < lines.count, area.rows > 1 { frame.put(moreBelow: area) }
    if goal.steps.isEmpty, goal.isOpen, lines.count + 1 < area.rows {
      frame.put(
        "No steps yet: \(app.key(.add)) adds one.", row: area.row + lines.count + 1,
        column: area.column,
        role: .faint, limit: area.columns)
    }
  }
}
