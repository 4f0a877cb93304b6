import Foundation
import PseudoTerminal
import Testing

@Suite("The timeline, from a shell and in the planner")
struct TimelineCommandTests {
  /// A made-up career of ten years with goals.
  private func demo() throws -> BuiltCairn {
    let cairn = try BuiltCairn()
    let made = try cairn.run(
      "demo", "--entries", "400", "--years", "10", "--seed", "1", "--data-dir",
      cairn.directory.path)
    #expect(made.status == 0, "\(made.errors)")
    return cairn
  }

  /// The JSON of the timeline, which must fit its schema.
  private func json(_ cairn: BuiltCairn, _ arguments: [String] = []) throws -> [String: Any] {
    let shown = try BuiltCairn.run(
      BuiltCairn.program, ["timeline", "--json"] + arguments, environment: cairn.environment)
    #expect(shown.status == 0, "\(shown.errors)")
    try FileManager.default.createDirectory(at: cairn.directory, withIntermediateDirectories: true)
    let file = cairn.directory.appendingPathComponent("shown.json")
    try shown.output.write(to: file, atomically: true, encoding: .utf8)
    #expect(try cairn.schemaComplaints() == "")
    try FileManager.default.removeItem(at: file)
    return try #require(
      JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
  }

  @Test func `the whole career is drawn in as many columns as fit`() throws {
    let cairn = try demo()
    let drawn = try cairn.run("timeline")
    #expect(drawn.status == 0, "\(drawn.errors)")
    let lines = drawn.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 124 })
    for word in ["Stage", "Ready", "Milestones", "Goals", "Talent", "◆", "◇", "today"] {
      #expect(drawn.output.contains(word), "\(word)")
    }
    let ascii = try cairn.run("timeline", environment: ["LC_ALL": "C"])
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `in a terminal no line is wider than it`() throws {
    let cairn = try demo()
    let terminal = try PseudoTerminal(
      BuiltCairn.program, ["timeline"], environment: cairn.environment, rows: 40, columns: 60)
    try terminal.wait(for: "today")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `days, columns and lanes can be chosen`() throws {
    let cairn = try demo()
    let drawn = try cairn.run(
      "timeline", "--from", "2026", "--to", "2027-03", "--by", "month", "--lanes",
      "goals,#talent")
    #expect(drawn.status == 0, "\(drawn.errors)")
    #expect(drawn.output.contains("Talent"))
    #expect(!drawn.output.contains("Milestones"))
    let shown = try json(cairn, ["--from", "2026", "--to", "2027-03", "--by", "month"])
    #expect((shown["columns"] as? [Any])?.count == 15)
    #expect(shown["by"] as? String == "month")
    let lanes = try #require(shown["lanes"] as? [[String: Any]])
    let entries = try #require(lanes.first { $0["lane"] as? String == "entries" })
    let listed = try cairn.run("list", "since:2026", "until:2027-03").output
    #expect(
      (entries["counts"] as? [Int])?.reduce(0, +) == listed.split(separator: "\n").count)
    #expect((shown["goals"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func `an empty career, and one at the ends of the calendar, are no trouble`() throws {
    let cairn = try BuiltCairn()
    let empty = try cairn.run("timeline")
    #expect(empty.status == 0)
    #expect(empty.errors.contains("no record in"))
    try cairn.run("name", "Robin")
    #expect(try cairn.run("timeline").errors.contains("no entries in"))
    #expect((try json(cairn)["milestones"] as? [Any])?.isEmpty == true)
    try cairn.run("milestone", "Watched the landing on:1969-07-20")
    let far = try cairn.run("timeline")
    #expect(far.status == 0)
    #expect(far.output.contains("Watched the landing"))
    #expect(try json(cairn)["by"] as? String == "year")
  }

  @Test(arguments: [
    (["--by", "fortnight"], "--by must be day, week, month, quarter or year, not fortnight."),
    (["--from", "someday"], "someday\" is not a date."),
    (["--from", "2026", "--to", "2025"], "--from 2026-01-01 is after --to 2025-12-31."),
    (["--lanes", ","], "--lanes is empty. Name at least one lane."),
    (["--lanes", "juggling"], "no skill “juggling”."),
    (["--from", "1900", "--by", "day"], "Use --by month"),
  ])
  func `what cannot be understood is said in a sentence`(arguments: [String], words: String) throws
  {
    let outcome = try BuiltCairn.run(
      BuiltCairn.program, ["timeline"] + arguments, environment: BuiltCairn().environment)
    #expect([64, 65].contains(outcome.status))
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `in the planner one zooms, narrows, and logs at the cursor's day`() throws {
    let cairn = try demo()
    let terminal = try cairn.open()
    try terminal.waitForPath()
    terminal.type("3")
    try terminal.wait(for: "by quarter")
    terminal.type("-")
    try terminal.wait(for: "by year")
    terminal.type("+/kind:milestone\r")
    try terminal.wait(for: "(Esc clears)")
    terminal.type("v")
    try terminal.wait(for: "day by day")
    terminal.type("v\u{1B}")
    try terminal.waitUntilGone("(Esc clears)")
    terminal.type("HHH")
    try terminal.wait(for: "in")
    terminal.type("a")
    try terminal.wait(for: "on:2026-")
    terminal.type("\u{1B}")
    try terminal.waitUntilGone("on:2026-")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a cursor move sends little to the terminal`() throws {
    let cairn = try demo()
    let terminal = try cairn.open()
    try terminal.waitForPath()
    terminal.type("3")
    try terminal.wait(for: "by quarter")
    terminal.settle(milliseconds: 300)
    let bytes = (0..<12).map { _ in
      let before = terminal.bytesReceived
      terminal.type("h")
      terminal.settle(milliseconds: 60)
      return terminal.bytesReceived - before
    }
    #expect(bytes.sorted()[6] <= 200, "\(bytes)")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
