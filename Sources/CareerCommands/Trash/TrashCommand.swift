import ArgumentParser
import CareerModel
import CareerPages
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

  func validate() throws { try require(!json || !print0, "Use --json or --print0, not both.") }

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

  @Argument(help: .value("item", "The item's ID in cairn trash.")) var item: String
  @Flag(help: .json("trash-list")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let trash = try TrashChoice(context)
    let item = try trash.item(named: self.item)
    if json { return try print(json: .trash([item], trash), as: "trash-list") }
    try TrashText.show(item, context)
  }
}

struct RestoreTrash: RecordCommand {
  static let configuration = CommandConfiguration.help("trash restore")

  @Argument(help: .value("item", "The items' IDs in cairn trash.")) var items: [String]
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .value("file", "Write a copy of a file in the trash to this path."))
  var output: String?
  @Flag(help: "Replace an existing file.") var force = false
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    try require(output == nil || items.count < 2, "-o takes only one item.")
  }

  func run(_ context: CommandContext) throws {
    let trash = try TrashChoice(context)
    let chosen = try trash.items(named: items)
    if let output {
      for item in chosen { try write(item, to: output, context) }
      return
    }
    let edits = try chosen.map { item in
      try refuseIfThere(item, trash)
      return try Self.edit(of: item)
    }
    let says =
      chosen.count == 1
      ? "Restored \(Wording.quoted(chosen.first?.title ?? ""))"
      : "Restored \(Wording.count(chosen.count, "item", "items"))"
    try context.perform(Change(edits, as: .restored), json: told.json, saying: says)
  }

  private func refuseIfThere(_ item: TrashItem, _ trash: TrashChoice) throws(CommandFailure) {
    try CommandFailure.unless(
      !trash.isInRecord(item), .badData,
      "\(Wording.quoted(item.title)) is already in the \(item.home.name). "
        + "To see it, run \(item.home.command) show \(item.shortID).")
  }

  private static func edit(of item: TrashItem) throws(CommandFailure) -> Change.Edit {
    switch item.thing {
    case .entry(let entry): return .entry(before: nil, after: entry)
    case .goal(let goal): return .goal(before: nil, after: goal)
    case .file(let name, _):
      throw CommandFailure(
        .badData,
        "\(name.printable) is a file and cannot be restored in place. It is at \(item.path.printable). "
          + "To write a copy, run cairn trash restore \(item.shortID) -o FILE.")
    }
  }

  private func write(_ item: TrashItem, to output: String, _ context: CommandContext) throws {
    guard case .file = item.thing, let bytes = try FileSystem.read(item.path) else {
      throw CommandFailure(.usage, "-o is only for files. Restore \(item.shortID) without it.")
    }
    let path = FileSystem.resolved(DataDirectory.absolute(output, in: context.runtime))
    guard !path.hasPrefix(FileSystem.resolved(context.store.directory.path) + "/") else {
      throw CommandFailure(
        .cannotWrite,
        "\(output.printable) is in your data directory and could overwrite your record. "
          + "Choose another path.")
    }
    let file = DocumentFile(output, replaces: force, in: context.runtime)
    try file.check(example: item.title)
    if let says = try file.write(bytes) { Output.complain(says) }
  }
}
