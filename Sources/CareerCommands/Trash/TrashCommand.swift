import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct TrashCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "trash", subcommands: [TrashList.self, TrashShow.self, TrashRestore.self, TrashPurge.self],
    defaultSubcommand: TrashList.self)
}

struct TrashList: RecordCommand {
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
    if json { return try print(json: trash.json(trash.items), as: "trash-list") }
    if print0 {
      let deleted = trash.items.filter { $0.entryID != nil && !trash.isInRecord($0) }
      return Output.write(nullTerminated: deleted.map(\.id))
    }
    if trash.items.isEmpty, Output.columns != nil { Output.complain("the trash is empty.") }
    let rows = trash.items.map { item in
      let note = trash.isInRecord(item) ? "  (restored)" : ""
      return [
        StyledText(item.removed.map { String($0.description.prefix(10)) } ?? "", .faint),
        StyledText(item.entry?.kind.rawValue ?? item.kind), StyledText(item.shortID, .faint),
        StyledText(item.title) + StyledText(note, .faint),
      ]
    }
    print(TextTable(rows, widest: 24))
  }
}

struct TrashShow: RecordCommand {
  @Argument(help: .value("item", "The item's ID, as shown by cairn trash.")) var item: String
  @Flag(help: .json("trash-list")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let trash = try TrashChoice(context)
    let item = try trash.item(named: self.item)
    if json { return try print(json: trash.json([item]), as: "trash-list") }
    let (framework, today) = (try context.framework(), context.today)
    let removed = item.removed.map { instant in
      let text = instant.description
      return [("Removed", "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC")]
    }
    let fields: [(String, String)] =
      switch item.content {
      case .thing(.entry(let entry)): ShowCommand.fields(of: entry, framework, today: today)
      case .thing(.goal(let goal)): PlanText.fields(of: goal, framework, today: today)
      case .thing(.proposal): []
      case .file(let name, let bytes):
        [("Name", name), ("Size", Wording.count(bytes, "byte", "bytes"))]
      }
    let place = item.isFile ? item.path : item.place
    print(fields: fields.filter { $0.0 != "File" } + (removed ?? []) + [("File", place)])
    guard item.isFile, let content = try FileSystem.read(item.path) else { return }
    print("")
    let text = String(decoding: content, as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) { print(String(line).printable) }
  }
}

