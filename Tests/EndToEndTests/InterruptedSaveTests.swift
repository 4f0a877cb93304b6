import Foundation
import PseudoTerminal
import Testing

/// The built program, stopped or refused by the system in the middle of a save. `Scripts/check-faults` does
/// so at every call of every command; here are the cases that were once wrong.
@Suite("A save that is interrupted")
struct InterruptedSaveTests {
  private func titles(_ cairn: BuiltCairn) throws -> [String] {
    try (cairn.json("list")["entries"] as? [[String: Any]] ?? [])
      .compactMap { $0["title"] as? String }
  }

  @Test(arguments: 1...2)
  func `killed between two files, the next command finishes the save, and undo takes back that one`(
    rename: Int
  ) throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Old")
    try cairn.run(breaking: "rename:signal=KILL:when=\(rename)", "log", "New")
    let listed = try cairn.run("list")
    #expect(listed.status == 0 && listed.errors.contains("completed a change"))
    #expect(try titles(cairn).sorted() == ["New", "Old"])
    #expect(try cairn.run("undo").status == 0)
    #expect(try titles(cairn) == ["Old"])
  }

  @Test func `where the second file can never be replaced, nothing was changed, as is said`() throws
  {
    let cairn = try BuiltCairn()
    try cairn.run("plan", "add", "Give a talk #team:2")
    let failed = try cairn.run(
      breaking: "rename:error=EROFS:when=2+", "plan", "done", "talk")
    #expect(failed.status == 73 && failed.errors.contains("Nothing was changed"))
    #expect(try titles(cairn) == [])
    #expect(try cairn.run("plan", "done", "talk").status == 0)
    #expect(try titles(cairn) == ["Give a talk"])
  }

  @Test func `an import that was killed is one change: import it again, and undo takes back all`()
    throws
  {
    let cairn = try BuiltCairn.demo(entries: 40, years: 2)
    let file = cairn.directory.deletingLastPathComponent().appendingPathComponent("all.json").path
    try cairn.run("export", "json", "-o", file)
    let other = try BuiltCairn()
    try other.run("log", "Mine")
    try other.run(breaking: "rename:signal=KILL:when=5", "import", "json", file)
    #expect(try other.run("import", "json", file).status == 0)
    #expect(try titles(other).count == 41)
    #expect(try other.run("undo").status == 0)
    #expect(try titles(other) == ["Mine"])
  }

  /// Where the readings of a run begin that could fail after the save, differs from machine to machine:
  /// so the last dozen are tried, each alone. At none of them is a saved change denied, or an unsaved one
  /// claimed.
  @Test func `what was saved is not denied because reading it again failed`() throws {
    let whole = try BuiltCairn()
    let trace = whole.directory.deletingLastPathComponent().appendingPathComponent("trace").path
    _ = try BuiltCairn.run(
      "/usr/bin/strace",
      ["-f", "-qq", "-e", "trace=read", "-o", trace, BuiltCairn.program, "path", "begin"]
        + ["team-lead"], environment: whole.environment)
    let calls = try String(contentsOfFile: trace, encoding: .utf8).components(separatedBy: "read(")
    #expect(calls.count > 12)
    var statuses: Set<Int32> = []
    for number in (calls.count - 12)..<calls.count {
      let cairn = try BuiltCairn()
      let began = try cairn.run(
        breaking: "read:error=EIO:when=\(number)", "path", "begin", "team-lead")
      statuses.insert(began.status)
      let isThere = try titles(cairn) == ["Became team lead"]
      let isSaid = [0, 79].contains(began.status)
      #expect(isThere == isSaid, "read \(number): status \(began.status), \(began.errors)")
      if began.status == 79 { #expect(began.errors.contains("the change was saved")) }
    }
    #expect(statuses.isSuperset(of: [0, 74]), "\(statuses)")
  }

  @Test func `a full standard output denies no change`() throws {
    let cairn = try BuiltCairn()
    let done = try BuiltCairn.run(
      "/bin/sh", ["-c", "'\(BuiltCairn.program)' log 'Said to nothing' > /dev/full"],
      environment: cairn.environment)
    #expect(done.status == 79)
    #expect(done.errors.contains("the change was saved, but cannot write to standard output"))
    #expect(try titles(cairn) == ["Said to nothing"])
  }

  @Test func `a full standard output denies neither a purge nor a repair`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Thrown away")
    let id = try #require(try cairn.run("list").output.split(separator: " ").dropFirst(2).first)
    try cairn.run("delete", String(id))
    for command in ["trash purge --all --yes", "doctor --repair"] {
      chmod(cairn.directory.appendingPathComponent("history.json").path, 0o644)
      let done = try BuiltCairn.run(
        "/bin/sh", ["-c", "'\(BuiltCairn.program)' \(command) > /dev/full"],
        environment: cairn.environment)
      #expect(done.status == 79, "\(command): \(done.status) \(done.errors)")
    }
    #expect(try cairn.run("trash").output == "")
  }

  @Test func `a repair takes no entry for gone because the journal could not be listed`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("plan", "add", "Give a talk #team:2")
    try cairn.run("plan", "done", "talk")
    let plan = try cairn.text(of: "plan.json")
    for number in 1...24 {
      try cairn.run(breaking: "getdents64:error=EIO:when=\(number)", "doctor", "--repair")
      #expect(try cairn.text(of: "plan.json") == plan, "getdents64 \(number)")
    }
  }
}
