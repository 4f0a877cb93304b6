import Foundation
import Testing

@Suite("What the planner does, in a shell")
struct ChangeCommandTests {
  /// The short id of the newest entry.
  private func newest(_ cairn: BuiltCairn) throws -> String {
    try cairn.run("list", "-n", "1").output.split(separator: " ").map(String.init)[2]
  }

  @Test func `a line for a pipe has its emoji, so that it can be given back`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Pair 👩‍💻 with the 🇩🇪 team #trouble:2")
    let id = try newest(cairn)
    let line = try cairn.run("edit", id).output.trimmingCharacters(in: .newlines)
    #expect(line.hasPrefix("Pair 👩‍💻 with the 🇩🇪 team #troubleshooting:2"))
    #expect(try cairn.run("edit", id, line).output.contains("Nothing to change"))
    #expect(try cairn.run("export", "brag").output.contains("Pair 👩‍💻 with the 🇩🇪 team"))
  }

  @Test func `an entry is edited by a line and by its fields, and taken back`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Wrote the runbook #trouble:2 @Sam => used twice")
    let id = try newest(cairn)
    #expect(
      try cairn.run("edit", id).output
        == "Wrote the runbook #troubleshooting:2 @Sam on:2026-11-21 => used twice\n")
    #expect(
      try cairn.run("edit", id, "--tag", "on call", "--tag", "docs", "--note", "one\ntwo").output
        == "Edited “Wrote the runbook”\n")
    try cairn.run("edit", id, "--confirmed-by", "Kim", "--link", "https://example.org/a,b")
    try cairn.run("edit", id, "Wrote the runbook and the drill #trouble:3 on:2026-11-20")
    let shown = try cairn.run("show", id).output
    for line in [
      "Title         Wrote the runbook and the drill", "Skills        Troubleshooting, level 3",
      "Tags          on call, docs", "Links         https://example.org/a,b",
      "Can confirm   Kim", "Note          one", "              two",
    ] {
      #expect(shown.contains(line + "\n") || shown.contains(line + ":"), "\(line)")
    }
    #expect(!shown.contains("Result") && !shown.contains("People"))
    try cairn.run("edit", id, "--clear", "tags", "--tag", "drill", "--clear", "links")
    let changed = try cairn.run("show", id).output
    #expect(changed.contains("Tags          drill\n") && !changed.contains("Links"))
    #expect(try cairn.schemaComplaints() == "")
    for _ in 1...4 { #expect(try cairn.run("undo").status == 0) }
    #expect(try cairn.run("show", id).output.contains("Result        used twice\n"))
    #expect(try cairn.run("undo").output == "Undone: logged “Wrote the runbook”\n")
  }

  @Test func `what cannot be edited is refused, and what is so already is said`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Wrote the runbook #trouble:2")
    let id = try newest(cairn)
    let bad = try cairn.run("edit", id, "Wrote it #nope on:2030")
    #expect(bad.status == 65)
    #expect(bad.errors.contains("#nope: no such skill"))
    #expect(bad.errors.contains("on:2030: ") && bad.errors.contains("nothing was changed"))
    #expect(try cairn.run("edit", id, "--editor", "--tag", "x").status == 64)
    #expect(try cairn.run("edit", "zzzzzz", "--tag", "x").status == 65)
    #expect(try cairn.run("edit", id, "--kind", "nonsense").status == 64)
    let same = try cairn.run("edit", id, "Wrote the runbook #trouble:2")
    #expect(same.output == "Nothing to change in “Wrote the runbook”.\n")
    #expect(try cairn.run("undo").output == "Undone: logged “Wrote the runbook”\n")
  }

  @Test func `an editor gets the text, and what is wrong with it is kept as a draft`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Wrote the runbook #trouble:2")
    let id = try newest(cairn)
    func edit(_ script: String) throws -> BuiltCairn.Outcome {
      try FileManager.default.createDirectory(
        at: cairn.directory, withIntermediateDirectories: true)
      let program = cairn.directory.appendingPathComponent("editor.sh")
      try ScriptFile.write(script, to: program.path)
      defer { try? FileManager.default.removeItem(at: program) }
      return try cairn.run("edit", id, "--editor", environment: ["VISUAL": program.path])
    }
    #expect(try edit("true").output == "Nothing to change.\n")
    #expect(
      try edit("sed -i 's/^tags:.*/tags: docs/' \"$1\"").output == "Edited “Wrote the runbook”\n")
    let refused = try edit("sed -i 's/^kind:.*/kind: song/' \"$1\"")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("\"song\" is not a kind"))
    #expect(try cairn.run("drafts").output == "1  skill  title: Wrote the runbook …\n")
    // The next time begins with what was written.
    #expect(
      try edit("grep -q 'kind: song' \"$1\" && sed -i 's/^kind:.*/kind: milestone/' \"$1\"").output
        == "Edited “Wrote the runbook”\n")
    #expect(try cairn.run("drafts").output == "")
    #expect(try cairn.run("list", "kind:milestone", "tag:docs").output.contains("runbook"))
    #expect(try edit("exit 3").status == 65)
  }

  @Test func `several entries are deleted together and come back together`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "-", input: "One %scratch\nTwo %scratch\nThree\n")
    let ids = try cairn.run("list", "project:scratch", "--print0").output
    #expect(ids.utf8.filter { $0 == 0 }.count == 2 && !ids.contains("\n"))
    let both = ids.split(separator: "\0").map(String.init)
    #expect(try cairn.run("delete", both[0], both[1], both[0]).output == "Deleted 2 entries\n")
    #expect(try cairn.run("list").output.split(separator: "\n").count == 1)
    #expect(try cairn.run("undo").output == "Undone: deleted 2 entries\n")
    #expect(try cairn.run("list").output.split(separator: "\n").count == 3)
    #expect(try cairn.run("delete", both[0], "zzzzzz").status == 65)
    #expect(try cairn.run("list").output.split(separator: "\n").count == 3)
  }

  @Test func `a skill is weighed, left out with a reason, and counted again`() throws {
    let cairn = try BuiltCairn.demo(entries: 60, years: 2)
    #expect(try cairn.run("weigh", "talent", "3").output == "Talent management: weight 3\n")
    #expect(
      try cairn.run("weigh", "talent", "--not-applicable", "a team of one").output
        == "Talent management: not applicable: a team of one\n")
    #expect(try cairn.json("weigh", "talent")["notApplicable"] as? String == "a team of one")
    #expect(
      try cairn.run("weigh", "talent", "framework").output
        == "Talent management: default weight\n")
    #expect(try cairn.json("weigh", "talent")["own"] == nil)
    #expect(try cairn.run("weigh", "talent", "4").status == 65)
    #expect(try cairn.run("weigh", "talent", "2", "--not-applicable", "x").status == 64)
    #expect(try cairn.run("weigh", "talent", "--not-applicable", " ").status == 64)
  }

  @Test func `insights are put away and brought back`() throws {
    let cairn = try BuiltCairn.demo(entries: 200, years: 3)
    let first = try #require(
      (try cairn.json("insights")["insights"] as? [[String: Any]])?.first?["id"] as? String)
    #expect(
      try cairn.run("insights", "dismiss", first).output
        == "Dismissed insight \(first) until 21 Dec 2026\n")
    let away = try cairn.json("insights")["putAway"] as? [[String: Any]]
    #expect(away?.map { $0["insight"] as? String } == [first])
    #expect(try cairn.run("insights", "restore", first).output == "Insights restored\n")
    try cairn.run("insights", "dismiss", first, "--for-good")
    #expect(try cairn.run("insights").output.contains("\(first)  dismissed for good"))
    #expect(try cairn.run("insights", "dismiss", "nope").status == 65)
    #expect(try cairn.run("insights", "dismiss", first, "--until", "2020").status == 65)
  }

  @Test func `the name is set and taken away`() throws {
    let cairn = try BuiltCairn()
    #expect(try cairn.run("name").output == "")
    #expect(try cairn.run("name", "Robin", "Example").output == "Updated name\n")
    #expect(try cairn.run("name").output == "Robin Example\n")
    #expect(try cairn.json("name")["name"] as? String == "Robin Example")
    try cairn.run("name", "--none")
    #expect(try cairn.run("name").output == "")
  }

  @Test func `goals are deleted and put back, their steps changed and taken out`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("plan", "add", "Agree the budget", "--step", "Ask legal", "--step", "Sign")
    #expect(
      try cairn.run("plan", "step", "budget", "--number", "1", "--says", "Ask finance").output
        == "Changed step “Ask finance”\n")
    #expect(
      try cairn.run("plan", "step", "budget", "--number", "2", "--remove").output
        == "Removed step “Sign”\n")
    #expect(try cairn.run("plan", "step", "budget", "--remove").status == 64)
    #expect(try cairn.run("plan", "start", "budget").output == "Started “Agree the budget”\n")
    #expect(
      try cairn.run("plan", "start", "budget", "--back").output
        == "Paused “Agree the budget”\n")
    #expect(
      try cairn.run("plan", "delete", "budget").output == "Deleted goal “Agree the budget”\n")
    try cairn.run("undo")
    #expect(try cairn.run("plan").output.contains("Agree the budget"))
  }

  @Test func `every change is told as JSON with what was before and after`() throws {
    let cairn = try BuiltCairn()
    let logged = try cairn.json("log", "Wrote the runbook #trouble:2")
    #expect(
      logged["says"] as? String == "Logged “Wrote the runbook”")
    let id = try newest(cairn)
    for arguments in [
      ["milestone", "First hire"], ["feedback", "Calm @Sam"], ["edit", id, "--tag", "x"],
      ["edit", id, "--tag", "x"], ["path", "begin", "team-lead", "on:2020-01"],
      ["path", "change", "team-lead", "from:2020-02"],
      ["path", "aim", "technology-leader", "by:2028"], ["path", "remove", "team-lead"],
      ["assess", "talent", "3"], ["weigh", "talent", "3"], ["name", "Robin Example"],
      ["plan", "add", "First talk by:2027-06"], ["plan", "edit", "talk", "Second talk"],
      ["plan", "start", "talk"], ["plan", "step", "talk", "--add", "Ask"],
      ["plan", "done", "talk"], ["plan", "add", "A book"],
      ["plan", "drop", "book", "--because", "no time"], ["plan", "delete", "book"],
      ["insights", "dismiss", "no-mentor"], ["insights", "restore"],
      ["review", "--done", "--weekly"], ["review", "--off"], ["delete", id], ["undo"], ["redo"],
    ] {
      let told = try BuiltCairn.run(
        BuiltCairn.program, arguments + ["--json"], environment: cairn.environment)
      #expect(told.status == 0, "\(arguments): \(told.errors)")
      let file = cairn.directory.appendingPathComponent("told.json")
      try told.output.write(to: file, atomically: true, encoding: .utf8)
      #expect(try cairn.schemaComplaints() == "", "\(arguments)")
      try FileManager.default.removeItem(at: file)
    }
    let nothing = try cairn.json("name", "Robin Example")
    #expect((nothing["edits"] as? [Any])?.isEmpty == true)
    for arguments in [
      ["where"], ["drafts"], ["names", "people"], ["names", "skills"], ["insights"],
    ] {
      let shown = try BuiltCairn.run(
        BuiltCairn.program, arguments + ["--json"], environment: cairn.environment)
      let file = cairn.directory.appendingPathComponent("told.json")
      try shown.output.write(to: file, atomically: true, encoding: .utf8)
      #expect(try cairn.schemaComplaints() == "", "\(arguments)")
      try FileManager.default.removeItem(at: file)
    }
  }

  @Test func `names are listed one a line, the most used first`() throws {
    let cairn = try BuiltCairn()
    try cairn.run(
      "log", "-", input: "One @Sam @\"Lee, Ann\" %ledger\nTwo @Sam +finance\nThree %ledger #team\n")
    #expect(try cairn.run("names", "people").output == "Sam\nLee, Ann\n")
    #expect(try cairn.run("names", "people", "--print0").output == "Sam\0Lee, Ann\0")
    #expect(try cairn.run("names", "projects").output == "ledger\n")
    #expect(try cairn.run("names", "departments").output == "finance\n")
    #expect(try cairn.run("names", "stages").output.contains("technology-leader\n"))
    #expect(try cairn.run("names", "ids").output.split(separator: "\n").count == 3)
    #expect(try cairn.run("names", "songs").status == 64)
  }
}