struct TrashRestore: ChangeCommand {
  @Argument(help: .value("item", "The items' IDs, as shown by cairn trash.")) var items: [String]
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .value("file", "Write a copy of a file in the trash to this path."))
  var output: String?
  @Flag(help: "Replace an existing file.") var force = false
  @OptionGroup var told: ChangeOptions

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
      try CommandFailure.unless(
        !trash.isInRecord(item), .badData,
        "\(Wording.quoted(item.title)) is already in the \(item.home.name). "
          + "To see it, run \(item.home.command) show \(item.shortID).")
      if let thing = item.thing { return thing.addition }
      throw CommandFailure(
        .badData,
        "\(item.title.printable) is a file and cannot be restored in place. It is at \(item.path.printable). "
          + "To write a copy, run cairn trash restore \(item.shortID) -o FILE.")
    }
    let what =
      chosen.count == 1
      ? Wording.quoted(chosen[0].title) : Wording.count(chosen.count, "item", "items")
    try context.perform(Change(edits, as: .restored), json: told.json, saying: "Restored \(what)")
  }

  private func write(_ item: TrashItem, to output: String, _ context: CommandContext) throws {
    guard item.isFile, let bytes = try FileSystem.read(item.path) else {
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

struct TrashChoice {
  /// The items, newest first.
  let items: [TrashItem]
  private let present: Set<EntryID>

  init(_ context: CommandContext) throws(StoreError) {
    // Only the trash was requested, whatever part of the record cannot be read.
    RecordNotices.takePart()
    items = try context.store.trash()
    // The trash is usually empty: the record is not read for it.
    let goals = items.isEmpty ? [] : try context.goals().map(\.id)
    let entries = items.isEmpty ? [] : try context.entries(matching: Query()).map(\.id)
    present = Set(goals + entries)
  }

  /// Whether the entry or goal is back in the journal or the plan.
  func isInRecord(_ item: TrashItem) -> Bool { item.entryID.map(present.contains) ?? false }

  func json(_ items: [TrashItem]) -> JSONObject {
    let items = items.map { item -> JSONObject in
      [
        "id": item.id, "kind": item.kind, "removed": item.removed, "title": item.title,
        "file": item.place, "isInRecord": isInRecord(item), "entry": item.entry,
        "goal": item.goal, "bytes": item.bytes,
      ]
    }
    return ["items": items]
  }

  /// Returns the named items, without duplicates, in the order named.
  func items(named names: [String]) throws(CommandFailure) -> [TrashItem] {
    try names.map { (name) throws(CommandFailure) in try item(named: name) }.unique
  }

  /// Returns the only item whose id begins or ends with the text, or whose file has that name.
  func item(named name: String) throws(CommandFailure) -> TrashItem {
    let text = name.uppercased()
    let found = items.filter { item in
      let names = [item.id.uppercased(), item.shortID]
      return !text.isEmpty && names.contains { $0.hasPrefix(text) || $0.hasSuffix(text) }
    }
    return try found.only(
      orNone: "nothing in the trash has the ID \(name.printable). cairn trash lists all IDs.",
      orSeveral: .usage,
      "\(found.count) items in the trash match \(name.printable). Type more of the ID.")
  }
}

extension TrashItem: Identifiable {
  var entry: Entry? { if case .entry(let entry)? = thing { entry } else { nil } }
  var goal: Goal? { if case .goal(let goal)? = thing { goal } else { nil } }
  /// The size of a file; `nil` for an entry or a goal.
  fileprivate var bytes: Int? { if case .file(_, let bytes) = content { bytes } else { nil } }
  fileprivate var isFile: Bool { thing == nil }

  /// The kind as named in JSON.
  var kind: String { entry != nil ? "entry" : goal != nil ? "goal" : "file" }

  /// The id shown in lists: the end of the id or, for a file, a hash of its name.
  var shortID: String {
    if let entryID { return entryID.short }
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/.
    let hash = id.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return (hash % 0x100_0000).padded(PlainTable.shortID, radix: 16, uppercase: true)
  }

  var title: String {
    if case .file(let name, _) = content { name } else { thing?.title ?? "" }
  }

  /// Where the item was, and how a command for the restored item begins.
  var home: (name: String, command: String) {
    goal != nil ? ("plan", "cairn plan") : ("journal", "cairn")
  }

  /// The path of its file, relative to the data directory.
  var place: String { "trash/" + FileSystem.name(of: path) }
}

struct TrashPurge: RecordCommand {
  @Argument(help: .value("item", "The items' IDs, as shown by cairn trash.")) var items: [String] =
    []
  @Flag(help: "Purge all deleted items.") var all = false
  @Flag(help: "Do not ask for confirmation. Required without a terminal.") var yes = false
  @Flag(help: "Print what was purged as JSON; see data/schema/purge.schema.json.") var json = false
  @OptionGroup var options: CommonOptions

  func validate() throws { try require(items.isEmpty == all, "Give IDs or --all.") }

  func run(_ context: CommandContext) throws {
    let chosen = all ? nil : try Self.items(named: items, context)
    let trial = try context.store.purge(chosen, true)
    try Self.refuse(trial.inRecord)
    guard trial.isWorthwhile else { return try say(trial) }
    if !yes {
      try CommandFailure.unless(
        Confirmation.canAsk, .usage,
        "purging cannot be undone. Without a terminal, confirm it with --yes.")
      let question = "Purge \(trial.things { Wording.quoted($0.title) }) for good\(trial.company)?"
      guard Confirmation.ask(question) else { return print("Nothing was purged.") }
    }
    let report = try context.store.purge(chosen, false)
    try Self.refuse(report.inRecord)
    try say(report)
    if let error = report.cacheError {
      throw CommandFailure(
        .savedWithTrouble,
        "the items were purged, but the cache could not be emptied: "
          + ErrorText.summary(of: error, isSaved: true))
    }
  }

  private static func items(
    named names: [String], _ context: CommandContext
  ) throws -> [TrashItem] {
    do {
      return try TrashChoice(context).items(named: names)
    } catch let failure as CommandFailure {
      for name in names {
        if let entry = try? context.entry(named: name) { throw refusal(.thing(.entry(entry))) }
      }
      throw failure
    }
  }

  private static func refuse(_ items: [TrashItem]) throws(CommandFailure) {
    if let item = items.first { throw refusal(item.content) }
  }

  private static func refusal(_ content: TrashItem.Content) -> CommandFailure {
    let item = TrashItem(content, removed: nil, path: "")
    return CommandFailure(
      .badData,
      "\(Wording.quoted(item.title)) is still in the \(item.home.name). "
        + "Delete it first: \(item.home.command) delete \(item.shortID).")
  }

  private func say(_ report: PurgeReport) throws {
    Output.warn(of: report.problems)
    if json { return try print(json: Self.json(report), as: "purge") }
    if report.isWorthwhile {
      // Without the purged text itself, because output is often kept.
      print("Purged \(report.things(\.shortID))\(report.company).")
      let others = "backups, snapshots, synced computers, git history, old blocks on an SSD"
      print(StyledText("Copies elsewhere are not removed: \(others).", .faint))
    } else {
      print("Nothing to purge.")
    }
    if !report.stillIn.isEmpty {
      Output.complain("the same text is still in \(report.stillIn.map(\.printable).listed()).")
    }
  }

  /// Omits the purged text itself, because output is often kept.
  private static func json(_ report: PurgeReport) -> JSONObject {
    let purged = (report.purged + report.files).map { item -> JSONObject in
      ["id": item.id, "kind": item.kind, "removed": item.removed]
    }
    return [
      "purged": purged, "changes": report.changes, "drafts": report.drafts.count,
      "stillIn": report.stillIn,
    ]
  }
}

extension PurgeReport {
  fileprivate var isWorthwhile: Bool {
    !purged.isEmpty || changes > 0 || !drafts.isEmpty || !files.isEmpty
  }

  fileprivate func things(_ name: (TrashItem) -> String) -> String {
    purged.count == 1 ? name(purged[0]) : Wording.count(purged.count, "item", "items")
  }

  /// What else is purged: `, with 2 changes in the undo history and 1 draft`.
  fileprivate var company: String {
    let parts = [
      (changes, "change", "changes", " in the undo history"), (drafts.count, "draft", "drafts", ""),
      (files.count, "damaged file", "damaged files", " containing some of it"),
    ].filter { $0.0 > 0 }.map { Wording.count($0, $1, $2) + $3 }
    return parts.isEmpty ? "" : ", with " + parts.listed()
  }
}
