import ArgumentParser
import CareerModel

struct DeleteCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("delete")

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
