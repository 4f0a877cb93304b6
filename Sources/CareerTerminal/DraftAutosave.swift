import CCurses
import CareerModel
import CareerScreens
import CareerStore
import Synchronization

/// Saves drafts to disk during typing, on its own thread: a crash, a kill -9 or a power cut costs a
/// second of typing.
///
/// The thread also makes sure that the program ends. A terminal that reads nothing blocks the loop;
/// when told to quit, the thread waits at most a second for it, and still keeps the drafts.
final class DraftAutosave: Sendable {
  private let store: CareerStore
  /// Receives what is on disk.
  private let loop: WakePipe
  /// Wakes the thread; signals that ask the program to quit arrive here too.
  let bell: WakePipe
  /// The drafts that this planner wrote to disk or found there. Locked while the file is written.
  private let kept: Mutex<[Draft]>
  private let wish: Mutex<Wish>

  /// How long the keyboard must be idle before drafts are written.
  private static let rest = Duration.milliseconds(400)
  /// The maximum age of unsaved typing while the keyboard is never idle.
  private static let oldest = Duration.milliseconds(900)
  /// How long the terminal may take for a frame while the program is ending, in milliseconds.
  private static let patience: Int32 = 1000

  private struct Wish {
    var drafts: [Draft]
    var open: Draft?
    /// When the drafts first differed from those on disk, and when they last changed.
    var changed: (first: ContinuousClock.Instant, last: ContinuousClock.Instant)?
    var isForeign = false
    /// The drafts that could not be written.
    var refused: [Draft]?
    /// The exit status once the program is to end; `nil` before that.
    var status: Int32?

    var deadline: ContinuousClock.Instant? {
      changed.map { min($0.last + DraftAutosave.rest, $0.first + DraftAutosave.oldest) }
    }
  }

  /// - Parameter found: The drafts on disk.
  init(store: CareerStore, bell: WakePipe, telling loop: WakePipe, found: [Draft]) {
    self.store = store
    self.bell = bell
    self.loop = loop
    kept = Mutex(found)
    wish = Mutex(Wish(drafts: found))
    // Without a thread, drafts are only kept when their form is left.
    _ = BackgroundThread.start { [self] in run() }
  }

  // MARK: - For the loop

  /// Requests that these drafts be saved soon; `open` is the open form's. Never waits.
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

  /// Writes these drafts to disk now, and waits for it.
  func keep(_ drafts: [Draft]) throws(StoreError) {
    try kept.withLock { (kept) throws(StoreError) in
      wish.withLock { ($0.drafts, $0.changed) = (drafts, nil) }
      try write(drafts, &kept)
    }
  }

  /// Returns whether these drafts may not be on disk, unless writing them has just failed.
  func isBehind(_ drafts: [Draft]) -> Bool {
    let isKept = kept.withLockIfAvailable { $0 == drafts } ?? false
    return !isKept && wish.withLock { $0.refused != drafts }
  }

  /// The drafts on disk, as far as this planner knows.
  var onDisk: [Draft] { kept.withLock { $0 } }

  /// Returns the drafts on disk after another process changed them; `nil` if they are not available
  /// right now, in which case another notification follows. Never waits.
  func reread() -> [Draft]? {
    kept.withLockIfAvailable { kept -> [Draft]? in
      guard let found = try? store.drafts() else { return nil }
      kept = found
      wish.withLock { wish in if wish.changed == nil { wish.drafts = found } }
      return found
    } ?? nil
  }

  /// Checks whether the open form's draft is still on disk: another process may have dropped it.
  func lookAgain() {
    wish.withLock { $0.isForeign = true }
    bell.wake()
  }

  /// Announces that the loop is about to end the program, which must then end.
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
      // A failure is reported when the form is left, which tries again.
      guard (try? write(drafts, &kept)) != nil else { return }
      loop.post(.draftsKept(drafts))
    }
  }

  /// Another planner may have saved or dropped the line being typed here, if it was offered there.
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
