import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct GoalEditingTests {
  private let goal = Goal(
    id: "01G", title: "Talk", steps: [GoalStep(title: "Write"), GoalStep(title: "Try")],
    by: on("2027-01-31"), created: instant("2026-01-01"))
  private let now = instant("2026-11-21")

  @Test func `a step that is ticked starts the goal, and can be not done after all`() {
    let ticked = goal.ticking(0, on: today)
    #expect(ticked.steps.map(\.done) == [today, nil])
    #expect(ticked.state == .started)
    #expect(ticked.nextStep == 1)
    #expect(ticked.ticking(0, on: today).steps == goal.steps)
    #expect(goal.ticking(7, on: today) == goal)
  }

  @Test func `a goal done with a milestone points at it, and one undo takes back both`() {
    let milestone = Entry.fixture("01M", kind: .milestone)
    let change = Change.fulfil(goal, with: milestone, next: "NEXT", at: now)
    guard case .goal(let before?, let after?) = change.edits[0] else {
      Issue.record("\(change)")
      return
    }
    #expect(before == goal)
    #expect(after.doneOn == milestone.day)
    #expect(after.fulfilledBy == ["01M"])
    #expect(after.updated == now)
    #expect(change.edits[1] == .entry(before: nil, after: milestone))
    #expect(change.inverse.edits.last == .goal(before: after, after: goal))
  }

  @Test func `an edit that changes nothing is none, also by the clock`() {
    #expect(Change.edit(goal, to: goal, at: now).changesNothing)
    #expect(!Change.edit(goal, to: goal.dropped(because: "no"), at: now).changesNothing)
  }

  @Test func `a goal is never updated before it was`() {
    #expect(goal.updated(at: Instant(milliseconds: 0)).updated > goal.updated)
  }

  @Test func `what is done or dropped says so`() {
    #expect(goal.whyClosed == nil)
    #expect(goal.done(on: today, by: []).whyClosed == .isDone(on: today))
    #expect(goal.dropped(because: "no").whyClosed == .isDropped(reason: "no"))
    #expect(goal.done(on: today, by: []).startedOrNot.whyClosed == nil)
    #expect(goal.startedOrNot.startedOrNot == goal)
  }
}
