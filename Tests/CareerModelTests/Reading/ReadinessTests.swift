import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct ReadinessTests {
  private let stage = Stage(
    id: "stage", title: "A stage", short: "Stage", about: "", does: [],
    asks: [
      .init(skill: "teamwork", level: 4, weight: 3),
      .init(skill: "talent-management", level: 2, weight: 2),
      .init(skill: "business-acumen", level: 3, weight: 3),
    ], origin: .fixture)

  /// Standings that show skills at levels.
  private func standings(_ shown: [SkillID: Int], profile: Profile = Profile()) -> Standings {
    let entries = shown.flatMap { skill, level in
      (1...4).map {
        Entry.proof(
          "\(skill) \($0)", of: skill, level, on: "2026-0\(2 * $0)-01", result: "It held",
          project: "\($0)")
      }
    }
    return CareerReading.of(entries, profile: profile).standings
  }

  private func readiness(
    _ shown: [SkillID: Int], profile: Profile = Profile(), of stage: Stage? = nil,
    rule: ReadinessRule = .standard
  ) -> Readiness {
    Readiness(
      for: stage ?? self.stage, standings(shown, profile: profile), profile: profile, rule: rule)
  }

  @Test func `it is the weighted part of what is asked`() {
    let found = readiness(["teamwork": 3, "talent-management": 2])
    #expect(found.stage == "stage")
    #expect(found.asks.map(\.shown) == [3, 2, 0])
    // (3 × ¾ + 2 × 1 + 0) ÷ 8
    #expect(found.percent == 53)
    #expect(found.ownPercent == nil)
  }

  @Test func `more than is asked does not make up for less elsewhere`() {
    let asked = readiness(["teamwork": 3, "talent-management": 2]).percent
    #expect(readiness(["teamwork": 3, "talent-management": 5]).percent == asked)
  }

  @Test func `all that is asked is a hundred, and nothing is no figure`() {
    let all = readiness(["teamwork": 4, "talent-management": 2, "business-acumen": 3])
    #expect(all.percent == 100 && all.gaps.isEmpty && all.coverage == 100)
    let nothing = readiness([:])
    #expect(nothing.percent == nil && nothing.coverage == 0 && nothing.gaps.count == 3)
  }

  @Test func `coverage is the part of the weight that is shown at some level`() {
    let found = readiness(["teamwork": 1, "talent-management": 5])
    #expect(found.coverage == 63)
    #expect(found.covered.map(\.skill) == ["teamwork", "talent-management"])
    #expect(found.counted.count == 3)
  }

  @Test func `below the stated coverage there is no figure`() {
    let covered = ["teamwork", "talent-management"] as [SkillID]
    for (skills, coverage) in [(1, 38), (2, 63)] {
      let shown = Dictionary(uniqueKeysWithValues: covered.prefix(skills).map { ($0, 4) })
      let profile = Profile().weighing("teamwork", as: 3)
      let found = readiness(shown, profile: profile)
      #expect(found.coverage == coverage)
      #expect((found.percent == nil) == (coverage < 40))
      #expect((found.ownPercent == nil) == (coverage < 40))
    }
    var rule = ReadinessRule.standard
    rule.coveragePercent = 63
    #expect(readiness(["teamwork": 1, "talent-management": 1], rule: rule).percent != nil)
    rule.coveragePercent = 64
    #expect(readiness(["teamwork": 1, "talent-management": 1], rule: rule).percent == nil)
  }

  @Test func `own weights give a second figure and leave the first as it is`() {
    let profile = Profile().weighing("business-acumen", as: 1)
    let found = readiness(["teamwork": 3, "talent-management": 2], profile: profile)
    #expect(found.percent == 53)
    #expect(found.ownPercent == 71)
    #expect(found.coverage == 63)
    #expect(found.asks.map(\.ownWeight) == [nil, nil, 1])
  }

  @Test func `a weight of nothing leaves a skill out of the person's own figure only`() {
    let profile = Profile().weighing("business-acumen", as: 0)
    let found = readiness(["teamwork": 4, "talent-management": 2], profile: profile)
    #expect(found.percent == 63 && found.ownPercent == 100)
  }

  @Test func `where every weight of one's own is nothing there is no own figure`() {
    let profile = stage.asks.reduce(Profile()) { $0.weighing($1.skill, as: 0) }
    let found = readiness(["teamwork": 4, "talent-management": 2], profile: profile)
    #expect(found.percent == 63 && found.ownPercent == nil)
  }

  @Test(arguments: [-1, 4, 9, Int.max, Int.min])
  func `a weight that is none is kept and does not count`(weight: Int) {
    let profile = Profile().weighing("business-acumen", as: weight)
    let found = readiness(["teamwork": 3, "talent-management": 2], profile: profile)
    #expect(found.asks.map(\.ownWeight) == [nil, nil, nil])
    #expect(found.ownPercent == nil && found.percent == 53)
    #expect(profile.weights.map(\.weight) == [weight])
  }

  @Test func `a weight for a skill that the stage does not ask for makes no own figure`() {
    let profile = Profile().weighing("juggling", as: 3)
    #expect(readiness(["teamwork": 4], profile: profile, rule: .other).ownPercent == nil)
  }

  @Test func `what does not apply leaves the ratio and stays visible with its reason`() {
    let profile = Profile().leavingOut("talent-management", because: "nobody reports to me")
    let found = readiness(["teamwork": 2, "business-acumen": 3], profile: profile)
    #expect(found.percent == 75)
    #expect(found.coverage == 100)
    #expect(found.asks.count == 3 && found.counted.count == 2)
    #expect(found.leftOut.map(\.notApplicable) == ["nobody reports to me"])
    #expect(found.gaps.map(\.skill) == ["teamwork"])
    #expect(found.met == 1 && found.oneShort == 0)
  }

  @Test func `where more than a quarter of the weight does not apply there is no percentage`() {
    let profile = Profile().leavingOut("business-acumen", because: "no budget here")
    let found = readiness(["teamwork": 4, "talent-management": 1], profile: profile)
    #expect(found.percent == nil && found.ownPercent == nil && found.leavesOutTooMuch)
    #expect(found.met == 1 && found.oneShort == 1)
    #expect(!readiness(["teamwork": 4]).leavesOutTooMuch)
  }

  @Test func `where nothing applies there is no figure`() {
    let profile = stage.asks.reduce(Profile()) { $0.leavingOut($1.skill, because: "alone") }
    let found = readiness(["teamwork": 4], profile: profile)
    #expect(found.percent == nil && found.coverage == 0 && found.gaps.isEmpty)
  }

  @Test func `gaps stand in the order of what they would add`() {
    let none = readiness([:])
    #expect(none.gaps.map(\.skill) == ["teamwork", "business-acumen", "talent-management"])
    let some = readiness(["teamwork": 2, "business-acumen": 2])
    // 2 × 1, 3 × ½, 3 × ⅓
    #expect(some.gaps.map(\.skill) == ["talent-management", "teamwork", "business-acumen"])
    let own = readiness(
      ["teamwork": 2, "business-acumen": 2], profile: Profile().weighing("talent-management", as: 1)
    )
    #expect(own.gaps.map(\.skill) == ["teamwork", "talent-management", "business-acumen"])
  }

  @Test func `a skill that the framework does not have can be asked for`() {
    var odd = stage
    odd.asks.append(.init(skill: "juggling", level: 2, weight: 3))
    let found = readiness(["juggling": 2, "teamwork": 4], of: odd)
    #expect(found.asks.last?.shown == 2)
    #expect(found.percent == 55)
  }

  @Test func `the stage ahead is the aim, else the one after the present, else the present`() {
    let framework = Framework.small
    var profile = Profile()
    #expect(profile.stageAhead(in: framework, on: today)?.id == "team-lead")
    profile = profile.beginning("team-lead", on: on("2020-01-01"))
    #expect(profile.stageAhead(in: framework, on: today)?.id == "engineering-manager")
    profile.aim = Aim(stage: "team-lead")
    #expect(profile.stageAhead(in: framework, on: today)?.id == "team-lead")
    profile.aim = Aim(stage: "captain")
    #expect(profile.stageAhead(in: framework, on: today)?.id == "engineering-manager")
    profile = Profile().beginning("technology-leader", on: on("2020-01-01"))
    #expect(profile.stageAhead(in: framework, on: today)?.id == "technology-leader")
    var empty = framework
    empty.stages = []
    #expect(profile.stageAhead(in: empty, on: today) == nil)
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `the figure is exact, and half a percent is rounded up`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<40 {
      let skills = SeededRandom.skillIDs
      let shown = Dictionary(uniqueKeysWithValues: skills.map { ($0, random.number(in: 0...5)) })
      var stage = stage
      stage.asks = random.shuffled(skills).prefix(random.number(in: 1...6)).map {
        .init(skill: $0, level: random.number(in: 1...5), weight: random.number(in: 1...3))
      }
      var (part, whole) = (0, 0)
      for ask in stage.asks {
        part += ask.weight * min(ask.level, shown[ask.skill] ?? 0) * 60 / ask.level
        whole += ask.weight * 60
      }
      var rule = ReadinessRule.standard
      rule.coveragePercent = 0
      let found = readiness(shown.filter { $0.value > 0 }, of: stage, rule: rule)
      #expect(found.percent == (part * 200 + whole) / (2 * whole), "seed \(seed): \(stage.asks)")
    }
  }
}
