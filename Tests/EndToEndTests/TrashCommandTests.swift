import Foundation
import PseudoTerminal
import Testing

@Suite("cairn trash")
struct TrashCommandTests {
  /// Logs an entry, deletes it, and returns its short id.
  private func deleted(_ cairn: BuiltCairn, _ line: String) throws -> String {
    try cairn.run("log", line)
    let id = try cairn.run("list", "-n", "1").output.split(separator: " ").map(String.init)[2]
    try cairn.run("delete", id)
    return id
  }

  /// Every file in the home, data directory and cache included, that holds a text.
  private func holders(of text: String, _ cairn: BuiltCairn) throws -> String {
    let home = cairn.directory.deletingLastPathComponent().path
    return try BuiltCairn.run("/usr/bin/grep", ["-rlaF", text, home], environment: [:]).output
  }

  @Test("What was deleted is listed, shown, and put back as one change")
  func restores() throws {
    let cairn = try BuiltCairn()
    let id = try deleted(cairn, "Ran the review #trouble:2 => two fixes")
    #expect(try cairn.run("trash").output == "2026-11-21  skill  \(id)  Ran the review\n")
    let shown = try cairn.run("trash", "show", id).output
    for line in ["Title         Ran the review", "Removed       2026-11-21 18:00 UTC"] {
      #expect(shown.contains(line + "\n"))
    }
    let list = try cairn.json("trash", "list")
    #expect((list["items"] as? [[String: Any]])?.first?["isInRecord"] as? Bool == false)
    let one = try cairn.json("trash", "show", id)
    let entry = (one["items"] as? [[String: Any]])?.first?["entry"] as? [String: Any]
    #expect(entry?["result"] as? String == "two fixes")
    let whole = try #require(entry?["id"] as? String)
    #expect(try cairn.run("trash", "list", "--print0").output == whole + "\0")

    #expect(try cairn.run("trash", "restore", id).output == "Restored “Ran the review”\n")
    #expect(try cairn.run("list").output.contains("Ran the review"))
    #expect(try cairn.run("trash").output.hasSuffix("Ran the review  (restored)\n"))
    #expect(try cairn.run("undo").status == 0)
    #expect(try cairn.run("list").output == "")
    #expect(try cairn.run("trash", "show", "nothing").status == 65)
  }

