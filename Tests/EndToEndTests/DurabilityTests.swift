import Foundation
import PseudoTerminal
import Testing

@Suite("Nothing is lost")
struct DurabilityTests {
  @Test func `killed after saved, the planner has lost nothing`() throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("mShipped it #hands:3\r")
    try terminal.wait(for: "Logged “Shipped it”")
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForEnd() == .signalled(SIGKILL))
    #expect(try cairn.run("list").output.contains("Shipped it"))
    #expect(try cairn.schemaComplaints() == "")
  }

  @Test func `killed at any moment, what was said to be logged is there and the files are sound`()
    throws
  {
    let cairn = try BuiltCairn()
    var seed: UInt64 = 20_261_121
    var said: [String] = []
    for number in 0..<40 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let title = "Entry number \(number)"
      let terminal = try PseudoTerminal(
        BuiltCairn.program, ["log", title], environment: cairn.environment)
      // Up to 30 ms: before, within and after the save.
      let moment = ContinuousClock.now + .microseconds(Int(seed >> 33) % 30_000)
      var wasSaid = false
      while ContinuousClock.now < moment {
        terminal.settle(milliseconds: 1)
        wasSaid = terminal.screen.contains { $0.contains("Logged") }
      }
      terminal.signal(SIGKILL)
      try terminal.waitForEnd()
      if wasSaid { said.append(title) }
    }
    let listed = try cairn.run("list").output
    for title in said { #expect(listed.contains(title), "seed 20261121") }
    #expect(try cairn.schemaComplaints() == "", "seed 20261121")
  }

  @Test func `fifty lines logged elsewhere appear in the open planner, and one logged there stays`()
    throws
  {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("2")
    try terminal.wait(for: "Nothing logged yet")
    for number in 1...50 { try cairn.run("log", "Foreign line \(number) #team:2") }
    terminal.type("/foreign\r")
    try terminal.wait(for: "50 of 50")
    terminal.type("aMy own line #talent:3\r")
    try terminal.wait(for: "Logged “My own line”")
    try terminal.wait(for: "50 of 51")
    terminal.type("q")
    try terminal.waitForEnd()
    let listed = try cairn.run("list").output.split(separator: "\n")
    #expect(listed.count == 51)
    #expect(listed.contains { $0.contains("My own line") })
    #expect(try cairn.schemaComplaints() == "")
  }

  @Test func `eight processes that log at once all come through`() throws {
    let cairn = try BuiltCairn()
    let environment = cairn.environment
    let terminals = try (1...8).map { number in
      try PseudoTerminal(
        "/bin/sh",
        ["-c", "for i in 1 2 3 4 5; do '\(BuiltCairn.program)' log \"P\(number) line $i\"; done"],
        environment: environment)
    }
    for terminal in terminals { #expect(try terminal.waitForEnd() == .exited(0)) }
    #expect(try cairn.run("list").output.split(separator: "\n").count == 40)
    for _ in 0..<40 { #expect(try cairn.run("undo").status == 0) }
    #expect(try cairn.run("list").output == "")
    #expect(try cairn.run("undo").status == 65)
  }

  @Test(arguments: ["\u{3}", "\u{1C}"])
  func `a key that leaves gives the screen back and keeps the unfinished line`(key: String) throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("aHalf a thought")
    try terminal.wait(for: "Title   Half a thought")
    terminal.type(key)
    let signal = key == "\u{3}" ? SIGINT : SIGQUIT
    #expect(try terminal.waitForEnd() == .exited(128 + signal))
    #expect(terminal.isGivenBack)
    #expect(try cairn.text(of: "drafts.json").contains("Half a thought"))
  }

  @Test(arguments: ["", " and on"])
  func `in a paste that never ends Ctrl-C leaves, and what was pasted is kept`(rest: String) throws
  {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("aTyped ")
    try terminal.wait(for: "Title   Typed")
    terminal.type("\u{1B}[200~and pasted\(rest)\u{3}")
    #expect(try terminal.waitForEnd() == .exited(128 + SIGINT))
    #expect(terminal.leftovers == [])
    #expect(try cairn.text(of: "drafts.json").contains("Typed and pasted\(rest)"))
  }

  @Test func `a paste that never ends is text when it has been silent, and keys work again`() throws
  {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("a")
    try terminal.wait(for: "Log: Skill")
    terminal.type("\u{1B}[200~Pasted \u{3} half")
    try terminal.wait(for: "Title   Pasted half")
    terminal.type(" and typed\r")
    try terminal.wait(for: "Logged “Pasted half and typed”")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a signal in an endless paste is obeyed, and what has come is kept`() throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("a")
    try terminal.wait(for: "Log: Skill")
    terminal.type("\u{1B}[200~Begun")
    var isEnded = false
    for round in 0..<100_000 where !isEnded {
      terminal.type(" and on")
      // By now the beginning has been read: a terminal holds 64 KB, and 4 KB for the next read.
      if round == 12_000 { terminal.signal(SIGTERM) }
      isEnded = terminal.hasEnded
    }
    #expect(try terminal.waitForEnd() == .exited(128 + SIGTERM))
    #expect(try cairn.text(of: "drafts.json").contains("Begun and on"))
  }

  @Test
  func `control characters in a paste are text, not signals, and none of it reaches the shell`()
    throws
  {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("a")
    try terminal.wait(for: "Log: Skill")
    terminal.type("\u{1B}[200~one \u{3} two \u{1A} three\nfour\u{1B}[201~")
    try terminal.wait(for: "Title   one two three four")
    terminal.type("\r")
    try terminal.wait(for: "Logged “one two three four”")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `pasted text right behind Esc is no row of commands`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Keep me")
    let terminal = try cairn.openPastWelcome()
    terminal.type("2")
    try terminal.wait(for: "Keep me")
    terminal.type("\u{1B}\u{1B}[200~d\u{1B}[201~")
    try terminal.wait(for: "Press a first, then paste.")
    #expect(try cairn.run("list").output.contains("Keep me"))
    terminal.type("q")
    try terminal.waitForEnd()
  }

  @Test func `after being stopped and continued from outside, keys work as before`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Before the break")
    let shell = try cairn.openShell()
    shell.type("'\(BuiltCairn.program)' & p=$!; fg\r")
    try shell.wait(for: "Welcome to Cairn")
    shell.type("\u{1B}")
    try shell.wait(for: "Before the break")
    shell.type("\u{1A}")
    try shell.wait(for: "Stopped")
    shell.type("stty sane; fg\r")
    try shell.waitForPath()
    shell.type("2")
    try shell.wait(for: "2 Log") { screen in screen.contains { $0.contains("▸21 Nov 2026") } }
    shell.type("q")
    try shell.wait(for: "ready>")
    shell.type("exit\r")
    try shell.waitForEnd()
  }

  @Test func `a crash gives the screen back too`() throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.signal(SIGSEGV)
    #expect(try terminal.waitForEnd() == .signalled(SIGSEGV))
    #expect(terminal.isGivenBack)
  }

  @Test func `Ctrl-Z goes to the shell and fg comes back`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Before the break")
    let shell = try cairn.openShell()
    shell.type("'\(BuiltCairn.program)'\r")
    try shell.wait(for: "Welcome to Cairn")
    shell.type("\u{1B}")
    try shell.wait(for: "Before the break")
    shell.type("\u{1A}")
    try shell.wait(for: "Stopped")
    shell.type("fg\r")
    try shell.waitForPath()
    shell.type("q")
    try shell.wait(for: "ready>")
    shell.type("echo left $?\r")
    try shell.wait(for: "left 0")
    shell.type("exit\r")
    try shell.waitForEnd()
  }
}
