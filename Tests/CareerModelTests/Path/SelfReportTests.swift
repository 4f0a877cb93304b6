import CareerJSON
import CareerTesting
import Testing

@testable import CareerModel

struct SelfReportTests {
  private let kept = Profile(
    name: "Ada",
    assessments: [
      Assessment(
        skill: "teamwork", level: 2, date: on("2025-05-01"),
        unknown: UnknownKeys(["mood": .string("glad")]))
    ],
    notApplicable: [NotApplicable(skill: "juggling", reason: "no balls")],
    weights: [SkillWeight(skill: "juggling", weight: 3)],
    dismissals: [Dismissal(insight: "praise")])

  @Test func `an assessment is added to those of other days and skills`() {
    let profile = kept.assessing("teamwork", at: 3, on: today)
      .assessing("talent-management", at: 4, on: today)
    #expect(profile.assessments.map(\.level) == [2, 3, 4])
    #expect(profile.assessments[0] == kept.assessments[0])
    #expect(profile.assessment(of: "teamwork")?.level == 3)
    #expect(profile.assessment(of: "juggling") == nil)
  }

  @Test func `a second assessment of a day takes the place of the first`() {
    let profile = kept.assessing("teamwork", at: 3, on: today).assessing(
      "teamwork", at: 4, on: today)
    #expect(profile.assessments.map(\.level) == [2, 4])
    let corrected = kept.assessing("teamwork", at: 5, on: on("2025-05-01"))
    #expect(corrected.assessments.map(\.level) == [5])
  }

  @Test func `the latest assessment is that of the latest day, whatever the order`() {
    let profile = kept.assessing("teamwork", at: 4, on: today)
      .assessing("teamwork", at: 1, on: on("2024-01-01"))
    #expect(profile.assessment(of: "teamwork")?.date == today)
  }

  @Test func `an assessment at no level is kept as it is`() throws {
    let profile = kept.assessing("teamwork", at: 9, on: today)
    #expect(profile.assessment(of: "teamwork")?.level == 9)
    #expect(try reread(profile) == profile)
  }

  @Test func `a weight is set, changed and taken back`() {
    let weighed = kept.weighing("teamwork", as: 0)
    #expect(weighed.ownWeight(of: "teamwork") == 0 && weighed.ownWeight(of: "juggling") == 3)
    #expect(weighed.weighing("teamwork", as: 2).weights.map(\.weight) == [3, 2])
    #expect(weighed.weighing("teamwork", as: nil) == kept)
    #expect(kept.ownWeight(of: "teamwork") == nil)
  }

  @Test func `a skill is left out for a reason and taken in again`() {
    let left = kept.leavingOut("teamwork", because: "I work alone")
    #expect(left.notApplicable.map(\.reason) == ["no balls", "I work alone"])
    #expect(
      left.leavingOut("teamwork", because: "alone").notApplicable.map(\.reason).last == "alone")
    #expect(left.leavingOut("teamwork", because: nil) == kept)
  }

  @Test func `an insight is put away through a day, for good, and one way at a time`() {
    let forAWhile = kept.dismissing("no-mentor", until: today)
    #expect(forAWhile.dismisses("no-mentor", on: today.adding(days: -1)))
    #expect(forAWhile.dismisses("no-mentor", on: today))
    #expect(!forAWhile.dismisses("no-mentor", on: today.adding(days: 1)))
    #expect(!forAWhile.dismisses("departments", on: today))
    #expect(kept.dismisses("praise", on: on("2199-12-31")))
    let forGood = forAWhile.dismissing("no-mentor", until: nil)
    #expect(forGood.dismissals.map(\.insight) == ["praise", "no-mentor"])
    #expect(forGood.dismisses("no-mentor", on: on("2199-12-31")))
  }

  @Test func `every part is written and read again`() throws {
    let profile = kept.weighing("teamwork", as: 0).dismissing("no-mentor", until: today)
    #expect(try reread(profile) == profile)
    #expect(
      try encoded(Profile(weights: profile.weights, dismissals: profile.dismissals))
        == json(
          """
          {"weights": [{"skill": "juggling", "weight": 3}, {"skill": "teamwork", "weight": 0}],
           "dismissals": [{"insight": "praise"}, {"insight": "no-mentor", "until": "2026-11-21"}]}
          """))
  }
}
