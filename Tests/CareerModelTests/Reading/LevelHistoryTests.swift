import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct LevelHistoryTests {
  private func digests(_ entries: [Entry]) -> [CalendarMonth: MonthDigest] {
    Journal.fixture(entries).digests
  }

  private func history(
    _ entries: [Entry], of skill: SkillID = "teamwork", rule: ReadinessRule = .standard,
    through month: CalendarMonth = today.month
  ) -> LevelHistory? {
    LevelHistories(digests(entries), rule: rule, through: month)[skill]
  }

  /// Four entries of two projects in three months, which establish a level up to 3.
  private func pattern(_ level: Int, from month: CalendarMonth, name: String = "a") -> [Entry] {
    [0, 1, 2, 2].enumerated().map { number, later in
      .proof(
        "\(name) \(month) \(number)", level,
        on: month.adding(later).firstDay.adding(days: 2 * later).description,
        project: number.isMultiple(of: 2) ? "one" : "two")
    }
  }

  @Test
  func
    `a level is established from the month that completes it, and then fades by one in six months`()
  {
    let history = history(pattern(2, from: during("2024-01")))
    #expect(history?.first == during("2024-01"))
    #expect(history.map { $0.first.adding($0.levels.count - 1) } == today.month)
    #expect(
      history?.steps == [
        .init(month: during("2024-03"), level: 2), .init(month: during("2026-06"), level: 1),
      ])
    #expect(history?[during("2025-12")] == 2)
    #expect(history?.met.last == 0)
    #expect(history?[during("2023-12")] == 0)
    #expect(history?[during("2027-01")] == 0)
  }

  @Test func `progress adds the part of the next level that is furthest behind`() {
    let entries = pattern(2, from: during("2026-01")) + [.proof("more", 3, on: "2026-06-01")]
    let history = history(entries)
    #expect(history?.progress(in: during("2026-01")) == 0.5)
    #expect(history?.progress(in: during("2026-03")) == 2)
    #expect(abs((history?.progress(in: during("2026-06")) ?? 0) - 2.333) < 0.001)
    #expect(history?.progress(in: during("2025-01")) == 0)
  }

  @Test func `what is dated in a later month is not there yet`() {
    #expect(history(pattern(2, from: during("2027-01"))) == nil)
    let some = pattern(2, from: during("2026-09"))
    #expect(
      history(some, through: during("2026-10"))
        == history(some.filter { $0.day < on("2026-11-01") }, through: during("2026-10")))
    #expect(LevelHistories([:], rule: .standard, through: today.month)["teamwork"] == nil)
  }

  @Test func `entries of 1969 and of 2150 are as good as others`() {
    let entries = pattern(3, from: during("1969-02")) + pattern(1, from: during("2149-12"))
    let history = history(entries, through: during("2150-06"))
    #expect(history?.levels.count == (2150 - 1969) * 12 + 5)
    #expect(history?.steps.map(\.level) == [3, 2, 1, 0, 1])
  }

  @Test(arguments: UInt64(1)...12)
  func `each month is what the standings say on its last day`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record(atMost: 120)
    var rule = ReadinessRule.other
    rule.windowMonths = random.number(in: 1...14)
    var framework = Framework.small
    framework.readiness = rule
    let digests = digests(entries)
    let histories = LevelHistories(digests, rule: rule, through: today.month)
    for ago in 0..<36 {
      let month = today.month.adding(-ago)
      let standings = Standings(
        digests, profile: Profile(), framework: framework, on: month.lastDay)
      let naive = NaiveReading(entries: entries, rule: rule, today: month.lastDay)
      for skill in SeededRandom.recordedSkills {
        let shown = histories[skill]?[month] ?? 0
        #expect(shown == standings[skill]?.shown ?? 0, "seed \(seed): \(skill) \(month)")
        #expect(shown == naive.shown(skill), "seed \(seed): \(skill) \(month)")
        let progress = histories[skill]?.progress(in: month) ?? 0
        #expect(Int(progress) == shown, "seed \(seed): \(skill) \(month)")
      }
    }
  }
}

extension LevelHistory {
  /// A month in which the shown level became another one.
  fileprivate struct Step: Equatable {
    var month: CalendarMonth
    var level: Int
  }

  /// The months in which the level changed, oldest first; from 0 in the first.
  fileprivate var steps: [Step] {
    zip(levels.indices, zip([0] + levels, levels)).filter { $1.0 != $1.1 }
      .map { Step(month: first.adding($0), level: $1.1) }
  }
}
