import CareerModel
import CareerScreens
package import CareerStore

/// Carries out the effects that concern the store, and reports the results.
struct EffectRunner: Sendable {
  private(set) var store: CareerStore
  /// The time and id for something that is created now.
  let moment: @Sendable () -> Moment
  let reader: CareerReader
  /// Replaces the second list of drafts with the first.
  let keep: @Sendable ([Draft], [Draft]) throws(StoreError) -> Void

  /// Returns the same runner, reporting the progress of changes.
  func telling(_ progress: SaveProgress) -> EffectRunner {
    with(self) { $0.store = store.telling(progress) }
  }

  /// Returns the resulting actions of an effect. `unread` is the number of months still being read.
  func run(_ effect: Effect, unread: Int) -> [AppAction] {
    do throws(StoreError) {
      let change = try effect.change(at: moment()) { () throws(StoreError) in
        try store.profile().profile
      }
      if let change {
        return came(of: try store.perform(change), unread: unread, saying: .saved(change))
      }
      switch effect {
      case .undo:
        let receipt = try store.undo()
        return came(of: receipt, unread: unread, saying: .undone(receipt.change))
      case .redo:
        let receipt = try store.redo()
        return came(of: receipt, unread: unread, saying: .redone(receipt.change))
      case .keepDrafts(let drafts, let before):
        try keep(drafts, before)
        return [.draftsKept(drafts)]
      default: return []
      }
    } catch {
      let words = reader.words.error(error)
      let isAnswer = [.nothingToUndo, .nothingToRedo, .cancelled].contains(error)
      return [isAnswer ? .told(words) : .failed(words)]
    }
  }

  /// Returns what the planner must know after a change: what to read again, that it is saved, and
  /// other problems. A change on disk is never reported as failed, whatever happens afterwards.
  private func came(of receipt: Receipt, unread: Int, saying done: AppAction) -> [AppAction] {
    var actions: [AppAction] = []
    var notices = reader.notices(receipt.problems)
    do throws(StoreError) {
      if !receipt.months.isEmpty { actions += try reader.again(receipt.months, unread: unread) }
      if receipt.change.touchesProfile { actions += try reader.profile() }
      if receipt.change.touchesPlan { actions += try reader.plan() }
      if receipt.change.touchesProposals { actions += try reader.proposals() }
    } catch {
      notices.append(.noticed(reader.words.errorAfterSaving(error)))
    }
    return actions + [done] + notices
  }
}

/// Turns errors into messages; provided by the layer that knows their wording.
package struct ErrorMessages: Sendable {
  package var error: @Sendable (StoreError) -> String
  /// The message for an error after a change was saved.
  package var errorAfterSaving: @Sendable (StoreError) -> String
  package var problem: @Sendable (FileProblem) -> String
  /// The planner's startup message about the data directory's problems; `nil` for none.
  package var findings: @Sendable ([Finding]) -> String?

  package init(
    error: @escaping @Sendable (StoreError) -> String,
    errorAfterSaving: @escaping @Sendable (StoreError) -> String,
    problem: @escaping @Sendable (FileProblem) -> String,
    findings: @escaping @Sendable ([Finding]) -> String?
  ) {
    (self.error, self.errorAfterSaving) = (error, errorAfterSaving)
    (self.problem, self.findings) = (problem, findings)
  }
}
