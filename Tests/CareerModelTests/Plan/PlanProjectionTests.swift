import CareerTesting
import Testing

@testable import CareerModel

struct PlanProjectionTests {
  private let stage = Stage.fixture(
    "stage", "A stage",
    asks: [("teamwork", 4), ("talent-management", 2), ("troubleshooting", 2), ("juggling", 3)])

  /// Teamwork shown at 2, talent management at 2; the others at nothing.
  private var entries: [Entry] {
    ["teamwork", "talent-management"].flatMap { skill in
      (1...4).map { number in
        Entry.proof(
          "\(skill) \(number)", of: SkillID(rawValue: skill), 2, on: "2026-0\(number)-01")
      }
    }
  }

  private var standings: Standings { CareerReading.of(entries).standings }

  private var rule: ReadinessRule {
    var rule = ReadinessRule.standard
    rule.coveragePercent = 50
    return rule
  }

  private func projection(
    _ goals: [Goal], profile: Profile = Profile(), leavingOut: Set<EntryID> = [],
    adding more: [PlannedLevel] = []
  ) -> PlanProjection {
    PlanProjection(
      Plan(goals).plannedLevels(standings, leavingOut: leavingOut) + more,
      readiness: Readiness(for: stage, standings, profile: profile, rule: rule), rule: rule)
  }

  @Test func `without goals nothing changes, and every gap is open`() {
    let projection = projection([])
    #expect(projection.before == projection.after)
    #expect(projection.goals == 0 && projection.asked == 4)
    #expect(projection.metBefore == 1 && projection.metAfter == 1)
    #expect(projection.uncovered.map(\.skill) == ["troubleshooting", "juggling", "teamwork"])
  }

  @Test func `goals show their levels, and what they leave open is said`() {
    let projection = projection([
      .fixture("01A", [("teamwork", 3)]), .fixture("01B", [("troubleshooting", 2)]),
    ])
    #expect(projection.goals == 2)
    #expect(projection.metAfter == 2)
    // Half of teamwork and all of talent management; then three quarters, all and all.
    #expect(projection.before.percent == 38 && projection.after.percent == 69)
    #expect(projection.uncovered.map(\.skill) == ["juggling"])
    #expect(
      projection.gaps.map(\.cover) == [.fully(level: 2), .nothing, .partly(level: 3)])
  }

  @Test func `a goal without a level, or with one that is none, means the next level`() {
    let levels: [Int?] = [nil, 0, 9]
    for level in levels {
      let goal = Goal.fixture("01A", [("teamwork", level), ("juggling", level)])
      let planned = Plan([goal]).plannedLevels(standings)
      #expect(planned.map(\.level) == [3, 1])
      #expect(planned.allSatisfy { $0.goal == "01A" && $0.by == nil })
    }
  }

  @Test func `a goal at a level that is shown covers nothing`() {
    let projection = projection([.fixture("01A", [("teamwork", 2)])])
    #expect(projection.after.percent == projection.before.percent)
    #expect(projection.uncovered.map(\.skill).contains("teamwork"))
  }

  @Test func `two goals for one skill do no more than the higher`() {
    let goals = [Goal.fixture("01A", [("teamwork", 4)]), .fixture("01B", [("teamwork", 3)])]
    #expect(projection(goals).after == projection([goals[0]]).after)
    #expect(projection(goals).gaps.contains { $0.cover == .fully(level: 4) })
  }

  @Test func `what is done or dropped counts no more`() {
    let projection = projection([
      .fixture("01A", [("teamwork", 4)], state: .done(on: today)),
      .fixture("01B", [("juggling", 4)], state: .dropped(reason: "no balls")),
    ])
    #expect(projection.goals == 0 && projection.after == projection.before)
  }

  @Test func `a goal left out or added moves the figure`() {
    let goals = [Goal.fixture("01A", [("teamwork", 4)])]
    #expect(projection(goals, leavingOut: ["01A"]).after == projection([]).after)
    let added = projection(goals, adding: [PlannedLevel(skill: "juggling", level: 3)])
    #expect(added.goals == 2 && added.metAfter == 3)
  }

  @Test func `goals can lift a stage over the coverage that a figure takes`() {
    let projection = PlanProjection(
      [PlannedLevel(skill: "business-alignment", level: 2)],
      readiness: Readiness(
        for: Framework.small.stages[2], standings, profile: Profile(), rule: .standard),
      rule: .standard)
    #expect(projection.before.percent == nil && projection.after.percent == 50)
  }

  @Test func `what does not apply is neither asked nor a gap`() {
    let profile = Profile().leavingOut("juggling", because: "no balls")
    let projection = projection([.fixture("01A", [("juggling", 5)])], profile: profile)
    #expect(projection.asked == 3 && projection.metAfter == projection.metBefore)
    #expect(!projection.gaps.map(\.ask.skill).contains("juggling"))
  }
}
