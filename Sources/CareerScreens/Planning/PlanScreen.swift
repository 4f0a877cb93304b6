import CareerDrawing
package import CareerModel
import CareerPages

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
    /// The row at the top of the list, as it was when the cursor moved.
    package var top = 0
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

  /// The cursor after the plan has changed: on the same goal, but in the same place of the list where
  /// that goal is over now, for one goes on with those that are left.
  static func settle(_ state: inout AppState, after before: [Item]) {
    guard case .goal(let id)? = state.planning.cursor, state.plan[id]?.isOpen != true,
      let place = before.firstIndex(of: .goal(id))
    else { return }
    let items = items(state)
    guard !items.isEmpty, items.firstIndex(of: .goal(id)) != place else { return }
    state.planning.cursor = items[min(place, items.count - 1)]
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
      state.planning.top = PlanRows.top(
        of: PlanRows.rows(state), state, room: layout(state).list.rows)
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

  /// What the goals would be without some and with others.
  static func whatIf(_ state: AppState) -> Outlook.WhatIf {
    guard let reading = state.reading else { return Outlook.WhatIf() }
    let day = Outlook.WhatIf.day(from: state.today)
    return Outlook.WhatIf(
      without: state.planning.without,
      with: state.planning.with.map { skill in
        let suggestion = GoalSuggestion(
          for: skill, reading.standings, plan: state.plan, framework: state.framework)
        return PlannedLevel(goal: nil, skill: skill, level: suggestion.level, by: day)
      })
  }

  /// Forgets of what is only tried what is no more: goals that are not open, gaps that have closed.
  static func prune(_ state: inout AppState) {
    state.planning.without.formIntersection(state.plan.open.map(\.id))
    state.planning.with.formIntersection(state.reading?.readiness?.gaps.map(\.skill) ?? [])
  }

  /// A new goal: for the gap under the cursor, else an empty line.
  static func planning(_ app: World) -> Request {
    guard let skill = app.skillAtCursor, app.goalAtCursor == nil, let reading = app.reading,
      app.framework.skill(skill) != nil
    else { return .open(.line(.plan, given: TimelineScreen.lineStart(app, planning: true))) }
    let suggestion = GoalSuggestion(
      for: skill, reading.standings, plan: app.plan, framework: app.framework)
    let question = "A goal for \(app.framework.title(of: skill).lowercased()); by: says when."
    return .open(
      .line(.plan, given: .init(suggestion.captureText + " ", answering: question)))
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
    frame.whenAtRest(in: detail) { drawDetail(state, in: detail, frame: &$0) }
  }

  private static func drawDetail(_ state: AppState, in detail: Rect, frame: inout Frame) {
    switch cursor(state) {
    case .goal(let id)?:
      if let goal = state.plan[id] {
        GoalDetail.draw(goal, state: state, in: detail, frame: &frame)
      }
    case .suggestion(let skill)?:
      PlanRows.drawSuggestions(for: skill, state, in: detail, frame: &frame)
    case nil:
      frame.put(
        paragraph: "Nothing is planned yet. \(state.key(.goal)) plans a goal: a milestone "
          + "that is still ahead.",
        in: detail)
    }
  }
}
