package import CareerModel

// Proposals in words, for the planner and the command line.

extension Wording {
  /// Returns `12 commits in shop, 2 Nov to 6 Nov 2026`.
  package static func facts(of proposal: Proposal) -> String {
    let (first, last) = (proposal.firstDay, proposal.day)
    let days =
      first == last
      ? last.mediumText
      : first.year == last.year
        ? "\(first.shortText) to \(last.mediumText)" : "\(first.mediumText) to \(last.mediumText)"
    return "\(count(proposal.commits.count, "commit", "commits")) in \(proposal.project), \(days)"
  }
}
