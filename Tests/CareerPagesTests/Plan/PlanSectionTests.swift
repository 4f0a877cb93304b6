import CareerModel
import CareerPages
import CareerTesting
import Testing

struct PlanSectionTests {
  @Test(
    arguments: [
      ("2026-11-20", .planned, .overdue), ("2026-11-21", .planned, .next),
      ("2027-02-21", .planned, .next), ("2027-02-22", .planned, .later),
      ("2027-02-22", .started, .next), (nil, .planned, .someDay), (nil, .started, .next),
      ("2026-01-01", .done(on: today), .done), ("2026-01-01", .dropped(reason: ""), .dropped),
    ] as [(String?, Goal.State, PlanSection)])
  func `a goal stands where one looks for it`(
    by: String?, state: Goal.State, section: PlanSection
  ) {
    let goal = Goal(
      id: "01G", title: "Talk", by: by.map(on), state: state, created: instant("2026-01-01"))
    #expect(goal.section(on: today) == section)
    #expect(Plan([goal]).sections(on: today).map(\.section) == [section])
  }

  @Test func `what was done last stands first among what is done`() {
    let goals = ["2026-01-01", "2026-05-01", "2026-03-01"].enumerated().map { index, day in
      Goal(
        id: EntryID(rawValue: "\(index)"), title: day, state: .done(on: on(day)),
        created: instant("2025-01-01"))
    }
    #expect(
      Plan(goals).sections(on: today)[0].goals.map(\.title)
        == ["2026-05-01", "2026-03-01", "2026-01-01"])
  }
}
