import CareerModel
import CareerPages

/// Actions on a goal: on the Plan screen, the timeline and its own screen.
enum GoalActions {
  static func act(_ command: Command.ID, on goal: Goal, _ world: World) -> [Request] {
    if let problem = goal.whyClosed, [.finish, .tick, .drop].contains(command) {
      let words = Wording.summary(of: problem, of: goal)
      return [.say("\(words); \(world.key(.start)) reopens it.")]
    }
    return switch command {
    // Opens the line of the milestone that it becomes.
    case .finish: [.open(.line(.fulfil(goal)))]
    case .tick: tick(goal, world)
    case .start: [.effect(.replan(goal, to: goal.startedOrNot, as: .starting(goal)))]
    case .edit: [.open(.line(.replan(goal)))]
    case .drop: [.open(.prompt(.drop, of: goal))]
    case .delete: [.perform(.remove(goal: goal))]
    default: []
    }
  }

  /// Ticks the next open step.
  private static func tick(_ goal: Goal, _ world: World) -> [Request] {
    if let step = goal.nextStep { return tick(step, of: goal, world) }
    return [
      .say(
        goal.steps.isEmpty
          ? "No steps. Open the goal with \(world.key(.open)), then press \(world.key(.add))."
          : world.words("All steps done", then: .finish, "complete the goal"))
    ]
  }

  static func tick(_ step: Int, of goal: Goal, _ world: World) -> [Request] {
    [
      .effect(
        .replan(goal, to: goal.ticking(step, on: world.today), as: .ticking(goal.steps[step])))
    ]
  }
}
