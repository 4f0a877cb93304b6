import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

/// How a command that changes something says what it did.
struct ChangeOptions: ParsableArguments {
  @Flag(
    help: "Print the change as JSON; see data/schema/change.schema.json.")
  var json = false
}

extension CommandContext {
  /// Carries a change out and says what it did, or that everything is already as it was wished.
  ///
  /// - Parameters:
  ///   - says: What it did; `nil` for the usual words.
  ///   - nothing: What is said where it changes nothing.
  func perform(
    _ change: Change, json: Bool, saying says: String? = nil,
    orElse nothing: String = "Nothing to change."
  ) throws {
    guard !change.changesNothing else { return try reportNothing(nothing, json: json) }
    try report(try store.perform(change), json: json, saying: says)
  }

  /// Says what a change did: in a line, and on a terminal how it is taken back; or as JSON.
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

  /// How what was just done is taken back, for whoever sits at a terminal.
  static func hint() {
    if Output.isTerminal { print(StyledText("(to undo, run cairn undo)", .faint)) }
  }

  /// Says that everything is already as it was wished.
  func reportNothing(_ says: String, json: Bool) throws {
    RecordNotices.noteDone()
    if json { try Self.printJSON(Change([]), says) } else { print(says.printable) }
  }

  private static func printJSON(_ change: Change, _ says: String) throws {
    try print(json: ["says": says, "edits": change.edits], as: "change")
  }

  /// Makes a change from what is stored and carries it out; anew where another shell was quicker.
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
