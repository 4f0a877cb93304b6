import PseudoTerminal

#if canImport(Glibc)
  import Glibc
#endif

/// What the smallest thing costs that one does on a screen: moving its cursor by one.
enum Moves {
  /// The six screens, with the keys that move the cursor there and back.
  static let screens = [
    (name: "Path", digit: "1", there: "j", back: "k"),
    (name: "Log", digit: "2", there: "j", back: "k"),
    (name: "Timeline", digit: "3", there: "h", back: "l"),
    (name: "Skills", digit: "4", there: "j", back: "k"),
    (name: "Plan", digit: "5", there: "j", back: "k"),
    (name: "Compare", digit: "6", there: "j", back: "k"),
  ]

  /// So many that the cursor stays in view on a usual screen: what a list costs that scrolls is
  /// another question.
  private static let turn = 12

  /// Processor time of update, view and paint together on a wide screen, bytes on a usual one.
  static func measure(_ program: String, _ directory: String) throws {
    for (rows, columns) in [(40, 120), (24, 80)] {
      let terminal = try PseudoTerminal(
        program, ["--data-dir", directory], rows: rows, columns: columns)
      try terminal.wait(for: "Latest entries")
      terminal.settle(milliseconds: 3000)
      for screen in screens {
        terminal.type(screen.digit)
        terminal.settle(milliseconds: 300)
        let moves = walk(terminal, there: screen.there, back: screen.back)
        let what = "a cursor move on \(screen.name) at \(columns)x\(rows)"
        report("processor time of \(what)", moves.map(\.milliseconds), unit: "ms")
        report("bytes to the terminal for \(what)", moves.map(\.bytes), unit: "bytes")
      }
      terminal.type("q")
      try terminal.waitForEnd()
    }
  }

  /// 400 keys, there and back again in turns of at most `turn`; those at an end of a list, where
  /// nothing moves, are left out.
  private static func walk(
    _ terminal: PseudoTerminal, there: String, back: String
  ) -> [(milliseconds: Double, bytes: Double)] {
    var moves: [(milliseconds: Double, bytes: Double)] = []
    var (isThere, steps) = (true, 0)
    for _ in 0..<400 {
      let (time, bytes) = (processorTime(of: terminal.processID), terminal.bytesReceived)
      terminal.type(isThere ? there : back)
      terminal.takeAnswer()
      steps += 1
      if terminal.bytesReceived > bytes {
        moves.append(
          (
            Double(processorTime(of: terminal.processID) - time) / 1e6,
            Double(terminal.bytesReceived - bytes)
          ))
      }
      if terminal.bytesReceived == bytes || steps == turn { (isThere, steps) = (!isThere, 0) }
    }
    return moves
  }

  /// The processor time of a process's first thread in nanoseconds, from /proc.
  private static func processorTime(of process: Int32) -> Int {
    guard let file = fopen("/proc/\(process)/schedstat", "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 128)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return 0 }
    return Int(strtoll(buffer, nil, 10))
  }
}
