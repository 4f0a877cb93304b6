import CareerTesting
import Testing

@testable import CareerModel

/// Today is Saturday, 21 November 2026.
struct RelativeDayAheadTests {
  private func due(_ text: String) throws -> CalendarDay {
    try RelativeDay.parse(text, today: today, leaning: .last, looking: .ahead)
  }

  @Test(arguments: [
    ("2027-03", "2027-03-31"), ("end of q2", "2027-06-30"), ("End of Q4", "2026-12-31"),
    ("q2", "2027-06-30"), ("q2 2028", "2028-06-30"), ("march", "2027-03-31"),
    ("nov", "2026-11-30"), ("3 mar", "2027-03-03"), ("22 nov", "2026-11-22"),
    ("21 nov", "2026-11-21"), ("3 mar 2026", "2026-03-03"), ("fri", "2026-11-27"),
    ("sat", "2026-11-28"), ("next sat", "2026-11-28"), ("+3m", "2027-02-21"),
    ("2027", "2027-12-31"),
    ("next quarter", "2027-03-31"), ("this quarter", "2026-12-31"), ("quarter", "2026-12-31"),
    ("end of year", "2026-12-31"), ("end of the year", "2026-12-31"),
    ("end of next year", "2027-12-31"), ("start of next month", "2026-12-01"),
    ("end of this week", "2026-11-22"), ("end of next week", "2026-11-29"),
    ("start of 2027", "2027-01-01"), ("end of march 2028", "2028-03-31"),
    ("end of the month", "2026-11-30"),
  ])
  func `what names no year is looked for ahead`(text: String, day: String) throws {
    #expect(try due(text) == on(day))
  }

  @Test(arguments: [
    "end of", "end of foo", "middle of q2", "end of the", "next foo", "q5", "end of fri",
  ])
  func `what is no span has no end`(text: String) {
    #expect(throws: RelativeDay.Problem.self) { try due(text) }
  }

  @Test func `a day that only the next year has is ahead too`() throws {
    let day = try RelativeDay.parse(
      "29 feb", today: on("2027-11-21"), leaning: .last, looking: .ahead)
    #expect(day == on("2028-02-29"))
    #expect(throws: RelativeDay.Problem.noSuchDay("29 feb")) { try due("29 feb") }
  }

  @Test func `looking back, a bare quarter or month is this year's`() throws {
    #expect(try RelativeDay.parse("q2", today: today, leaning: .last) == on("2026-06-30"))
    #expect(try RelativeDay.parse("end of q2", today: today) == on("2026-06-30"))
    #expect(try RelativeDay.parse("march", today: today) == on("2026-03-01"))
    #expect(try RelativeDay.parse("last quarter", today: today) == on("2026-07-01"))
  }

  @Test func `on every day of two years a quarter that is named lies ahead`() throws {
    for offset in 0..<731 {
      let now = on("2027-01-01").adding(days: offset)
      for quarter in 1...4 {
        let day = try RelativeDay.parse(
          "q\(quarter)", today: now, leaning: .last, looking: .ahead)
        #expect(day >= now && now.days(to: day) <= 366, "q\(quarter) on \(now) is \(day)")
      }
    }
  }
}
