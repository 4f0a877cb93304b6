import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

/// Which proposals a command means.
struct ProposalChoice {
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
    let found = (open.isEmpty ? all.all.filter { fits($0, name) } : open).meant(by: name)
    guard let proposal = found.first else {
      try CommandFailure.refuse(
        "no proposal that can be read has \(Wording.quoted(name)) in its id or title")
      throw CommandFailure(
        status: .badData,
        words: "no proposal has \(Wording.quoted(name)) in its id or title; "
          + "cairn proposals lists them.")
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

/// Proposals as lines of text.
enum ProposalText {
  /// A row each: day, short id, project, title.
  static func lines(_ proposals: [Proposal], withState: Bool) -> [StyledText] {
    let rows = proposals.map { proposal in
      [
        StyledText(proposal.day.description),
        StyledText(String(proposal.id.rawValue.suffix(PlainTable.shortID)), .faint),
      ] + (withState ? [StyledText(proposal.state.name)] : [])
        + [StyledText(proposal.project, .faint), StyledText(proposal.headline)]
    }
    return TextTable(rows, widest: 24).styledLines(columns: Output.columns)
  }

  /// Everything that is known of one, as labels and texts.
  static func fields(of proposal: Proposal) -> [(String, String)] {
    var state = proposal.state.name
    switch proposal.state {
    case .kept(let entry): state += " as \(entry.rawValue)"
    case .joined(let other): state += " into \(other.rawValue)"
    case .open, .skipped: break
    }
    let commits = proposal.commits.map { "\($0.day)  \($0.hash.prefix(8))  \($0.subject)" }
    return [
      ("Title", proposal.headline), ("State", state), ("Project", proposal.project),
      ("Line", proposal.captureText), ("Commits", commits.joined(separator: "\n")),
      ("Id", proposal.id.rawValue), ("File", DataDirectory.proposalsName),
    ]
  }
}
