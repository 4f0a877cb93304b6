import Foundation
import PseudoTerminal
import Testing

@Suite("What bad input gets")
struct BadInputTests {
  @Test(arguments: [
    ("Did it #foo", "#foo: no such skill"),
    ("Did it #t", "#t could be"),
    ("Did it #talent:9", "level must be 1 to 5"),
    ("Did it on:2026-02-31", "2026-02-31 is not a real date"),
    ("Did it on:someday", "\"someday\" is not a date"),
    ("#talent:3", "Add a title"),
    ("", "Add a title"),
  ])
  func `a line that cannot be logged is refused with the token and the way out`(
    line: String, words: String
  ) throws {
    let cairn = try BuiltCairn()
    let outcome = try cairn.run("log", line)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains(words))
    #expect(outcome.errors.contains("nothing was logged"))
    #expect(outcome.output == "")
    #expect(!FileManager.default.fileExists(atPath: cairn.directory.path))
  }

  @Test func `a title of a megabyte is refused, from the keyboard too`() throws {
    let cairn = try BuiltCairn()
    let long = String(repeating: "x", count: 1_000_000)
    let outcome = try cairn.run("log", "-", input: long + "\n")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("1000000 characters; the limit is 4000"))
    let terminal = try cairn.openPastWelcome()
    terminal.type("a\u{1B}[200~" + String(repeating: "x", count: 20_000) + "\u{1B}[201~\r")
    try terminal.wait(for: "20000 characters; the limit is 4000")
    terminal.type("\u{15}")
    try terminal.waitUntilGone("the limit is")
    terminal.type("\u{1B}")
    try terminal.waitUntilGone("Log: Skill")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `control sequences in a title are left out, and those in a file are inert`() throws {
    let cairn = try BuiltCairn()
    let outcome = try cairn.run("log", "Red \u{1B}[31malert\u{7} and \u{9B}2J")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("control characters were removed"))
    let file = cairn.directory.appendingPathComponent("journal/2026-11.json")
    let stored = try String(contentsOf: file, encoding: .utf8)
    #expect(stored.contains("Red [31malert and 2J"))
    try stored.replacingOccurrences(of: "Red ", with: "\\u001b]52;c;cGF3bg==\\u0007\\u202eRed ")
      .write(to: file, atomically: true, encoding: .utf8)
    let listed = try cairn.run("list").output
    #expect(!listed.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(listed.contains("]52;c;cGF3bg==Red"))
    let terminal = try cairn.openPastWelcome()
    terminal.type("2")
    try terminal.wait(for: "]52;c;cGF3bg==Red")
    terminal.type("q")
    try terminal.waitForEnd()
  }

  @Test func `without a terminal, and on one that cannot place text, the planner says so`() throws {
    let cairn = try BuiltCairn()
    let none = try cairn.run()
    #expect(none.status == 69)
    #expect(none.errors.contains("needs a terminal"))
    for (name, words) in [
      ("dumb", "cannot show the planner"), ("no-such-term", "unknown terminal type"),
    ] {
      let terminal = try cairn.open(environment: ["TERM": name])
      #expect(try terminal.waitForEnd() == .exited(69))
      #expect(terminal.screen.joined(separator: " ").contains(words))
      #expect(terminal.isGivenBack)
    }
    #expect(!FileManager.default.fileExists(atPath: cairn.directory.path))
  }

  @Test(arguments: [
    ("xterm-not-yet-described", "xterm"), ("tmux-not-yet-described", "screen"),
    ("ghostty", "xterm"),
  ])
  func `a terminal that this system does not know is drawn like its family, which is said once`(
    name: String, kind: String
  ) throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Still here")
    let terminal = try cairn.open(environment: ["TERM": name, "TERMINFO": "/nowhere"])
    try terminal.wait(for: "that \(name) is drawn as \(kind)") { screen in
      let words = screen.joined(separator: " ")
      return words.contains("nknown terminal type \(name) (TERM)") && words.contains(kind)
    }
    terminal.type("\u{1B}")
    try terminal.wait(for: "Still here")
    terminal.type("2")
    try terminal.waitUntilGone("nknown terminal type")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test(arguments: [
    ("screen", "\u{1B}[<0;3;1M"), ("xterm-256color", "\u{1B}[<0;3;1M"),
    ("xterm-256color", "\u{1B}[M #!"), ("linux", "\u{1B}[M #!"),
  ])
  func `a click is read in the new and in the old form, whatever the description names`(
    name: String, click: String
  ) throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome(environment: ["TERM": name])
    terminal.type("2")
    try terminal.wait(for: "Nothing logged yet")
    terminal.type(click)
    try terminal.waitForPath()
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.isGivenBack)
  }

  @Test func `a click beyond column 223 is where it is`() throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome(columns: 300, environment: ["TERM": "screen"])
    terminal.type("3")
    try terminal.wait(for: "today")
    terminal.type("\u{1B}[<0;290;8M")
    try terminal.wait(for: "the cursor in column 290") { screen in
      screen.indices.contains { terminal.isReversed($0, 289) }
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a storm of resizes while typing loses no key`() throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.openPastWelcome()
    terminal.type("a")
    // Below the smallest size a key that opens something does nothing, so the line has to be open.
    try terminal.wait(for: "Log: Skill")
    let typed = "Held the planning round together in a storm #teamwork:3"
    let sizes = [(100, 300), (1, 1), (24, 80), (12, 40), (50, 132), (2, 200), (60, 1)]
    for round in 0..<200 {
      let (rows, columns) = sizes[round % sizes.count]
      terminal.resize(rows: rows, columns: columns)
      terminal.signal(SIGWINCH)
      let index = round / 3
      if round % 3 == 0, index < typed.count { terminal.type(String(Array(typed)[index])) }
      terminal.settle(milliseconds: 0)
    }
    terminal.resize(rows: 24, columns: 80)
    terminal.type("\r")
    try terminal.waitForPath()
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try cairn.run("list").output.contains("Held the planning round together in a storm"))
  }

  @Test func `a tiny window says what it needs and works again when it grows`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Still here")
    let terminal = try cairn.open(rows: 5, columns: 20)
    try terminal.wait(for: "Cairn needs")
    terminal.resize(rows: 1, columns: 1)
    terminal.settle()
    terminal.resize(rows: 24, columns: 80)
    try terminal.wait(for: "Welcome to Cairn")
    terminal.type("\u{1B}")
    try terminal.wait(for: "Still here")
    terminal.resize(rows: 12, columns: 40)
    try terminal.wait(for: "q quit") { $0.count == 12 && $0[11].contains("q quit") }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a damaged month is shown as far as it goes, set aside at a change, never emptied`()
    throws
  {
    let cairn = try BuiltCairn()
    try cairn.run("log", "The first one #talent:2 on:2026-11-02")
    try cairn.run("log", "The second one #talent:2 on:2026-11-03")
    let file = cairn.directory.appendingPathComponent("journal/2026-11.json")
    let whole = try String(contentsOf: file, encoding: .utf8)
    let broken = String(whole.dropLast(120))
    try broken.write(to: file, atomically: true, encoding: .utf8)

    let listed = try cairn.run("list")
    #expect(listed.output.contains("The first one"))
    #expect(listed.errors.contains("2026-11.json, line "))
    #expect(listed.errors.contains("1 item in it can be read"))
    #expect(try String(contentsOf: file, encoding: .utf8) == broken)

    let terminal = try cairn.open(rows: 24, columns: 120)
    try terminal.wait(for: "Welcome")
    terminal.type("q")
    terminal.signal(SIGTERM)
    try terminal.waitForEnd()

    let logged = try cairn.run("log", "The third one #talent:2")
    #expect(logged.status == 0)
    #expect(logged.errors.contains("was damaged. A copy is in"))
    let trash = cairn.directory.appendingPathComponent("trash")
    let copies = try FileManager.default.contentsOfDirectory(atPath: trash.path)
    #expect(copies.count == 1)
    let copy = try String(
      contentsOf: trash.appendingPathComponent(try #require(copies.first)), encoding: .utf8)
    #expect(copy == broken)
    let after = try cairn.run("list").output
    #expect(after.contains("The first one") && after.contains("The third one"))
  }

  @Test func `a newer file is read, never written`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "From the future #talent:2")
    let file = cairn.directory.appendingPathComponent("journal/2026-11.json")
    let newer = try String(contentsOf: file, encoding: .utf8)
      .replacingOccurrences(of: "\"version\" : 1", with: "\"version\" : 7")
    try newer.write(to: file, atomically: true, encoding: .utf8)
    #expect(try cairn.run("list").output.contains("From the future"))
    let outcome = try cairn.run("log", "Now #talent:2")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("written by a later version of Cairn (file version 7"))
    #expect(try String(contentsOf: file, encoding: .utf8) == newer)
  }

  @Test func `a disk that takes no more bytes loses nothing and leaves nothing behind`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Before the disk was full #talent:2")
    let before = try cairn.text(of: "journal/2026-11.json")
    let outcome = try BuiltCairn.run(
      "/bin/sh", ["-c", "ulimit -f 0; exec '\(BuiltCairn.program)' log 'One too many'"],
      environment: cairn.environment)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("cannot write"))
    #expect(outcome.errors.contains("Nothing was changed"))
    #expect(try cairn.text(of: "journal/2026-11.json") == before)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: cairn.directory.appendingPathComponent("journal").path)
    #expect(names == ["2026-11.json"])
  }

  /// The planner, past its welcome, where no file can grow.
  private func openOnFullDisk(_ cairn: BuiltCairn) throws -> PseudoTerminal {
    try cairn.run("path", "begin", "team-lead", "on:2023")
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "ulimit -f 0; exec '\(BuiltCairn.program)'"],
      environment: cairn.environment)
    try terminal.waitForPath()
    return terminal
  }

  @Test func `in the planner a full disk keeps the text and says what to do`() throws {
    let cairn = try BuiltCairn()
    let terminal = try openOnFullDisk(cairn)
    terminal.type("aDo not lose me\r")
    try terminal.wait(for: "Nothing was changed")
    try terminal.wait(for: "Title   Do not lose me") { screen in
      screen.contains { $0.contains("Do not lose me") }
    }
    terminal.signal(SIGKILL)
    try terminal.waitForEnd()
  }

  @Test func `what cannot be kept is named and handed to the terminal when one leaves`() throws {
    let cairn = try BuiltCairn()
    let terminal = try openOnFullDisk(cairn)
    terminal.type("aDo not lose me")
    try terminal.wait(for: "Title   Do not lose me")
    terminal.type("\u{1B}")
    try terminal.wait(for: "(Esc dismisses")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(73))
    #expect(terminal.screen.contains { $0.contains("cairn: your unsaved text could not be kept") })
    #expect(terminal.screen.contains("cairn: Do not lose me"))
  }

  @Test func `a directory that is a file, or cannot be made, is named`() throws {
    let cairn = try BuiltCairn()
    let file = cairn.directory.deletingLastPathComponent().appendingPathComponent("file")
    try "".write(to: file, atomically: true, encoding: .utf8)
    let outcome = try cairn.run("log", "x", "--data-dir", file.path)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("is not a directory"))
    let below = try cairn.run("log", "x", "--data-dir", file.path + "/below")
    #expect(below.status == 73)
    let nowhere = try cairn.run("log", "x", "--data-dir", "/proc/cairn")
    #expect(nowhere.status == 73)
    #expect(nowhere.errors.contains("cannot write /proc/cairn"))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a directory to somebody else"))
  func `a directory of somebody else is not written to`() throws {
    let cairn = try BuiltCairn()
    try FileManager.default.createDirectory(
      at: cairn.directory, withIntermediateDirectories: true)
    #expect(chown(cairn.directory.path, 12345, 12345) == 0)
    let outcome = try cairn.run("log", "x")
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("belongs to user 12345"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: cairn.directory.path).isEmpty)
  }

  @Test func `who waits too long for the lock is told so`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "x")
    let holder = try PseudoTerminal(
      "/usr/bin/flock", [cairn.directory.path + "/lock", "-c", "echo held; read line"])
    try holder.wait(for: "held")
    let outcome = try cairn.run("log", "y", environment: ["CAIRN_LOCK_SECONDS": "1"])
    #expect(outcome.status == 75)
    #expect(outcome.errors.contains("has been saving for 1 seconds"))
    holder.type("go\r")
    try holder.waitForEnd()
    #expect(try cairn.run("log", "y").status == 0)
  }
}
