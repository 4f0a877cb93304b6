import CareerTesting
import Foundation
import Testing

@Suite("Documents in and out, with the built program")
struct ImportCommandTests {
  /// A file beside the data directory.
  private func file(_ name: String, _ text: String, of cairn: BuiltCairn) throws -> String {
    let path = cairn.directory.deletingLastPathComponent().appendingPathComponent(name)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  private static let odd = [
    "=HYPERLINK(\"x\") \"quoted\"", "設計書 👩‍💻 e\u{301}", "'=1", "one, two; three", "-3 %",
  ]

  /// A made-up career with texts that go wrong in one program or another.
  private func career() throws -> BuiltCairn {
    let cairn = try BuiltCairn.demo(entries: 60, years: 3)
    for text in Self.odd {
      try cairn.run("log", "--", "\(text) @\"\(text.filter { $0 != "\"" })\"")
    }
    let month = cairn.directory.appendingPathComponent("journal/2026-11.json")
    try String(contentsOf: month, encoding: .utf8)
      .replacingOccurrences(
        of: "\"title\" : \"-3 %\"",
        with: #""note" : " a\r\nb\n\tc ", "mood" : {"glad" : [1, 2.5, null]}, "title" : "-3 %""#
      )
      .write(to: month, atomically: true, encoding: .utf8)
    return cairn
  }

  @Test func `a career in JSON comes into an empty directory and out again as the same bytes`()
    throws
  {
    let cairn = try career()
    let written = try cairn.run("export", "json").output
    #expect(written.contains("\"mood\""))
    let other = try BuiltCairn()
    let brought = try other.run("import", "json", "-", input: written)
    #expect(brought.status == 0, "\(brought.errors)")
    #expect(try other.run("export", "json").output == written)
    #expect(try Data(other.run("export", "json").output.utf8) == Data(written.utf8))
    #expect(try other.schemaComplaints() == "")
    #expect(try other.text(of: "journal/2026-11.json").contains("\"mood\""))
    let again = try other.run("import", "json", "-", input: written)
    #expect(again.output.hasPrefix("Imported nothing from standard input; "))
    try Data(written.utf8).write(to: other.directory.appendingPathComponent("career.json"))
    #expect(try other.schemaComplaints() == "")
  }

  @Test func `a table comes into an empty directory and out again as the same bytes`() throws {
    let cairn = try career()
    let written = try cairn.run("export", "csv").output
    #expect(written.contains("\"'=HYPERLINK(\"\"x\"\") \"\"quoted\"\"\""))
    let other = try BuiltCairn()
    #expect(try other.run("import", "csv", "-", input: written).status == 0)
    #expect(try Data(other.run("export", "csv").output.utf8) == Data(written.utf8))
    #expect(try other.run("undo").output == "Undone: logged 65 entries\n")
    #expect(try other.run("list").output == "")
    #expect(try other.run("redo").status == 0)
    #expect(try other.run("export", "csv").output == written)
  }

  @Test func `another language reads the table, and no cell is a formula`() throws {
    let cairn = try career()
    let script = """
      import csv, io, sys
      rows = list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode("utf-8"), newline="")))
      assert len(rows) == 65, len(rows)
      assert all(None not in row and None not in row.values() for row in rows)
      assert not any(cell[:1] in "=+-@\\t\\r" for row in rows for cell in row.values() if cell)
      print([row["note"] for row in rows if row["title"] == "'-3 %"])
      """
    let read = try BuiltCairn.run(
      "/usr/bin/python3", ["-c", script], input: try cairn.run("export", "csv").output,
      environment: [:])
    #expect(read.output == "[' a\\r\\nb\\n\\tc ']\n", "\(read.errors)")
  }

  @Test func `a framework of one's own comes along as a file`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Did it")
    let framework = try String(
      contentsOf: Project.folder.appendingPathComponent(
        "data/framework/technology-leadership.json"), encoding: .utf8
    ).replacingOccurrences(
      of: "1,\n  \"id\": \"technology-leadership\"", with: "1, \"id\": \"ours\"")
    let folder = cairn.directory.appendingPathComponent("frameworks")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try framework.write(
      to: folder.appendingPathComponent("ours.json"), atomically: true, encoding: .utf8)
    try #"{"format": "cairn.profile", "version": 1, "framework": "ours"}"#
      .write(
        to: cairn.directory.appendingPathComponent("profile.json"), atomically: true,
        encoding: .utf8)
    let written = try cairn.run("export", "json").output
    #expect(written.contains("\"id\" : \"ours\""))
    let other = try BuiltCairn()
    let brought = try other.run("import", "json", "-", input: written)
    #expect(brought.output.contains("1 framework"), "\(brought)")
    #expect(brought.errors == "cairn: created a record in \(other.directory.path).\n")
    #expect(try other.run("export", "json").output == written)
    #expect(try other.schemaComplaints() == "")
  }

  @Test func `a pipe is read like a file, and no endless one is read to its end`() throws {
    let cairn = try BuiltCairn()
    let table = "date,title\n2026-03-04,Shipped it\n"
    let brought = try cairn.run("import", "csv", "/dev/stdin", input: table)
    #expect(
      brought.output.hasSuffix("Imported 1 entry from /dev/stdin. To undo, run cairn undo.\n"))
    let endless = try cairn.run("import", "csv", "/dev/zero")
    #expect(endless.status == 65)
    #expect(endless.errors.contains("larger than the limit of 64 MiB"))
    let template = try cairn.run("export", "brag", "--template", "/dev/stdin", input: "my own\n")
    #expect(template.output == "my own\n", "\(template.errors)")
  }

  @Test func `a table whose every date can be read in two ways is refused, with the way out`()
    throws
  {
    let cairn = try BuiltCairn()
    let table = "date,title\n3/4/2026,Shipped it\n3/5/2026,Again\n"
    let refused = try cairn.run("import", "csv", "-", input: table)
    #expect(refused.status == 65)
    #expect(refused.output.contains("2 skipped"))
    #expect(refused.errors.contains("write them year first, like 2026-03-04"), "\(refused.errors)")
    let half = try cairn.run("import", "csv", "-", input: table + "2026-03-04,Third\n")
    #expect(half.status == 0)
  }

  @Test func `a dry run says the same and changes nothing`() throws {
    let cairn = try BuiltCairn()
    let list = try file("brag.md", "- 2026-03-04: Shipped it\n- Did it\n", of: cairn)
    let dry = try cairn.run("import", "markdown", list, "--dry-run")
    #expect(
      dry.output == """
        line 1  would import  2026-03-04 Shipped it
        line 2  skipped       Did it: no date, here or in a heading above
        Would import 1 entry from \(list); 1 skipped.

        """)
    #expect(!FileManager.default.fileExists(atPath: cairn.directory.path))
    let wet = try cairn.run("import", "markdown", list)
    #expect(
      wet.output == """
        line 1  imported  2026-03-04 Shipped it
        line 2  skipped   Did it: no date, here or in a heading above
        Imported 1 entry from \(list); 1 skipped. To undo, run cairn undo.

        """)
    #expect(
      try cairn.run("import", "markdown", list).output == """
        line 2  skipped  Did it: no date, here or in a heading above
        Imported nothing from \(list); 1 already there, 1 skipped.

        """)
  }

  @Test func `the report in JSON fits its schema`() throws {
    let cairn = try BuiltCairn()
    let table = try file("table.csv", "Day,What,Mood\n2026-03,Did it,glad\n31/02,No,\n", of: cairn)
    let report = try cairn.json("import", "csv", table)
    #expect(
      report["counts"] as? [String: Int]
        == ["taken": 1, "replaced": 0, "there": 0, "left": 1, "noted": 3])
  }

  @Test func `what a terminal would obey is shown inert`() throws {
    let cairn = try BuiltCairn()
    let list = try file(
      "x.md", "- 2026-03-04: Red \u{1B}[31malert\u{202E}\n\u{1B}]52;c;x\u{7}\n", of: cairn)
    let outcome = try cairn.run("import", "markdown", list)
    #expect(outcome.output.contains("Red [31malert"))
    #expect(!outcome.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test(arguments: [
    (
      "json", "{\"format\": \"cairn.career\",\n \"entries\": [",
      ", line 2: the file ends unexpectedly"
    ),
    ("json", "[1]", ": expected a Cairn JSON file, found a list"),
    ("json", "", ": it is empty"),
    (
      "json", "{\"format\": \"cairn.career\", \"version\": 9}",
      ", line 1: it was written by a later version of Cairn"
    ),
    ("csv", "date,title\n2026-01-01,\"x\n", ", line 2: this quote is never closed"),
    ("csv", "id,created,updated\n1,2,3,4\n", ", line 1: no column is called title"),
    ("csv", "\u{FEFF}a,b\r\n1,2\r\n", ", line 1: no column is called title"),
    ("jrnl", "[]", ": expected a jrnl export, found a list"),
    ("bragfile", "{}", ": expected a bragfile export, found an object"),
  ])
  func `a document that cannot be read changes nothing and says where`(
    kind: String, text: String, words: String
  ) throws {
    let cairn = try BuiltCairn()
    let path = try file("document", text, of: cairn)
    let outcome = try cairn.run("import", kind, path)
    #expect(outcome.status == 65)
    #expect(outcome.errors.hasPrefix("cairn: \(path)"))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("Nothing was changed.\n"))
    #expect(outcome.output == "")
    #expect(!FileManager.default.fileExists(atPath: cairn.directory.path))
  }

  @Test func `a folder, a missing file and one that is too large are told`() throws {
    let cairn = try BuiltCairn()
    let folder = cairn.directory.deletingLastPathComponent()
    #expect(try cairn.run("import", "csv", folder.path).errors.contains("Is a directory"))
    #expect(try cairn.run("import", "csv", folder.path).status == 74)
    let missing = try cairn.run("import", "csv", folder.path + "/none.csv")
    #expect(missing.errors.contains("No such file or directory"))
    #expect(missing.status == 74)
    let large = folder.appendingPathComponent("large.json")
    #expect(FileManager.default.createFile(atPath: large.path, contents: nil))
    let handle = try FileHandle(forWritingTo: large)
    // A hole: no disk is filled.
    try handle.truncate(atOffset: 200_000_000)
    try handle.close()
    for kind in ["json", "csv", "markdown"] {
      let outcome = try cairn.run("import", kind, large.path)
      #expect(
        outcome.errors
          == "cairn: \(large.path): it is 200.0 MB; the limit is 64 MiB. "
          + "Nothing was changed; import it in parts.\n")
      #expect(outcome.status == 65)
    }
  }

  @Test func `ten thousand entries are one change that can be taken back`() throws {
    let cairn = try BuiltCairn()
    let rows = (0..<10_000).map { number in
      "20\(10 + number % 16)-0\(1 + number % 9)-1\(number % 10),Did thing \(number)"
    }
    let table = (["date,title"] + rows).joined(separator: "\n")
    let brought = try cairn.run("import", "csv", "-", input: table)
    #expect(
      brought.output.hasSuffix(
        "Imported 10000 entries from standard input. To undo, run cairn undo.\n"))
    #expect(try cairn.run("undo").output == "Undone: logged 10000 entries\n")
    #expect(try cairn.run("list").output == "")
  }
}
