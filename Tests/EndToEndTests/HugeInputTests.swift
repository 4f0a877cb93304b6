import Foundation
import PseudoTerminal
import Testing

/// Files that were made by mistake or on purpose: huge, deep, or wrong in thousands of places. Each ends
/// in words and an exit status that means something. How long it takes is measured by the benchmark.
@Suite("What huge and deep input gets")
struct HugeInputTests {
  private let cairn: BuiltCairn

  init() throws {
    cairn = try BuiltCairn()
    try FileManager.default.createDirectory(
      at: cairn.directory.appendingPathComponent("journal"), withIntermediateDirectories: true)
  }

  private func write(_ text: String, to name: String) throws -> String {
    let file = cairn.directory.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// A file that is mostly a hole, which takes no room on the disk.
  private func makeHole(_ name: String) throws -> String {
    let path = try write("{", to: name)
    #expect(truncate(path, 1_000_000_000_000) == 0)
    return path
  }

  @Test(arguments: [
    ("plan.json", ["plan"]), ("profile.json", ["status"]), ("journal/2026-11.json", ["list"]),
    ("history.json", ["undo"]), ("proposals.json", ["proposals"]), ("drafts.json", ["drafts"]),
  ])
  func `a file of the record of a terabyte is named with its size and the limit`(
    name: String, command: [String]
  ) throws {
    let path = try makeHole(name)
    let outcome = try BuiltCairn.run(
      BuiltCairn.program, command, environment: cairn.environment)
    // What is sound beside it may be shown; a signal would be another number.
    #expect([0, 65, 74].contains(outcome.status))
    #expect(
      outcome.errors.contains("\(path): it is 1.0 TB; the limit is 256 MiB"),
      "\(outcome)")
    #expect(outcome.errors.contains("or move it away"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int == 1_000_000_000_000)
  }

  @Test func `so is a framework, and a template`() throws {
    let framework = try cairn.run("framework", "check", try makeHole("ours.json"))
    #expect(framework.status == 65)
    #expect(framework.errors.contains("the limit is 16 MiB"), "\(framework)")
    let template = try cairn.run("export", "brag", "--template", try makeHole("own.mustache"))
    #expect(template.status == 65)
    #expect(template.errors.contains("the limit is 128 KiB"), "\(template)")
  }

