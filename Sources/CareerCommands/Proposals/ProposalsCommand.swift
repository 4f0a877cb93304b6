import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct ProposalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "proposals",
    subcommands: [
      ProposalsList.self, ProposalsShow.self, ProposalsKeep.self, ProposalsSkip.self,
      ProposalsJoin.self,
    ], defaultSubcommand: ProposalsList.self)
}

struct ProposalsList: RecordCommand {
  @Flag(help: "Include proposals that were kept, joined or skipped.") var all = false
  @Flag(help: .json("proposals")) var json = false
  @Flag(
    name: .customLong("print0"),
    help: "Print only full IDs, each followed by a null character, for xargs -0.")
  var print0 = false
  @OptionGroup var options: CommonOptions

  func validate() throws { try require(!json || !print0, "Use --json or --print0, not both.") }

  func run(_ context: CommandContext) throws {
    let proposals = try context.proposals()
    let listed = all ? proposals.all.reversed() : proposals.open
    if json {
      return try print(json: ["proposals": listed], as: "proposals", version: ListDocument.version)
    }
    if print0 { return Output.write(nullTerminated: listed.map(\.id.rawValue)) }
    if listed.isEmpty, Output.columns != nil, RecordNotices.isWhole {
      Output.complain("no open proposals. cairn import git proposes entries from your commits.")
    }
    let rows = listed.map { proposal in
      [StyledText(proposal.day.description), StyledText(proposal.id.short, .faint)]
        + (all ? [StyledText(proposal.state.name)] : [])
        + [StyledText(proposal.project, .faint), StyledText(proposal.headline)]
    }
    print(TextTable(rows, widest: 24))
  }
}

struct ProposalsShow: RecordCommand {
  @Argument(help: "The proposal: part of its ID, or words from its title.") var proposal: String
  @Flag(help: .json("proposals", of: "proposal")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let proposal = try context.proposals().named(proposal)
    RecordNotices.takePart()
    if json { return try print(json: proposal) }
    var state = proposal.state.name
    switch proposal.state {
    case .kept(let entry): state += " as \(entry.rawValue)"
    case .joined(let other): state += " into \(other.rawValue)"
    case .open, .skipped: break
    }
    let commits = proposal.commits.map { "\($0.day)  \($0.hash.prefix(8))  \($0.subject)" }
    print(fields: [
      ("Title", proposal.headline), ("State", state), ("Project", proposal.project),
      ("Line", proposal.captureText), ("Commits", commits.joined(separator: "\n")),
      ("ID", proposal.id.rawValue), ("File", DataDirectory.proposalsName),
    ])
  }
}

struct ProposalsKeep: ChangeCommand {
  @Argument(help: "The proposals: part of an ID, or quoted words from a title.")
  var proposal: [String]
  @Option(help: .value("line", "Log this line instead, with the date of the proposal."))
  var line: String?
  @OptionGroup var told: ChangeOptions

  func validate() throws {
    try require(line == nil || proposal.count == 1, "--line takes only one proposal.")
  }

  func run(_ context: CommandContext) throws {
    let (now, today) = (context.now, context.today)
    let chosen = try context.openProposals(proposal)
    let typed = try line.map { line in
      let framework = try context.framework()
      let typed = LogLine(line, framework: framework, today: today)
      try PlanText.check(typed, framework)
      return typed
    }
    var id = context.runtime.newULID()
    let kept = chosen.map { proposal in
      defer { id = id.successor }
      let entry =
        typed.map { proposal.entry($0, id: EntryID(id), today: today, created: now) }
        ?? proposal.entry(id: EntryID(id), created: now)
      return (proposal, entry)
    }
    try context.perform(.keep(kept, at: now), json: told.json)
  }
}

struct ProposalsSkip: ChangeCommand {
  @Argument(help: "The proposals: part of an ID, or quoted words from a title.")
  var proposal: [String]
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    let chosen = try context.openProposals(proposal)
    try context.perform(.skip(chosen, at: context.now), json: told.json)
  }
}

struct ProposalsJoin: ChangeCommand {
  @Argument(help: "Two or more proposals: part of an ID, or quoted words from a title.")
  var proposal: [String]
  @OptionGroup var told: ChangeOptions

  func run(_ context: CommandContext) throws {
    let chosen = try context.openProposals(proposal)
    try CommandFailure.unless(chosen.count > 1, .usage, "join needs at least two proposals.")
    try context.perform(
      .join(Array(chosen.dropFirst()), into: chosen[0], at: context.now), json: told.json)
  }
}

extension CommandContext {
  /// Returns the named proposals that are still open, without duplicates, in the order named.
  func openProposals(_ names: [String]) throws -> [Proposal] {
    let all = try proposals()
    return try names.map { name in
      let proposal = try all.named(name)
      try CommandFailure.unless(
        proposal.isOpen, .badData,
        "\(Wording.quoted(proposal.headline)) was already \(proposal.state.name).")
      return proposal
    }.unique
  }
}

extension Proposals {
  /// Returns the matching proposal, preferring open ones.
  func named(_ name: String) throws(CommandFailure) -> Proposal {
    try Proposal.named(name, among: open + all.filter { !$0.isOpen }, preferring: \.isOpen)
  }
}
