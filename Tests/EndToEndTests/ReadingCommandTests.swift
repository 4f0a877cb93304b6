import Foundation
import PseudoTerminal
import Testing

@Suite("What the record shows, from a shell")
struct ReadingCommandTests {
  /// An engineering manager with twenty entries of the last weeks, so many of them hands-on work.
  private func manager(handsOn: Int) throws -> BuiltCairn {
    let cairn = try BuiltCairn()
    try cairn.run("path", "begin", "engineering-manager", "on:2023-04-01")
    try cairn.run("path", "aim", "technology-leader", "by:2028-03")
    let lines = (0..<20).map { number in
      number * handsOn % 20 < handsOn
        ? "Built part \(number) #hands:3 %part-\(number % 3) on:-\(number * 4)d"
        : "Mentored colleague \(number) #talent:3 %part-\(number % 3) on:-\(number * 4)d"
    }
    let logged = try cairn.run("log", "-", input: lines.joined(separator: "\n"))
    #expect(logged.status == 0)
    return cairn
  }

  private func insights(_ cairn: BuiltCairn) throws -> [String: [String: Any]] {
    let list = try cairn.json("status")["insights"] as? [[String: Any]] ?? []
    return Dictionary(uniqueKeysWithValues: list.map { ($0["id"] as? String ?? "", $0) })
  }

  @Test func `what goals would change stands behind an arrow, and behind > where there is none`()
    throws
  {
    let cairn = try BuiltCairn()
    try cairn.run(
      "demo", "--entries", "300", "--years", "5", "--data-dir", cairn.directory.path)
    #expect(try cairn.run("forecast").output.contains("% → "))
    let plain = try cairn.run("forecast", environment: ["LC_ALL": "C"])
    #expect(plain.output.contains("% > "))
  }

