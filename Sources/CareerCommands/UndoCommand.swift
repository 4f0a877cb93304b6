import ArgumentParser
import CareerPages
import CareerStore

struct UndoCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the last change back; again for the one before.",
    discussion: """
      Whoever made it: a command or the planner, in this shell or another.

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
    commandName: "redo", abstract: "Do again what was taken back.",
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
