import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

extension CommandContext {
  /// Returns the named proposals that are still open, without duplicates, in the order named.
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
  /// Returns the matching proposal, preferring open ones.
  func named(_ name: String) throws(CommandFailure) -> Proposal {
    try Proposal.named(name, among: open + all.filter { !$0.isOpen }, preferring: \.isOpen)
  }
}

/// Proposals as lines of text.
enum ProposalText {
  /// Returns a row for each: day, short id, project, title.
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

  /// Returns all fields of a proposal, as labels and texts.
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