  @Test func `a list shows an entry once that stands in two months`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Only one #talent:2 on:2026-11-02")
    let journal = cairn.directory.appendingPathComponent("journal")
    try FileManager.default.copyItem(
      at: journal.appendingPathComponent("2026-11.json"),
      to: journal.appendingPathComponent("2026-10.json"))
    for query in ["", "#talent", "kind:skill"] {
      let list = try cairn.run("list", query).output
      #expect(list.split(separator: "\n").count == 1, "\(list)")
    }
  }

  @Test func `a manager with seventy per cent of hands-on work is told so, with the entries`()
    throws
  {
    let cairn = try manager(handsOn: 14)
    let insight = try #require(try insights(cairn)["hands-on-overcommitment"])
    #expect(
      (insight["says"] as? String)?.hasPrefix("70% of your entries from the last three months")
        == true)
    #expect((insight["entries"] as? [String])?.count == 14)
    #expect((insight["against"] as? [String])?.count == 6)
    let text = try cairn.run("status").output
    #expect(text.contains("are marked as hands-on work, 30%"))
    let why = try cairn.run("why", "hands-on-overcommitment").output
    #expect(why.split(separator: "\n").count { $0.contains("  Built part ") } == 14)
    #expect(why.split(separator: "\n").count { $0.contains("  Mentored colleague ") } == 6)
  }

  @Test func `a manager with thirty per cent of hands-on work is not told so`() throws {
    let cairn = try manager(handsOn: 6)
    #expect(try insights(cairn)["hands-on-overcommitment"] == nil)
    #expect(try !cairn.run("status").output.contains("hands-on work"))
  }

  @Test func `status says once that the former figure was counted differently`() throws {
    // Four entries in three months and two projects met the former rule, whatever their titles.
    let cairn = try BuiltCairn()
    try cairn.run("path", "begin", "hands-on-engineer", "on:2024-02-01")
    try cairn.run("path", "aim", "hands-on-engineer")
    let skills = ["hands", "teamwork", "technical"]
    let lines = ["2026-09-01", "2026-10-01", "2026-11-01", "2026-11-02"].enumerated().map {
      "x #" + skills.map { "\($0):3" }.joined(separator: " #") + " %part-\($0 % 2) on:\($1)"
    }
    #expect(try cairn.run("log", "-", input: lines.joined(separator: "\n")).status == 0)
    let words = "Readiness is counted differently now: was 78%, now 33%, 0 of 4 criteria."
    #expect(try cairn.run("status").output.contains(words))
    #expect(try !cairn.run("status").output.contains("counted differently"))
    #expect(try cairn.text(of: "profile.json").contains("\"ruleSeen\" : 2"))
    #expect(
      try cairn.run("why", "hands-on-engineer").output
        .contains("What changed in November 2026"))
  }

  @Test func `status carries path, readiness, gaps and insights`() throws {
    let cairn = try manager(handsOn: 14)
    let status = try cairn.json("status")
    #expect((status["path"] as? [String: Any])?["stage"] as? String == "engineering-manager")
    let readiness = try #require(status["readiness"] as? [String: Any])
    #expect(readiness["stage"] as? String == "technology-leader")
    #expect(readiness["percent"] == nil)
    #expect((readiness["skills"] as? [Any])?.count == 10)
    #expect((status["gaps"] as? [Any])?.count == 10)
    #expect(
      try cairn.run("status").output.contains(
        "Readiness for technology leader: 0 of 10 criteria, not enough evidence yet (1 of 10 skills)"
      ))
  }

  @Test func `gaps are those of the stage that is named`() throws {
    let cairn = try manager(handsOn: 14)
    let gaps = try cairn.json("gaps", "--stage", "lead")
    let readiness = try #require(gaps["readiness"] as? [String: Any])
    #expect(readiness["stage"] as? String == "team-lead")
    let names = (gaps["gaps"] as? [[String: Any]])?.compactMap { $0["skill"] as? String }
    #expect(names?.contains("hands-on-delivery") == false)
    #expect(names?.contains("talent-management") == false)
    #expect(names?.contains("work-management") == true)
    #expect(try cairn.run("gaps", "--stage", "pilot").status == 65)
  }

  @Test func `why names the rule, the entries and the next step`() throws {
    let cairn = try manager(handsOn: 14)
    let why = try cairn.json("why", "talent")
    #expect(why["title"] as? String == "Talent management: level 3")
    let sections = why["sections"] as? [[String: Any]]
    #expect((sections?.first?["entries"] as? [Any])?.count == 6)
    #expect((why["next"] as? String)?.hasPrefix("Level 4 needs") == true)
    #expect(try cairn.run("why", "technology-leader").output.contains("a pivot, not a promotion"))
    #expect(try cairn.run("why", "cooking").status == 65)
  }

  @Test func `an assessment is kept with its day, stands beside what is shown, and is taken back`()
    throws
  {
    let cairn = try manager(handsOn: 14)
    let said = try cairn.run("assess", "talent", "4")
    #expect(
      said.output
        == "Talent management: Level 4 (today), 1 level above your evidence.\n"
    )
    let later = ["CAIRN_NOW": "2027-02-01T12:00:00Z"]
    #expect(try cairn.run("assess", "talent", "3", environment: later).status == 0)
    let kept = try cairn.json("assess", "talent")["assessments"] as? [[String: Any]]
    #expect(kept?.compactMap { $0["date"] as? String } == ["2026-11-21", "2027-02-01"])
    #expect(try cairn.run("assess", "talent", "9").status == 65)
    #expect(try cairn.run("assess", "talent", "0").status == 65)
    try cairn.run("undo")
    try cairn.run("undo")
    #expect((try cairn.json("assess", "talent")["assessments"] as? [Any])?.isEmpty == true)
  }

  @Test func `an assessment and an entry at levels that nobody has are kept and count for nothing`()
    throws
  {
    let cairn = try manager(handsOn: 14)
    let before = try cairn.json("status")["readiness"] as? NSDictionary
    let profile = try cairn.text(of: "profile.json")
    try profile.replacingOccurrences(
      of: "\"format\"",
      with: """
        "assessments" : [ { "skill" : "troubleshooting", "level" : 9, "date" : "2026-11-01" },
          { "skill" : "juggling", "level" : 2, "date" : "2026-11-01" } ],
          "format"
        """
    ).write(
      to: cairn.directory.appendingPathComponent("profile.json"), atomically: true, encoding: .utf8)
    #expect(try cairn.run("why", "troubleshooting").output.contains("Self-assessment: level 9"))
    #expect(try cairn.run("why", "juggling").output.contains("Not in this framework"))
    let after = try cairn.json("status")["readiness"] as? [String: Any]
    #expect(after?["coverage"] as? Int == before?["coverage"] as? Int)
    try cairn.run("assess", "talent", "3")
    let kept = try cairn.text(of: "profile.json")
    #expect(kept.contains("juggling"))
    #expect(kept.contains("\"level\" : 9"))
  }

  @Test func `two stages stand side by side, and neither twice`() throws {
    let cairn = try manager(handsOn: 14)
    let both = try cairn.json("compare")
    #expect((both["left"] as? [String: Any])?["stage"] as? String == "engineering-manager")
    #expect((both["left"] as? [String: Any])?["percent"] as? Int == 0)
    #expect((both["right"] as? [String: Any])?["percent"] as? Int == 0)
    #expect((both["contrasts"] as? [Any])?.count == 4)
    // Level 3 is more than a team lead is asked for, and less than a manager.
    let other = try cairn.json("compare", "team-lead", "engineering-manager")
    #expect((other["right"] as? [String: Any])?["percent"] as? Int == 30)
    let text = try cairn.run("compare", "technology", "lead").output
    #expect(text.contains("Technology leader"))
    #expect(text.contains("The framework has no contrasts for these two stages."))
    #expect(try cairn.run("compare", "lead", "lead").status == 64)
    #expect(try cairn.run("compare", "lead").status == 64)
  }

  @Test func `a signal is logged with its level, shown, and counted`() throws {
    let cairn = try manager(handsOn: 14)
    let logged = try cairn.run("log", "Settled a quarrel in the team #talent/conflict-s")
    #expect(logged.status == 0, "\(logged.errors)")
    let shown = try cairn.run("list", "--json", "quarrel").output
    #expect(shown.contains("\"signal\" : \"conflict-settled\""))
    #expect(try insights(cairn)["people-issues"] == nil)
    let unknown = try cairn.run("log", "Settled it #talent:3/nonsense")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("#talent:3/nonsense: no such signal"))
  }

  @Test func `an empty career is told what is asked, and where to begin`() throws {
    let cairn = try BuiltCairn()
    let status = try cairn.run("status")
    #expect(status.status == 0)
    #expect(
      status.output.contains("No stage set. Run cairn path begin STAGE on:DATE to set"))
    #expect(status.output.contains("not enough evidence yet"))
    #expect(try cairn.json("status")["insights"] as? [String] == [])
  }

  @Test func `next names one move, the same until it is declined, and its line plans it`() throws {
    let cairn = try manager(handsOn: 14)
    let first = try #require(try cairn.json("next")["move"] as? [String: Any])
    #expect(first["isFirst"] as? Bool == false)
    #expect(
      try cairn.json("next")["move"] as? [String: Any] as NSDictionary? == first as NSDictionary)
    let title = try #require(first["title"] as? String)
    // The beginning, as lines are wrapped.
    let step = try #require(first["step"] as? String).prefix(60)
    #expect(try cairn.run("next").output.hasPrefix("This week: \(step)"))
    let other = try cairn.run("next", "--another").output
    #expect(!other.contains(step))
    let begin = other.dropFirst("This week: ".count).prefix(60)
    #expect(try cairn.run("status").output.contains(begin))
    let line = try #require(first["line"] as? String)
    #expect(try cairn.run("plan", "add", line).status == 0)
    #expect(try cairn.run("plan").output.contains(title))
    try cairn.run("undo")
    try cairn.run("undo")
    #expect(try cairn.run("next").output.hasPrefix("This week: \(step)"))
  }

  @Test func `in the planner the figure leads down to its entries and back`() throws {
    let cairn = try manager(handsOn: 14)
    let terminal = try cairn.open()
    try terminal.wait(for: "Readiness for technology leader")
    try terminal.wait(for: "This week")
    terminal.type("w")
    try terminal.wait(for: "Criteria and your levels")
    terminal.type("jjj\r")
    try terminal.wait(for: "Talent management: level 3")
    terminal.type("\r")
    try terminal.wait(for: "Project")
    terminal.type("\u{1B}")
    try terminal.waitUntilGone("Project")
    try terminal.wait(for: "Level 4 needs 2½ examples")
    terminal.type("qqq")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
