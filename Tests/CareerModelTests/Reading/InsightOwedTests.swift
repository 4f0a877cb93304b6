import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// What was begun and left: changes without a sequel, proof that grows old, results that are owed.
struct InsightOwedTests: InsightTesting {
  private var unfollowed: InsightRule {
    rule(.unfollowed, days: 60, skills: ["troubleshooting"], says: "{count} for {days} days.")
  }

  private func change(
    _ id: EntryID, on text: String, project: String? = "cloud", result: String? = nil
  ) -> Entry {
    .fixture(
      id, on: text, "x", [Evidence(skill: "troubleshooting")], result: result, project: project)
  }

  @Test func `work without a result and without a sequel is told`() {
    let found = insight(
      unfollowed,
      [
        change("open", on: "2026-07-01"), change("followed", on: "2026-06-01"),
        change("no project", on: "2026-05-01", project: nil),
        change("done", on: "2026-05-01", project: "checkout", result: "it runs"),
        change("young", on: "2026-09-22", project: "Atlas"),
        change("before young", on: "2026-03-01", project: "Atlas"),
        change("last year", on: "2025-11-21", project: "old"),
        .fixture("other", on: "2026-05-01", "x", [Evidence(skill: "teamwork")]),
      ])
    #expect(found?.says == "2 for two months.")
    #expect(found?.entries == ["open", "no project"])
  }

  @Test func `work that is followed up is not told`() {
    let followed = [change("1", on: "2026-05-01"), change("2", on: "2026-11-01")]
    #expect(insight(unfollowed, followed) == nil)
    let other = Entry.fixture(
      "other", on: "2026-11-01", "x", [Evidence(skill: "teamwork")], project: "cloud")
    #expect(insight(unfollowed, [followed[0], other]) == nil)
    #expect(insight(unfollowed, [change("1", on: "2026-09-22")]) == nil)
    #expect(insight(unfollowed, [change("1", on: "2026-09-21")]) != nil)
  }

  private func shown(_ skill: SkillID, last: String) -> [Entry] {
    ["2026-01-05", "2026-02-05", "2026-03-05", last].enumerated().map { index, text in
      Entry.proof("\(skill) \(index)", of: skill, 2, on: text, project: "\(index)")
    }
  }

  @Test func `skills that were shown and have gone stale are told with their last entries`() {
    let rule = rule(.stale, days: 182, says: "{count}: {names} for {days} days.")
    let profile = Profile(
      stages: [StageTenure(stage: "team-lead", from: on("2020-01-01"))],
      aim: Aim(stage: "technology-leader"))
    let record =
      shown("teamwork", last: "2026-04-05") + shown("talent-management", last: "2026-11-05")
      + shown("business-alignment", last: "2026-03-06")
      + shown("business-acumen", last: "2026-04-07")
    let found = insight(rule, record, profile: profile)
    #expect(found?.says == "2: Teamwork and Business alignment for six months.")
    #expect(found?.entries == ["teamwork 3", "business-alignment 3"])
    let leftOut = profile.leavingOut("business-alignment", because: "none here")
    #expect(
      insight(rule, record, profile: leftOut)?.says == "1: Teamwork for six months.")
    let withoutStage = insight(rule, record)
    #expect(withoutStage?.says == "1: Teamwork for six months.", "what the first stage asks")
  }

  @Test func `a skill that was never shown cannot go stale`() {
    let rule = rule(.stale, days: 182, says: "{names}")
    let profile = Profile(aim: Aim(stage: "technology-leader"))
    let two = Array(shown("business-alignment", last: "2026-03-06").prefix(2))
    #expect(insight(rule, two, profile: profile) == nil)
  }

  @Test func `a skill is stale after the days, not on the last of them`() {
    let rule = rule(.stale, days: 182, says: "{names}")
    let profile = Profile(aim: Aim(stage: "technology-leader"))
    let last = today.adding(days: -182)
    let kept = shown("business-alignment", last: last.description)
    #expect(insight(rule, kept, profile: profile) == nil)
    let gone = shown("business-alignment", last: last.adding(days: -1).description)
    #expect(insight(rule, gone, profile: profile) != nil)
  }

  @Test func `results that are owed are told after the days, of the last year, never of feedback`()
  {
    let rule = rule(.noResult, days: 60, least: 2, says: "{count} after {days} days.")
    let owed = [
      Entry.fixture("1", on: "2026-09-21", "x"),
      .fixture("2", kind: .milestone, on: "2025-11-22", "x"),
    ]
    let found = insight(
      rule,
      owed + [
        .fixture("3", on: "2026-09-22", "x"), .fixture("4", on: "2025-11-21", "x"),
        .fixture("5", on: "2026-05-01", "x", result: "it runs"),
        .fixture("6", kind: .feedback, on: "2026-05-01", "x"),
      ])
    #expect(found?.says == "2 after two months.")
    #expect(found?.entries == ["1", "2"])
    #expect(insight(rule, [owed[0]]) == nil)
  }
}
