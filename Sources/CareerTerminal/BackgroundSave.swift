import CareerScreens
import CareerStore
import Synchronization

/// One effect that the store carries out on a thread of its own, so that the loop can go on drawing
/// and hear that it shall be cancelled. Not the pool of tasks: old months may be read there, on all of
/// it, for longer than a save takes.
final class BackgroundSave: Sendable {
  /// Readable as soon as it is done.
  let ended = WakePipe()
  private let state = Mutex(State())

  private struct State: Sendable {
    var report = SaveProgress.Report(step: .preparing)
    var isCancelled = false
    var actions: [AppAction]?
  }

  init(_ work: @escaping @Sendable (SaveProgress) -> [AppAction]) {
    let progress = SaveProgress { [self] (report) throws(StoreError) in try note(report) }
    let body: @Sendable () -> Void = { [self] in
      let actions = work(progress)
      state.withLock { $0.actions = actions }
      ended.wake()
    }
    guard !BackgroundThread.start(body) else { return }
    // No thread can be had: then here, as it always was.
    body()
  }

  private func note(_ report: SaveProgress.Report) throws(StoreError) {
    let isCancelled = state.withLock { state in
      // Whoever cancels from here on must not be told that it was heard.
      if !state.isCancelled { state.report = report }
      return state.isCancelled
    }
    if isCancelled { throw .cancelled }
  }

  /// Wants it undone; `false` where it is too late for that.
  func cancel() -> Bool {
    state.withLock { state in
      guard state.report.step != .finishing else { return false }
      state.isCancelled = true
      return true
    }
  }

  var report: SaveProgress.Report { state.withLock { $0.report } }

  /// What came of it; `nil` while it is not done.
  var actions: [AppAction]? { state.withLock { $0.actions } }
}
