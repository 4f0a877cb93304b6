import CareerScreens
import CareerStore
import Synchronization

/// One effect that the store carries out on its own thread, so that the loop can draw and cancel it.
/// Not in the task pool: reading old months may occupy that for longer than a save takes.
final class BackgroundSave: Sendable {
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

/// A dedicated thread, for work that must not wait for the task pool.
enum BackgroundThread {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs `body` on a new thread; returns `false`, without running it, if no thread is available.
  static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
    let box = Unmanaged.passRetained(Body(body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // As much as the main thread has: deeply nested JSON is parsed on it.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let code = pthread_create(
      &thread, &attributes,
      { argument in
        #if canImport(Glibc)
          guard let argument else { return nil }
        #endif
        CrashGuard.watchThread()
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if code != 0 { box.release() }
    return code == 0
  }
}
