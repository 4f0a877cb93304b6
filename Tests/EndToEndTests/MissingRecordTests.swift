import Foundation
import PseudoTerminal
import Testing

@Suite("A data directory that is not there")
struct MissingRecordTests {
  private func exists(_ cairn: BuiltCairn) -> Bool {
    FileManager.default.fileExists(atPath: cairn.directory.path)
  }

  @Test(arguments: [
    "list", "list --json", "status", "gaps", "timeline", "plan", "forecast", "review", "insights",
    "proposals", "drafts", "name", "path", "compare", "names people",
  ])
  func `a reading command says that there is no record, and makes none`(line: String) throws {
    let cairn = try BuiltCairn()
    let shown = try BuiltCairn.run(
      BuiltCairn.program, line.split(separator: " ").map(String.init),
      environment: cairn.environment)
    #expect(shown.status == 0)
    let said = "no record in \(cairn.directory.path) yet"
    #expect(shown.errors.components(separatedBy: said).count == 2, "\(shown.errors)")
    #expect(!exists(cairn))
  }

  @Test func `an empty document does not take the place of an older one`() throws {
    let cairn = try BuiltCairn()
    let file = cairn.directory.deletingLastPathComponent().appendingPathComponent("b.json")
    try "older".write(to: file, atomically: true, encoding: .utf8)
    let refused = try cairn.run("export", "json", "-o", file.path, "--force")
    #expect(refused.status == 74)
    #expect(
      refused.errors == "cairn: nothing was written: no record in "
        + "\(cairn.directory.path).\n")
    #expect(try String(contentsOf: file, encoding: .utf8) == "older")
    #expect(try cairn.run("export", "json", "--partial").status == 0)
    #expect(!exists(cairn))
  }

  @Test func `what is not found there, or undone, says so too`() throws {
    let cairn = try BuiltCairn()
    for arguments in [["show", "X"], ["delete", "X"], ["undo"], ["redo"]] {
      let refused = try BuiltCairn.run(
        BuiltCairn.program, arguments, environment: cairn.environment)
      #expect(refused.status == 65 && refused.errors.contains("no record in"))
    }
    #expect(!exists(cairn))
  }

  @Test func `a prompt and the completion hear nothing of it`() throws {
    let cairn = try BuiltCairn()
    let due = try cairn.run("due")
    #expect(due.status == 1 && due.output == "" && due.errors == "")
    #expect(try cairn.run("complete", "zsh", "--", "show", "").errors == "")
    #expect(!exists(cairn))
  }

  @Test func `the first change says where the record was begun, and only that one`() throws {
    let cairn = try BuiltCairn()
    #expect(try cairn.run("where").output.contains("(does not exist yet)"))
    let first = try cairn.run("log", "The first")
    #expect(first.errors == "cairn: created a record in \(cairn.directory.path).\n")
    #expect(try cairn.run("log", "The second").errors == "")
    #expect(try cairn.run("list").errors == "")
    #expect(try !cairn.run("where").output.contains("yet"))
  }

  @Test func `a directory without a record is no record either`() throws {
    let cairn = try BuiltCairn()
    try FileManager.default.createDirectory(
      at: cairn.directory, withIntermediateDirectories: true)
    #expect(try cairn.run("list").errors.contains("no record in"))
    #expect(try cairn.run("where").output.contains("(no record yet)"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: cairn.directory.path).isEmpty)
    #expect(try cairn.run("log", "x").errors.contains("created a record in"))
  }

  @Test func `the planner makes nothing until something is saved`() throws {
    let cairn = try BuiltCairn()
    let looked = try cairn.open()
    try looked.wait(for: "Welcome to Cairn")
    looked.type("\u{3}")
    #expect(try looked.waitForEnd() == .exited(128 + SIGINT))
    #expect(!exists(cairn))
    let terminal = try cairn.openPastWelcome()
    terminal.type("aFirst of all\r")
    try terminal.wait(for: "Logged “First of all”")
    // What another Cairn does is seen in a directory that was made after the start, too.
    try cairn.run("log", "From elsewhere")
    try terminal.wait(for: "From elsewhere")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.screen.contains { $0.hasPrefix("cairn: created a record in") })
  }

  @Test func `a record that is begun elsewhere while the planner waits is noticed`() throws {
    let cairn = try BuiltCairn()
    let terminal = try cairn.open()
    try terminal.wait(for: "Welcome to Cairn")
    try cairn.run("path", "begin", "team-lead", "on:2024")
    try cairn.run("log", "From elsewhere")
    terminal.type("\u{1B}")
    try terminal.wait(for: "From elsewhere")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
