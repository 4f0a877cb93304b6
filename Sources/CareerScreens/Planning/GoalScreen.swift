package import CareerDrawing
package import CareerModel
package import CareerPages

/// One goal over the whole screen: its purpose, its steps to tick, and its results.
package struct GoalScreen: Feature {
  package typealias Item = GoalPage.Item

  package var goal: EntryID
  package var cursor = Item.goal

  package init(_ goal: EntryID) { self.goal = goal }

  // MARK: - Update

  package mutating func perform(_ command: Command.ID, _ world: World) -> [Request]? {
    // If the goal was deleted elsewhere, any key leaves.
    guard command != .back, let goal = world.plan[goal] else { return [.close] }
    let items = GoalPage.items(of: goal)
    let item = cursor(of: goal)
    var place = items.firstIndex(of: item) ?? 0
    if ListCursor.move(&place, by: command, page: world.body.rows / 2, count: items.count) {
      cursor = items[place]
      return []
    }
    switch command {
    case .nextMatch: return turn(goal, by: 1, world)
    case .previousMatch: return turn(goal, by: -1, world)
    case .open: return Self.open(item, of: goal, world)
    case .tick: return Self.tick(item, of: goal, world)
    case .add: return [.open(.prompt(.addStep, of: goal))]
    case .edit, .delete: return Self.change(item, of: goal, isRemoval: command == .delete, world)
    default: return nil
    }
  }

  func cursor(of goal: Goal) -> Item {
    ListCursor.item(cursor, in: GoalPage.items(of: goal)) ?? .goal
  }

  /// Edits or removes the item under the cursor. Entries are changed on their own screen.
  private static func change(
    _ item: Item, of goal: Goal, isRemoval: Bool, _ world: World
  ) -> [Request] {
    switch item {
    case .goal:
      return (isRemoval ? [.close] : [])
        + GoalActions.act(isRemoval ? .delete : .edit, on: goal, world)
    case .step(let step):
      guard isRemoval else { return [.open(.prompt(.editStep(step), of: goal))] }
      var after = goal
      let gone = after.steps.remove(at: step)
      return [.effect(.replan(goal, to: after, as: Change.Intent(.removedStep, gone.title)))]
    case .entry: return [.say("Open the entry with Enter to edit it.")]
    }
  }

  private static func open(_ item: Item, of goal: Goal, _ world: World) -> [Request] {
    switch item {
    case .goal: GoalActions.act(.edit, on: goal, world)
    case .step: tick(item, of: goal, world)
    case .entry(let id): [.open(.entry(id))]
    }
  }

  /// Ticks the step under the cursor, or else the next open one.
  private static func tick(_ item: Item, of goal: Goal, _ world: World) -> [Request] {
    guard goal.isOpen, case .step(let step) = item else {
      return GoalActions.act(.tick, on: goal, world)
    }
    return GoalActions.tick(step, of: goal, world)
  }

  /// Turns to the next goal of the list and moves the list's cursor with it.
  private mutating func turn(_ goal: Goal, by step: Int, _ world: World) -> [Request] {
    let goals = world.plan.sections(on: world.today).flatMap(\.goals).map(\.id)
    let place = (goals.firstIndex(of: goal.id) ?? 0) + step
    guard goals.indices.contains(place) else {
      return [.say(step > 0 ? "This is the last goal." : "This is the first goal.")]
    }
    self = GoalScreen(goals[place])
    return [.focus(.goal(goals[place]))]
  }

  package mutating func stand(onRow row: Int, _ world: World) {
    if let goal = world.plan[goal] { cursor = GoalPage.items(of: goal)[row] }
  }

  package var place: KeyContext? { .goal }

  package func meant(_ world: World) -> Meant? { Meant.goal(goal).over(world.screen, world) }

  package func title(_ world: World) -> String { "Goal" }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    guard let goal = world.plan[goal] else {
      return [SpokenLine("This goal was deleted.", isFocus: true)]
    }
    let cursor = cursor(of: goal)
    return world.speech.lines(of: GoalPage(goal, world.record).whole) { $0 == cursor }
  }

  // MARK: - View

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    guard let goal = world.plan[self.goal] else {
      frame.put("This goal was deleted.", row: rect.row + 1, column: rect.column + 2)
      return
    }
    let area = rect.inset(top: rect.rows > 14 ? 1 : 0, left: 2, right: 2)
    var page = RowLines(
      GoalPage(goal, world.record).whole, columns: area.columns, medium: world.medium)
    page.fit(into: area.rows)
    let (lines, cursor) = (page.lines, cursor(of: goal))
    let place = lines.firstIndex { $0.item == cursor } ?? 0
    let top = ListCursor.top(showing: place, of: lines.count, rows: area.rows)
    for (line, place) in zip(lines.dropFirst(top), area.lines) {
      line.draw(in: place, world.framework, today: world.today, frame: &frame)
      guard let item = line.item else { continue }
      let number = GoalPage.items(of: goal).firstIndex(of: item) ?? 0
      frame.mark(rect.line(place.row - rect.row), as: .line(number))
      guard item == cursor else { continue }
      let column = area.column + line.indent - (line.indent == 0 ? 2 : 1)
      frame.put(cursorOn: place.inset(left: column - place.column))
    }
    if top + area.rows < lines.count { frame.put(moreBelow: area) }
  }
}
