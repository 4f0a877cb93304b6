import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct PurgeTrash: RecordCommand {
  static let configuration = CommandConfiguration.help("trash purge")

  @Argument(help: ArgumentHelp("The items' IDs in cairn trash.", valueName: "item"))
  var items: [String] = []
  @Flag(help: "Purge all deleted items.") var all = false
  @Flag(help: "Do not ask for confirmation. Required without a terminal.") var yes = false
  @Flag(help: "Print what was purged as JSON; see data/schema/purge.schema.json.")
  var json = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard items.isEmpty == all else { throw ValidationError("Give IDs or --all.") }
  }

  func run(_ context: CommandContext) throws {
    let chosen = all ? nil : try Self.items(named: items, context)
    let trial = try context.store.purge(chosen, true)
    try Self.refuse(trial.inRecord)
    guard trial.isWorthwhile else { return try say(trial) }
    if !yes {
      guard Confirmation.canAsk else {
        throw CommandFailure(
          .usage, "purging cannot be undone. Without a terminal, confirm it with --yes.")
      }
      guard Confirmation.ask(PurgeText.question(trial)) else { return print("Nothing was purged.") }
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
    if json { return try print(json: .purge(report), as: "purge") }
    for line in PurgeText.lines(report) { print(line) }
    if !report.stillIn.isEmpty {
      Output.complain("the same text is still in \(report.stillIn.map(\.printable).listed()).")
    }
  }
}

extension JSONObject {
  /// data/schema/purge.schema.json. Omits the purged text itself, because output is often kept.
  fileprivate static func purge(_ report: PurgeReport) -> JSONObject {
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
  /// Whether there is anything to purge.
  var isWorthwhile: Bool {
    !purged.isEmpty || changes > 0 || !drafts.isEmpty || !files.isEmpty
  }
}
