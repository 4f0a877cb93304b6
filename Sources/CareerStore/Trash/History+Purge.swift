import CareerModel

extension Change.Edit {
  /// The changed entry or goal, before and after; empty for the profile and proposals.
  fileprivate var purgeable: [Thing] {
    if case .proposal = self { return [] }
    return [things.before, things.after].compactMap(\.self)
  }
}

extension History {
  /// Returns every entry and goal in the history's changes, before and after each change.
  func things() -> [Thing] {
    records().flatMap { $0?.change.edits.flatMap(\.purgeable) ?? [] }
  }

  /// Removes the edits of these ids from every change. Drops a change with no other edits, and an
  /// unreadable one that names an id. The reason for a change goes too, because it may name them.
  /// Returns how many changes were affected.
  ///
  /// The rest can still be undone in order: each edit is checked only against its own item, so the
  /// others do not depend on the removed ones.
  mutating func forget(_ ids: Set<EntryID>) throws(StoreError) -> Int {
    var forgotten = 0
    for (index, record) in records().enumerated().reversed() {
      guard var record else {
        if names(ids, at: index) {
          drop(at: index)
          forgotten += 1
        }
        continue
      }
      let count = record.change.edits.count
      record.change.edits.removeAll { $0.purgeable.contains { ids.contains($0.id) } }
      guard record.change.edits.count < count else { continue }
      record.change.intent = nil
      forgotten += 1
      if record.change.edits.isEmpty { drop(at: index) } else { try replace(at: index, record) }
    }
    return forgotten
  }
}
