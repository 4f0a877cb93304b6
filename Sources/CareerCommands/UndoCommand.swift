import ArgumentParser
import CareerScreens
import CareerStore

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the last change back; again for the one before.")

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let receipt = try context.store.undo()
      Output.warn(of: receipt.problems)
      print(Wording.undone(receipt.change))
    }
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was taken back.")

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let receipt = try context.store.redo()
      Output.warn(of: receipt.problems)
      print(Wording.redone(receipt.change))
    }
  }
}
