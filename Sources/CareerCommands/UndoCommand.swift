import ArgumentParser
import CareerPages
import CareerStore

struct UndoCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo the last change.",
    discussion: """
      Run it again to undo the change before that. Changes from the planner and from any
      shell are included.

        cairn undo
        cairn undo --json | jq -r .says
      """)

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let receipt = try context.store.undo()
    try context.report(
      receipt, json: told.json, saying: Wording.undone(receipt.change), canUndo: false)
  }
}

struct RedoCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Redo the last change that was undone.",
    discussion: """
        cairn redo
      """)

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let receipt = try context.store.redo()
    try context.report(receipt, json: told.json, saying: Wording.redone(receipt.change))
  }
}
