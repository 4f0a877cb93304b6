import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

/// Goals on the small time axis. Today is 21 November 2026; the axis ends 90 days later, on 19
/// February, unless a goal is later.
struct GoalAxisTests {
  private static let steps = [
    GoalStep(title: "One", done: today), .init(title: "Two"), .init(title: "Three"),
  ]
  private static let last = Goal.fixture("01G", "Last", by: "2027-02-19")

  private func drawn(
    _ goal: Goal?, among goals: [Goal], columns: Int, glyphs: Glyphs = .unicode
  ) throws -> Frame {
    let axis = try #require(GoalAxis(goals, today: today))
    var frame = Frame(size: Size(rows: 2, columns: columns), glyphs: glyphs)
    let lines = Rect(row: 0, column: 0, rows: 2, columns: columns).lines
    axis.drawHead(in: lines[0], frame: &frame)
    axis.draw(goal, in: lines[1], frame: &frame)
    return frame
  }

  private func dashes(_ count: Int, _ dash: Character = "╌") -> String {
    String(repeating: dash, count: count)
  }

  @Test func `a line leads from today to the goal, below the months`() throws {
    let text = try drawn(Self.last, among: [Self.last], columns: 31).text
    #expect(text == ["today        2027       Feb", "│\(dashes(29))◇"])
  }

  @Test func `a third of the line is solid if a third of the steps are done`() throws {
    var goal = Self.last
    goal.steps = Self.steps
    #expect(
      try drawn(goal, among: [goal], columns: 31).text[1] == "│\(dashes(9, "━"))\(dashes(20))◇")
  }

  @Test func `an overdue goal leads up to today, as a warning`() throws {
    let overdue = Goal.fixture("02G", "Late", by: "2026-10-22")
    let frame = try drawn(overdue, among: [overdue], columns: 41)
    #expect(frame.text[1] == "!\(dashes(9))│")
    #expect(frame[1, 1].role == .warning)
  }

  @Test func `what is overdue for long begins at the edge`() throws {
    let overdue = Goal.fixture("02G", "Late", by: "2025-11-21")
    #expect(
      try drawn(overdue, among: [overdue, Self.last], columns: 46).text[1] == "!\(dashes(14))│")
  }

  @Test func `in ASCII the signs are others`() throws {
    let text = try drawn(Self.last, among: [Self.last], columns: 31, glyphs: .ascii).text
    #expect(text[1] == "|\(dashes(29, "."))o")
  }

  @Test(
    arguments: [
      nil, .fixture("02G", "Some day"),
      .fixture("02G", "Done before", state: .done(on: on("2026-11-10"))),
    ] as [Goal?])
  func `a row without a day in view only marks today`(goal: Goal?) throws {
    #expect(try drawn(goal, among: [Self.last], columns: 31).text[1] == "│")
  }

  @Test func `without an open goal that has a date there is no axis`() {
    let done = Goal.fixture("02G", "Done", by: "2027-01-01", state: .done(on: today))
    #expect(GoalAxis([.fixture("01G", "Some day"), done], today: today) == nil)
  }
}
