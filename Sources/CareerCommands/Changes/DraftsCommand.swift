import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct DraftsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafts", abstract: "Show what was typed and not saved, or forget it.",
    discussion: """
        cairn drafts
        cairn drafts drop 2
        cairn drafts drop --all
      """,
    subcommands: [ListDrafts.self, DropDrafts.self], defaultSubcommand: ListDrafts.self)
}

struct ListDrafts: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the drafts with their numbers.",
    discussion: """
        cairn drafts list
        cairn drafts list --json | jq -r '.drafts[].text'
      """)

  @Flag(help: .json("drafts")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let drafts = try context.store.drafts()
    if json { return try print(json: ["drafts": drafts], as: "drafts") }
    if drafts.isEmpty, Output.columns != nil { Output.complain("there are no drafts.") }
    let rows = drafts.enumerated().map { index, draft in
      [
        StyledText("\(index + 1)"), StyledText(draft.kind.rawValue, .faint),
        StyledText(DropDrafts.words(for: draft)),
      ]
    }
    for line in TextTable(rows).styledLines(columns: Output.columns) { print(line) }
  }
}

struct DropDrafts: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Forget drafts; what they said is printed once more.",
    discussion: """
        cairn drafts drop 2
        cairn drafts drop --all
      """)

  @Argument(help: "Their numbers in cairn drafts.") var number: [Int] = []
  @Flag(help: "All of them.") var all = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard number.isEmpty == all else { throw ValidationError("Give numbers, or --all.") }
  }

  func run(_ context: CommandContext) throws {
    let drafts = try context.store.drafts()
    if let none = number.first(where: {
      !(1...max(1, drafts.count)).contains($0) || drafts.isEmpty
    }) {
      throw CommandFailure(
        status: .badData,
        words: "there is no draft \(none); \(Wording.count(drafts.count, "is", "are")) kept.")
    }
    let dropped = drafts.indices.filter { all || number.contains($0 + 1) }
    let kept = drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
    try context.store.keepDrafts(kept, drafts)
    for index in dropped { print("Forgot: \(Self.words(for: drafts[index]))".printable) }
  }

  /// In one line; a text of fields by its first one.
  static func words(for draft: Draft) -> String {
    let lines = draft.text.split(whereSeparator: \.isNewline)
    return (lines.first.map(String.init) ?? "") + (lines.count > 1 ? " …" : "")
  }
}
