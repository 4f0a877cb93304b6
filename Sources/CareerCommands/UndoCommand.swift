import ArgumentParser
import CareerPages
import CareerStore

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the last change back; again for the one before.",
    discussion: """
      Whoever made it: a command or the planner, in this shell or another.

        cairn undo
        cairn undo --json | jq -r .says
      """)

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let receipt = try context.store.undo()
      try context.report(
        receipt, told, saying: Wording.undone(receipt.change), canUndo: false)
    }
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was taken back.",
    discussion: """
        cairn redo
      """)

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let receipt = try context.store.redo()
      try context.report(receipt, told, saying: Wording.redone(receipt.change))
    }
  }
}
