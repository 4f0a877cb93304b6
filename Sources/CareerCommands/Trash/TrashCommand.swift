import ArgumentParser
import CareerStore

struct TrashCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "trash", subcommands: [ListTrash.self, ShowTrash.self, RestoreTrash.self, PurgeTrash.self],
    defaultSubcommand: ListTrash.self)
}

struct ListTrash: RecordCommand {
  static let configuration = CommandConfiguration.help("trash list")

  @Flag(help: .json("trash-list")) var json = false
  @Flag(
    name: .customLong("print0"),
    help:
      "Print only full IDs of deleted entries and goals, each followed by a null character, for xargs -0."
  )
  var print0 = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if json, print0 { throw ValidationError("Use --json or --print0, not both.") }
  }

  func run(_ context: CommandContext) throws {
    let trash = try TrashChoice(context)
    if json { return try print(json: .trash(trash.items, trash), as: "trash-list") }
    if print0 {
      let deleted = trash.items.filter { $0.entryID != nil && !trash.isInRecord($0) }
      return Output.write(nullTerminated: deleted.map(\.id))
    }
    if trash.items.isEmpty, Output.columns != nil { Output.complain("the trash is empty.") }
    for line in TrashText.lines(trash) { print(line) }
  }
}

struct ShowTrash: RecordCommand {
  static let configuration = CommandConfiguration.help("trash show")

  @Argument(help: ArgumentHelp("The item's ID in cairn trash.", valueName: "item")) var item: String

  @Flag(help: .json("trash-list")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let trash = try TrashChoice(context)
    let item = try trash.item(named: self.item)
    if json { return try print(json: .trash([item], trash), as: "trash-list") }
    try TrashText.show(item, context)
  }
}
