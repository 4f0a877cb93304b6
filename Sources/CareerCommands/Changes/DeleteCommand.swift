import ArgumentParser
import CareerModel

struct DeleteCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete entries.",
    discussion: """
        cairn delete 7QK2RB
        cairn list tag:scratch --print0 | xargs -0 cairn delete

      All of them are deleted as one change, which cairn undo reverses. To delete a goal, use
      cairn plan delete.
      """)

  @Argument(
    help: ArgumentHelp("The entries' IDs, or an unambiguous start or end of each.", valueName: "id")
  )
  var ids: [String]

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let entries = try context.entries(named: ids)
    try context.perform(.remove(entries), json: told.json)
  }
}
