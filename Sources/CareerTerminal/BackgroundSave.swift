import CareerScreens
import CareerStore
import Synchronization

/// One effect that the store carries out on its own thread, so that the loop can keep drawing and
/// pass on a cancellation. It does not use the task pool: reading old months may occupy all of that
/// for longer than a save takes.
final class BackgroundSave: Sendable {
  /// Readable once the effect is done.
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
    // No thread is available, so run it here, blocking the loop.
    body()
  }

  private func note(_ report: SaveProgress.Report) throws(StoreError) {
    let isCancelled = state.withLock { state in
      // A cancellation from here on must not be reported as accepted.
      if !state.isCancelled { state.report = report }
      return state.isCancelled
    }
    if isCancelled { throw .cancelled }
  }

  /// Requests cancellation; returns `false` if it is too late.
  func cancel() -> Bool {
    state.withLock { state in
      guard state.report.step != .finishing else { return false }
      state.isCancelled = true
      return true
    }
  }

  var report: SaveProgress.Report { state.withLock { $0.report } }

  /// The resulting actions; `nil` while the effect is running.
  var actions: [AppAction]? { state.withLock { $0.actions } }
}
