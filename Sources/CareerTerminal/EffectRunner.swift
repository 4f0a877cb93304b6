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
      case .begin(let stage, let day, let title):
        let change = Change.begin(
          stage, on: day, milestone: title, in: try store.profile().profile,
          today: surroundings.today(), id: EntryID(surroundings.newULID()),
          created: surroundings.now())
        return try save(change, unread: unread)
      case .undo:
        let receipt = try store.undo()
        return came(of: receipt, unread: unread, saying: .undone(receipt.change))
      case .redo:
        let receipt = try store.redo()
        return came(of: receipt, unread: unread, saying: .redone(receipt.change))
      case .keepDrafts(let drafts, let before):
        try store.keepDrafts(drafts, before)
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
    return came(of: receipt, unread: unread, saying: .saved(change, place: place))
  }

  /// What the planner must know after a change: what is to be read again, that it is saved, and what
  /// is wrong besides. A change that is on disk is never reported as failed, whatever comes after.
  private func came(
    of receipt: Receipt, unread: Int, saying done: AppAction
  ) -> [AppAction] {
    var actions: [AppAction] = []
    var notices = reader.notices(receipt.problems)
    let touchesProfile = receipt.change.edits.contains {
      if case .profile = $0 { true } else { false }
    }
    do throws(StoreError) {
      if !receipt.months.isEmpty { actions += try reader.again(receipt.months, unread: unread) }
      if touchesProfile { actions += try reader.profile() }
    } catch {
      notices.append(.noticed(reader.words.error(error)))
    }
    return actions + [done] + notices
  }
}
