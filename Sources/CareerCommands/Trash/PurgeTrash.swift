import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct PurgeTrash: RecordCommand {
  static let configuration = CommandConfiguration.help("trash purge")

  @Argument(help: .value("item", "The items' IDs in cairn trash.")) var items: [String] = []
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
      guard Confirmation.ask(trial.question) else { return print("Nothing was purged.") }
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
        if let entry = try? context.entry(named: name) { throw refusal(.entry(entry)) }
      }
      throw failure
    }
  }

  private static func refuse(_ items: [TrashItem]) throws(CommandFailure) {
    if let item = items.first { throw refusal(item.thing) }
  }

  private static func refusal(_ thing: TrashItem.Thing) -> CommandFailure {
    let item = TrashItem(thing, removed: nil, path: "")
    return CommandFailure(
      .badData,
      "\(Wording.quoted(item.title)) is still in the \(item.home.name). "
        + "Delete it first: \(item.home.command) delete \(item.shortID).")
  }

  private func say(_ report: PurgeReport) throws {
    Output.warn(of: report.problems)
    if json { return try print(json: Self.json(report), as: "purge") }
    for line in report.lines { print(line) }
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

  /// `Purge “First hire” for good, with 2 changes in the undo history and 1 draft?`
  fileprivate var question: String {
    "Purge \(things { Wording.quoted($0.title) }) for good\(company)?"
  }

  /// What was purged and what a purge does not reach, without repeating the purged text.
  fileprivate var lines: [StyledText] {
    guard isWorthwhile else { return ["Nothing to purge."] }
    return [
      StyledText("Purged \(things(\.shortID))\(company)."),
      StyledText(
        "Copies elsewhere are not removed: backups, snapshots, synced computers, git history, old "
          + "blocks on an SSD.", .faint),
    ]
  }

  private func things(_ name: (TrashItem) -> String) -> String {
    purged.count == 1 ? name(purged[0]) : Wording.count(purged.count, "item", "items")
  }

  /// What else is purged: `, with 1 draft`.
  private var company: String {
    let parts = [
      (changes, "change", "changes", " in the undo history"),
      (drafts.count, "draft", "drafts", ""),
      (files.count, "damaged file", "damaged files", " containing some of it"),
    ].filter { $0.0 > 0 }.map { Wording.count($0, $1, $2) + $3 }
    return parts.isEmpty ? "" : ", with " + parts.listed()
  }
}