  @Test(arguments: [
    ("markdown", String(repeating: ">", count: 100_000) + " x\n", "text outside a list"),
    ("markdown", String(repeating: "> ", count: 100_000) + "x\n", "text outside a list"),
    ("json", String(repeating: "[", count: 100_000), "too deep"),
    ("jsonresume", String(repeating: "{\"a\":", count: 100_000), "too deep"),
    (
      "ics", "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:VEVENT\n", count: 100_000),
      "nested"
    ),
  ])
  func `a document that is nested without end is refused with words`(
    kind: String, text: String, words: String
  ) throws {
    let outcome = try cairn.run("import", kind, try write(text, to: "deep"))
    #expect(outcome.status == 65)
    #expect((outcome.output + outcome.errors).contains(words), "\(outcome.errors)")
  }

  @Test func `of lists within lists those are left that are too deep`() throws {
    let lines = (0..<2000).map { String(repeating: "\t", count: $0) + "- theme \($0)\n" }
    let text = lines.joined() + String(repeating: "\t", count: 2000) + "- 2026-03-04: Shipped it\n"
    let outcome = try cairn.run("import", "markdown", try write(text, to: "deep.md"))
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("skipped"), "\(outcome)")
  }

  @Test func `thousands of entries that cannot be read are counted`() throws {
    let entries = (0..<5000).map { "    {\n      \"id\" : \"\($0)\"\n    }" }
    let path = try write(
      "{\n  \"entries\" : [\n" + entries.joined(separator: ",\n")
        + "\n  ],\n  \"format\" : \"cairn.journal\",\n  \"version\" : 1\n}\n",
      to: "journal/2026-11.json")
    let outcome = try cairn.run("list")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.first?.contains("\(path), line 3: this entry cannot be read") == true)
    #expect(lines.dropFirst(19).first?.contains("line 60:") == true, "\(lines.suffix(2))")
    #expect(lines.last == "cairn: and 4980 more; cairn doctor lists all")
  }

  @Test func `a damaged month full of braces is salvaged to its end`() throws {
    let whole =
      #"{"created": "2026-11-01T10:00:00Z", "date": "2026-11-01", "id": "01JZZZZZZZZZZZZZZZZZZZZZZZ","#
      + #" "kind": "skill", "title": "Behind the braces"}"#
    _ = try write(
      String(repeating: "[{", count: 50_000) + whole + String(repeating: "{\"a\":[", count: 50_000),
      to: "journal/2026-11.json")
    let outcome = try cairn.run("list")
    #expect(outcome.output.contains("Behind the braces"))
    #expect(outcome.errors.contains("1 item in it can be read"))
  }

  @Test func `of thousands of lines that cannot be logged the first are told`() throws {
    let outcome = try cairn.run(
      "log", "-", input: String(repeating: "Did it #foo\n", count: 1000))
    #expect(outcome.status == 65)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 22)
    #expect(
      lines.suffix(2) == ["cairn: and 980 more; fix these first", "cairn: nothing was logged."])
  }

  @Test func `of thousands of settings that are wrong the first are told, and JSON has all`() throws
  {
    let names = (0..<1000).map { "wrong\($0): 1,\n" }
    let path = try write("{\n" + names.joined() + "}", to: "config.json")
    let shown = try cairn.run("settings", environment: ["CAIRN_CONFIG": path])
    #expect(shown.status == 65)
    #expect(shown.errors.split(separator: "\n").last == "cairn: and 980 more; --json lists all")
    let json = try cairn.run("settings", "--json", environment: ["CAIRN_CONFIG": path])
    #expect(json.output.contains("wrong999 is not a setting"))
  }

  @Test func `an import names all that was left in a file, the first on a screen`() throws {
    let path = try write(
      String(repeating: "- x\n", count: 100) + "- 2026-03-04: Y\n", to: "list.md")
    let written = try cairn.run("import", "markdown", path, "--dry-run")
    #expect(written.output.split(separator: "\n").filter { $0.contains("skipped ") }.count == 100)
    let terminal = try cairn.openShell()
    terminal.type("PAGER=cat '\(BuiltCairn.program)' import markdown --dry-run '\(path)'\r")
    try terminal.wait(for: "and 80 more; --json lists all")
    terminal.type("exit\r")
    try terminal.waitForEnd()
  }

  @Test func `a query of a megabyte is refused`() throws {
    // Longer than any argument can be on a command line is not possible: 128 KiB is the most there.
    let outcome = try cairn.run("list", String(repeating: "a ", count: 60_000))
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("The query has 120000 characters; the limit is 4000."))
  }

  @Test func `a template of nested sections is refused with the line`() throws {
    let sections = String(repeating: "{{#name}}\n", count: 5000)
    let nested = sections + String(repeating: "{{/name}}", count: 5000)
    let outcome = try cairn.run("export", "brag", "--template", try write(nested, to: "own"))
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("own, line 2001: more than 2000 tags"), "\(outcome)")
    let lists = "{{#projects}}\n{{#projects}}{{/projects}}{{/projects}}"
    let bomb = try cairn.run("export", "brag", "--template", try write(lists, to: "own"))
    #expect(bomb.status == 65)
    #expect(bomb.errors.contains("own, line 2: the list projects would be repeated for each item"))
  }

  @Test func `more things than any career has are refused, in whatever form they come`() throws {
    let table = "date,title\n" + String(repeating: "2026-03-04,x\n", count: 200_001)
    let outcome = try cairn.run("import", "csv", try write(table, to: "table.csv"))
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains("it has 200001 items; the limit is 200000"),
      "\(outcome.errors)")
  }
}
