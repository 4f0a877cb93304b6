/// All that was ever proposed, and which of it waits for an answer.
package struct Proposals: Hashable, Sendable {
  package let all: [Proposal]
  /// What waits, the newest first.
  package let open: [Proposal]

  /// Each id once, as it was updated last: by hand a file can have it twice.
  package init(_ proposals: [Proposal] = []) {
    let byID = Dictionary(proposals.map { ($0.id, $0) }) { $1.updated >= $0.updated ? $1 : $0 }
    all = byID.values.sorted(by: Proposal.precedes)
    open = all.filter(\.isOpen).reversed()
  }

  /// `nil` for one that there is not.
  package subscript(id: EntryID) -> Proposal? { all.first { $0.id == id } }
}
