import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

/// How a command that changes something says what it did.
struct ChangeOptions: ParsableArguments {
  @Flag(
    name: .long,
    help:
      "JSON: what was changed, before and after, as data/schema/change.schema.json describes it.")
  var json = false
}

/// data/schema/change.schema.json.
private struct ChangeJSON: Encodable {
  var format = "cairn.change"
  var version = 1
  var says: String
  var edits: [Change.Edit]
}

extension CommandContext {
  /// Carries a change out and says what it did; `says` is in the place of the usual words.
  func perform(
    _ change: Change, _ options: ChangeOptions, saying says: String? = nil
  ) throws {
    try report(try store.perform(change), options, saying: says)
  }

  /// Says what a change did: in a line, and on a terminal how it is taken back; or as JSON.
  func report(
    _ receipt: Receipt, _ options: ChangeOptions, saying says: String? = nil, canUndo: Bool = true
  ) throws {
    Output.warn(of: receipt.problems)
    Output.warnOfNearMisses(in: receipt.change)
    let says = says ?? Wording.done(receipt.change)
    guard !options.json else { return try Self.printJSON(receipt.change, says) }
    let hint = canUndo && Output.isTerminal ? "  (cairn undo takes it back)" : ""
    print(StyledText(says) + StyledText(hint, .faint))
  }

  /// How what was just done is taken back, for whoever sits at a terminal.
  static func hint() {
    if Output.isTerminal { print(StyledText("(cairn undo takes it back)", .faint)) }
  }

  /// Says that everything is already as it was wished.
  func reportNothing(_ says: String, _ options: ChangeOptions) throws {
    RecordNotes.noteDone()
    if options.json { try Self.printJSON(Change([]), says) } else { print(says.printable) }
  }

  private static func printJSON(_ change: Change, _ says: String) throws {
    print(try JSONOutput.text(ChangeJSON(says: says, edits: change.edits)))
  }
}
