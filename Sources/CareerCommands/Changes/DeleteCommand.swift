import ArgumentParser
import CareerModel
import CareerStore

struct DeleteCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete entries; it is one change, and cairn undo takes it back.",
    discussion: """
        cairn delete 7QK2RB
        cairn list tag:scratch --print0 | xargs -0 cairn delete

      cairn plan delete deletes a goal.
      """)

  @Argument(
    help: ArgumentHelp("Their ids, or any clear beginning or end of them.", valueName: "id"))
  var ids: [String]

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let entries = try context.entries(named: ids)
    try context.perform(.remove(entries), json: told.json)
  }
}
