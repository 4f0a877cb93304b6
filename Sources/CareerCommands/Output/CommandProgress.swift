import CareerStore
import Dispatch
import Synchronization

/// A line on standard error that is overwritten until it is erased.
struct StatusLine {
  /// The number of columns currently on the terminal.
  private var columns = 0

  mutating func show(_ text: String) {
    Output.writeError("\r" + text.padded(to: columns))
    columns = text.count
  }

  mutating func wipe() {
    guard columns > 0 else { return }
    show("")
    Output.writeError("\r")
  }
}

/// The progress line for changes that take longer than half a second, and its Ctrl-C handling:
/// Ctrl-C cancels the change until something has been changed; after that it is ignored.
enum CommandProgress {
  static let told = SaveProgress { (report) throws(StoreError) in
    let (isLong, isInterrupted) = (.now - start > .milliseconds(500), isInterrupted)
    if report.step == .finishing || isInterrupted { wipe() }
    if isInterrupted { throw .cancelled }
    if report.step != .finishing, isLong, Output.errorIsTerminal { show(report) }
  }

  /// When the first report came. From then on Ctrl-C cancels; before, it ends a command that only
  /// reads.
  private static let start: ContinuousClock.Instant = {
    _ = signal(SIGINT) { _ in CommandProgress.interruption.store(true, ordering: .relaxed) }
    return .now
  }()

  private static let interruption = Atomic(false)
  private static var isInterrupted: Bool { interruption.load(ordering: .relaxed) }
  private static let line = Mutex((status: StatusLine(), drawn: start))

  private static func show(_ report: SaveProgress.Report) {
    line.withLock { line in
      guard .now - line.drawn >= .milliseconds(100) else { return }
      line.drawn = .now
      let share = report.total > 0 ? min(100, 100 * report.done / report.total) : 0
      let bar = String(repeating: "#", count: share / 5).padded(to: 20, with: ".")
      let who = report.step == .waiting ? "another copy of Cairn is saving" : "saving"
      line.status.show("cairn: \(who) [\(bar)] \(share)%, Ctrl-C cancels")
    }
  }

  static func wipe() { line.withLock { $0.status.wipe() } }
}

/// A progress line on standard error for work that takes longer than half a second: what is being
/// done, and for how long. Ctrl-C ends the command, because it changes nothing.
enum ProgressLine {
  static func showing<Result>(_ words: String, _ body: () throws -> Result) rethrows -> Result {
    guard Output.errorIsTerminal else { return try body() }
    let queue = DispatchQueue(label: "cairn.working")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let start = ContinuousClock.now
    nonisolated(unsafe) var line = StatusLine()
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(100))
    timer.setEventHandler {
      let tenths = Int((ContinuousClock.now - start) / .milliseconds(100))
      line.show("cairn: \(words), \(tenths / 10).\(tenths % 10) s, Ctrl-C cancels")
    }
    timer.resume()
    defer {
      timer.cancel()
      // Let the timer finish writing before the line is erased.
      queue.sync { line.wipe() }
    }
    return try body()
  }
}
