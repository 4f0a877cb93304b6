import CareerModel
import CareerPages

/// What is done with a goal: on the Plan screen, on the timeline and on its own screen.
enum GoalActions {
  static func act(
    _ command: Command.ID, on goal: Goal, _ app: inout AppState
  ) -> [Effect] {
    switch command {
    case .finish: return finish(goal, &app)
    case .tick: return tick(goal, &app)
    case .start: return [.replan(goal, to: goal.startedOrNot, as: .starting(goal))]
    case .edit: return edit(goal, &app)
    case .drop: return drop(goal, &app)
    case .delete: return [.perform(.remove(goal: goal))]
    default: return []
    }
  }

  /// The line of the milestone that it becomes.
  private static func finish(_ goal: Goal, _ app: inout AppState) -> [Effect] {
    if let problem = goal.whyClosed { return refuse(goal, problem, &app) }
    LogLineForm.open(.fulfil(goal), &app)
    return []
  }

  /// The next step that is to do.
  private static func tick(_ goal: Goal, _ app: inout AppState) -> [Effect] {
    if let problem = goal.whyClosed { return refuse(goal, problem, &app) }
    guard let step = goal.nextStep else {
      app.message = .init(
        goal.steps.isEmpty
          ? "It has no steps; \(app.key(.open)) opens it, \(app.key(.add)) adds one there."
          : "All its steps are done; \(app.key(.finish)) marks the goal done.")
      return []
    }
    return tick(step, of: goal, app)
  }

  static func tick(_ step: Int, of goal: Goal, _ app: AppState) -> [Effect] {
    [.replan(goal, to: goal.ticking(step, on: app.today), as: .ticking(goal.steps[step]))]
  }

  private static func edit(_ goal: Goal, _ app: inout AppState) -> [Effect] {
    LogLineForm.open(.replan(goal), &app)
    return []
  }

  private static func drop(_ goal: Goal, _ app: inout AppState) -> [Effect] {
    if let problem = goal.whyClosed { return refuse(goal, problem, &app) }
    PromptForm.open(.drop, of: goal, &app)
    return []
  }

  private static func refuse(
    _ goal: Goal, _ problem: GoalProblem, _ app: inout AppState
  ) -> [Effect] {
    app.message = .init(
      Wording.words(for: problem, of: goal) + "; \(app.key(.start)) takes it up again.")
    return []
  }
}
