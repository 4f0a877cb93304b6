import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct ReviewRhythmTests {
  @Test func `a weekly review is due again a week later`() {
    #expect(ReviewRhythm.weekly.dueDay(after: on("2026-11-21")) == on("2026-11-28"))
    #expect(ReviewRhythm.weekly.dueDay(after: on("2026-12-28")) == on("2027-01-04"))
  }

  @Test(arguments: [
    ("2026-11-21", "2027-01-01"), ("2026-10-01", "2027-01-01"), ("2026-12-01", "2027-01-01"),
    // Done in the last thirty days of a quarter it is that quarter’s own.
    ("2026-12-02", "2027-04-01"), ("2026-12-31", "2027-04-01"), ("2026-09-28", "2027-01-01"),
    ("2024-03-02", "2024-07-01"),
  ])
  func `a quarterly review is due when the next quarter begins`(last: String, due: String) {
    #expect(ReviewRhythm.quarterly.dueDay(after: on(last)) == on(due))
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `the next review is always ahead, and never asked for twice within a month`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let last = random.day(in: on("1970-01-01")...on("2150-12-31"))
    #expect(last.days(to: ReviewRhythm.weekly.dueDay(after: last)) == 7, "seed \(seed)")
    let next = ReviewRhythm.quarterly.dueDay(after: last)
    #expect((31...122).contains(last.days(to: next)), "seed \(seed): \(last), \(next)")
    #expect(next.dayOfMonth == 1 && next.monthNumber % 3 == 1, "seed \(seed): \(next)")
  }

  @Test(
    arguments: [
      (nil, "2026-11-15"), ("2026-11-20", "2026-11-15"), ("2026-11-15", "2026-11-15"),
      ("2026-11-10", "2026-11-10"), ("2026-10-25", "2026-10-25"), ("2020-01-01", "2026-10-25"),
    ] as [(String?, String)])
  func `a week goes back to the last review, four weeks at most`(last: String?, first: String) {
    let period = ReviewRhythm.weekly.period(upTo: today, since: last.map(on))
    #expect(period == on(first)...today)
  }

  @Test(
    arguments: [
      (nil, "2026-08-22"), ("2026-10-01", "2026-08-22"), ("2026-07-01", "2026-07-01"),
      ("2020-01-01", "2026-05-22"),
    ] as [(String?, String)])
  func `a quarter goes back three months, half a year at most`(last: String?, first: String) {
    let period = ReviewRhythm.quarterly.period(upTo: today, since: last.map(on))
    #expect(period == on(first)...today)
  }
}
