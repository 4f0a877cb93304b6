import CareerTesting
import Testing

@testable import CareerModel

struct PlanTests {
  private func goal(_ id: EntryID, by: String? = nil, _ state: Goal.State = .planned) -> Goal {
    Goal(id: id, title: "Talk", by: by.map(on), state: state, created: instant("2026-01-01"))
  }

  @Test func `goals stand in the order in which they are due, those without a day last`() {
    let plan = Plan([
      goal("01C"), goal("01B", by: "2027-05-01"), goal("01A"), goal("01E", by: "2026-12-01"),
      goal("01D", by: "2027-05-01"),
    ])
    #expect(plan.goals.map(\.id) == ["01E", "01B", "01D", "01A", "01C"])
  }

  @Test func `an id that a file has twice counts once, as it was updated last`() {
    var older = goal("01A")
    var newer = goal("01A")
    older.title = "Older"
    newer.updated = instant("2026-02-01")
    #expect(Plan([newer, older]).goals == [newer])
    #expect(Plan([older, newer]).goals == [newer])
  }

  @Test func `only what is planned or started is open`() {
    let plan = Plan([
      goal("01A", .planned), goal("01B", .started), goal("01C", .done(on: today)),
      goal("01D", .dropped(reason: "no")),
    ])
    #expect(plan.open.map(\.id) == ["01A", "01B"])
    #expect(plan["01C"]?.doneOn == today)
    #expect(plan["01X"] == nil)
  }

  @Test func `a goal is overdue from the day after its day, and not when it is done`() {
    let day = today
    #expect(!goal("01A", by: "\(day)").isOverdue(on: day))
    #expect(goal("01A", by: "\(day)").isOverdue(on: day.adding(days: 1)))
    #expect(!goal("01A", by: "\(day)", .done(on: day)).isOverdue(on: day.adding(days: 1)))
    #expect(!goal("01A").isOverdue(on: day))
  }

  @Test func `on a timeline a goal stands where it is due, or where it was done`() {
    #expect(goal("01A", by: "2027-01-02").timelineDay == on("2027-01-02"))
    #expect(goal("01A", by: "2027-01-02", .done(on: today)).timelineDay == today)
    #expect(goal("01A", by: "2027-01-02", .dropped(reason: "no")).timelineDay == nil)
  }
}
