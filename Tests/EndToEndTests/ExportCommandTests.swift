import CareerTesting
import Foundation
import PseudoTerminal
import Testing

@Suite("cairn export, text documents")
struct ExportCommandTests {
  private func logged() throws -> BuiltCairn {
    let cairn = try BuiltCairn()
    try cairn.run(
      "log", "Ran the review of the %checkout outage #trouble:3 @Sam => two fixes in a week")
    try cairn.run("log", "Let a vendor go #acumen:2")
    return cairn
  }

  private func file(_ name: String, of cairn: BuiltCairn) -> URL {
    cairn.directory.appendingPathComponent(name)
  }

  @Test(arguments: ["brag", "review", "packet"])
  func `a document goes to standard output, and nothing else does`(kind: String) throws {
    let shown = try logged().run("export", kind)
    #expect(shown.status == 0 && shown.errors == "")
    #expect(shown.output.hasPrefix("# ") && shown.output.hasSuffix("\n"))
    #expect(shown.output.contains("**two fixes in a week**") || kind == "packet")
  }

  @Test func `--first names the entries of the first page, in order`() throws {
    let cairn = try logged()
    let rows = try cairn.run("list").output.split(separator: "\n")
      .sorted { left, _ in left.contains("vendor") }
    let ids = rows.map { String($0.split(separator: " ")[2]) }
    let shown = try cairn.run("export", "brag", "--first", ids.joined(separator: ","))
    let lines = shown.output.split(separator: "\n").filter { $0.hasPrefix("- ") }
    #expect(lines.first?.hasPrefix("- Let a vendor go (") == true, "\(lines)")
    #expect(lines.dropFirst().first?.contains("**two fixes in a week**") == true, "\(lines)")
    let refused = try cairn.run("export", "brag", "--until", "2001", "--first", ids[0])
    #expect(refused.status == 65 && refused.errors.contains("does not cover the entry \(ids[0])"))
  }

  @Test func `-o writes a file for its owner alone and says so`() throws {
    let cairn = try logged()
    let path = file("brag.md", of: cairn)
    let done = try cairn.run("export", "brag", "-o", path.path)
    #expect(done.status == 0 && done.output == "" && done.errors == "cairn: wrote \(path.path).\n")
    let text = try String(contentsOf: path, encoding: .utf8)
    #expect(text == (try cairn.run("export", "brag").output))
    let mode = try FileManager.default.attributesOfItem(atPath: path.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let again = try cairn.run("export", "brag", "-o", path.path)
    #expect(again.status == 0 && again.errors.contains("is already up to date"))
  }

  @Test func `a file with other words stays unless --force`() throws {
    let cairn = try logged()
    let path = file("brag.md", of: cairn)
    try "mine".write(to: path, atomically: true, encoding: .utf8)
    let refused = try cairn.run("export", "brag", "-o", path.path)
    #expect(refused.status == 73)
    #expect(
      refused.errors.contains("already exists with different content. To replace it, use --force"))
    #expect(try String(contentsOf: path, encoding: .utf8) == "mine")
    #expect(try cairn.run("export", "brag", "-o", path.path, "--force").status == 0)
    #expect(try String(contentsOf: path, encoding: .utf8).hasPrefix("# Accomplishments"))
  }

