import Foundation
import PseudoTerminal
import Testing

@Suite("Reviews, and what is due")
struct ReviewCommandTests {
  /// Somebody with a month of work, a goal that is due, and a colleague not met for a while.
  private func career() throws -> BuiltCairn {
    let cairn = try BuiltCairn()
    let summer = [3, 10, 31].map { "Spoke with her @Sam on:2026-08-\($0) => agreed" }
    let autumn = [
      "Ran the review #trouble:3 on:2026-11-20", "Halved the build #hands:3 on:2026-10-05",
    ]
    for (lines, day) in [(summer, "2026-09-12"), (autumn, BuiltCairn.today)] {
      let logged = try cairn.run(
        "log", "-", input: lines.joined(separator: "\n"),
        environment: ["CAIRN_NOW": "\(day)T18:00:00Z"])
      #expect(logged.status == 0)
    }
    try cairn.run("milestone", "First hire on:2026-10-01")
    return cairn
  }

  private func write(_ text: String, to file: String, of cairn: BuiltCairn) throws {
    try FileManager.default.createDirectory(at: cairn.directory, withIntermediateDirectories: true)
    try text.write(
      to: cairn.directory.appendingPathComponent(file), atomically: true, encoding: .utf8)
  }

  private func plan(_ goals: (id: String, title: String, by: String, state: String)...) -> String {
    let list = goals.map { goal in
      """
      {"id": "\(goal.id)", "title": "\(goal.title)", "by": "\(goal.by)", "state": "\(goal.state)",
       "priority": "needed", "created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
      """
    }
    return """
      {"format": "cairn.plan", "version": 1, "goals": [\(list.joined(separator: ", "))]}
      """
  }

  /// The JSON of a command, which must fit its schema.
  private func json(_ cairn: BuiltCairn, _ arguments: String...) throws -> [String: Any] {
    let shown = try BuiltCairn.run(
      BuiltCairn.program, arguments + ["--json"], environment: cairn.environment)
    try write(shown.output, to: "shown.json", of: cairn)
    #expect(try cairn.schemaComplaints() == "")
    try FileManager.default.removeItem(at: cairn.directory.appendingPathComponent("shown.json"))
    return try #require(
      JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
  }

