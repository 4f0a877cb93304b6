/// A thing listed in the files of a record.
package enum Thing: Hashable, Sendable {
  case entry(Entry)
  case goal(Goal)
  case proposal(Proposal)

  package var id: EntryID {
    switch self {
    case .entry(let entry): entry.id
    case .goal(let goal): goal.id
    case .proposal(let proposal): proposal.id
    }
  }

  /// Returns the same thing under another id.
  func renamed(to id: EntryID) -> Thing {
    switch self {
    case .entry(let entry): .entry(with(entry) { $0.id = id })
    case .goal(let goal): .goal(with(goal) { $0.id = id })
    case .proposal(let proposal): .proposal(with(proposal) { $0.id = id })
    }
  }

  /// The title people know it by.
  package var title: String {
    switch self {
    case .entry(let entry): entry.title
    case .goal(let goal): goal.title
    case .proposal(let proposal): proposal.headline
    }
  }

  /// The edit that adds it to the record; its inverse removes it.
  package var addition: Change.Edit {
    switch self {
    case .entry(let entry): .entry(before: nil, after: entry)
    case .goal(let goal): .goal(before: nil, after: goal)
    case .proposal(let proposal): .proposal(before: nil, after: proposal)
    }
  }
}
