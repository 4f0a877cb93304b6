package import CareerModel

// How proposals and what is said to them are put into words, in the planner and on the command line.

extension Wording {
  /// What a change of proposals did: `Proposed 12 entries`, `Skipped “Fix the build”`, `Joined 3 proposals
  /// into “Retry uploads”`; `nil` for any other change.
  package static func answered(_ change: Change, titleColumns: Int) -> String? {
    var (pairs, entries) = ([(before: Proposal?, after: Proposal?)](), [Entry]())
    for edit in change.edits {
      switch edit {
      case .proposal(let before, let after): pairs.append((before, after))
      case .entry(nil, let entry?): entries.append(entry)
      default: return nil
      }
    }
    guard let pair = pairs.first else { return nil }
    func named(_ pairs: [(before: Proposal?, after: Proposal?)]) -> String {
      let one = pairs.count == 1 ? pairs.first.flatMap { $0.after ?? $0.before } : nil
      return one.map { quoted($0.headline, columns: titleColumns) }
        ?? "\(pairs.count) proposals"
    }
    if !entries.isEmpty {
      return entries.count == 1
        ? "Logged \(quoted(entries[0].title, columns: titleColumns))"
        : "Logged \(entries.count) entries"
    }
    if let joined = pairs.last?.after,
      pairs.dropLast().contains(where: { pair in
        if case .joined(joined.id)? = pair.after?.state { true } else { false }
      })
    {
      return "Joined \(pairs.count) proposals into \(quoted(joined.title, columns: titleColumns))"
    }
    switch (pair.before, pair.after) {
    case (_, let after?) where after.state == .skipped: return "Skipped \(named(pairs))"
    case (_, _?):
      return "Proposed \(count(pairs.count, "entry", "entries")) from git"
    default: return "Withdrew \(named(pairs))"
    }
  }

  /// `12 commits in shop, 2 Nov to 6 Nov 2026`.
  package static func facts(of proposal: Proposal) -> String {
    let (first, last) = (proposal.firstDay, proposal.day)
    let days =
      first == last
      ? last.mediumText
      : first.year == last.year
        ? "\(first.shortText) to \(last.mediumText)"
        : "\(first.mediumText) to \(last.mediumText)"
    return "\(count(proposal.commits.count, "commit", "commits")) in \(proposal.project), \(days)"
  }
}