  @Test func `a review says what was logged, asked, owed and who was not met`() throws {
    let cairn = try career()
    let review = try cairn.run("review")
    #expect(review.status == 0)
    #expect(
      review.output.hasPrefix(
        "Weekly review, 15 Nov to 21 Nov 2026\n\nWhat you logged\n1 entry: 1 skill entry\n"))
    #expect(review.output.contains("Anything to add?"))
    #expect(review.output.contains("First hire"))
    #expect(review.output.contains("Sam  last met 2 months ago, 3 entries in 12 months"))
    #expect(review.output.hasSuffix("Run cairn review --weekly --done to mark it done.\n"))
    let quarter = try cairn.run("review", "--quarterly").output
    #expect(quarter.contains("Readiness for hands-on engineer: not enough evidence yet"))
    #expect(quarter.contains("never"))
  }

  @Test func `a review as JSON is as its schema says`() throws {
    let cairn = try career()
    let weekly = try json(cairn, "review")
    #expect(weekly["rhythm"] as? String == "weekly")
    #expect(weekly["quarter"] == nil)
    #expect((weekly["prompts"] as? [Any])?.count == 2)
    let quarterly = try json(cairn, "review", "--quarterly")
    #expect((quarterly["owed"] as? [String: Any])?["all"] as? Int == 2)
    #expect((quarterly["people"] as? [Any])?.isEmpty == true)
    #expect(quarterly["quarter"] != nil)
  }

  @Test func `a review is marked done, taken back and done again`() throws {
    let cairn = try career()
    let done = try cairn.run("review", "--done", "--weekly")
    #expect(
      done.output == "Weekly review done.\nNext due Sat 28 Nov 2026.\n")
    #expect(try cairn.text(of: "profile.json").contains("\"last\" : \"2026-11-21\""))
    #expect(try cairn.schemaComplaints() == "")
    #expect(try cairn.run("undo").output == "Undone: weekly review done\n")
    #expect(try !cairn.text(of: "profile.json").contains("reviews"))
    #expect(try cairn.run("redo").output == "Redone: weekly review done\n")
    #expect(try cairn.run("review", "--done", "--weekly").output.contains("Nothing to change."))
  }

  @Test func `reminders are switched off and on`() throws {
    let cairn = try career()
    let later = ["CAIRN_NOW": "2027-01-10T12:00:00Z"]
    #expect(try cairn.run("due", environment: later).status == 0)
    let off = try cairn.run("review", "--off")
    #expect(off.output == "Weekly and quarterly reviews turned off.\n")
    #expect(try cairn.run("due", environment: later).status == 1)
    #expect(
      try cairn.run("review", "--quarterly", "--on").output == "Quarterly review turned on.\n")
    #expect(
      try cairn.run("due", environment: later).output
        == "quarterly review due: run cairn review\n")
    #expect(try cairn.run("review", "--on", "--off").status == 64)
    #expect(try cairn.run("review", "--json", "--done", "--weekly").status == 0)
  }

  @Test func `nothing is due in a new career, which is not made by asking`() throws {
    let cairn = try BuiltCairn()
    let empty = try cairn.run("due")
    #expect(empty.status == 1 && empty.output == "" && empty.errors == "")
    #expect(!FileManager.default.fileExists(atPath: cairn.directory.path))
    // Years that are written down on the first day do not make the record older.
    try cairn.run("milestone", "First job on:2011-03-01")
    try cairn.run("log", "Ran the review")
    let young = try cairn.run("due", environment: ["CAIRN_NOW": "2026-11-27T12:00:00Z"])
    #expect(young.status == 1 && young.output == "" && young.errors == "")
    #expect((try json(cairn, "due")["reviews"] as? [Any])?.isEmpty == true)
    let week = try cairn.run("due", environment: ["CAIRN_NOW": "2026-11-28T12:00:00Z"])
    #expect(week.output == "weekly review due: run cairn review\n")
  }

  @Test func `reviews and goals that are due have a line each`() throws {
    let cairn = try career()
    try write(
      plan(
        ("G1", "Give a talk", "2026-11-20", "planned"),
        ("G2", "Agree the budget", "2026-11-28", "started"),
        ("G3", "Later", "2026-11-29", "planned"), ("G4", "Over", "2026-11-20", "dropped")
      ).replacingOccurrences(
        of: "\"dropped\"", with: "\"dropped\", \"droppedBecause\": \"no time\""),
      to: "plan.json", of: cairn)
    try cairn.run(
      "review", "--done", "--weekly", environment: ["CAIRN_NOW": "2026-11-13T12:00:00Z"])
    let due = try cairn.run("due")
    #expect(due.status == 0)
    #expect(
      due.output == """
        weekly review due since Fri 20 Nov 2026: run cairn review
        1 day overdue: Give a talk
        due in 7 days: Agree the budget

        """)
    let document = try json(cairn, "due")
    #expect(
      (document["goals"] as? [[String: Any]])?.map { $0["overdue"] as? Bool } == [true, false])
  }

  @Test func `after the first reviews what is due is said without reading a month`() throws {
    let cairn = try career()
    for rhythm in ["--weekly", "--quarterly"] {
      try cairn.run(
        "review", "--done", rhythm, environment: ["CAIRN_NOW": "2026-09-20T12:00:00Z"])
    }
    let journal = cairn.directory.appendingPathComponent("journal")
    for file in try FileManager.default.contentsOfDirectory(atPath: journal.path) {
      try write("this is not JSON", to: "journal/\(file)", of: cairn)
    }
    let due = try cairn.run("due")
    #expect(due.status == 0 && due.errors == "")
  }

  @Test func `files that cannot be read are named, and are no reason to say that nothing is due`()
    throws
  {
    let cairn = try career()
    try write("{", to: "plan.json", of: cairn)
    try cairn.run("review", "--off")
    let plan = try cairn.run("due")
    #expect(plan.status == 66)
    #expect(plan.errors.contains("plan.json"))
    try write("{", to: "profile.json", of: cairn)
    let profile = try cairn.run("due")
    #expect(profile.status == 65)
    #expect(profile.errors.contains("profile.json"))
    #expect(try cairn.text(of: "profile.json") == "{")
  }

  @Test func `in the planner a review is walked through, written into and marked done`() throws {
    let cairn = try career()
    try cairn.run("path", "begin", "team-lead", "on:2024-01-01")
    try cairn.run(
      "review", "--done", "--weekly", environment: ["CAIRN_NOW": "2026-11-10T12:00:00Z"])
    try cairn.run("review", "--quarterly", "--off")
    let terminal = try cairn.open()
    try terminal.wait(for: "The weekly review is due · r start")
    terminal.type("r")
    try terminal.wait(for: "What you logged")
    terminal.type("\r")
    try terminal.wait(for: "Anything to add?")
    terminal.type("l")
    try terminal.wait(for: "Outcomes missing")
    terminal.type("\r")
    try terminal.wait(for: "Edit: Milestone")
    terminal.type("she stayed\r")
    try terminal.waitUntilGone("Edit: Milestone")
    terminal.type("lll")
    try terminal.wait(for: "You added 1 result.")
    terminal.type("\r")
    try terminal.wait(for: "Weekly review done · u undo")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try cairn.text(of: "journal/2026-10.json").contains("she stayed"))
    #expect(try cairn.run("due").status == 1)
  }
}
