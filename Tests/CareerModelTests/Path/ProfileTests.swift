import CareerTesting
import Testing

@testable import CareerModel

struct ProfileTests {
  private let profile = Profile(stages: [
    StageTenure(stage: "hands-on-engineer", from: on("2014-05-01")),
    StageTenure(stage: "team-lead", from: on("2020-01-01"), to: on("2022-12-31")),
    StageTenure(stage: "engineering-manager", from: on("2023-04-01")),
  ])

  @Test(arguments: [
    ("2014-04-30", nil), ("2014-05-01", "hands-on-engineer"), ("2019-12-31", "hands-on-engineer"),
    ("2020-01-01", "team-lead"), ("2022-12-31", "team-lead"),
    ("2023-04-01", "engineering-manager"), ("2199-12-31", "engineering-manager"),
  ])
  func `a day lies in the stage held then`(text: String, stage: String?) {
    #expect(profile.tenure(on: on(text))?.stage.rawValue == stage)
  }

  @Test func `a day between two stages lies in none`() {
    #expect(profile.tenure(on: on("2023-01-01")) == nil)
    #expect(profile.tenure(on: on("2023-03-31")) == nil)
  }

  @Test func `a day of nobody who held a stage lies in none`() {
    #expect(Profile().tenure(on: today) == nil)
  }

  @Test func `a stage ends on its own last day, or before the next one begins`() {
    #expect(profile.end(of: profile.stages[0]) == on("2019-12-31"))
    #expect(profile.end(of: profile.stages[1]) == on("2022-12-31"))
    #expect(profile.end(of: profile.stages[2]) == nil)
  }

  @Test func `every day of a tenure lies in it, and none beyond`() {
    for tenure in profile.stages {
      #expect(profile.tenure(on: tenure.from) == tenure)
      guard let end = profile.end(of: tenure) else { continue }
      #expect(profile.tenure(on: end) == tenure)
      #expect(profile.tenure(on: end.adding(days: 1)) != tenure)
    }
  }

  @Test func `a stage begun is put in the order of first days`() {
    let begun = profile.beginning("technology-leader", on: on("2026-01-01"))
    #expect(begun.stages.map(\.stage).last == "technology-leader")
    let earlier = profile.beginning("team-lead", on: on("2013-01-01"))
    #expect(
      earlier.stages.map(\.from)
        == [on("2013-01-01"), on("2014-05-01"), on("2020-01-01"), on("2023-04-01")])
  }

  @Test func `the same stage begun on the same day changes nothing`() {
    #expect(profile.beginning("team-lead", on: on("2020-01-01")) == profile)
  }

  @Test func `another stage begun on a day takes its place`() {
    let corrected = profile.beginning("technology-leader", on: on("2023-04-01"))
    #expect(
      corrected.stages.map(\.stage) == ["hands-on-engineer", "team-lead", "technology-leader"])
    #expect(corrected.stages[2] == StageTenure(stage: "technology-leader", from: on("2023-04-01")))
  }

  @Test func `the first stage of a new profile can begin on any day`() {
    let begun = Profile(name: "Ada").beginning("team-lead", on: today)
    #expect(begun == Profile(name: "Ada", stages: [StageTenure(stage: "team-lead", from: today)]))
  }
}
