import ArgumentParser
import CareerModel
import CareerStore

struct PlanDelete: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a goal; one that was tried is better dropped.",
    discussion: """
        cairn plan delete budget
      """)

  @OptionGroup var goal: GoalArgument
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    try context.perform(.remove(goal: goal.goal(in: context, isOpen: true)), json: told.json)
  }
}
