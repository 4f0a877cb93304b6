import CareerModel
import CareerTesting
import Testing

struct RepetitionTests {
  private func goal(by: CalendarDay?, every: String?) -> Goal {
    Goal(
      id: "01G", title: "Review the budget", evidence: [Evidence(skill: "teamwork", level: 3)],
      why: "It drifts",
      steps: [
        GoalStep(title: "Ask finance", by: by?.adding(days: -5), done: on("2026-11-20"))
      ],
      by: by, every: every.map { Repetition(rawValue: $0) }, state: .started,
      created: instant("2026-01-01"))
  }

  private func next(_ goal: Goal, doneOn day: String) -> Goal? {
    Change.fulfil(goal, on: on(day), next: "02G", at: instant("2026-11-21")).nextGoal
  }

  @Test(arguments: [
    ("week", "2026-12-08"), ("month", "2027-01-01"), ("quarter", "2027-03-01"),
    ("half", "2027-06-01"), ("year", "2027-12-01"),
  ])
  func `a goal that repeats is planned again when it is done`(every: String, due: String) throws {
    let next = try #require(
      self.next(goal(by: on("2026-12-01"), every: every), doneOn: "2026-11-21"))
    #expect(next.by == on(due) && next.id == "02G" && next.state == .planned)
    #expect(next.title == "Review the budget" && next.why == "It drifts")
    #expect(next.steps.map(\.done) == [nil] && next.fulfilledBy.isEmpty)
    #expect(next.every?.rawValue == every)
  }

  @Test func `the days of its steps go with it`() throws {
    let next = try #require(
      self.next(goal(by: on("2026-12-10"), every: "month"), doneOn: "2026-12-01"))
    #expect(next.steps.map(\.by) == [on("2027-01-05")])
  }

  @Test func `what is done late comes back at a day that is still ahead`() {
    let late = goal(by: on("2026-01-15"), every: "month")
    #expect(next(late, doneOn: "2026-11-21")?.by == on("2026-12-15"))
  }

  @Test func `without a date it comes back a while after it was done`() {
    #expect(next(goal(by: nil, every: "quarter"), doneOn: "2026-11-21")?.by == on("2027-02-21"))
  }

  @Test func `a goal that does not repeat, or in an unknown way, does not come back`() {
    #expect(next(goal(by: on("2026-12-01"), every: nil), doneOn: "2026-11-21") == nil)
    #expect(next(goal(by: on("2026-12-01"), every: "fortnight"), doneOn: "2026-11-21") == nil)
  }

  @Test func `a step says its date as a goal does, and gives it back as it was typed`() throws {
    let said = try GoalStep.typed("Ask finance by:2027-03", today: on("2026-11-21"))
    #expect(said.title == "Ask finance" && said.by == on("2027-03-31"))
    for title in ["Stand by:fri", "\\by:x", "Ask #talent => x"] {
      let step = GoalStep(title: title, by: on("2027-03-31"))
      let read = try GoalStep.typed(step.typedText, today: on("2026-11-21"))
      #expect(read.title == title && read.by == step.by)
    }
    #expect(throws: CaptureProblem.self) {
      try GoalStep.typed("Ask by:never", today: on("2026-11-21"))
    }
  }
}
