import CareerTesting
import Testing

@testable import CareerModel

struct DayRangeTests {
  private let autumn = DayRange(from: on("2026-09-15"), to: on("2026-11-15"))

  @Test(arguments: [
    ("2026-09-14", false), ("2026-09-15", true), ("2026-10-01", true), ("2026-11-15", true),
    ("2026-11-16", false),
  ])
  func `both ends belong to a range`(text: String, contained: Bool) {
    #expect(autumn.contains(on(text)) == contained)
  }

  @Test(arguments: [
    ("2026-08", false), ("2026-09", true), ("2026-10", true), ("2026-11", true),
    ("2026-12", false),
  ])
  func `a month is touched by a single day of the range`(text: String, touched: Bool) {
    #expect(autumn.touches(during(text)) == touched)
  }

  @Test func `an open end has no limit`() {
    #expect(DayRange().contains(on("1900-01-01")))
    #expect(DayRange().touches(during("2199-12")))
    #expect(DayRange(from: today).contains(on("2199-12-31")))
    #expect(!DayRange(from: today).contains(on("2026-11-20")))
    #expect(DayRange(to: today).contains(on("1900-01-01")))
    #expect(!DayRange(to: today).touches(during("2026-12")))
  }

  @Test func `a range that ends before it begins contains nothing`() {
    let none = DayRange(from: today, to: on("2026-11-20"))
    #expect((0..<60).allSatisfy { !none.contains(on("2026-11-01").adding(days: $0)) })
  }
}
