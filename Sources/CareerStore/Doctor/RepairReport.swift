/// What a repair did, and what it left.
package struct RepairReport: Hashable, Sendable {
  package var repaired: [Finding] = []
  package var left: [Finding] = []
  /// What else is to be said, such as a disk that could not be synced.
  package var problems: [FileProblem] = []
  /// Whether something of it is a change that can be undone.
  package var isUndoable = false
}

extension RepairReport {
  /// Nothing was repaired.
  package init(left: [Finding]) { self.init(repaired: [], left: left) }
}
