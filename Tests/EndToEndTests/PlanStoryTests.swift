import Foundation
import PseudoTerminal
import Testing

@Suite("A plan, from a gap to a milestone")
struct PlanStoryTests {
  @Test func `planned from a gap, worked through, done, and all taken back over a restart`() throws
  {
    let cairn = try BuiltCairn.demo(entries: 400, years: 6)
    let before = try cairn.text(of: "plan.json")
    let journal = try cairn.text(of: "journal/2026-11.json")

    let terminal = try cairn.open(rows: 40, columns: 120)
    try terminal.wait(for: "Gaps")
    // Down to the first gap, and a goal for it.
    terminal.type("j")
    terminal.type("p")
    try terminal.wait(for: "New goal")
    terminal.type("\u{15}Present the numbers +finance #acumen:3 by:2027-02")
    try terminal.wait(for: "Sun 28 Feb 2027")
    terminal.type("\r")
    try terminal.wait(for: "Planned “Present the numbers +")

    terminal.type("5")
    try terminal.wait(for: "28 Feb 2027")
    terminal.type("\r")
    try terminal.wait(for: "No steps yet")
    terminal.type("A")
    try terminal.wait(for: "Add a step to")
    terminal.type("Collect them\r")
    try terminal.wait(for: "Added step “Collect them”")
    terminal.type("Show them\r")
    try terminal.wait(for: "Added step “Show them”")
    terminal.type("\u{1B}")
    try terminal.wait(for: "Space tick")
    terminal.type(" ")
    try terminal.wait(for: "Checked off “Collect them”, 1 of 2")
    terminal.type(" ")
    try terminal.wait(for: "Checked off “Show them”, 2 of 2")

    terminal.type("c")
    try terminal.wait(for: "Complete: “Present the numbers +finance”")
    terminal.type(" => they asked for more\r")
    try terminal.wait(for: "and logged its milestone")
    try terminal.wait(for: "Evidence")
    terminal.type("q")
    try terminal.wait(for: "Gaps without a goal")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try cairn.schemaComplaints() == "")
    try checkLink(cairn)

    // Another start takes it all back, one by one.
    let again = try cairn.open(rows: 40, columns: 120)
    try again.wait(for: "Gaps")
    again.type("u")
    try again.wait(for: "Undone: completed “Present the numbers +finance” and")
    for words in [
      "checked off “Show them”, 2 of 2", "checked off “Collect them”, 1 of 2",
      "added step “Show them”",
      "added step “Collect them”", "planned “Present the numbers +finance”",
    ] {
      again.type("u")
      try again.wait(for: "Undone: \(words)")
    }
    again.type("q")
    #expect(try again.waitForEnd() == .exited(0))
    #expect(try cairn.text(of: "plan.json") == before)
    #expect(try cairn.text(of: "journal/2026-11.json") == journal)
  }

  @Test func `a goal ahead stands right of today, and left of it when it is done`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("path", "begin", "team-lead", "on:2024-02")
    try cairn.run("log", "Ran the review #trouble:3 on:2026-08-03")
    let terminal = try cairn.open()
    try terminal.waitForPath()
    terminal.type("p")
    try terminal.wait(for: "New goal")
    terminal.type("Talk at the conference #alignment:3 by:2027-04\r")
    try terminal.wait(for: "Planned “Talk at the confer")
    terminal.type("3")
    try terminal.wait(for: "right of today") { screen in
      guard let goal = column(of: "◇", in: screen), let now = today(in: screen) else {
        return false
      }
      return goal > now
    }
    // The cursor is on the goal already: c marks it done.
    terminal.type("c")
    try terminal.wait(for: "Complete: “Talk at the conference”")
    terminal.type(" on:2026-10-05\r")
    try terminal.wait(for: "left of today") { screen in
      guard column(of: "◇", in: screen) == nil, let now = today(in: screen),
        let milestone = column(of: "◆", in: screen), let goal = column(of: "✓", in: screen)
      else { return false }
      return milestone < now && goal < now
    }
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(try cairn.schemaComplaints() == "")
  }

  /// The column of a mark in the lanes, those between the axis and the foot of the picture.
  private func column(of mark: Character, in screen: [String]) -> Int? {
    screen.dropFirst(3).dropLast(4).compactMap { line in
      line.firstIndex(of: mark).map { line.distance(from: line.startIndex, to: $0) }
    }.first
  }

  /// The column of the line of today.
  private func today(in screen: [String]) -> Int? {
    screen.compactMap { line -> Int? in
      guard line.contains("─ today ─"), let range = line.range(of: "today") else { return nil }
      return line.distance(from: line.startIndex, to: range.lowerBound) + 2
    }.first
  }

  /// The milestone is in the journal, and the goal points at it.
  private func checkLink(_ cairn: BuiltCairn) throws {
    let goals = try cairn.json("plan", "list", "--all")["goals"] as? [[String: Any]] ?? []
    let goal = try #require(goals.first { ($0["title"] as? String)?.hasPrefix("Present") == true })
    #expect(goal["state"] as? String == "done")
    #expect(goal["doneOn"] as? String == BuiltCairn.today)
    let entries = try cairn.json("list")["entries"] as? [[String: Any]] ?? []
    let ids = goal["fulfilledBy"] as? [String]
    let entry = try #require(entries.first { $0["id"] as? String == ids?.first })
    #expect(ids?.count == 1)
    #expect(entry["title"] as? String == "Present the numbers")
    #expect(entry["kind"] as? String == "milestone")
    #expect(entry["result"] as? String == "they asked for more")
    #expect(entry["departments"] as? [String] == ["finance"])
  }
}
