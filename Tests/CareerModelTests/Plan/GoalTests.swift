import CareerJSON
import CareerTesting
import Testing

@testable import CareerModel

struct GoalTests {
  private let text = """
    {
      "id": "01G", "title": "Lead the cloud move", "why": "to learn it", "priority": "essential",
      "skills": [{"skill": "change-management", "level": 4, "signal": "wins", "odd": [1]}],
      "doneWhen": "the last server is off", "by": "2027-06-30", "state": "done",
      "doneOn": "2027-05-01", "fulfilledBy": ["01A", "01B"],
      "steps": [
        {"title": "Write the plan", "done": "2026-11-21", "owner": "Sam"},
        {"title": "Find support", "notes": {"a": null}}
      ],
      "created": "2026-11-21T00:00:00.000Z", "updated": "2026-11-22T00:00:00.000Z",
      "colour": "green"
    }
    """

  @Test func `a goal is read with all its parts`() throws {
    let goal = try decoded(Goal.self, from: text)
    #expect(goal.evidence.map(\.skill) == ["change-management"])
    #expect(goal.priority == .essential)
    #expect(goal.state == .done(on: on("2027-05-01")))
    #expect(goal.steps.map(\.done) == [on("2026-11-21"), nil])
    #expect(goal.fulfilledBy == ["01A", "01B"])
    #expect(goal.updated == instant("2026-11-22"))
  }

  @Test func `keys of a newer Cairn are kept at every level`() throws {
    let goal = try decoded(Goal.self, from: text)
    #expect(goal.unknown == UnknownKeys(["colour": .string("green")]))
    #expect(goal.steps[0].unknown == UnknownKeys(["owner": .string("Sam")]))
    #expect(try encoded(goal) == json(text))
    #expect(try reread(goal) == goal)
  }

  @Test(arguments: [
    Goal.State.planned, .started, .done(on: today), .dropped(reason: "another job"),
  ])
  func `every state is read as it was written`(state: Goal.State) throws {
    let goal = Goal(id: "01G", title: "Talk", state: state, created: instant("2026-11-21"))
    #expect(try reread(goal) == goal)
  }

  @Test(arguments: Goal.Priority.allCases)
  func `every priority is read as it was written`(priority: Goal.Priority) throws {
    let goal = Goal(
      id: "01G", title: "Talk", priority: priority, created: instant("2026-11-21"))
    #expect(try reread(goal) == goal)
  }

  @Test func `what is left out has its meaning`() throws {
    let goal = try decoded(
      Goal.self,
      from: """
        {"id": "01G", "title": "Talk", "state": "planned", "created": "2026-11-21T00:00:00Z"}
        """)
    #expect(goal == Goal(id: "01G", title: "Talk", created: instant("2026-11-21")))
    #expect(goal.priority == .needed)
    #expect(goal.updated == goal.created)
  }

  @Test(arguments: [
    #""state": "someday""#, #""state": "done""#, #""state": "dropped""#,
    #""state": "done", "doneOn": "soon""#, #""state": "planned", "priority": "huge""#,
    #""why": "no state""#, #""state": "planned", "steps": [{}]"#,
  ])
  func `what is no goal is refused`(part: String) {
    #expect(throws: JSONFault.self) {
      try decoded(
        Goal.self,
        from: #"{"id": "01G", "title": "Talk", "created": "2026-11-21T00:00:00Z", \#(part)}"#)
    }
  }
}
