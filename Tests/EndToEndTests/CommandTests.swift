import CareerTesting
import Foundation
import Testing

@Suite("The command line")
struct CommandTests {
  @Test func `log, milestone and feedback are listed newest first, as text and as JSON`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Wrote the runbook #trouble:2 on:2026-11-03")
    try cairn.run("milestone", "First hire", "#talent:3", "on:2026-11-10")
    let said = try cairn.run("feedback", "Clear and calm in the outage @Sam")
    #expect(
      said.output
        == "Logged “Clear and calm in the outage”, Sat 21 Nov 2026\n")
    let lines = try cairn.run("list").output.split(separator: "\n").map(String.init)
    #expect(
      lines.map { String($0.prefix(21)) } == [
        "2026-11-21  feedback ", "2026-11-10  milestone", "2026-11-03  skill    ",
      ])
    #expect(lines[1].hasSuffix("Talent 3        First hire"))
    #expect(try cairn.run("list", "--limit", "1").output.split(separator: "\n").count == 1)
    #expect(try cairn.run("list", "kind:mile", "since:2026-11").output.contains("First hire"))
    #expect(try cairn.run("list", "since:2027").output == "")
    #expect(try cairn.run("list", "#foo").status == 64)

    let json = try cairn.run("list", "--json").output
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "cairn.list")
    #expect((document["entries"] as? [Any])?.count == 3)
    let file = cairn.directory.appendingPathComponent("list.json")
    try json.write(to: file, atomically: true, encoding: .utf8)
    #expect(try cairn.schemaComplaints() == "")
  }

  @Test func `the same line twice on a day is refused, and logged with again`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Ran the review #trouble:2")
    let twice = try cairn.run("log", "Ran the review #trouble:2")
    #expect(twice.status == 65 && twice.errors.contains("--again logs it again"))
    let lines = try cairn.run("log", "-", input: "Another\nRan the review #trouble:2\n")
    #expect(lines.status == 65 && lines.errors.contains("line 2: already logged today"))
    #expect(try cairn.run("log", "Ran the review #trouble:2 on:yesterday").status == 0)
    #expect(try cairn.run("log", "--again", "Ran the review #trouble:2").status == 0)
  }

  @Test func `a term with a minus is no option, and no match is said`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Ran the review tag:cloud")
    #expect(try cairn.run("list", "-tag:cloud").output == "")
    #expect(try cairn.run("list", "-kind:milestone").output.contains("Ran the review"))
    let none = try cairn.run("list", "nothing")
    #expect(none.status == 0 && none.errors.contains("no entries match"))
    #expect(try cairn.run("feedback", "--wish", "More detail @Kim").status == 0)
    #expect(try cairn.run("list", "is:wish").output.contains("More detail"))
    #expect(try cairn.run("list", "is:starred", "or", "since:last year").status == 0)
  }

  @Test(arguments: ["log", "milestone", "feedback"])
  func `a line without options comes to the same as one with an option`(command: String) throws {
    let (quick, parsed) = (try BuiltCairn(), try BuiltCairn())
    let words = ["First", "hire", "#talent:3", "=> stayed"]
    let environment = quick.environment
    let said = try BuiltCairn.run(
      BuiltCairn.program, [command] + words, environment: environment)
    let wanted = try BuiltCairn.run(
      BuiltCairn.program, [command, "--no-pager"] + words, environment: parsed.environment)
    #expect(said.status == 0)
    #expect(said.output == wanted.output)
    #expect(said.errors == "cairn: created a record in \(quick.directory.path).\n")
    #expect(wanted.errors == "cairn: created a record in \(parsed.directory.path).\n")
    func entry(_ cairn: BuiltCairn) throws -> String {
      try cairn.text(of: "journal/2026-11.json").split(separator: "\n")
        .filter { !$0.contains("\"id\"") }.joined(separator: "\n")
    }
    #expect(try entry(quick) == entry(parsed))
    #expect(try quick.run("due").status == parsed.run("due", "--no-pager").status)
  }

  @Test func `show finds an entry by the end of its id`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Wrote the runbook #trouble:2 => used twice")
    let short = try cairn.run("list").output.split(separator: " ").map(String.init)[2]
    let shown = try cairn.run("show", short.lowercased())
    #expect(shown.output.contains("Title         Wrote the runbook"))
    #expect(shown.output.contains("Skills        Troubleshooting, level 2"))
    #expect(shown.output.contains("Result        used twice"))
    #expect(try cairn.run("show", "nothing").status == 65)
  }

  @Test func `lines on standard input are logged together or not at all`() throws {
    let cairn = try BuiltCairn()
    let bad = try cairn.run("log", "-", input: "One #talent:2\n\nTwo #nope\nThree #x\n")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("line 3: #nope"))
    #expect(bad.errors.contains("line 4: #x"))
    #expect(try cairn.run("list").output == "")
    #expect(try cairn.run("log", "-", input: "One #talent:2\n\nTwo\n").status == 0)
    #expect(try cairn.run("list").output.split(separator: "\n").count == 2)
    #expect(try cairn.run("undo").status == 0)
    #expect(try cairn.run("list").output == "")
  }

  @Test func `the path begins, aims, and is taken back`() throws {
    let cairn = try BuiltCairn()
    #expect(try cairn.run("path").output.contains("No stages yet"))
    try cairn.run("path", "begin", "hands", "on:2016-02")
    try cairn.run("path", "begin", "lead", "on:2020-05-01")
    let path = try cairn.run("path", "aim", "technology", "by:2028")
    #expect(
      path.output == """
                Hands-on engineer    2016-02-01 to 2020-04-30
        now     Team lead            since 2020-05-01
        target  Technology leader    by 2028-12-31

        """)
    #expect(try cairn.schemaComplaints() == "")
    #expect(try cairn.run("path", "begin", "pilot").status == 65)
    try cairn.run("undo")
    #expect(try !cairn.run("path").output.contains("target"))
    try cairn.run("redo")
    #expect(try cairn.run("path", "--json").output.contains("\"by\" : \"2028-12-31\""))
  }

  @Test func `where names the directories, and --data-dir counts before and behind`() throws {
    let cairn = try BuiltCairn()
    #expect(try cairn.run("where").output.contains(cairn.directory.path))
    #expect(try cairn.run("--data-dir", "/tmp/a", "where").output.contains("/tmp/a"))
    #expect(try cairn.run("where", "--data-dir", "/tmp/b").output.contains("/tmp/b"))
  }

  @Test func `a demo career is the same for a seed, valid, and goes only into an empty place`()
    throws
  {
    let (one, two) = (try BuiltCairn(), try BuiltCairn())
    for cairn in [one, two] {
      let outcome = try cairn.run(
        "demo", "--entries", "200", "--years", "5", "--seed", "3", "--data-dir",
        cairn.directory.path)
      #expect(outcome.status == 0)
    }
    #expect(try one.run("list").output == two.run("list").output)
    #expect(try one.run("list").output.split(separator: "\n").count == 200)
    #expect(try one.schemaComplaints() == "")
    let again = try one.run("demo", "--data-dir", one.directory.path)
    #expect(again.status == 73)
    #expect(again.errors.contains("needs a new or empty directory"))
    #expect(try one.run("demo").status == 64)
  }

  @Test func `usage errors end with 64, help and version with 0`() throws {
    let cairn = try BuiltCairn()
    #expect(try cairn.run("fly").status == 64)
    #expect(try cairn.run("list", "--limit", "x").status == 64)
    #expect(try cairn.run("log").status == 64)
    #expect(try cairn.run("--help").output.contains("SUBCOMMANDS"))
    #expect(try cairn.run("status", "--help").output.contains("USAGE: cairn status"))
    #expect(try cairn.run("--version").output == "0.2.0\n")
  }

  @Test func `licenses prints the licence of Cairn and of every library inside it`() throws {
    let text = try BuiltCairn().run("licenses").output
    let notices = try Project.text("data/NOTICES")
    #expect(text == notices)
    for part in ["== ncurses", "== swift-argument-parser", "GNU LESSER GENERAL PUBLIC LICENSE"] {
      #expect(text.contains(part))
    }
  }
}
