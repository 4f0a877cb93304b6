import ArgumentParser
import CareerModel
import CareerStore

struct ProposalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "proposals",
    subcommands: [
      ListProposals.self, ShowProposal.self, KeepProposals.self, SkipProposals.self,
      JoinProposals.self,
    ], defaultSubcommand: ListProposals.self)
}

struct ListProposals: RecordCommand {
  static let configuration = CommandConfiguration.help("proposals list")

  @Flag(help: "Include proposals that were kept, joined or skipped.") var all = false
  @Flag(help: .json("proposals")) var json = false
  @Flag(
    name: .customLong("print0"),
    help: "Print only full IDs, each followed by a null character, for xargs -0.")
  var print0 = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    if json, print0 { throw ValidationError("Use --json or --print0, not both.") }
  }

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
    for line in ProposalText.lines(listed, withState: all) { print(line) }
  }
}

struct ShowProposal: RecordCommand {
  static let configuration = CommandConfiguration.help("proposals show")

  @Argument(help: "The proposal: part of its ID, or words from its title.") var proposal: String
  @Flag(help: .json("proposals", of: "proposal")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let proposal = try context.proposals().named(proposal)
    RecordNotices.takePart()
    if json { return try print(json: proposal) }
    FieldList.print(ProposalText.fields(of: proposal))
  }
}
