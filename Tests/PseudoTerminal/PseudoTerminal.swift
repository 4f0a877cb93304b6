package import CPseudoTerminal

#if canImport(Glibc)
  import Glibc
#endif

/// A program in a real pseudo-terminal, with the screen that a terminal would show. Tests wait for
/// what they want to see and never sleep. One thread at a time.
package final class PseudoTerminal {
  private let terminal: OpaquePointer
  package private(set) var rows: Int
  package private(set) var columns: Int
  private var ended: Ending?

  /// How a program came to its end.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Starts the program at a path. `environment` is all that it gets, but for a TERM of
  /// xterm-256color and a UTF-8 locale where it names none. It starts in `directory`, or where we are.
  package init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    directory: String? = nil, rows: Int = 24, columns: Int = 80
  ) throws {
    let defaults = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let variables = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let started = withCStrings([path] + arguments) { argv in
      withCStrings(variables) { pty_start(path, argv, $0, directory, Int32(rows), Int32(columns)) }
    }
    guard let started else { throw Failure.cannotStart(path) }
    terminal = started
    self.rows = rows
    self.columns = columns
  }

  deinit { pty_free(terminal) }

  package enum Failure: Error, CustomStringConvertible {
    case cannotStart(String)
    case notSeen(String, screen: [String])
    case stillRunning(screen: [String])

    package var description: String {
      switch self {
      case .cannotStart(let path): "cannot start \(path)"
      case .notSeen(let what, let screen):
        "waited in vain for \(what); the screen:\n" + screen.joined(separator: "\n")
      case .stillRunning(let screen):
        "waited in vain for the end; the screen:\n" + screen.joined(separator: "\n")
      }
    }
  }

  // MARK: - Typing

  /// Types text as it is; escape sequences for other keys.
  package func type(_ text: String) {
    let bytes = Array(text.utf8CString.dropLast())
    pty_send(terminal, bytes, bytes.count)
  }

  /// Sends bytes that need be no text at all.
  package func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      pty_send(terminal, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  package func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    pty_resize(terminal, Int32(rows), Int32(columns))
  }

  package func signal(_ number: Int32) { kill(state.process, number) }

  // MARK: - Looking

  private var state: pty_state { pty_get_state(terminal) }
  var modes: pty_modes { state.modes }
  /// Whether lines are edited, echoed and all else as before the program was started.
  var hasItsLineModes: Bool { pty_is_as_before(terminal) == 1 }

  package var processID: Int32 { state.process }
  package var bytesReceived: Int { Int(state.bytes_received) }
  package var cursor: (row: Int, column: Int) {
    (Int(state.cursor_row), Int(state.cursor_column))
  }

  package func cell(_ row: Int, _ column: Int) -> pty_cell {
    pty_get_cell(terminal, Int32(row), Int32(column))
  }

  /// Whether a cell is in reverse, as a cursor of ours is.
  package func isReversed(_ row: Int, _ column: Int) -> Bool { cell(row, column).reverse != 0 }

  /// Whether a cell is dim, as labels are.
  package func isDim(_ row: Int, _ column: Int) -> Bool { cell(row, column).dim != 0 }

  /// The colours of a cell's text and ground: places in the palette, -1 for the terminal's own.
  package func colours(_ row: Int, _ column: Int) -> (foreground: Int, background: Int) {
    let cell = cell(row, column)
    return (Int(cell.foreground), Int(cell.background))
  }

  /// The rows without blanks at their ends.
  package var screen: [String] { (0..<rows).map(row) }

  /// One row without blanks at its end.
  package func row(_ row: Int) -> String {
    // A cell holds six characters at most, of four bytes at most.
    String(unsafeUninitializedCapacity: columns * 24 + 32) { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        pty_get_row(terminal, Int32(row), $0.baseAddress, $0.count)
      }
    }
  }

  // MARK: - Waiting

  /// Returns as soon as the screen shows the text, in a row or broken across rows where a path was
  /// longer; throws what it shows if it does not in time.
  package func wait(for text: String, seconds: Int = 90) throws {
    try wait(for: "\"\(text)\"", seconds: seconds) { Self.shows(text, in: $0) }
  }

  /// Waits for the screen Path, whose entries an empty record replaces by what to do first.
  package func waitForPath() throws {
    try wait(for: "Path") { screen in
      Self.shows("Latest entries", in: screen) || Self.shows("Start here", in: screen)
    }
  }

  package func waitUntilGone(_ text: String, seconds: Int = 90) throws {
    try wait(for: "\"\(text)\" to go", seconds: seconds) { !Self.shows(text, in: $0) }
  }

  private static func shows(_ text: String, in screen: [String]) -> Bool {
    screen.contains { $0.contains(text) }
      || screen.flatMap { $0.split(separator: " ") }.joined(separator: " ").contains(text)
  }

  /// Returns as soon as the screen is as wanted.
  package func wait(
    for what: String, seconds: Int = 90, until isSeen: ([String]) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !isSeen(screen) {
      guard ContinuousClock.now < deadline, pty_pump(terminal, 100) >= 0 else {
        if isSeen(screen) { return }
        throw Failure.notSeen(what, screen: screen)
      }
    }
  }

  /// Takes in output until none has come for so long.
  package func settle(milliseconds: Int32 = 150) {
    while pty_pump(terminal, milliseconds) > 0 {}
  }

  /// Takes in what the program says to one key: what begins within 60 ms, until nothing more has
  /// come for 5. For measuring only; a test waits for what it wants to see.
  package func takeAnswer() {
    guard pty_pump(terminal, 60) > 0 else { return }
    settle(milliseconds: 5)
  }

  /// The program's end, while nothing that it writes is read.
  package func waitForEndUnread(seconds: Int = 60) throws -> Ending {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: Int32 = 0
    while waitpid(state.process, &status, WNOHANG) != state.process {
      guard ContinuousClock.now < deadline else { throw Failure.stillRunning(screen: screen) }
      usleep(10_000)
    }
    while pty_pump(terminal, 0) > 0 {}
    return end(status)
  }

  /// Whether it has ended; takes in what there is of its output.
  package var hasEnded: Bool {
    if ended != nil { return true }
    while pty_pump(terminal, 0) > 0 {}
    var status: Int32 = 0
    guard waitpid(state.process, &status, WNOHANG) == state.process else { return false }
    _ = end(status)
    return true
  }

  private func end(_ status: Int32) -> Ending {
    let signal = status & 0x7F
    let ending = signal == 0 ? Ending.exited(status >> 8 & 0xFF) : .signalled(signal)
    ended = ending
    return ending
  }

  /// The program's end.
  @discardableResult
  package func waitForEnd(seconds: Int = 90) throws -> Ending {
    if let ended { return ended }
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      let isHungUp = pty_pump(terminal, 20) < 0
      var status: Int32 = 0
      guard waitpid(state.process, &status, isHungUp ? 0 : WNOHANG) == state.process else {
        continue
      }
      while pty_pump(terminal, 0) > 0 {}
      return end(status)
    }
    throw Failure.stillRunning(screen: screen)
  }
}

/// Lends a list of C strings that ends with NULL.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("a list with a NULL at least") }
    return body(base)
  }
}
