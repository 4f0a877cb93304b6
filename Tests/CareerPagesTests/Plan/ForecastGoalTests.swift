import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

/// What goals do to a forecast.
struct ForecastGoalTests {
  private let months = 44
  private var day: CalendarDay { RisingRecord.day(after: months) }
  private var history: ReadinessHistory { RisingRecord.history(months: months) { 1 + $0 / 12 } }
  private var flat: ReadinessHistory { RisingRecord.history(months: months) { _ in 3 } }

  private func day(
    _ history: ReadinessHistory, _ planned: [PlannedLevel]
  ) -> (day: CalendarDay, latest: CalendarDay?, alone: Bool)? {
    guard case .expected(let it) = Forecast(history, planned: planned, on: day).outcome else {
      return nil
    }
    return (it.day, it.latest, it.byGoalsAlone)
  }

  @Test func `goals that bring all of it bring it on the day of the last`() throws {
    let planned = [
      PlannedLevel(skill: "teamwork", level: 5, by: day.adding(days: 20)),
      PlannedLevel(skill: "talent-management", level: 5, by: day.adding(days: 30)),
    ]
    let expected = try #require(day(flat, planned))
    #expect(expected.day == day.adding(days: 30) && expected.latest == expected.day)
    #expect(expected.alone)
    guard case .expected(let it) = Forecast(flat, planned: planned, on: day).outcome else { return }
    #expect(it.pace == nil && it.earliest == it.day)
  }

  @Test func `a flat record with one goal of two is flat still`() {
    let planned = [PlannedLevel(skill: "teamwork", level: 5, by: day)]
    guard case .refused(.flat) = Forecast(flat, planned: planned, on: day).outcome else {
      Issue.record("not flat")
      return
    }
  }

  @Test func `a goal halves what the pace has to bring, and once only`() throws {
    let plain = try #require(day(history, []))
    let one = PlannedLevel(skill: "teamwork", level: 5, by: day)
    let half = try #require(day(history, [one]))
    let (long, short) = (day.days(to: plain.day), day.days(to: half.day))
    #expect(abs(2 * short - long) <= 2, "\(short) of \(long)")
    #expect(day(history, [one, one])?.day == half.day)
    let lower = PlannedLevel(skill: "teamwork", level: 4, by: day)
    #expect(day(history, [one, lower])?.day == half.day)
  }

  @Test func `a goal without a day, or one that is shown already, moves nothing`() {
    let plain = day(history, [])?.day
    for planned in [
      PlannedLevel(skill: "teamwork", level: 5),
      PlannedLevel(skill: "teamwork", level: 2, by: day),
      PlannedLevel(skill: "juggling", level: 5, by: day),
    ] {
      #expect(day(history, [planned])?.day == plain)
    }
  }

  @Test func `a goal that is overdue counts from today`() {
    let late = PlannedLevel(skill: "teamwork", level: 5, by: day.adding(days: -300))
    let now = PlannedLevel(skill: "teamwork", level: 5, by: day)
    #expect(day(history, [late])?.day == day(history, [now])?.day)
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `one more goal never makes it later, and never is it before today`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let level = [{ 1 + $0 / 12 }, { 1 + $0 / 30 }, { _ in 3 }, { 4 - $0 / 20 }]
    let history = RisingRecord.history(months: months, random.pick(level))
    var planned: [PlannedLevel] = []
    var before = Forecast(history, planned: planned, on: day).outcome
    for _ in 0..<8 {
      planned.append(
        PlannedLevel(
          skill: random.pick(["teamwork", "talent-management", "juggling"]),
          level: random.number(in: 1...5),
          by: random.chance(0.9) ? day.adding(days: random.number(in: -200...1500)) : nil))
      let after = Forecast(history, planned: random.shuffled(planned), on: day).outcome
      #expect(after == Forecast(history, planned: planned, on: day).outcome, "seed \(seed)")
      switch (before, after) {
      case (.expected(let old), .expected(let new)):
        #expect(new.day <= old.day && new.earliest <= old.earliest, "seed \(seed)")
        #expect(new.latest ?? old.latest == new.latest, "seed \(seed)")
        if let oldest = old.latest, let newest = new.latest {
          #expect(newest <= oldest, "seed \(seed)")
        }
      case (.expected, _): Issue.record("seed \(seed): an answer became \(after)")
      default: break
      }
      if case .expected(let it) = after {
        #expect(day <= it.earliest && it.earliest <= it.day, "seed \(seed)")
        #expect(it.latest.map { it.day <= $0 } ?? true, "seed \(seed)")
      }
      before = after
    }
  }
}
