import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct ReadinessHistoryTests {
  private let stage = Stage.fixture(
    "stage", "A stage", asks: [("teamwork", 4), ("talent-management", 3), ("juggling", 2)])

  private func history(
    _ entries: [Entry], profile: Profile = Profile(), on day: CalendarDay = today
  ) -> ReadinessHistory {
    ReadinessHistory(
      for: stage,
      LevelHistories(Journal.fixture(entries).digests, rule: .other, through: day.month),
      profile: profile, rule: .other)
  }

  @Test func `an empty record has no months, and nothing shown`() {
    let history = history([])
    #expect(history.points.isEmpty)
    #expect(history.now.asks.map(\.shown) == [0, 0, 0])
    #expect(history.now.percent == nil)
    #expect(history[today.month] == nil)
  }

  @Test func `a single entry begins the months, without a figure`() {
    let history = history([.proof("a", 4, on: "2026-08-30")])
    #expect(history.points.map(\.month) == (8...11).map { CalendarMonth(year: 2026, month: $0) })
    #expect(history.points.allSatisfy { $0.percent == nil && $0.share == nil && !$0.isReached })
  }

  @Test(arguments: UInt64(1)...12)
  func `each month is the readiness of its last day`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record(atMost: 120)
    var profile = Profile().weighing("teamwork", as: random.number(in: 0...3))
    if random.chance(0.5) { profile = profile.leavingOut("juggling", because: "no balls") }
    var framework = Framework.small
    framework.readiness = .other
    let digests = Journal.fixture(entries).digests
    let history = history(entries, profile: profile)
    for point in history.points {
      let standings = Standings(
        digests, profile: profile, framework: framework, on: point.month.lastDay)
      let readiness = Readiness(for: stage, standings, profile: profile, rule: .other)
      #expect(point.percent == readiness.percent, "seed \(seed): \(point.month)")
      #expect(point.share == (readiness.percent == nil ? nil : readiness.share), "seed \(seed)")
      #expect(history[point.month] == point)
      let isReached = readiness.counted.allSatisfy(\.isMet)
      #expect(point.isReached == isReached, "seed \(seed): \(point.month)")
    }
    let standings = Standings(digests, profile: profile, framework: framework, on: today)
    #expect(
      history.now == Readiness(for: stage, standings, profile: profile, rule: .other),
      "seed \(seed)")
  }

  @Test func `the made-up records reach the stage now and then, and mostly have a figure`() {
    let points = SeededRandom.seeds(40).flatMap { seed in
      var random = SeededRandom(seed: seed)
      return history(random.record(atMost: 120)).points
    }
    #expect(points.contains { $0.isReached })
    #expect(points.contains { $0.percent == nil })
    #expect(points.contains { $0.percent != nil && !$0.isReached })
  }
}
