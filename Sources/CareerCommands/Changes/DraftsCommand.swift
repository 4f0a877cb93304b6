import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct DraftsCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "drafts", subcommands: [DraftsList.self, DraftsDrop.self], defaultSubcommand: DraftsList.self)
}

struct DraftsList: RecordCommand {
  @Flag(help: .json("drafts")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let drafts = try context.store.drafts()
    if json { return try print(json: ["drafts": drafts], as: "drafts") }
    if drafts.isEmpty, Output.columns != nil { Output.complain("no drafts.") }
    let rows = drafts.enumerated().map { index, draft in
      [
        StyledText("\(index + 1)"), StyledText(draft.kind.rawValue, .faint),
        StyledText(DraftsDrop.summary(of: draft)),
      ]
    }
    print(TextTable(rows))
  }
}

struct DraftsDrop: RecordCommand {
  @Argument(help: "Numbers from cairn drafts.") var number: [Int] = []
  @Flag(help: "Discard all drafts.") var all = false
  @OptionGroup var options: CommonOptions

  func validate() throws { try require(number.isEmpty == all, "Give draft numbers or --all.") }

  func run(_ context: CommandContext) throws {
    let drafts = try context.store.drafts()
    if let none = number.first(where: { !(1..<drafts.count + 1).contains($0) }) {
      throw CommandFailure(
        .badData, "no draft \(none). You have \(Wording.count(drafts.count, "draft", "drafts")).")
    }
    let dropped = drafts.indices.filter { all || number.contains($0 + 1) }
    let kept = drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
    try context.store.keepDrafts(kept, drafts)
    for index in dropped { print("Discarded: \(Self.summary(of: drafts[index]))".printable) }
  }

  /// Returns a one-line summary; for a text with fields, its first field.
  static func summary(of draft: Draft) -> String {
    let lines = draft.text.split(whereSeparator: \.isNewline)
    return (lines.first.map(String.init) ?? "") + (lines.count > 1 ? " …" : "")
  }
}
