package import CareerDrawing
package import CareerModel
package import CareerPages

/// The plan: goals by when they are due, what is not covered by any, and what all of it would do to
/// readiness and to the day on which the stage ahead is reached.
package struct PlanScreen: ListScreen {
  package static let tab = Tab.plan
  package static let title = "Plan"
  package static let purpose = "goals, what they would change, and when"
  package static let place = Place.plan

  /// What the cursor can stand on.
  package enum Item: Hashable, Sendable {
    case goal(EntryID)
    /// A gap that no goal covers.
    case suggestion(SkillID)
  }

  package var cursor: Item?
  /// The row at the top of the list, as it was when the cursor moved.
  package var top = 0

  package init(on today: CalendarDay) {}

  /// The goals in their sections, then the gaps without a goal.
  func items(_ world: World) -> [Item] {
    PlanRows.rows(world).compactMap(\.item)
  }

  package func rowTexts(_ world: World) -> [String] {
    items(world).map { item in
      switch item {
      case .goal(let id):
        world.plan[id].map { "\($0.title) \(world.framework.briefly($0.evidence))" } ?? ""
      case .suggestion(let skill): world.framework.title(of: skill)
      }
    }
  }

  /// The skill is that of the gap under the cursor, or the first one that the goal there would prove.
  package func meant(_ world: World) -> Meant? {
    switch itemAtCursor(world) {
    case .goal(let id)?:
      let skill = world.plan[id]?.evidence.first?.skill
      return Meant(goal: id, skill: skill, subject: skill.map { .skill($0) })
    case .suggestion(let skill)?: return .skill(skill)
    case nil: return .nothing
    }
  }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    switch command {
    case .open
    where itemAtCursor(world).map { if case .suggestion = $0 { true } else { false } } == true:
      return [Self.planning(world)]
    case .whatIf: return whatIf(world)
    case .back: return [.tryOut(Tried())]
    default:
      let room = layout(world).list.rows
      guard move(command, page: max(1, room - 2), world) else { return nil }
      top = PlanRows.top(of: PlanRows.rows(world), self, room: room)
      return []
    }
  }

  private func whatIf(_ world: World) -> [Request] {
    var tried = world.tried
    switch itemAtCursor(world) {
    case .goal(let id)?: tried.without.formSymmetricDifference([id])
    case .suggestion(let skill)?: tried.with.formSymmetricDifference([skill])
    case nil: return []
    }
    return [.tryOut(tried)]
  }

  package mutating func focus(on change: Change, _ world: World) {
    for case .goal(_, let goal?) in change.edits where goal.isOpen { cursor = .goal(goal.id) }
  }

  package mutating func focus(on meant: Meant, _ world: World) {
    if let goal = meant.goal { cursor = .goal(goal) }
  }

  /// After the plan has changed the cursor is on the same goal, but in the same place of the list where
  /// that goal is over now, for one goes on with those that are left.
  package mutating func renew(_ news: News, _ world: World) {
    guard case .plan(let before) = news, case .goal(let id)? = cursor,
      world.plan[id]?.isOpen != true,
      let place = items(before).firstIndex(of: .goal(id))
    else { return }
    let items = items(world)
    guard !items.isEmpty, items.firstIndex(of: .goal(id)) != place else { return }
    cursor = items[min(place, items.count - 1)]
  }

  package func said(by speaker: Speaker) -> (title: String, lines: [SpokenLine]) {
    (Self.title, speaker.lines(of: self))
  }

  /// A new goal: for the gap under the cursor, else an empty line.
  static func planning(_ app: World) -> Request {
    guard let skill = app.skillAtCursor, app.goalAtCursor == nil, let reading = app.reading,
      app.framework.skill(skill) != nil
    else { return .open(.line(.plan, given: app.screen.lineStart(planning: true, app))) }
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

  func layout(_ world: World) -> Layout {
    let (head, rest) = world.body.split(top: PlanHead.lines(world).count)
    if rest.columns >= 110 {
      let (list, detail) = rest.split(left: max(72, rest.columns * 3 / 5))
      return Layout(head: head, list: list, detail: detail.inset(left: 2, right: 1))
    }
    guard rest.rows >= 14 else { return Layout(head: head, list: rest) }
    let needed = PlanRows.rows(world).count
    let (list, detail) = rest.split(top: min(max(needed, 6), rest.rows - 7))
    return Layout(head: head, list: list, detail: detail.inset(top: 1, left: 1, right: 1))
  }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    let layout = layout(world)
    PlanHead.draw(world, in: layout.head, frame: &frame)
    PlanRows.draw(self, world, in: layout.list, frame: &frame)
    guard let detail = layout.detail else { return }
    if detail.column > 1 {
      for row in layout.list.row..<rect.bottom {
        frame.put(glyph: world.glyphs.vertical, row: row, column: detail.column - 2, role: .rule)
      }
    } else {
      frame.fill(
        world.glyphs.horizontal, row: detail.row - 1, column: 0, count: rect.columns, role: .rule)
    }
    frame.whenAtRest(in: detail) { drawDetail(world, in: detail, frame: &$0) }
  }

  private func drawDetail(_ world: World, in detail: Rect, frame: inout Frame) {
    switch itemAtCursor(world) {
    case .goal(let id)?:
      if let goal = world.plan[id] {
        GoalDetail.draw(goal, state: world, in: detail, frame: &frame)
      }
    case .suggestion(let skill)?:
      PlanRows.drawSuggestions(for: skill, world, in: detail, frame: &frame)
    case nil:
      frame.put(
        paragraph: "Nothing is planned yet. \(world.key(.goal)) plans a goal: a milestone "
          + "that is still ahead.",
        in: detail)
    }
  }
}

extension AppState {
  package var planning: PlanScreen {
    get { self[PlanScreen.self] }
    set { self[PlanScreen.self] = newValue }
  }
}
