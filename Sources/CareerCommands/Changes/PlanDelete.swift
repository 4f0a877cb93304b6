import ArgumentParser
import CareerModel

struct PlanDelete: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a goal.",
    discussion: """
        cairn plan delete budget

      To keep a record of a goal that you gave up, use cairn plan drop.
      """)

  @OptionGroup var goal: GoalArgument
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    try context.perform(.remove(goal: goal.goal(in: context, isOpen: true)), json: told.json)
  }
}
