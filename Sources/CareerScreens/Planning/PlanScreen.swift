package import CareerDrawing
package import CareerModel
package import CareerPages

/// The plan: goals by due date, gaps without a goal, and the effect of all goals on readiness and
/// on the day the next stage is reached.
package struct PlanScreen: ListScreen {
  package static let tab = Tab.plan
  package static let place = KeyContext("plan")

  package typealias Item = PlanPage.Item

  package var cursor: Item?
  /// The top row of the list when the cursor last moved.
  package var top = 0

  package init(on today: CalendarDay) {}

  func page(_ world: World) -> PlanPage {
    PlanPage(world.record, world.outlook, tried: world.tried)
  }

  func items(_ world: World) -> [Item] { page(world).items }

  package func rowTexts(_ world: World) -> [String] { world.soughtTexts(in: page(world).rows) }

  /// Includes the skill of the gap under the cursor, or the first that the goal there would prove.
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
    // Enter plans a gap; a goal opens as usual.
    case .open where world.goalAtCursor == nil: return [Self.planning(world)]
    case .whatIf: return whatIf(world)
    case .back: return [.tryOut(PlanTrial())]
    default:
      var view = PlanView(self, world)
      guard move(command, in: view.page.items, page: max(1, view.list.rows - 2)) else { return nil }
      view.cursor = cursor
      top = view.top
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

  /// After a change of the plan, keeps the cursor on its goal; if that goal is closed now, on its
  /// place in the list, to continue with the goals that are left.
  package mutating func renew(_ news: News, _ world: World) {
    guard case .plan(let before) = news, case .goal(let id)? = cursor,
      world.plan[id]?.isOpen != true, let place = items(before).firstIndex(of: .goal(id))
    else { return }
    let items = items(world)
    guard !items.isEmpty, items.firstIndex(of: .goal(id)) != place else { return }
    cursor = items[min(place, items.count - 1)]
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let page = page(world)
    let cursor = ListCursor.item(cursor, in: page.items)
    let lines = world.speech.lines(of: page.head(isBrief: false) + page.rows) { $0 == cursor }
    return cursor == nil ? lines.focusing(on: 0) : lines
  }

  /// Returns a request to plan a goal: for the wish or the gap under the cursor, or else with an
  /// empty line.
  static func planning(_ app: World) -> Request {
    if let wish = app.entryAtCursor, wish.isWish {
      let question = "Goal for this wish. Add by: for a due date."
      return .open(.line(.plan, given: .init(wish.goalText + " ", answering: question)))
    }
    if app.subjectAtCursor == .move, let move = app.move {
      let question = "Goal for this week. Add by: for a due date."
      return .open(.line(.plan, given: .init(move.goalText + " ", answering: question)))
    }
    guard let skill = app.skillAtCursor, app.goalAtCursor == nil, let reading = app.reading,
      app.framework.skill(skill) != nil
    else { return .open(.line(.plan, given: app.screen.lineStart(planning: true, app))) }
    let suggestion = GoalSuggestion.options(for: skill, reading.standings, in: app.record.career)[0]
    let question =
      "Goal for \(app.framework.title(of: skill).lowercased()). Add by: for a due date."
    return .open(.line(.plan, given: .init(suggestion.captureText + " ", answering: question)))
  }

  // MARK: - View

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    PlanView(self, world).draw(&frame)
  }
}
