/// All proposals ever made, and those that still wait for an answer.
package struct Proposals: Hashable, Sendable {
  package let all: [Proposal]
  /// The unanswered proposals, newest first.
  package let open: [Proposal]

  /// Keeps each id once, as last updated, because a hand-edited file can have it twice.
  package init(_ proposals: [Proposal] = []) {
    let byID = Dictionary(proposals.map { ($0.id, $0) }) { $1.updated >= $0.updated ? $1 : $0 }
    all = byID.values.sorted(by: Proposal.precedes)
    open = all.filter(\.isOpen).reversed()
  }

  /// `nil` for an unknown id.
  package subscript(id: EntryID) -> Proposal? { all.first { $0.id == id } }
}
