import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

/// Sorting older feedback into praise and wishes.
struct SortFeedbackTests {
  private func feedback(_ id: EntryID, on day: String, _ title: String) -> Entry {
    Entry(
      id: id, kind: .feedback, day: on(day), title: title,
      evidence: [Evidence(skill: "talent-management", level: 3)], people: ["Sam"],
      created: instant("2026-01-01"))
  }

  private func opened(_ keys: Script = "") -> Planner {
    var planner = Planner(
      Career(
        .manager,
        [
          feedback("01A", on: "2026-11-20", "Calm in the outage"),
          feedback("01B", on: "2026-11-03", "More detail in the weekly updates"),
          feedback("01C", on: "2025-02-01", "Thanks for the talk"),
        ]))
    planner.run(":")
    planner.type("sort")
    planner.run("Enter")
    planner.run(keys)
    return planner
  }

  private func directions(_ planner: Planner) -> [String?] {
    ["01A", "01B", "01C"].map { planner.state.journal.entry($0)?.direction?.rawValue }
  }

  @Test func `one key sorts an entry and moves on; leaving saves all answers as one change`() {
    var planner = opened("p w")
    #expect(directions(planner) == [nil, nil, nil])
    planner.run("Enter")
    #expect(directions(planner) == ["praise", "wish", nil])
    #expect(planner.state.message?.text.hasPrefix("Sorted 2 feedback entries") == true)
    planner.run("u")
    #expect(directions(planner) == [nil, nil, nil])
  }

  @Test func `an answer can be taken back before it is saved`() {
    #expect(directions(opened("p Up n q")) == [nil, nil, nil])
    #expect(directions(opened("p Up w q")) == ["wish", nil, nil])
  }

  @Test func `an answer given when the program has to end is saved`() {
    var planner = opened("n n w")
    planner.send(.leaving)
    #expect(directions(planner) == [nil, nil, "wish"])
  }

  @Test func `when all feedback is sorted, the command says so and opens nothing`() {
    var planner = opened("p p p Enter")
    #expect(directions(planner) == ["praise", "praise", "praise"])
    #expect(Requirement.feedback.missing(planner.state) == "all feedback is sorted")
    planner.send(.asked(.sortFeedback))
    #expect(planner.picture.contains("All feedback is sorted."))
  }

  @Test func `months that arrive later leave the cursor on its entry`() throws {
    var planner = opened("Down")
    planner.send(
      .monthsRead(
        [
          on("2026-11-25").month: [feedback("01Z", on: "2026-11-25", "New here")]
            + planner.state.journal.entries(of: on("2026-11-25").month)
        ],
        unread: 0))
    planner.run("w Enter")
    #expect(directions(planner) == [nil, "wish", nil])
  }

  @Test func `a wish under the cursor becomes a goal with one key`() {
    var planner = opened("Down w Enter")
    planner.run("2 p")
    #expect(
      planner.logLine?.editor.text
        == "More detail in the weekly updates #talent-management:3 ")
    planner.run("Enter")
    #expect(planner.state.plan.open.map(\.title) == ["More detail in the weekly updates"])
  }
}
