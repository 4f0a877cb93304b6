import ArgumentParser
import CareerModel
import CareerScreens
import CareerStore

struct ProposalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proposals",
    abstract: "What cairn import git proposes for the journal: keep it, join it or skip it.",
    discussion: """
        cairn proposals
        cairn proposals show 4DYH0Q
        cairn proposals keep 4DYH0Q
        cairn proposals keep 4DYH0Q --line 'Made uploads last #hands:3 => no tickets'
        cairn proposals join 4DYH0Q 7K2M9A     # the second goes into the first
        cairn proposals skip 4DYH0Q 7K2M9A
      """,
    subcommands: [
      ListProposals.self, ShowProposal.self, KeepProposals.self, SkipProposals.self,
      JoinProposals.self,
    ], defaultSubcommand: ListProposals.self)

  @ParentCommand var parent: CairnCommand
}

struct ListProposals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what waits, the newest first.")

  @Flag(name: .long, help: "Also what was kept, joined or skipped.") var all = false
  @Flag(name: .long, help: "JSON, as data/schema/proposals.schema.json describes it.")
  var json = false
  @OptionGroup var options: DataOptions
  @ParentCommand var proposals: ProposalsCommand

  private struct List: Encodable {
    var format = Proposal.format
    var version = ListDocument.version
    var proposals: [Proposal]
  }

  func run() throws {
    let context = CommandContext(options, parent: proposals.parent)
    try CommandFailure.reported {
      let (read, problems) = try context.store.proposals()
      Output.warn(of: problems)
      let proposals = Proposals(read)
      let listed = all ? proposals.all.reversed() : proposals.open
      if json { return print(try JSONOutput.text(List(proposals: listed))) }
      if listed.isEmpty, Output.columns != nil {
        Output.complain("nothing waits; cairn import git proposes entries from your commits.")
      }
      let rows = listed.map { proposal in
        [proposal.day.description, String(proposal.id.rawValue.suffix(PlainTable.shortID))]
          + (all ? [proposal.state.name] : []) + [proposal.project, proposal.headline]
      }
      for line in TextTable(rows, widest: 24).lines(columns: Output.columns) { print(line) }
    }
  }
}

struct ShowProposal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all commits of a proposal.")

  @Argument(help: "The proposal: a part of its id, or words of its title.") var proposal: String
  @Flag(name: .long, help: "JSON, one proposal as data/schema/proposals.schema.json describes it.")
  var json = false
  @OptionGroup var options: DataOptions
  @ParentCommand var proposals: ProposalsCommand

  func run() throws {
    let context = CommandContext(options, parent: proposals.parent)
    try CommandFailure.reported {
      let proposal = try ProposalChoice(context).proposal(proposal, isOpen: false)
      if json { return print(try JSONOutput.text(proposal)) }
      var state = proposal.state.name
      switch proposal.state {
      case .kept(let entry): state += " as \(entry.rawValue)"
      case .joined(let other): state += " into \(other.rawValue)"
      case .open, .skipped: break
      }
      let commits = proposal.commits.map { "\($0.day)  \($0.hash.prefix(8))  \($0.subject)" }
      FieldList.print([
        ("Title", proposal.headline), ("State", state), ("Project", proposal.project),
        ("Line", proposal.captureText), ("Commits", commits.joined(separator: "\n")),
        ("Id", proposal.id.rawValue), ("File", "proposals.json"),
      ])
    }
  }
}

struct KeepProposals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keep", abstract: "Put proposals into the journal, as they are or as a line says.")

  @Argument(help: "The proposals: a part of an id, or words of a title in quotes.")
  var proposal: [String]
  @Option(
    name: .long,
    help: ArgumentHelp("The entry in your words; the day is the proposal's.", valueName: "text"))
  var line: String?
  @OptionGroup var options: DataOptions
  @ParentCommand var proposals: ProposalsCommand

  func validate() throws {
    if line != nil, proposal.count != 1 {
      throw ValidationError("--line is for one proposal.")
    }
  }

  func run() throws {
    let context = CommandContext(options, parent: proposals.parent)
    try CommandFailure.reported {
      let chosen = try ProposalChoice(context).proposals(proposal)
      let (today, now) = (context.surroundings.today(), context.surroundings.now())
      var id = context.surroundings.newULID()
      var change = Change([])
      for proposal in chosen {
        var entry = proposal.entry(id: EntryID(id), created: now)
        if let line {
          let (framework, problems) = try context.store.framework(context.store.profile().profile)
          Output.warn(of: problems)
          let typed = CaptureLine(line, framework: framework, today: today)
          try PlanText.check(typed, framework)
          entry = proposal.entry(typed, id: EntryID(id), today: today, created: now)
        }
        change.edits += Change.keep(proposal, as: entry, at: now).edits
        id = id.successor
      }
      Output.warn(of: try context.store.perform(change).problems)
      for case .entry(_, let entry?) in change.edits {
        print(
          "Logged \(Wording.quoted(entry.title)), \(entry.day.longText), in "
            + "journal/\(entry.day.month).json")
      }
    }
  }
}

