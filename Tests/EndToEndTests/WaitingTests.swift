import Foundation
import PseudoTerminal
import Testing

/// Another process holds the lock: the planner says so, and gives up when it is told to.
struct WaitingTests {
  private struct Desk {
    let cairn: BuiltCairn
    let terminal: PseudoTerminal
    private let holder: PseudoTerminal

    init() throws {
      cairn = try BuiltCairn()
      try cairn.run("log", "First of all")
      terminal = try cairn.open(environment: ["CAIRN_LOCK_SECONDS": "120"])
      try terminal.wait(for: "Welcome to Cairn")
      terminal.type("\u{1B}")
      try terminal.waitForPath()
      holder = try PseudoTerminal(
        "/usr/bin/flock", [cairn.directory.path + "/lock", "-c", "echo held; read line"])
      try holder.wait(for: "held")
    }

    func letGo() throws {
      holder.type("go\r")
      try holder.waitForEnd()
    }
  }

  @Test(arguments: ["\u{1B}", "\u{7}", "\u{3}"])
  func `Esc, Ctrl-G and Ctrl-C end the waiting, and the typed line is still there`(
    key: String
  ) throws {
    let desk = try Desk()
    let before = try desk.cairn.text(of: "journal/2026-11.json")
    desk.terminal.type("aRan the review\r")
    try desk.terminal.wait(for: "Another copy of Cairn is saving")
    try desk.terminal.wait(for: "Esc cancels")
    desk.terminal.type("u")
    desk.terminal.type(key)
    try desk.terminal.wait(for: "Cancelled; nothing was changed.")
    try desk.terminal.wait(for: "Typed meanwhile and not used: u")
    try desk.terminal.wait(for: "Ran the review")
    #expect(try desk.cairn.text(of: "journal/2026-11.json") == before)
    try desk.letGo()
    desk.terminal.type("\r")
    try desk.terminal.wait(for: "Logged “Ran the review”")
    desk.terminal.type("q")
    #expect(try desk.terminal.waitForEnd() == .exited(0))
    #expect(desk.terminal.isGivenBack)
  }

  @Test func `keys wait their turn, and a new size is drawn at once`() throws {
    let desk = try Desk()
    desk.terminal.type("aRan the review\r")
    try desk.terminal.wait(for: "Another copy of Cairn is saving")
    desk.terminal.type("aAnd one more\r2")
    desk.terminal.resize(rows: 30, columns: 100)
    try desk.terminal.wait(for: "the new width") { screen in
      screen.contains { $0.count > 80 && $0.contains("Another copy of Cairn is saving") }
    }
    try desk.letGo()
    try desk.terminal.wait(for: "the Log, with all three") { screen in
      ["First of all", "Ran the review", "And one more"].allSatisfy { title in
        screen.contains { $0.dropFirst().hasPrefix("21 ") && $0.contains(title) }
      }
    }
    desk.terminal.type("q")
    #expect(try desk.terminal.waitForEnd() == .exited(0))
    #expect(try desk.cairn.run("list").output.contains("And one more"))
  }

  @Test func `being ended while it waits keeps the line as a draft`() throws {
    let desk = try Desk()
    desk.terminal.type("aRan the review\r")
    try desk.terminal.wait(for: "Another copy of Cairn is saving")
    desk.terminal.signal(SIGTERM)
    try desk.terminal.wait(for: "Saving drafts")
    try desk.letGo()
    #expect(try desk.terminal.waitForEnd() == .exited(128 + SIGTERM))
    #expect(try desk.cairn.text(of: "drafts.json").contains("Ran the review"))
    #expect(desk.terminal.isGivenBack)
  }

  @Test func `a command says on the terminal that it waits, and Ctrl-C ends it cleanly`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "First of all")
    let holder = try PseudoTerminal(
      "/usr/bin/flock", [cairn.directory.path + "/lock", "-c", "echo held; read line"])
    try holder.wait(for: "held")
    let terminal = try PseudoTerminal(
      BuiltCairn.program, ["undo"],
      environment: cairn.environment.merging(["CAIRN_LOCK_SECONDS": "120"]) { $1 })
    try terminal.wait(for: "another copy of Cairn is saving [")
    terminal.type("\u{3}")
    try terminal.wait(for: "cairn: cancelled; nothing was changed.")
    #expect(try terminal.waitForEnd() == .exited(130))
    holder.type("go\r")
    try holder.waitForEnd()
    #expect(try cairn.run("list").output.contains("First of all"))
  }
}
