import CareerModel
import CareerScreens
import CareerStore

/// Carries out the effects that concern the store, and says what came of them.
struct EffectRunner {
  let store: CareerStore
  let surroundings: Surroundings
  let reader: CareerReader

  /// The actions that an effect leads to. `unread` is the number of months still being read.
  func run(_ effect: Effect, unread: Int) -> [AppAction] {
    do throws(StoreError) {
      switch effect {
      case .log(let line, let kind):
        let entry = Entry(
          line, kind: kind, id: EntryID(surroundings.newULID()), today: surroundings.today(),
          created: surroundings.now())
        return try save(.add([entry]), unread: unread)
      case .edit(let entry, let line, let kind):
        let edited = entry.edited(line, kind: kind, updated: surroundings.now())
        return try save(.replace(entry, with: edited), unread: unread)
      case .perform(let change): return try save(change, unread: unread)
      case .undo:
        let receipt = try store.undo()
        return try came(of: receipt, unread: unread) + [.undone(receipt.change)]
      case .redo:
        let receipt = try store.redo()
        return try came(of: receipt, unread: unread) + [.redone(receipt.change)]
      case .keepDrafts(let drafts):
        try store.keepDrafts(drafts)
        return []
      case .redraw, .suspend, .quit: return []
      }
    } catch {
      return [.failed(reader.words.error(error))]
    }
  }

  private func save(_ change: Change, unread: Int) throws(StoreError) -> [AppAction] {
    let receipt = try store.perform(change)
    let place = receipt.months.max().map { "journal/\($0).json" } ?? "profile.json"
    return try came(of: receipt, unread: unread) + [.saved(change, place: place)]
      + reader.notices(receipt.problems)
  }

  /// What the planner must read again after a change.
  private func came(of receipt: Receipt, unread: Int) throws(StoreError) -> [AppAction] {
    var actions: [AppAction] = []
    if !receipt.months.isEmpty { actions += try reader.again(receipt.months, unread: unread) }
    let touchesProfile = receipt.change.edits.contains {
      if case .profile = $0 { true } else { false }
    }
    if touchesProfile { actions += try reader.profile() }
    return actions
  }
}
