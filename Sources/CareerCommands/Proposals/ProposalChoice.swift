import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

extension CommandContext {
  /// The proposals that are named and still wait, each once, in the order in which they were named.
  func openProposals(_ names: [String]) throws -> [Proposal] {
    let all = try proposals()
    return try names.eachOnce { name in
      let proposal = try all.named(name)
      guard proposal.isOpen else {
        throw CommandFailure(
          .badData, "\(Wording.quoted(proposal.headline)) was already \(proposal.state.name).")
      }
      return proposal
    }
  }
}

extension Proposals {
  /// The one that is meant, of those that wait where one of them fits.
  func named(_ name: String) throws(CommandFailure) -> Proposal {
    try Proposal.named(name, among: open + all.filter { !$0.isOpen }, preferring: \.isOpen)
  }
}

/// Proposals as lines of text.
enum ProposalText {
  /// A row each: day, short id, project, title.
  static func lines(_ proposals: [Proposal], withState: Bool) -> [StyledText] {
    let rows = proposals.map { proposal in
      [
        StyledText(proposal.day.description),
        StyledText(proposal.id.short, .faint),
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
      ("ID", proposal.id.rawValue), ("File", DataDirectory.proposalsName),
    ]
  }
}
