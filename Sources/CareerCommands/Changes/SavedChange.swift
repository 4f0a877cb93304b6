import CareerModel
import CareerStore
import Synchronization

/// Whether this run has put a change on disk, so that whatever fails after it is not taken for a change
/// that failed.
enum SavedChange {
  private static let state = Mutex(false)

  static var isThere: Bool { state.withLock { $0 } }

  /// The same store, noting every change that it saves.
  static func noting(_ store: CareerStore) -> CareerStore {
    var noting = store
    noting.perform = { change throws(StoreError) in
      let receipt = try store.perform(change)
      if !change.changesNothing { note() }
      return receipt
    }
    noting.undo = { () throws(StoreError) in
      let receipt = try store.undo()
      note()
      return receipt
    }
    noting.redo = { () throws(StoreError) in
      let receipt = try store.redo()
      note()
      return receipt
    }
    noting.repair = { profile throws(StoreError) in
      let report = try store.repair(profile)
      if !report.repaired.isEmpty { note() }
      return report
    }
    noting.purge = { items, isTrial throws(StoreError) in
      let report = try store.purge(items, isTrial)
      if !isTrial { note() }
      return report
    }
    noting.plant = { profile, months, goals throws(StoreError) in
      try store.plant(profile, months, goals)
      note()
    }
    return noting
  }

  private static func note() { state.withLock { $0 = true } }
}
