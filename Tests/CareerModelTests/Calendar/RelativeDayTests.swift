import CareerTesting
import Testing

@testable import CareerModel

struct RelativeDayTests {
  @Test(arguments: [
    ("today", "2026-11-21"), ("now", "2026-11-21"), ("Yesterday", "2026-11-20"),
    ("TOMORROW", "2026-11-22"),
    ("-3d", "2026-11-18"), ("+2w", "2026-12-05"), ("-1m", "2026-10-21"), ("-1y", "2025-11-21"),
    ("+0d", "2026-11-21"), ("3 days ago", "2026-11-18"), ("1 day ago", "2026-11-20"),
    ("in 2 weeks", "2026-12-05"), ("in 1 month", "2026-12-21"), ("2 years ago", "2024-11-21"),
    ("last week", "2026-11-14"), ("last month", "2026-10-21"), ("next year", "2027-11-21"),
    ("3_days_ago", "2026-11-18"), ("  3   days ago ", "2026-11-18"),
  ])
  func `days are counted from today`(text: String, expected: String) throws {
    #expect(try RelativeDay.parse(text, today: today) == on(expected))
  }

  /// Today is a Saturday.
  @Test(arguments: [
    ("fri", "2026-11-20"), ("friday", "2026-11-20"), ("Last Fri", "2026-11-20"),
    ("next fri", "2026-11-27"), ("sat", "2026-11-14"), ("last saturday", "2026-11-14"),
    ("next sat", "2026-11-28"), ("sun", "2026-11-15"), ("next sun", "2026-11-22"),
    ("mon", "2026-11-16"), ("next mon", "2026-11-23"), ("tues", "2026-11-17"),
    ("wed", "2026-11-18"), ("thurs", "2026-11-19"),
  ])
  func `a weekday is the latest before today, or the first after it`(
    text: String, expected: String
  ) throws {
    #expect(try RelativeDay.parse(text, today: today) == on(expected))
  }

  @Test func `on every day of a week a weekday is one to seven days away`() throws {
    for offset in 0..<7 {
      let now = today.adding(days: offset)
      for (index, name) in CalendarNames.weekdays.enumerated() {
        let last = try RelativeDay.parse(name, today: now)
        let next = try RelativeDay.parse("next \(name)", today: now)
        #expect(last.weekday == index + 1 && (1...7).contains(last.days(to: now)), "\(now)")
        #expect(next.weekday == index + 1 && (1...7).contains(now.days(to: next)), "\(now)")
      }
    }
  }

  @Test(arguments: [
    ("2026-11-03", "2026-11-03"), ("2026-1-3", "2026-01-03"), ("3 nov", "2026-11-03"),
    ("nov 3", "2026-11-03"), ("3 Nov 2025", "2025-11-03"), ("3 november 2025", "2025-11-03"),
    ("nov 3 2025", "2025-11-03"), ("1 sept", "2026-09-01"), ("29 feb 2024", "2024-02-29"),
    ("03 may", "2026-05-03"),
  ])
  func `a written date is that day, of this year where none is named`(
    text: String, expected: String
  ) throws {
    #expect(try RelativeDay.parse(text, today: today) == on(expected))
  }

  @Test(arguments: [
    ("2025", "2025-01-01", "2025-12-31"), ("2026-11", "2026-11-01", "2026-11-30"),
    ("nov 2025", "2025-11-01", "2025-11-30"), ("feb 2024", "2024-02-01", "2024-02-29"),
    ("2026-q2", "2026-04-01", "2026-06-30"), ("2024-Q1", "2024-01-01", "2024-03-31"),
    ("q4", "2026-10-01", "2026-12-31"), ("march", "2026-03-01", "2026-03-31"),
  ])
  func `of a span the leaning picks the first or the last day`(
    text: String, first: String, last: String
  ) throws {
    #expect(try RelativeDay.parse(text, today: today) == on(first))
    #expect(try RelativeDay.parse(text, today: today, leaning: .first) == on(first))
    #expect(try RelativeDay.parse(text, today: today, leaning: .last) == on(last))
  }

  @Test func `a leaning changes nothing where a day is named`() throws {
    for text in ["today", "-3d", "fri", "2026-11-03", "3 nov", "last month"] {
      let (first, last) = (
        try RelativeDay.parse(text, today: today, leaning: .first),
        try RelativeDay.parse(text, today: today, leaning: .last)
      )
      #expect(first == last)
    }
  }

  @Test(arguments: [
    ("2024-02-29", "-1y", "2023-02-28"), ("2026-03-31", "-1m", "2026-02-28"),
    ("2026-03-31", "last month", "2026-02-28"), ("2024-02-29", "next year", "2025-02-28"),
    ("2026-01-01", "yesterday", "2025-12-31"),
  ])
  func `a shorter month gives its last day`(now: String, text: String, expected: String) throws {
    #expect(try RelativeDay.parse(text, today: on(now)) == on(expected))
  }
}
