import Dispatch

/// A progress line on standard error for work that takes longer than half a second: what is being
/// done, and for how long. Ctrl-C ends the command, because it changes nothing.
enum ProgressLine {
  static func showing<Result>(
    _ words: String, _ body: () throws -> Result
  ) rethrows -> Result {
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
