import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct ChangeOptions: ParsableArguments {
  static let jsonHelp: ArgumentHelp =
    "Print the change as JSON; see data/schema/change.schema.json."

  @Flag(help: jsonHelp) var json = false
  @OptionGroup var common: CommonOptions
}

/// A command that changes the record and tells what it did.
protocol ChangeCommand: RecordCommand { var told: ChangeOptions { get } }

extension ChangeCommand { var options: CommonOptions { told.common } }

extension CommandContext {
  /// Performs a change and reports it as `says` or in the default words; if there is none, `nothing`.
  func perform(
    _ change: Change, json: Bool, saying says: String? = nil,
    orElse nothing: String = "Nothing to change."
  ) throws {
    guard !change.changesNothing else { return try reportNothing(nothing, json: json) }
    try report(try store.perform(change), json: json, saying: says)
  }

  /// Reports a change as JSON, or as a line, on a terminal followed by how to undo it.
  func report(
    _ receipt: Receipt, json: Bool, saying says: String? = nil, canUndo: Bool = true
  ) throws {
    Output.warn(of: receipt.problems)
    Output.warnOfNearMisses(in: receipt.change)
    let says = says ?? Wording.done(receipt.change)
    guard !json else { return try Self.printJSON(receipt.change, says) }
    let hint = canUndo && Output.isTerminal ? "  (to undo, run cairn undo)" : ""
    print(StyledText(says) + StyledText(hint, .faint))
  }

  /// Prints how to undo the change, on a terminal only.
  static func hint() {
    if Output.isTerminal { print(StyledText("(to undo, run cairn undo)", .faint)) }
  }

  func reportNothing(_ says: String, json: Bool) throws {
    RecordNotices.noteDone()
    if json { try Self.printJSON(Change([]), says) } else { print(says.printable) }
  }

  private static func printJSON(_ change: Change, _ says: String) throws {
    try print(json: ["says": says, "edits": change.edits], as: "change")
  }

  /// Builds a change from the stored data and performs it; retries if another process saved first.
  func persist<Answer>(_ attempt: () throws -> Answer) throws -> Answer {
    for _ in 1..<20 {
      do {
        return try attempt()
      } catch StoreError.changedMeanwhile {
        continue
      }
    }
    return try attempt()
  }
}

struct UndoCommand: ChangeCommand {
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    let receipt = try context.store.undo()
    try context.report(
      receipt, json: told.json, saying: Wording.undone(receipt.change), canUndo: false)
  }
}

struct RedoCommand: ChangeCommand {
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    let receipt = try context.store.redo()
    try context.report(receipt, json: told.json, saying: Wording.redone(receipt.change))
  }
}

struct DeleteCommand: ChangeCommand {
  @Argument(
    help: .value("id", "The entries' IDs, or enough of the start or end of each to be unique."))
  var ids: [String]
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    try context.perform(.remove(try context.entries(named: ids)), json: told.json)
  }
}
