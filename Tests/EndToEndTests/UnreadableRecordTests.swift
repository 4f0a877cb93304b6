import Foundation
import PseudoTerminal
import Testing

@Suite("A record that cannot be read whole")
struct UnreadableRecordTests {
  /// One entry in each of two months, a stage and a goal.
  private func logged() throws -> BuiltCairn {
    let cairn = try BuiltCairn()
    try cairn.run("path", "begin", "team-lead", "on:2024-01-01")
    try cairn.run("log", "Old one #talent:2 on:2026-03-02")
    try cairn.run("log", "New one #talent:2 on:2026-11-02")
    try cairn.run("plan", "add", "A goal by:2027-06")
    return cairn
  }

  /// Puts a directory in the place of a file, and keeps that.
  private func hide(_ name: String, of cairn: BuiltCairn) throws {
    let file = cairn.directory.appendingPathComponent(name)
    try FileManager.default.moveItem(at: file, to: file.appendingPathExtension("kept"))
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
  }

  @Test(arguments: [
    ["list"], ["list", "--json"], ["status"], ["gaps"], ["timeline"], ["why", "talent"], ["review"],
    ["compare"], ["forecast"], ["insights"], ["names", "tags"],
  ])
  func `a month that cannot be read is named by every reading command, and the status says so`(
    arguments: [String]
  ) throws {
    let cairn = try logged()
    try hide("journal/2026-03.json", of: cairn)
    let shown = try BuiltCairn.run(BuiltCairn.program, arguments, environment: cairn.environment)
    #expect(shown.status == 66, "\(shown)")
    let said =
      shown.errors.components(separatedBy: "journal/2026-03.json: Is a directory").count - 1
    #expect(said == 1, "\(shown.errors)")
    if arguments[0] == "list" { #expect(shown.output.contains("New one")) }
    if arguments[0] == "status" { #expect(shown.output.contains("Team lead: current since")) }
  }

  @Test func `a directory that cannot be listed is no empty record`() throws {
    let cairn = try logged()
    let backup = cairn.directory.deletingLastPathComponent().appendingPathComponent("b.json")
    #expect(try cairn.run("export", "json", "-o", backup.path).status == 0)
    let before = try Data(contentsOf: backup)
    let refused = try cairn.run(
      breaking: "getdents64:error=EIO", "export", "json", "-o", backup.path, "--force")
    #expect(refused.status == 74)
    #expect(refused.errors.contains("/journal: Input/output error"))
    #expect(refused.errors.contains("nothing was written"))
    #expect(try Data(contentsOf: backup) == before)
    let listed = try cairn.run(breaking: "getdents64:error=EIO", "list")
    #expect(listed.status == 66 && listed.errors.contains("/journal: Input/output error"))
    #expect(!listed.errors.contains("no entries"))
  }

  @Test(arguments: ["json", "csv", "brag", "review", "packet", "html", "svg", "ics", "jsonresume"])
  func `no document is made of a part, unless it is asked for`(kind: String) throws {
    let cairn = try logged()
    let file = cairn.directory.deletingLastPathComponent().appendingPathComponent("document")
    #expect(try cairn.run("export", kind, "-o", file.path).status == 0)
    let before = try Data(contentsOf: file)
    try hide("journal/2026-03.json", of: cairn)
    let refused = try cairn.run("export", kind, "-o", file.path, "--force")
    #expect(refused.status == 74 && refused.output == "")
    #expect(refused.errors.contains("2026-03.json") && refused.errors.contains("--partial"))
    #expect(try Data(contentsOf: file) == before)
    let partial = try cairn.run("export", kind, "--partial")
    #expect(partial.status == 0 && !partial.output.isEmpty)
    #expect(partial.errors.contains("this document is partial"))
    #expect(!partial.output.contains("Old one"))
  }

  @Test func `a damaged month counts for documents and for the status too`() throws {
    let cairn = try logged()
    let file = cairn.directory.appendingPathComponent("journal/2026-03.json")
    try String(String(contentsOf: file, encoding: .utf8).dropLast(9))
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(try cairn.run("list").status == 66)
    let refused = try cairn.run("export", "json")
    #expect(refused.status == 65 && refused.output == "")
    #expect(try cairn.run("export", "json", "--partial").output.contains("New one"))
  }

  @Test func `changes of other months go on, and what is not found may be in the one not read`()
    throws
  {
    let cairn = try logged()
    try hide("journal/2026-03.json", of: cairn)
    #expect(try cairn.run("log", "Another").status == 0)
    let id = try cairn.run("list", "-n", "1", "--print0").output.prefix { $0 != "\0" }
    #expect(try cairn.run("show", String(id)).status == 0)
    let edited = try cairn.run("edit", String(id), "Another, said better")
    #expect(edited.status == 0 && edited.errors.contains("2026-03.json"))
    #expect(try cairn.run("delete", String(id)).status == 0)
    for command in ["delete", "show"] {
      let missed = try cairn.run(command, "ZZZZ")
      #expect(missed.status == 74)
      #expect(missed.errors.contains("no readable entry has the ID ZZZZ"))
      #expect(missed.errors.contains("2026-03.json may contain it"))
    }
    let there = try cairn.run("log", "In that month on:2026-03-05")
    #expect(there.status == 74 && there.errors.contains("Nothing was changed"))
  }

  @Test func `without the plan or the profile, entries are shown, and no untrue figure is`() throws
  {
    let cairn = try logged()
    try hide("plan.json", of: cairn)
    for command in ["list", "status", "timeline"] {
      let shown = try cairn.run(command)
      #expect(shown.status == (command == "list" ? 0 : 66), "\(command): \(shown)")
    }
    let plan = try cairn.run("plan")
    #expect(plan.status == 66 && plan.errors.contains("plan.json: Is a directory"))
    #expect(try cairn.run("plan", "done", "A goal").status == 74)
    try hide("profile.json", of: cairn)
    for command in ["list", "timeline"] {
      let shown = try cairn.run(command)
      #expect(shown.status == 66 && shown.errors.contains("profile.json: Is a directory"))
    }
    #expect(try cairn.run("list").output.contains("New one"))
    for command in ["status", "gaps", "path"] { #expect(try cairn.run(command).status == 74) }
    #expect(try cairn.run("log", "Still logging").status == 0)
  }

  @Test func `the planner shows the rest, and asks before it writes a part`() throws {
    let cairn = try logged()
    try hide("journal/2026-03.json", of: cairn)
    let terminal = try cairn.open(rows: 40, columns: 200)
    try terminal.wait(for: "2026-03.json: Is a")
    terminal.type("\u{1B}")
    try terminal.waitUntilGone("2026-03.json")
    try terminal.wait(for: "cairn doctor")
    terminal.type("\u{1B}")
    try terminal.waitUntilGone("cairn doctor")
    try terminal.wait(for: "New one")
    terminal.type("x")
    try terminal.wait(for: "Brag document")
    terminal.type("\r")
    try terminal.wait(for: "Press Enter again")
    let file = cairn.directory.deletingLastPathComponent().appendingPathComponent("brag.md")
    #expect(!FileManager.default.fileExists(atPath: file.path))
    terminal.type("\r")
    try terminal.wait(for: "Unreadable parts are left out")
    #expect(FileManager.default.fileExists(atPath: file.path))
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a backup says its counts, and one that reads back otherwise is not kept`() throws {
    let cairn = try logged()
    let file = cairn.directory.deletingLastPathComponent().appendingPathComponent("b.json")
    let counts = "cairn: 3 entries, 1 goal, 1 stage\n"
    let done = try cairn.run("export", "json", "-o", file.path)
    #expect(done.status == 0 && done.errors == counts + "cairn: wrote \(file.path).\n")
    #expect(try cairn.run("export", "json").errors == counts)
    let before = try Data(contentsOf: file)
    try cairn.run("log", "One more")
    // A disk that says it took the first byte, and did not.
    let failed = try cairn.run(
      breaking: "write:retval=1:when=1", "export", "json", "-o", file.path, "--force")
    #expect(failed.status == 73 && failed.errors.contains("Nothing was written"))
    #expect(try Data(contentsOf: file) == before)
    let folder = file.deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains { $0.hasSuffix(".tmp") })
  }

  @Test func `nothing is imported beside a month that cannot be read, for it may be there already`()
    throws
  {
    let cairn = try logged()
    let file = cairn.directory.deletingLastPathComponent().appendingPathComponent("all.json").path
    try cairn.run("export", "json", "-o", file)
    try hide("journal/2026-03.json", of: cairn)
    let refused = try cairn.run("import", "json", file)
    #expect(
      refused.status == 74
        && refused.errors.contains("2026-03.json cannot be read and may already contain it"))
  }
}
