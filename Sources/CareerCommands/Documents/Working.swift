import Dispatch

/// A line on a terminal's standard error while something takes longer than half a second: what is
/// done, and for how long. Ctrl-C ends the command, for nothing is changed by it.
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
      // What the timer is just writing comes before the line is taken away.
      queue.sync { line.wipe() }
    }
    return try body()
  }
}
