import Foundation
import PseudoTerminal
import Testing

@Suite("The terminal comes back")
struct SignalTests {
  /// Whose default action, by signal(7), ends no process, or that no program can handle.
  private static let harmless: Set = [
    SIGKILL, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD, SIGCONT, SIGURG, SIGWINCH,
  ]
  /// Those that ask the program to leave.
  static let wishes = [SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU, SIGPWR]
  /// Those that the write says which met them.
  static let ignored = [SIGPIPE, SIGXFSZ]
  /// All that end a process. 32 and 33 are the C library's own.
  static let ending = (Int32(1)...64).filter { !harmless.contains($0) && $0 != 32 && $0 != 33 }

  @Test func `all signals but the harmless ones are tried`() {
    #expect(Self.ending.count == 64 - Self.harmless.count - 2)
    #expect(Set(Self.wishes + Self.ignored).isSubset(of: Self.ending))
  }

  @Test(arguments: ending)
  func `after every signal that ends a process the terminal is as it was`(signal: Int32) throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.open()
    try terminal.wait(for: "Welcome to Cairn")
    #expect(!terminal.isGivenBack)
    terminal.signal(signal)
    if Self.ignored.contains(signal) {
      terminal.type("Robin")
      try terminal.wait(for: "Robin")
      terminal.type("\u{3}")
      #expect(try terminal.waitForEnd() == .exited(128 + SIGINT))
    } else {
      let ending: PseudoTerminal.Ending =
        Self.wishes.contains(signal) ? .exited(128 + signal) : .signalled(signal)
      #expect(try terminal.waitForEnd() == ending)
    }
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: wishes)
  func `a signal that asks to leave keeps the unfinished line`(signal: Int32) throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("aHalf a thought")
    try terminal.wait(for: "Title   Half a thought")
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .exited(128 + signal))
    #expect(try cairn.text(of: "drafts.json").contains("Half a thought"))
  }

  @Test(arguments: [[], ["thread"]])
  func `running out of stack gives the terminal back`(arguments: [String]) throws {
    let terminal = try PseudoTerminal(BuiltCairn.product("cairn-overflow"), arguments)
    try terminal.wait(for: "ready")
    #expect(!terminal.isGivenBack)
    terminal.type("x")
    #expect(try terminal.waitForEnd() == .signalled(SIGSEGV))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGABRT, SIGTRAP, SIGQUIT])
  func `a crash runs no program from beside the binary, nor one that the environment names`(
    signal: Int32
  ) throws {
    let cairn = try BuiltCairn()
    let folder = cairn.directory.deletingLastPathComponent().appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let copy = folder.appendingPathComponent("cairn").path
    let backtracer = folder.appendingPathComponent("swift-backtrace").path
    let marker = folder.appendingPathComponent("marker").path
    try ScriptFile.copy(BuiltCairn.program, to: copy)
    try ScriptFile.write("echo ran >> '\(marker)'", to: backtracer)
    let settings = ["SWIFT_ROOT": folder.path, "SWIFT_BACKTRACE": "enable=yes,color=no"]
    let named = ["SWIFT_BACKTRACE": "enable=yes,swift-backtrace=\(backtracer)"]
    for extra in [[:], settings, named] {
      // A command that waits for the lock, and the planner.
      let holder = try cairn.holdLock()
      let command = try PseudoTerminal(
        copy, ["log", "Something"], environment: cairn.environment.merging(extra) { $1 })
      try command.wait(for: "another copy of Cairn is saving")
      command.signal(signal)
      #expect(try command.waitForEnd() == .signalled(signal))
      holder.type("go\r")
      try holder.waitForEnd()
      let planner = try PseudoTerminal(
        copy, environment: cairn.environment.merging(extra) { $1 })
      try planner.wait(for: "Welcome to Cairn")
      planner.signal(signal)
      let ending: PseudoTerminal.Ending =
        signal == SIGQUIT ? .exited(128 + SIGQUIT) : .signalled(signal)
      #expect(try planner.waitForEnd() == ending)
      #expect(planner.leftovers == [])
    }
    #expect(!FileManager.default.fileExists(atPath: marker))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a terminal that reads nothing delays no signal, and the line is kept`(signal: Int32) throws
  {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("aHalf a thought")
    try terminal.wait(for: "Title   Half a thought")
    // From here on nothing is read, while far more is drawn than a terminal holds back.
    terminal.type(" about" + String(repeating: "\u{C}", count: 400))
    try cairn.wait(for: "drafts.json") { $0?.contains("Half a thought about") == true }
    terminal.signal(signal)
    #expect(try terminal.waitForEndUnread() == .exited(128 + signal))
    #expect(terminal.leftovers == [])
    #expect(try cairn.text(of: "drafts.json").contains("Half a thought about"))
  }

  @Test func `a signal to go on that met no stop leaves keys and pastes what they are`() throws {
    let cairn = try BuiltCairn.demo(entries: 5, years: 1)
    let terminal = try cairn.open()
    try terminal.wait(for: "q quit")
    for round in 1...60 {
      terminal.signal(SIGCONT)
      terminal.type("\u{1B}[200~q\u{3}q\u{1A}\u{1B}[201~")
      terminal.signal(SIGCONT)
      terminal.resize(rows: 3, columns: 60)
      try terminal.wait(for: "Cairn needs")
      terminal.resize(rows: 24, columns: 80)
      try terminal.wait(for: "1 Path")
      #expect(terminal.textOnMainScreen == 0, "round \(round)")
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(arguments: ["\u{1B}[M", "\u{1B}[M ", "\u{1B}[<", "\u{1B}[<0;12"])
  func `a mouse report cut short takes nothing from the paste behind it`(report: String) throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("a")
    try terminal.wait(for: "Log: Skill")
    terminal.type("\(report)\u{1B}[200~Ran \u{3}the review\u{1B}[201~")
    try terminal.wait(for: "Title   Ran the review")
    terminal.type("\r")
    try terminal.wait(for: "Logged “Ran the review”")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
