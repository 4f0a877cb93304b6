package import CareerModel

/// The plan: goals by when they are due, what is not covered by any, and what all of it would do to
/// readiness and to the day on which the stage ahead is reached.
package enum PlanScreen {
  /// What the cursor can stand on.
  package enum Item: Hashable, Sendable {
    case goal(EntryID)
    /// A gap that no goal covers.
    case suggestion(SkillID)
  }

  package struct State: Hashable, Sendable {
    /// `nil` until it moved: the first item.
    package var cursor: Item?
    /// Which goals do not count just now.
    package var without: Set<EntryID> = []
    /// For which gaps the suggested goal counts, as if it were planned.
    package var with: Set<SkillID> = []

    package var hasWhatIf: Bool { !without.isEmpty || !with.isEmpty }
  }

  /// The goals in their sections, then the gaps without a goal.
  static func items(_ state: AppState) -> [Item] {
    PlanRows.rows(state).compactMap(\.item)
  }

  static func cursor(_ state: AppState) -> Item? {
    ListCursor.item(state.planning.cursor, in: items(state))
  }

  static func goalAtCursor(_ state: AppState) -> Goal? {
    if case .goal(let id)? = cursor(state) { state.plan[id] } else { nil }
  }

  /// The skill of the gap under the cursor, or the first one that the goal there would prove.
  static func skillAtCursor(_ state: AppState) -> SkillID? {
    switch cursor(state) {
    case .goal(let id)?: state.plan[id]?.evidence.first?.skill
    case .suggestion(let skill)?: skill
    case nil: nil
    }
  }

  // MARK: - Update

  static func update(_ state: inout AppState, _ command: Command.ID) {
    let items = items(state)
    let cursor = cursor(state)
    let present = cursor.flatMap { items.firstIndex(of: $0) } ?? 0
    let page = max(1, layout(state).list.rows - 2)
    if let place = ListCursor.place(from: present, by: command, page: page, count: items.count) {
      state.planning.cursor = items[place]
      return
    }
    switch command {
    case .whatIf: toggleWhatIf(&state)
    case .back:
      state.planning.without = []
      state.planning.with = []
      state.look()
    default: break
    }
  }

  private static func toggleWhatIf(_ state: inout AppState) {
    switch cursor(state) {
    case .goal(let id)?: state.planning.without.formSymmetricDifference([id])
    case .suggestion(let skill)?: state.planning.with.formSymmetricDifference([skill])
    case nil: return
    }
    state.look()
  }

  /// What the goals would be without some and with others; what is no more is forgotten.
  static func whatIf(_ state: AppState) -> Outlook.WhatIf {
    guard let readiness = state.reading?.readiness else { return Outlook.WhatIf() }
    let with = readiness.gaps.filter { state.planning.with.contains($0.skill) }
    return Outlook.WhatIf(
      without: state.planning.without.filter { state.plan[$0]?.isOpen ?? false },
      with: with.map {
        PlannedLevel(goal: nil, skill: $0.skill, level: $0.asked, by: suggestedDay(state.today))
      })
  }

  /// By when a goal could be done that somebody only thinks of: the end of the half year that
  /// begins with the next quarter.
  static func suggestedDay(_ today: CalendarDay) -> CalendarDay {
    today.month.adding(9 - (today.month.number - 1) % 3 - 1).lastDay
  }

  // MARK: - What is done with a goal, here, on the timeline and on its own screen

  static func act(
    _ command: Command.ID, on goal: Goal, _ app: inout AppState
  ) -> [Effect] {
    switch command {
    case .finish: return finish(goal, &app)
    case .tick: return tick(goal, &app)
    case .start: return [.replan(goal, to: goal.startedOrNot)]
    case .edit: return edit(goal, &app)
    case .drop: return drop(goal, &app)
    case .delete: return [.perform(.remove(goal: goal))]
    default: return []
    }
  }

  /// The line of the milestone that it becomes.
  static func finish(_ goal: Goal, _ app: inout AppState) -> [Effect] {
    if let problem = goal.closed, case .isDone = problem { return refuse(goal, problem, &app) }
    LogLineForm.open(.fulfil(goal), &app)
    return []
  }

  /// The next step that is to do.
  static func tick(_ goal: Goal, _ app: inout AppState) -> [Effect] {
    guard let step = goal.nextStep else {
      app.message = .init(
        goal.steps.isEmpty
          ? "It has no steps; Enter opens it, a adds one there."
          : "All its steps are done; c marks the goal done.")
      return []
    }
    return [.replan(goal, to: goal.ticking(step, on: app.today))]
  }

  static func edit(_ goal: Goal, _ app: inout AppState) -> [Effect] {
    LogLineForm.open(.replan(goal), &app)
    return []
  }

  static func drop(_ goal: Goal, _ app: inout AppState) -> [Effect] {
    if let problem = goal.closed { return refuse(goal, problem, &app) }
    app.open(.prompt(.init(.drop(goal.id), app)))
    return []
  }

  private static func refuse(
    _ goal: Goal, _ problem: GoalProblem, _ app: inout AppState
  ) -> [Effect] {
    app.message = .init(Wording.words(for: problem, of: goal) + "; s takes it up again.")
    return []
  }

  /// A new goal: for the gap under the cursor, else an empty line.
  static func plan(_ app: inout AppState) {
    guard let skill = app.skillAtCursor, app.goalAtCursor == nil, let reading = app.reading,
      app.framework.skill(skill) != nil
    else {
      return LogLineForm.open(.plan, given: TimelineScreen.lineStart(app, planning: true), &app)
    }
    let suggestion = GoalSuggestion(
      for: skill, reading.standings, plan: app.plan, framework: app.framework)
    let question = "A goal for \(app.framework.title(of: skill).lowercased()). by: says when."
    LogLineForm.open(
      .plan, given: .init(suggestion.captureText + " by:", answering: question), &app)
  }

  // MARK: - View

  struct Layout {
    var head: Rect
    var list: Rect
    /// Beside the list where the terminal is wide, else below it; `nil` where it is low.
    var detail: Rect?
  }

  static func layout(_ state: AppState) -> Layout {
    let (head, rest) = state.body.split(top: PlanHead.lines(state).count)
    if rest.columns >= 110 {
      let (list, detail) = rest.split(left: max(72, rest.columns * 3 / 5))
      return Layout(head: head, list: list, detail: detail.inset(left: 2, right: 1))
    }
    guard rest.rows >= 14 else { return Layout(head: head, list: rest) }
    let needed = PlanRows.rows(state).count
    let (list, detail) = rest.split(top: min(max(needed, 6), rest.rows - 7))
    return Layout(head: head, list: list, detail: detail.inset(top: 1, left: 1, right: 1))
  }

  static func view(_ state: AppState, in rect: Rect, frame: inout Frame) {
    let layout = layout(state)
    PlanHead.draw(state, in: layout.head, frame: &frame)
    PlanRows.draw(state, in: layout.list, frame: &frame)
    guard let detail = layout.detail else { return }
    if detail.column > 1 {
      for row in layout.list.row..<rect.bottom {
        frame.put(glyph: state.glyphs.vertical, row: row, column: detail.column - 2, role: .rule)
      }
    } else {
      frame.fill(
        state.glyphs.horizontal, row: detail.row - 1, column: 0, count: rect.columns, role: .rule)
    }
    switch cursor(state) {
    case .goal(let id)?:
      if let goal = state.plan[id] {
        GoalDetail.draw(goal, state: state, in: detail, frame: &frame)
      }
    case .suggestion(let skill)?:
      PlanRows.drawSuggestions(for: skill, state, in: detail, frame: &frame)
    case nil:
      frame.put(
        paragraph: "Nothing is planned yet. p plans a goal: a milestone that is still ahead.",
        in: detail)
    }
  }
}
