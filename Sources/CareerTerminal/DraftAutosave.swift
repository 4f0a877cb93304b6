import CCurses
import CareerModel
import CareerScreens
import CareerStore
import Synchronization

/// Puts what is typed and not saved on disk while it is typed, on a thread of its own: a crash, a kill -9
/// or a power cut costs a second of typing.
///
/// Its thread also sees to it that the program ends. The loop is held up where the terminal reads nothing;
/// told to leave, it is not waited for longer than a second then, and the drafts are kept all the same.
final class DraftAutosave: Sendable {
  private let store: CareerStore
  /// Is told what is on disk.
  private let loop: WakePipe
  /// Wakes the thread; signals that ask the program to leave come here too.
  let bell: WakePipe
  /// What this planner has put on disk, or found there. Locked while the file is written.
  private let kept: Mutex<[Draft]>
  private let wish: Mutex<Wish>

  /// How long the keys rest before what they typed is written.
  private static let rest = Duration.milliseconds(400)
  /// How old what was typed becomes at most, where the keys never rest.
  private static let oldest = Duration.milliseconds(900)
  /// How long the terminal may take for a picture when the program is to end, in milliseconds.
  private static let patience: Int32 = 1000

  private struct Wish {
    var drafts: [Draft]
    /// The open form's among them.
    var open: Draft?
    /// When they became others than those on disk, and when they did so last.
    var changed: (first: ContinuousClock.Instant, last: ContinuousClock.Instant)?
    /// Somebody else has changed the file.
    var isForeign = false
    /// Those that could not be written.
    var refused: [Draft]?
    /// With which status the program is to end; `nil` while it is not.
    var status: Int32?

    var deadline: ContinuousClock.Instant? {
      changed.map { min($0.last + DraftAutosave.rest, $0.first + DraftAutosave.oldest) }
    }
  }

  /// - Parameter found: What is on disk.
  init(store: CareerStore, bell: WakePipe, telling loop: WakePipe, found: [Draft]) {
    self.store = store
    self.bell = bell
    self.loop = loop
    kept = Mutex(found)
    wish = Mutex(Wish(drafts: found))
    // Without a thread drafts are kept when their form is left, as they always were.
    _ = BackgroundThread.start { [self] in run() }
  }

  // MARK: - For the loop

  /// Wants these on disk soon; `open` is that of the open form. Never waits.
  func want(_ drafts: [Draft], open: Draft?) {
    let wasAsleep = wish.withLock { wish in
      wish.open = open
      guard wish.drafts != drafts else { return false }
      wish.drafts = drafts
      let now = ContinuousClock.now
      defer { wish.changed = (wish.changed?.first ?? now, now) }
      return wish.changed == nil
    }
    if wasAsleep { bell.wake() }
  }

  /// Puts these on disk now, and waits for it.
  func keep(_ drafts: [Draft]) throws(StoreError) {
    try kept.withLock { (kept) throws(StoreError) in
      wish.withLock { ($0.drafts, $0.changed) = (drafts, nil) }
      try write(drafts, &kept)
    }
  }

  /// Whether these may not be on disk, and writing them has not failed just now.
  func isBehind(_ drafts: [Draft]) -> Bool {
    let isKept = kept.withLockIfAvailable { $0 == drafts } ?? false
    return !isKept && wish.withLock { $0.refused != drafts }
  }

  /// Those that are on disk, as far as this planner has put them there.
  var onDisk: [Draft] { kept.withLock { $0 } }

  /// What is on disk after somebody else has changed it; `nil` where that cannot be said just now, and
  /// will be said again. Never waits.
  func reread() -> [Draft]? {
    kept.withLockIfAvailable { kept -> [Draft]? in
      guard let found = try? store.drafts() else { return nil }
      kept = found
      wish.withLock { wish in if wish.changed == nil { wish.drafts = found } }
      return found
    } ?? nil
  }

  /// Looks whether the open form's draft is still on disk: somebody else may have dropped it.
  func lookAgain() {
    wish.withLock { $0.isForeign = true }
    bell.wake()
  }

  /// The loop is about to end the program, which must come to pass.
  func expectEnd(status: Int32) {
    wish.withLock { $0.status = $0.status ?? status }
    bell.wake()
  }

  // MARK: - The thread

  private func run() {
    while true {
      let (deadline, isEnding) = wish.withLock { ($0.deadline, $0.status != nil) }
      let rest = deadline.map { Int32(max(0, ($0 - .now) / .milliseconds(1)).rounded(.up)) }
      let wait = isEnding ? min(rest ?? 100, 100) : rest
      _ = TerminalInput.wait(for: [bell.readEnd], milliseconds: wait)
      if let signal = bell.drain().signals.last { expectEnd(status: 128 + signal) }
      if wish.withLock({ $0.isForeign }) { lookAtForeignChange() }
      if let deadline = wish.withLock({ $0.deadline }), deadline <= .now { catchUp() }
      leaveIfStuck()
    }
  }

  private func catchUp() {
    kept.withLock { kept in
      let drafts = wish.withLock { wish in
        wish.changed = nil
        return wish.drafts
      }
      guard drafts != kept else { return }
      // What cannot be written is told when the form is left, where it is tried again.
      guard (try? write(drafts, &kept)) != nil else { return }
      loop.post(.draftsKept(drafts))
    }
  }

  /// Another planner that was offered the line which is being typed here may have saved or dropped it.
  private func lookAtForeignChange() {
    kept.withLock { kept in
      let open = wish.withLock { wish in
        wish.isForeign = false
        return wish.open
      }
      guard let open, kept.contains(open), let found = try? store.drafts(), !found.contains(open)
      else { return }
      kept.removeAll { $0 == open }
      wish.withLock { $0.changed = $0.changed ?? (.now, .now) }
    }
  }

  private func write(_ drafts: [Draft], _ kept: inout [Draft]) throws(StoreError) {
    guard drafts != kept else { return }
    do throws(StoreError) {
      try store.keepDrafts(drafts, kept)
    } catch {
      wish.withLock { $0.refused = drafts }
      throw error
    }
    kept = drafts
    wish.withLock { $0.refused = nil }
  }

  private func leaveIfStuck() {
    guard let status = wish.withLock({ $0.status }), cairn_output_stuck() >= Self.patience
    else { return }
    catchUp()
    cairn_abandon(status)
  }
}