struct SkipProposals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skip", abstract: "Say that proposals do not belong in the journal.")

  @Argument(help: "The proposals: a part of an id, or words of a title in quotes.")
  var proposal: [String]
  @OptionGroup var options: DataOptions
  @ParentCommand var proposals: ProposalsCommand

  func run() throws {
    let context = CommandContext(options, parent: proposals.parent)
    try CommandFailure.reported {
      let chosen = try ProposalChoice(context).proposals(proposal)
      let change = Change.skip(chosen, at: context.surroundings.now())
      Output.warn(of: try context.store.perform(change).problems)
      for proposal in chosen { print("Skipped \(Wording.quoted(proposal.headline))") }
    }
  }
}

struct JoinProposals: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "join", abstract: "Make one proposal of several: all go into the first.")

  @Argument(help: "The proposals, two at least: a part of an id, or words of a title in quotes.")
  var proposal: [String]
  @OptionGroup var options: DataOptions
  @ParentCommand var proposals: ProposalsCommand

  func run() throws {
    let context = CommandContext(options, parent: proposals.parent)
    try CommandFailure.reported {
      let chosen = try ProposalChoice(context).proposals(proposal)
      guard chosen.count > 1 else {
        throw CommandFailure(status: .usage, words: "joining takes two proposals at least.")
      }
      let change = Change.join(
        Array(chosen.dropFirst()), into: chosen[0], at: context.surroundings.now())
      Output.warn(of: try context.store.perform(change).problems)
      print(Wording.done(change))
    }
  }
}

/// Which proposals a command means.
private struct ProposalChoice {
  private let all: Proposals

  init(_ context: CommandContext) throws(StoreError) {
    let (read, problems) = try context.store.proposals()
    Output.warn(of: problems)
    all = Proposals(read)
  }

  /// Each once, in the order in which they were named.
  func proposals(_ names: [String]) throws(CommandFailure) -> [Proposal] {
    var chosen: [Proposal] = []
    for name in names {
      let proposal = try proposal(name, isOpen: true)
      if !chosen.contains(where: { $0.id == proposal.id }) { chosen.append(proposal) }
    }
    return chosen
  }

  /// `isOpen` takes only one that waits, and says of another what was said to it.
  func proposal(_ name: String, isOpen: Bool) throws(CommandFailure) -> Proposal {
    let open = all.open.filter { fits($0, name) }
    let found = open.isEmpty ? all.all.filter { fits($0, name) } : open
    guard let proposal = found.first else {
      throw CommandFailure(
        status: .badData,
        words:
          "no proposal has \(Wording.quoted(name)) in its id or title; cairn proposals lists them.")
    }
    guard found.count == 1 else {
      let titles = found.prefix(4).map {
        "\(Wording.quoted($0.headline)) (\($0.id.rawValue.suffix(PlainTable.shortID)))"
      }.joined(separator: ", ")
      throw CommandFailure(
        status: .badData,
        words: "\(Wording.quoted(name)) could be \(titles)\(found.count > 4 ? " …" : "").")
    }
    guard proposal.isOpen || !isOpen else {
      throw CommandFailure(
        status: .badData,
        words: "\(Wording.quoted(proposal.headline)) was \(proposal.state.name) already.")
    }
    return proposal
  }

  /// As few characters of an id as a goal's takes.
  private static let fewestOfID = 4

  private func fits(_ proposal: Proposal, _ name: String) -> Bool {
    let (id, text) = (proposal.id.rawValue.uppercased(), name.uppercased())
    if text.count >= Self.fewestOfID, id.hasPrefix(text) || id.hasSuffix(text) { return true }
    let words = name.lowercased().split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy { proposal.title.contains(caseInsensitively: String($0)) }
  }
}
