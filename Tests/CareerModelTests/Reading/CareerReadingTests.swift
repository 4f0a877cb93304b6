import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct CareerReadingTests {
  @Test func `an empty record is read as nothing`() {
    let reading = CareerReading.of([])
    #expect(reading.standings.skills.map(\.skill) == Framework.small.skills.map(\.id))
    #expect(reading.standings.skills.allSatisfy { $0.shown == 0 && $0.entries == 0 })
    #expect(reading.readiness?.stage == "team-lead" && reading.readiness?.percent == nil)
    #expect(reading.insights.isEmpty)
  }

  @Test func `readiness is for the stage ahead`() {
    let profile = Profile(
      stages: [StageTenure(stage: "team-lead", from: on("2020-01-01"))])
    #expect(CareerReading.of([], profile: profile).readiness?.stage == "engineering-manager")
    var aiming = profile
    aiming.aim = Aim(stage: "technology-leader")
    #expect(CareerReading.of([], profile: aiming).readiness?.stage == "technology-leader")
  }

  @Test func `a framework without stages gives no readiness, and no rule means the usual one`() {
    var framework = Framework.small
    framework.stages = []
    #expect(CareerReading.of([], framework: framework).readiness == nil)
    #expect(framework.readiness == nil && framework.rule == .standard)
    framework.readiness = .other
    #expect(framework.rule == .other)
  }

  @Test func `the rule of the framework is the one that counts`() {
    let entries = (8...9).map { Entry.proof("\($0)", 2, on: "2026-0\($0)-01") }
    var framework = Framework.small
    #expect(CareerReading.of(entries, framework: framework).standings["teamwork"]?.shown == 0)
    framework.readiness = .other
    #expect(CareerReading.of(entries, framework: framework).standings["teamwork"]?.shown == 2)
  }

  @Test(
    arguments: [
      ([1, 1, 1, 1, 1], 0), ([3], 0), ([5], 1), ([3, 2], 2), ([5, 3, 3], 1), ([4, 3, 2], 2),
      ([3, 3, 3], 0),
    ] as [([Int], Int)])
  func `skills are named if they have more entries than all others, and at least five`(
    counts: [Int], named: Int
  ) {
    let skills = Framework.small.skills.map(\.id)
    let entries = zip(skills, counts).flatMap { skill, count in
      (1...count).map { Entry.proof("\(skill) \($0)", of: skill, on: "2026-08-0\($0)") }
    }
    #expect(CareerReading.of(entries).recent.most == Array(skills.prefix(named)))
  }

  @Test func `an id that stands in two months counts once`() {
    let old = Entry.proof("moved", 2, on: "2026-10-31")
    var new = Entry.proof("moved", 2, on: "2026-11-01")
    new.updated = instant("2026-11-21")
    #expect(CareerReading.of([old, new]).standings["teamwork"]?.entries == 1)
  }

  @Test(arguments: SeededRandom.seeds())
  func `the made-up career is far enough to be read, and not at the end`(seed: UInt64) throws {
    let framework = Framework.builtIn
    let demo = DemoCareer(entries: 1500, years: 10, seed: seed, lastDay: today)
    let entries = demo.months.flatMap { demo.entries(of: $0) }
    let reading = CareerReading.of(entries, profile: demo.profile, framework: framework)
    #expect(reading.readiness?.stage == "technology-leader")
    let percent = try #require(reading.readiness?.percent)
    #expect((30...90).contains(percent), "seed \(seed): \(percent)")
    #expect(reading.readiness?.gaps.isEmpty == false, "seed \(seed)")
    let naive = NaiveReading(entries: entries, rule: framework.rule, today: today)
    for standing in reading.standings.skills {
      #expect(standing.shown == naive.shown(standing.skill), "seed \(seed): \(standing.skill)")
    }
  }
}
