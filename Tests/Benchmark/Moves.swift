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

  /// Processor time of update, view and paint together on a wide screen, bytes on a usual one; with
  /// the whole row highlighted, and then as on a slow line.
  static func measure(_ program: String, _ directory: String) throws {
    let settings = "\(directory)-slow-line.json"
    guard let file = fopen(settings, "w") else { return print("\(settings) cannot be written") }
    fputs("{slowLine: true}", file)
    fclose(file)
    try measure(program, directory, "", ["COLORFGBG": "15;0"])
    try measure(program, directory, ", slowLine", ["COLORFGBG": "15;0", "CAIRN_CONFIG": settings])
    unlink(settings)
  }

  private static func measure(
    _ program: String, _ directory: String, _ note: String, _ environment: [String: String]
  ) throws {
    for (rows, columns) in [(40, 120), (24, 80)] {
      let terminal = try PseudoTerminal(
        program, ["--data-dir", directory], environment: environment, rows: rows, columns: columns)
      try terminal.waitForPath()
      terminal.settle(milliseconds: 3000)
      for screen in screens {
        terminal.type(screen.digit)
        terminal.settle(milliseconds: 300)
        for (what, keys, isResting) in [("a cursor move", 400, false), ("a lone key", 48, true)] {
          let moves = walk(
            terminal, there: screen.there, back: screen.back, keys: keys, isResting: isResting)
          let place = "\(what) on \(screen.name) at \(columns)x\(rows)\(note)"
          report("processor time of \(place)", moves.map(\.milliseconds), unit: "ms")
          report("bytes to the terminal for \(place)", moves.map(\.bytes), unit: "bytes")
        }
      }
      terminal.type("q")
      try terminal.waitForEnd()
    }
  }

  /// What a letter costs that one types to find something: processor time of update, view and paint.
  static func measureLetters(_ program: String, _ directory: String) throws {
    let terminal = try PseudoTerminal(program, ["--data-dir", directory], rows: 24, columns: 80)
    try terminal.waitForPath()
    terminal.settle(milliseconds: 3000)
    terminal.type("2")
    for (place, opening) in [("the filter of the Log", "/"), ("the palette", ":")] {
      for words in ["quarterly review", "-incident", "zebra or review", "kind:milestone"] {
        terminal.type(opening)
        terminal.settle(milliseconds: 700)
        let times = words.map { letter in
          let before = processorTime(of: terminal.processID)
          terminal.type(String(letter))
          terminal.settle(milliseconds: 150)
          return Double(processorTime(of: terminal.processID) - before) / 1e6
        }
        report("processor time of a letter in \(place), \(words)", times, unit: "ms")
        terminal.type("\u{1B}")
        terminal.settle(milliseconds: 700)
      }
    }
    terminal.type("q")
    try terminal.waitForEnd()
  }

  /// Keys there and back again in turns of at most `turn`; those at an end of a list, where nothing
  /// moves, are left out. `isResting`: each waits until all is drawn, as a key by itself; else they
  /// follow each other as those of a key that is held do, only faster.
  private static func walk(
    _ terminal: PseudoTerminal, there: String, back: String, keys: Int, isResting: Bool
  ) -> [(milliseconds: Double, bytes: Double)] {
    var moves: [(milliseconds: Double, bytes: Double)] = []
    var (isThere, steps) = (true, 0)
    // A key without an answer was waited for: the next one does not belong to those before.
    var isFirst = true
    for _ in 0..<keys {
      let (time, bytes) = (processorTime(of: terminal.processID), terminal.bytesReceived)
      terminal.type(isThere ? there : back)
      if isResting { terminal.settle(milliseconds: 120) } else { terminal.takeAnswer() }
      steps += 1
      let sent = terminal.bytesReceived - bytes
      if sent > 0, isResting || !isFirst {
        let spent = processorTime(of: terminal.processID) - time
        moves.append((Double(spent) / 1e6, Double(sent)))
      }
      isFirst = sent == 0
      if sent == 0 || steps == turn { (isThere, steps) = (!isThere, 0) }
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
