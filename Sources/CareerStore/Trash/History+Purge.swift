import CareerModel
import FoundationEssentials

extension Change.Edit {
  /// The id of the entry or goal that it changes; `nil` for the profile and for proposals.
  var purgeable: EntryID? {
    switch self {
    case .entry(let before, let after): (after ?? before)?.id
    case .goal(let before, let after): (after ?? before)?.id
    case .profile, .proposal: nil
    }
  }
}

extension History {
  /// Every entry and goal that a change in it is about, as it was before and after.
  func things() -> [TrashItem.Thing] {
    records().flatMap { record in
      (record?.change.edits ?? []).flatMap { edit -> [TrashItem.Thing] in
        switch edit {
        case .entry(let before, let after):
          [before, after].compactMap(\.self).map(TrashItem.Thing.entry)
        case .goal(let before, let after):
          [before, after].compactMap(\.self).map(TrashItem.Thing.goal)
        case .profile, .proposal: []
        }
      }
    }
  }

  /// Takes out of every change what it did to some things; a change that did nothing else is dropped,
  /// and so is one that cannot be read and names one of them. Returns how many changes that were.
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
      record.change.edits.removeAll { $0.purgeable.map(ids.contains) ?? false }
      guard record.change.edits.count < count else { continue }
      forgotten += 1
      if record.change.edits.isEmpty { drop(at: index) } else { try replace(at: index, record) }
    }
    return forgotten
  }
}
