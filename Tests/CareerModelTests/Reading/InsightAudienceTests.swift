import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// For whom a remark is made, and when it stays away.
struct InsightAudienceTests: InsightTesting {
  @Test func `a remark is for whoever holds or aims at its stages`() {
    var rule = handsOn
    let record = entries(9, "hands", of: "hands-on-delivery")
    let lead = Profile(stages: [StageTenure(stage: "team-lead", from: on("2020-01-01"))])
    let former = Profile(stages: [
      StageTenure(stage: "team-lead", from: on("2020-01-01"), to: on("2021-01-01"))
    ])
    rule.holding = ["team-lead", "engineering-manager"]
    #expect(insight(rule, record, profile: lead) != nil)
    #expect(insight(rule, record, profile: former) == nil)
    #expect(insight(rule, record) == nil)
    rule.aimingAt = ["technology-leader"]
    #expect(insight(rule, record, profile: lead) == nil)
    var aiming = lead
    aiming.aim = Aim(stage: "technology-leader")
    #expect(insight(rule, record, profile: aiming) != nil)
    rule.holding = nil
    #expect(insight(rule, record, profile: Profile(aim: aiming.aim)) != nil)
  }

  @Test func `without a target, insights are for the stage ahead`() {
    var framework = Framework.small
    framework.stages = [
      .fixture("team-lead", "Team lead", asks: []), .fixture("manager", "Manager", asks: []),
    ]
    var rule = handsOn
    rule.aimingAt = ["manager"]
    framework.insights = [rule]
    let record = entries(12, "hands", of: "hands-on-delivery")
    func found(_ stage: StageID) -> Int {
      let held = Profile(stages: [StageTenure(stage: stage, from: on("2020-01-01"))])
      return CareerReading.of(record, profile: held, framework: framework).insights.count
    }
    #expect(found("team-lead") == 1)
    #expect(found("manager") == 1)
    framework.stages.append(.fixture("leader", "Leader", asks: []))
    #expect(found("manager") == 0)
  }

  @Test func `a remark that is put away comes back after the day, or never`() {
    let record = entries(9, "hands", of: "hands-on-delivery")
    func isSaid(_ profile: Profile) -> Bool { insight(handsOn, record, profile: profile) != nil }
    #expect(!isSaid(Profile().dismissing("remark", until: today)))
    #expect(isSaid(Profile().dismissing("remark", until: today.adding(days: -1))))
    #expect(!isSaid(Profile().dismissing("remark", until: nil)))
    #expect(isSaid(Profile().dismissing("another", until: nil)))
  }

  @Test func `of a young record nothing is said`() {
    var framework = Framework.small
    framework.insights = [rule(.absent, kinds: [.feedback], says: "Nothing.")]
    func insights(_ count: Int) -> [Insight] {
      CareerReading.of(entries(count, "x", of: nil), framework: framework).insights
    }
    #expect(insights(InsightFinder.fewestEntries - 1).isEmpty)
    #expect(insights(InsightFinder.fewestEntries).map(\.id) == ["remark"])
  }

  @Test func `remarks stand in the order of the framework`() {
    var framework = Framework.small
    framework.insights = ["b", "a", "c"].map { id in
      var rule = rule(.absent, kinds: [.feedback], says: "Nothing.")
      rule.id = id
      return rule
    }
    let found = CareerReading.of(entries(12, "x", of: nil), framework: framework).insights
    #expect(found.map(\.id) == ["b", "a", "c"])
    framework.insights = nil
    #expect(CareerReading.of(entries(12, "x", of: nil), framework: framework).insights.isEmpty)
  }

  @Test func `a rule that looks further back than a year is asked all of its days`() {
    var framework = Framework.small
    framework.insights = nil
    let journal = Journal.fixture(entries(9, "hands", of: "hands-on-delivery", on: "2023-05-01"))
    let finder = InsightFinder(
      journal, profile: Profile(), framework: framework,
      standings: Standings([:], profile: Profile(), framework: .small, on: today), on: today)
    var rule = handsOn
    #expect(finder.insight(by: rule) == nil)
    rule.days = 2000
    #expect(finder.insight(by: rule)?.entries.count == 9)
  }
}