  @Test("What is back in the journal is marked, and neither restored nor purged again")
  func knowsWhatIsBack() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Ran the review")
    try cairn.run("log", "Ran it again")
    // Logged at one moment, they stand in the order of their random ids.
    let ids = try cairn.run("list").output.split(separator: "\n")
      .sorted { $0.contains("Ran it again") && !$1.contains("Ran it again") }
      .map { line in String(line.split(separator: " ")[2]) }
    try cairn.run("delete", ids[0], ids[1])
    try cairn.run("trash", "restore", ids[0])
    let line = try cairn.run("trash").output.split(separator: "\n").first {
      $0.contains(ids[0])
    }
    #expect(line?.hasSuffix("Ran it again  (restored)") == true)
    let again = try cairn.run("trash", "restore", ids[0])
    #expect(again.status == 65)
    #expect(again.errors.contains("“Ran it again” is already in the journal"))
    let purged = try cairn.run("trash", "purge", ids[0], "--yes")
    #expect(purged.status == 65)
    #expect(purged.errors.contains("“Ran it again” is still in the journal. Delete it first"))
  }

  @Test("After delete and purge no byte of title, result and note is left")
  func purges() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Heard of the merger #trouble:2 => told the lawyers")
    let id = try cairn.run("list", "-n", "1").output.split(separator: " ").map(String.init)[2]
    try cairn.run("edit", id, "--note", "signed in March")
    let early = try cairn.run("trash", "purge", id, "--yes")
    #expect(early.status == 65)
    #expect(
      early.errors
        == "cairn: “Heard of the merger” is still in the journal. Delete it first: cairn delete \(id).\n"
    )
    try cairn.run("delete", id)
    let unasked = try cairn.run("trash", "purge", id)
    #expect(unasked.status == 64)
    #expect(
      unasked.errors
        == "cairn: purging cannot be undone. Without a terminal, confirm it with --yes.\n")
    #expect(try holders(of: "the merger", cairn) != "")
    let purged = try cairn.run("trash", "purge", id, "--yes")
    #expect(purged.status == 0)
    #expect(purged.output.hasPrefix("Purged \(id), with 3 changes in the undo history.\n"))
    #expect(purged.output.contains("backups, snapshots"))
    for text in ["the merger", "told the lawyers", "signed in March", id] {
      #expect(try holders(of: text, cairn) == "", "\(text)")
    }
    #expect(try cairn.run("undo").errors == "cairn: nothing to undo.\n")
    #expect(try cairn.schemaComplaints() == "")
  }

  @Test("All purges everything, and its JSON does not repeat the text")
  func purgesAll() throws {
    let cairn = try BuiltCairn()
    _ = try deleted(cairn, "Heard of the merger")
    try cairn.run("log", "Wrote the runbook")
    let report = try cairn.json("trash", "purge", "--all", "--yes")
    #expect((report["purged"] as? [Any])?.count == 1 && report["changes"] as? Int == 2)
    #expect(!"\(report)".contains("merger"))
    #expect(try holders(of: "the merger", cairn) == "")
    #expect(try cairn.run("trash", "purge", "--all").output == "Nothing to purge.\n")
    #expect(try cairn.run("list").output.contains("Wrote the runbook"))
    #expect(try cairn.run("trash", "purge").status == 64)
    #expect(try cairn.run("trash", "purge", "x", "--all").status == 64)
  }

  @Test("On a terminal purging asks, and only yes purges")
  func asks() throws {
    let cairn = try BuiltCairn()
    let id = try deleted(cairn, "Heard of the merger")
    for (answer, says) in [("\r", "Nothing was purged."), ("y\r", "Purged \(id)")] {
      let terminal = try PseudoTerminal(
        BuiltCairn.program, ["trash", "purge", id], environment: cairn.environment, columns: 100)
      try terminal.wait(
        for: "Purge “Heard of the merger” for good, with 2 changes in the undo history? [y/N]")
      terminal.type(answer)
      try terminal.wait(for: says)
    }
    #expect(try cairn.run("trash").output == "")
  }

  @Test("A damaged file is shown and copied, and never put over the record")
  func copiesFiles() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Ran the review")
    let month = cairn.directory.appendingPathComponent("journal/2026-11.json")
    try Data("{ \u{1B}broken\n".utf8).write(to: month)
    try cairn.run("log", "Ran it again")
    let id = try #require(
      try cairn.run("trash").output.split(separator: " ").map(String.init).dropFirst(2).first)
    #expect(try cairn.run("trash", "show", id).output.hasSuffix("\n\n{ broken\n"))
    let refused = try cairn.run("trash", "restore", id)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("is a file and cannot be restored in place. It is at "))
    let over = try cairn.run("trash", "restore", id, "-o", month.path, "--force")
    #expect(over.status == 73)
    #expect(over.errors.contains("in your data directory"))
    let copy = cairn.directory.deletingLastPathComponent().appendingPathComponent("copy.json")
    #expect(try cairn.run("trash", "restore", id, "-o", copy.path).status == 0)
    #expect(try Data(contentsOf: copy) == Data("{ \u{1B}broken\n".utf8))
    #expect(try cairn.run("list").output.contains("Ran it again"))
  }

  @Test("A shell completes ids of the trash")
  func completes() throws {
    let cairn = try BuiltCairn()
    let id = try deleted(cairn, "Ran the review")
    #expect(
      try cairn.run("complete", "zsh", "--", "trash", "restore", "").output
        == "\(id)\tRan the review\n")
  }
}
