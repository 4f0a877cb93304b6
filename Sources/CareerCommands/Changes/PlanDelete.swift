import ArgumentParser
import CareerModel
import CareerStore

struct PlanDelete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a goal; one that was tried is better dropped.",
    discussion: """
        cairn plan delete budget
      """)

  @OptionGroup var goal: GoalArgument
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: DataOptions
  @ParentCommand var plan: PlanCommand

  func run() throws {
    let context = CommandContext(options, parent: plan.parent)
    try CommandFailure.reported {
      try context.perform(.remove(goal: goal.goal(in: context, isOpen: true)), told)
    }
  }
}
