import Foundation
import PseudoTerminal
import Testing

@Suite("The plan, from a shell")
struct PlanCommandTests {
  @Test func `a goal is planned, worked on, done, and taken back step by step`() throws {
    let cairn = try BuiltCairn()
    #expect(
      try cairn.run(
        "plan", "add",
        "Agree the budget +finance #acumen:4 by:'end of q2' !essential".replacing(
          "'", with: "\""), "--step", "Costs", "--step", "Sign it"
      ).output
        == "Planned “Agree the budget +finance”, by Wed 30 Jun 2027, Business acumen 4\n"
    )
    #expect(
      try cairn.run("plan").output.contains(
        "2027-06-30  planned  0/2  Acumen 4  essential: Agree the budget"))
    #expect(try cairn.run("plan", "step", "budget").output == "Checked off “Costs”, 1 of 2\n")
    #expect(try cairn.run("plan", "show", "budget").output.contains("[x] Costs (21 Nov 2026)"))
    #expect(
      try cairn.run("plan", "done", "budget").output == """
        Completed “Agree the budget +finance” and logged its milestone
        Logged “Agree the budget”, Sat 21 Nov 2026

        """)
    let entries = try cairn.json("list")["entries"] as? [[String: Any]]
    #expect(entries?.first?["kind"] as? String == "milestone")
    #expect(entries?.first?["departments"] as? [String] == ["finance"])
    #expect(try cairn.schemaComplaints() == "")

    let again = try BuiltCairn.run(
      BuiltCairn.program, ["plan", "done", "budget"], environment: cairn.environment)
    #expect(again.status == 65)
    #expect(again.errors.contains("was completed on 21 Nov 2026"))

    #expect(
      try cairn.run("undo").output
        == "Undone: completed “Agree the budget +finance” and logged its milestone\n")
    #expect(try cairn.run("list").output == "")
    #expect(try cairn.run("undo").output == "Undone: checked off “Costs”, 1 of 2\n")
    #expect(try cairn.run("undo").output == "Undone: planned “Agree the budget +finance”\n")
    #expect(try cairn.run("plan", "list", "--all").output == "")
    try cairn.run("redo")
    #expect(try cairn.run("plan").output.contains("0/2"))
  }

  @Test func `a goal is dropped with a reason, and taken up again`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("plan", "add", "Give a talk")
    #expect(
      try cairn.run("plan", "drop", "talk", "--because", "no stage").output
        == "Dropped “Give a talk”\n")
    #expect(try cairn.run("plan").output == "")
    #expect(try cairn.run("plan", "show", "talk").output.contains("Reason        no stage"))
    #expect(try cairn.run("plan", "start", "talk").output == "Reopened “Give a talk”\n")
    #expect(try cairn.schemaComplaints() == "")
  }

  @Test func `an entry that is logged already can have fulfilled a goal`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("milestone", "First talk on:2026-11-01")
    try cairn.run("plan", "add", "Give a talk")
    let entries = try cairn.json("list")["entries"] as? [[String: Any]]
    let id = try #require(entries?.first?["id"] as? String)
    try cairn.run("plan", "done", "talk", "--entry", String(id.suffix(6)))
    let shown = try cairn.run("plan", "show", "talk").output
    #expect(shown.contains("done 1 Nov 2026"))
    #expect(shown.contains("Entries       \(id)"))
    #expect(try cairn.run("list").output.split(separator: "\n").count == 1)
  }

  @Test(
    arguments: [
      (["add", "Talk by:2020"], 65, "is in the past. A goal must be due today or later."),
      (["add", "Talk #cooking"], 65, "no such skill"),
      (["add", "by:2027"], 65, "Add a title"),
      (["add"], 64, "Missing expected argument"),
      (["done", "nothing"], 65, "no goal has “nothing” in its ID or title"),
      (["done", "talk", "a line", "--no-milestone"], 64, "Use only one of"),
      (["done", "talk", "Held it on:2027"], 65, "in the future"),
      (["done", "talk", "--entry", "zzz"], 65, "no entry has the ID"),
      (["step", "talk"], 65, "the goal has no steps"),
      (["step", "talk", "--number", "4"], 65, "no steps"),
      (["drop", "talk", "--because", " "], 64, "needs a reason"),
      (["drop", "t", "--because", "x"], 65, "“t” matches “"),
    ] as [([String], Int, String)])
  func `what cannot be is refused, and the plan stays as it was`(
    words: [String], status: Int, reason: String
  ) throws {
    let cairn = try BuiltCairn()
    try cairn.run("plan", "add", "Give a talk")
    try cairn.run("plan", "add", "Tell the board")
    let before = try cairn.text(of: "plan.json")
    let outcome = try BuiltCairn.run(
      BuiltCairn.program, ["plan"] + words, environment: cairn.environment)
    #expect(outcome.status == Int32(status))
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try cairn.text(of: "plan.json") == before)
  }

  @Test func `the JSON of a plan and of a forecast fits the schemas`() throws {
    let cairn = try BuiltCairn.demo(entries: 400, years: 6)
    let plan = try cairn.json("plan", "list", "--all")
    #expect((plan["goals"] as? [[String: Any]])?.count == 9)
    let forecast = try cairn.json("forecast")
    #expect(forecast["stage"] as? String == "technology-leader")
    let outcome = forecast["atThisPace"] as? [String: Any]
    #expect(outcome?["heldUpBy"] is String)
    let without = try cairn.json("forecast", "--without", "budget")
    let goals = forecast["goals"] as? [String: Any]
    let fewer = without["goals"] as? [String: Any]
    #expect(fewer?["counted"] as? Int == (goals?["counted"] as? Int ?? 0) - 1)
    let more =
      try cairn.json("forecast", "--with", "#teamwork:4 by:2027")["goals"] as? [String: Any]
    #expect(more?["counted"] as? Int == (goals?["counted"] as? Int ?? 0) + 1)
  }

  @Test func `suggest lists a goal for each gap without one, and its line plans it`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("path", "aim", "team-lead")
    let suggestions = try #require(
      try cairn.json("plan", "suggest")["suggestions"] as? [[String: Any]])
    let first = try #require(suggestions.first)
    let (title, line) = (first["title"] as? String ?? "", first["line"] as? String ?? "")
    #expect(try cairn.run("plan", "suggest").output.contains(title))
    #expect(try cairn.run("plan", "suggest").output.hasPrefix("No goals yet. Worth planning"))
    #expect(try cairn.run("plan", "add", line).status == 0)
    let rest = try cairn.json("plan", "suggest")["suggestions"] as? [[String: Any]]
    #expect(rest?.count == suggestions.count - 1)
    #expect(try cairn.run("plan", "suggest").output.hasPrefix("Worth planning"))
    #expect(try cairn.run("plan", "drop", title, "--because", "no time").status == 0)
    #expect(try cairn.run("plan", "suggest").output.hasPrefix("No open goals. Worth planning"))
  }

  @Test func `a forecast of an empty record says what it needs, and the next step`() throws {
    let cairn = try BuiltCairn()
    let shown = try cairn.run("forecast").output
    #expect(
      shown.hasPrefix("So far: no readiness figure yet; a forecast needs 24 months"), "\(shown)")
    #expect(shown.contains("Next step: "), "\(shown)")
    let json = try cairn.json("forecast")
    #expect((json["atThisPace"] as? [String: Any])?["monthsNeeded"] as? Int == 24)
    #expect((json["nearest"] as? [String: Any])?["skill"] is String)
  }
}
