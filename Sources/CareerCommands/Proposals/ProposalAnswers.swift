import ArgumentParser
import CareerModel
import CareerStore

struct KeepProposals: RecordCommand {
  static let configuration = CommandConfiguration.help("proposals keep")

  @Argument(help: "The proposals: part of an ID, or quoted words from a title.")
  var proposal: [String]
  @Option(
    help: ArgumentHelp("Log this line instead, with the date of the proposal.", valueName: "line"))
  var line: String?
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if line != nil, proposal.count != 1 {
      throw ValidationError("--line takes only one proposal.")
    }
  }

  func run(_ context: CommandContext) throws {
    let now = context.now
    var id = context.runtime.newULID()
    let kept = try context.openProposals(proposal).map { proposal in
      defer { id = id.successor }
      return (proposal, try entry(of: proposal, id: EntryID(id), created: now, context))
    }
    try context.perform(.keep(kept, at: now), json: told.json)
  }

  private func entry(
    of proposal: Proposal, id: EntryID, created: Instant, _ context: CommandContext
  ) throws -> Entry {
    guard let line else { return proposal.entry(id: id, created: created) }
    let framework = try context.framework()
    let today = context.today
    let typed = LogLine(line, framework: framework, today: today)
    try PlanText.check(typed, framework)
    return proposal.entry(typed, id: id, today: today, created: created)
  }
}

struct SkipProposals: RecordCommand {
  static let configuration = CommandConfiguration.help("proposals skip")

  @Argument(help: "The proposals: part of an ID, or quoted words from a title.")
  var proposal: [String]
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let chosen = try context.openProposals(proposal)
    try context.perform(.skip(chosen, at: context.now), json: told.json)
  }
}

struct JoinProposals: RecordCommand {
  static let configuration = CommandConfiguration.help("proposals join")

  @Argument(help: "Two or more proposals: part of an ID, or quoted words from a title.")
  var proposal: [String]
  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let chosen = try context.openProposals(proposal)
    guard chosen.count > 1 else {
      throw CommandFailure(.usage, "join needs at least two proposals.")
    }
    try context.perform(
      .join(Array(chosen.dropFirst()), into: chosen[0], at: context.now), json: told.json)
  }
}
