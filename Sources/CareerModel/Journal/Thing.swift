/// One of the things that the files of a record list.
package enum Thing: Hashable, Sendable {
  case entry(Entry)
  case goal(Goal)
  case proposal(Proposal)

  package var id: EntryID {
    get {
      switch self {
      case .entry(let entry): entry.id
      case .goal(let goal): goal.id
      case .proposal(let proposal): proposal.id
      }
    }
    set {
      switch self {
      case .entry(var entry):
        entry.id = newValue
        self = .entry(entry)
      case .goal(var goal):
        goal.id = newValue
        self = .goal(goal)
      case .proposal(var proposal):
        proposal.id = newValue
        self = .proposal(proposal)
      }
    }
  }

  /// What people know it by.
  package var title: String {
    switch self {
    case .entry(let entry): entry.title
    case .goal(let goal): goal.title
    case .proposal(let proposal): proposal.headline
    }
  }

  /// The edit that puts it into the record; its inverse takes it out.
  package var addition: Change.Edit {
    switch self {
    case .entry(let entry): .entry(before: nil, after: entry)
    case .goal(let goal): .goal(before: nil, after: goal)
    case .proposal(let proposal): .proposal(before: nil, after: proposal)
    }
  }
}