  @Test func `a tilde is the home directory`() throws {
    let cairn = try logged()
    #expect(try cairn.run("export", "brag", "-o", "~/brag.md").status == 0)
    let home = cairn.directory.deletingLastPathComponent()
    #expect(
      FileManager.default.fileExists(atPath: home.appendingPathComponent("brag.md").path))
  }

  @Test func `a place that cannot be written is named, with a way out, and nothing is left there`()
    throws
  {
    let cairn = try logged()
    let folder = cairn.directory.path
    for (place, words) in [
      ("\(folder)/none/brag.md", "the directory \(folder)/none does not exist; create it first"),
      (folder, "is not a file. Name one, such as -o \(folder)/brag.md."),
      ("\(folder)/", "is not a file. Name one, such as -o \(folder)/brag.md."),
      ("", "the file name is empty. Name one"),
      ("\(folder)/profile.json/brag.md", "is not a directory"),
      ("/dev/null", "is not a regular file; leave out -o"),
      ("/proc/brag.md", "Nothing was written; choose another path with -o."),
    ] {
      try cairn.run("path", "aim", "team-lead")
      let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      let failed = try cairn.run("export", "brag", "-o", place)
      #expect(failed.status == 73 && failed.output == "", "\(place): \(failed)")
      #expect(failed.errors.contains(words), "\(place): \(failed.errors)")
      #expect(!failed.errors.contains("--data-dir"), "\(failed.errors)")
      #expect(try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() == before)
    }
  }

  @Test func `standard output that cannot be written is an error`() throws {
    let cairn = try logged()
    let failed = try BuiltCairn.run(
      "/bin/sh", ["-c", "exec \(BuiltCairn.program) export packet > /dev/full"],
      environment: cairn.environment)
    #expect(failed.status == 73)
    #expect(failed.errors.contains("cannot write to standard output: No space left"))
  }

  @Test func `a file that may not grow is named and leaves nothing behind`() throws {
    let cairn = try BuiltCairn.demo(entries: 300, years: 3)
    let failed = try BuiltCairn.run(
      "/bin/sh",
      [
        "-c",
        "ulimit -f 1; exec \(BuiltCairn.program) export packet -o \(cairn.directory.path)/p.md",
      ],
      environment: cairn.environment)
    #expect(failed.status == 73)
    #expect(failed.errors.contains("File too large"))
    let names = try FileManager.default.contentsOfDirectory(atPath: cairn.directory.path)
    #expect(!names.contains { $0.hasPrefix("p.md") })
  }

  @Test func `options that do not fit the kind are a mistake of usage`() throws {
    let cairn = try logged()
    for (arguments, words) in [
      (["form", "--html"], "--html is only for brag, review and packet, not form."),
      (["csv", "--picture", "radar"], "--picture is only for svg, png and html, not csv"),
      (["html", "--picture", "radar"], "For html, --picture can only be year"),
      (["json", "--template", "x"], "--template is only for brag, review, packet and form"),
      (["review", "--limit", "500"], "--limit is only for form, not review."),
      (["form", "--limit", "79"], "--limit must be at least 80 characters."),
      (["svg", "--print-template"], "--print-template is only for brag, review, packet and form"),
      (["brag", "--period", "2026", "--since", "2025"], "Use --period, or --since and --until"),
      (["brag", "--period", "2026", "on:2025"], "Leave out since:, until: and on:"),
      (["brag", "--force"], "--force needs a file named with -o"),
      (["brag", "--period", "soon"], "\"soon\" is not a period. Try last week, this"),
      (["brag", "--period", "2026..2025"], "ends before it begins"),
      (["brag", "--since", "31/02"], "31/02"),
      (["poem"], "poem"),
    ] {
      let failed = try BuiltCairn.run(
        BuiltCairn.program, ["export"] + arguments, environment: cairn.environment)
      #expect(failed.status == 64 && failed.output == "", "\(arguments): \(failed)")
      #expect(failed.errors.contains(words), "\(arguments): \(failed.errors)")
    }
  }

  @Test func `a period narrows a document`() throws {
    let cairn = try logged()
    try cairn.run("log", "Long ago #teamwork:2 on:2024-03-02 => it held")
    let shown = try cairn.run("export", "brag", "--period", "2024-q1").output
    #expect(shown.contains("Long ago") && !shown.contains("two fixes"))
    #expect(shown.contains("1 Jan to 31 Mar 2024"))
  }

  @Test func `one's own template is taken, by name or by path, and one can begin with ours`() throws
  {
    let cairn = try logged()
    let ours = try cairn.run("export", "brag", "--print-template").output
    #expect(
      try ours
        == String(
          contentsOf: Project.folder.appendingPathComponent("data/templates/brag.mustache"),
          encoding: .utf8))
    let templates = file("templates", of: cairn)
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    let mine = templates.appendingPathComponent("brag.mustache")
    try "{{entries}} things\n".write(to: mine, atomically: true, encoding: .utf8)
    #expect(try cairn.run("export", "brag").output == "2 things\n")
    #expect(try cairn.run("export", "brag", "--print-template").output == "{{entries}} things\n")
    let other = file("other.mustache", of: cairn)
    try "Only {{entriesInWords}}".write(to: other, atomically: true, encoding: .utf8)
    let taken = try cairn.run("export", "brag", "--template", other.path)
    #expect(taken.output == "Only 2 entries\n")
  }

  @Test func `a template with a slip is named with its line, and nothing is written`() throws {
    let cairn = try logged()
    let mine = file("mine.mustache", of: cairn)
    try "# Me\n\n{{#zebra}}x{{/zebra}}\n".write(to: mine, atomically: true, encoding: .utf8)
    let target = file("brag.md", of: cairn).path
    let failed = try cairn.run("export", "brag", "--template", mine.path, "-o", target)
    #expect(failed.status == 65)
    #expect(failed.errors.hasPrefix("cairn: \(mine.path), line 3: unknown name zebra"))
    #expect(failed.errors.contains("Nothing was written."))
    #expect(!FileManager.default.fileExists(atPath: target))
    let gone = try cairn.run("export", "brag", "--template", "\(mine.path).gone")
    #expect(gone.status == 74 && gone.errors.contains("mine.mustache.gone: No such file"))
  }

  @Test func `redaction says what it hid, beside the document`() throws {
    let cairn = try logged()
    try cairn.run("log", "Called Sam Miller about db01 => fixed")
    let shown = try cairn.run("export", "brag", "--redact")
    #expect(shown.status == 0)
    #expect(!shown.output.contains("Sam") && !shown.output.lowercased().contains("checkout"))
    #expect(shown.output.contains("Person 1") && shown.output.contains("Project 1"))
    #expect(shown.errors.contains("redacted: replaced these names:\n"))
    #expect(shown.errors.contains("  Person 1   Sam\n"))
    #expect(shown.errors.contains("  Project 1  checkout\n"))
    #expect(
      shown.errors.contains(
        """
        check before you share it: 2 things may still identify someone.
          Miller  beside a hidden name: “Called Person 1 Miller about db01”, 21 Nov 2026
          db01    machine, path or ticket: “Called Person 1 Miller about db01”, 21 Nov 2026

        """))
  }

  @Test func `on a terminal nothing but the document is seen when it is quick`() throws {
    let cairn = try logged()
    let terminal = try PseudoTerminal(
      BuiltCairn.program, ["export", "review"], environment: cairn.environment, rows: 60,
      columns: 100)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.screen.contains { $0.contains("Ctrl-C") })
  }
}
