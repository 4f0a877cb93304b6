import CareerModel

extension Change.Edit {
  /// The entry or goal that it changes, before and after; empty for the profile and proposals.
  fileprivate var purgeable: [Thing] {
    if case .proposal = self { return [] }
    return [things.before, things.after].compactMap(\.self)
  }
}

extension History {
  /// Every entry and goal that a change in it is about, as it was before and after.
  func things() -> [Thing] {
    records().flatMap { $0?.change.edits.flatMap(\.purgeable) ?? [] }
  }

  /// Takes out of every change what it did to some things; a change that did nothing else is dropped,
  /// and so is one that cannot be read and names one of them. What it was made for goes with them, for it
  /// may name them. Returns how many changes that were.
  ///
  /// What is left can still be taken back, in its order: each edit of a change is checked against its
  /// own thing alone, so those of other things do not miss the ones that are gone.
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
