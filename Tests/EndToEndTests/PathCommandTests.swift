import Foundation
import PseudoTerminal
import Testing

@Suite("The path")
struct PathCommandTests {
  @Test func `a stage that is begun is logged as a milestone, and reaches the aim`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("path", "begin", "hands", "on:2016-02", "--no-milestone")
    #expect(try cairn.run("list").output == "")
    try cairn.run("path", "aim", "lead")
    #expect(
      try cairn.run("path", "begin", "lead").output == """
        Logged “Became team lead”, Sat 21 Nov 2026
        You reached your target stage. To set the next one, use cairn path aim.
                Hands-on engineer    2016-02-01 to 2026-11-20
        now     Team lead            since 2026-11-21

        """)
    #expect(try cairn.run("list").output.contains("Became team lead"))
    #expect(try cairn.schemaComplaints() == "")
    #expect(try cairn.run("undo").output == "Undone: started as Team lead\n")
    #expect(try cairn.run("list").output == "")
    #expect(try cairn.run("path").output.contains("target  Team lead"))
    #expect(try cairn.run("path", "begin", "hands").status == 65)
  }

  @Test func `a stage that was held is changed and taken out`() throws {
    let cairn = try BuiltCairn()
    for (stage, day) in [("hands", "2014"), ("lead", "2018"), ("hands", "2020"), ("lead", "2022")] {
      try cairn.run("path", "begin", stage, "on:\(day)", "--no-milestone")
    }
    #expect(
      try cairn.run("path", "change", "lead", "from:2022-04", "to:2024").output == """
                Hands-on engineer    2014-01-01 to 2017-12-31
                Team lead            2018-01-01 to 2019-12-31
                Hands-on engineer    2020-01-01 to 2022-03-31
                Team lead            2022-04-01 to 2024-12-31

        """)
    try cairn.run("path", "change", "lead", "to:2018-06", "--from", "2018")
    #expect(try cairn.run("path").output.contains("2018-01-01 to 2018-06-30"))
    try cairn.run("path", "change", "lead", "to:open", "--from", "2018")
    #expect(try cairn.run("path").output.contains("2018-01-01 to 2019-12-31"))
    try cairn.run("path", "remove", "hands", "--from", "2014-01-01")
    try cairn.run("path", "remove", "lead")
    #expect(
      try cairn.run("path").output == """
                Team lead            2018-01-01 to 2019-12-31
        now     Hands-on engineer    since 2020-01-01

        """)
    #expect(try cairn.schemaComplaints() == "")
    try cairn.run("undo")
    #expect(try cairn.run("path").output.contains("to 2024-12-31"))
  }

  @Test(
    arguments: [
      (["change", "lead", "from:2027"], 65, "2027-01-01 is in the future."),
      (["change", "lead", "to:2017"], 65, "The end date is before the start date."),
      (["change", "lead", "from:2014"], 65, "You were hands-on engineer from"),
      (["change", "lead", "from:someday"], 65, "is not a date"),
      (["change", "lead", "--from", "2019"], 64, "from:DATE"),
      (["change", "lead", "to:2019", "--from", "2019"], 65, "did not start on 2019-01-01"),
      (["change", "lead", "2019"], 64, "from:DATE"),
      (["change", "manager", "to:2019"], 65, "is not on your career path"),
      (["remove", "manager"], 65, "is not on your career path"),
      (["begin", "lead", "on:2019"], 65, "You have been team lead since 1 Jan 2018"),
    ] as [([String], Int, String)])
  func `days that cannot be are refused, and the path stays as it was`(
    words: [String], status: Int, reason: String
  ) throws {
    let cairn = try BuiltCairn()
    try cairn.run("path", "begin", "hands", "on:2014", "--no-milestone")
    try cairn.run("path", "begin", "lead", "on:2018", "--no-milestone")
    let before = try cairn.text(of: "profile.json")
    let outcome = try BuiltCairn.run(
      BuiltCairn.program, ["path"] + words, environment: cairn.environment)
    #expect(outcome.status == Int32(status))
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try cairn.text(of: "profile.json") == before)
  }

  @Test func `in the planner a stage is begun with a key, and taken back with another`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("path", "begin", "hands", "on:2016-02", "--no-milestone")
    let terminal = try cairn.open()
    try terminal.wait(for: "since Feb 2016")
    terminal.type("b")
    try terminal.wait(for: "Which stage are you starting?")
    terminal.type("yesterday\r")
    try terminal.wait(for: "Started as Team lead · u undo")
    #expect(try cairn.text(of: "profile.json").contains("2026-11-20"))
    #expect(try cairn.text(of: "journal/2026-11.json").contains("Became team lead"))
    terminal.type("u")
    try terminal.wait(for: "Undone: started as Team lead")
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(try cairn.run("list").output == "")
    #expect(try cairn.schemaComplaints() == "")
  }
}
