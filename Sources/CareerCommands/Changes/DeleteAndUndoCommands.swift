import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct UndoCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("undo")

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let receipt = try context.store.undo()
    try context.report(
      receipt, json: told.json, saying: Wording.undone(receipt.change), canUndo: false)
  }
}

struct RedoCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("redo")

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let receipt = try context.store.redo()
    try context.report(receipt, json: told.json, saying: Wording.redone(receipt.change))
  }
}

struct DeleteCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("delete")

  @Argument(help: .value("id", "The entries' IDs, or an unambiguous start or end of each."))
  var ids: [String]
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let entries = try context.entries(named: ids)
    try context.perform(.remove(entries), json: told.json)
  }
}
