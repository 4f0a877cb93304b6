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

  /// Today is Saturday, 21 November 2026.
  @Test(arguments: [
    ("15.11.", "2026-11-15"), ("15.11.2026", "2026-11-15"), ("15.11.25", "2025-11-15"),
    ("1.12.", "2025-12-01"), ("15. nov", "2026-11-15"), ("15. November 2025", "2025-11-15"),
    ("15 nov", "2026-11-15"), ("nov 15th", "2026-11-15"), ("15th of november", "2026-11-15"),
    ("Nov 15, 2025", "2025-11-15"), ("15-Nov-2025", "2025-11-15"), ("15/Nov/25", "2025-11-15"),
    ("Sun, 15 Nov 2026", "2026-11-15"), ("24 dec", "2025-12-24"), ("2026/03/04", "2026-03-04"),
    ("2026.03.04", "2026-03-04"), ("20260304", "2026-03-04"), ("15/11/2026", "2026-11-15"),
    ("11/15/2026", "2026-11-15"), ("3/3/2026", "2026-03-03"), ("15/11", "2026-11-15"),
    ("2012-01-01T00:00:00.000Z", "2012-01-01"), ("2012-01-01T23:30:00+01:00", "2012-01-01"),
    ("20120101T090000Z", "2012-01-01"), ("2026-11-03 14:00", "2026-11-03"),
    ("3 nov at 9:30 am", "2026-11-03"), ("15th", "2026-11-15"), ("the 30th", "2026-10-30"),
    ("this morning", "2026-11-21"), ("this afternoon", "2026-11-21"), ("tonight", "2026-11-21"),
    ("last night", "2026-11-20"), ("yesterday evening", "2026-11-20"),
    ("earlier today", "2026-11-21"), ("the day before yesterday", "2026-11-19"),
    ("two weeks ago", "2026-11-07"), ("a week ago", "2026-11-14"), ("one month ago", "2026-10-21"),
    ("a couple of days ago", "2026-11-19"), ("last tuesday", "2026-11-17"),
    ("this tuesday", "2026-11-17"), ("tuesday last week", "2026-11-10"),
    ("monday morning", "2026-11-16"), ("2026-w47", "2026-11-16"), ("2026-W47-3", "2026-11-18"),
    ("week 47", "2026-11-16"), ("kw47 2026", "2026-11-16"), ("2020-w53", "2020-12-28"),
  ])
  func `a day is read as people write it`(text: String, expected: String) throws {
    #expect(try RelativeDay.parse(text, today: today) == on(expected))
  }

  @Test(
    arguments: [
      ("mid october", "2026-10"), ("mid-october 2025", "2025-10"), ("late march", "2026-03"),
      ("early 2026", "2026"), ("end of october", "2026-10"), ("beginning of the year", "2026"),
      ("october", "2026-10"), ("december", "2025-12"), ("03/2010", "2010-03"),
      ("2010/03", "2010-03"),
      ("03.2010", "2010-03"), ("nov-2025", "2025-11"), ("2026-w47", "2026-W47"),
      ("last week", "2026-W46"), ("last month", "2026-10"), ("last year", "2025"),
      ("this week", "2026-W47"), ("h1 2026", "2026-H1"), ("2026h1", "2026-H1"), ("q3", "2026-Q3"),
      ("2026 q2", "2026-Q2"), ("last quarter", "2026-Q3"), ("2024", "2024"), ("two weeks ago", nil),
      ("fri", nil), ("2026-11-03", nil), ("15.11.", nil), ("-1m", nil),
    ] as [(String, String?)])
  func `a time keeps the precision with which it is said`(text: String, name: String?) throws {
    let stated = StatedDay(try RelativeDay.days(text, today: today))
    #expect(stated.period?.rawValue == name)
    #expect(name.map { StatedDay(stated.day, PeriodName(rawValue: $0)) == stated } ?? true)
    #expect(StatedDay(try RelativeDay.days(stated.description, today: today)) == stated)
  }

  @Test(
    arguments: [
      ("2025-05-03", "on 3 May 2025"), ("2025-05", "in May 2025"), ("2025", "in 2025"),
      ("2025-Q3", "in Q3 2025"), ("2026-W07", "in week 7 of 2026"),
    ])
  func `something happened on a day, and in a longer time`(text: String, words: String) throws {
    #expect(StatedDay(try RelativeDay.days(text, today: today)).whenText == words)
  }

  @Test func `a period of which the day is not the first means nothing`() {
    let stated = StatedDay(on("2026-10-02"), PeriodName(rawValue: "2026-10"))
    #expect(stated.days == on("2026-10-02")...on("2026-10-02"))
    #expect(stated.description == "2026-10-02")
    for text in ["", "soon", "2026-13", "last week", "2026-h1", "9999", "2026-W60", "2026-10-01"] {
      #expect(StatedDay(on("2026-10-01"), PeriodName(rawValue: text)).description == "2026-10-01")
    }
  }

  @Test(arguments: [
    (["last", "tuesday", "we", "met"], 2), (["21", "nov", "2025", "again"], 3),
    (["a", "couple", "of", "weeks", "ago"], 5), (["fri", "two", "fixes"], 1),
    (["31", "nov"], 2), (["someday", "soon"], 1), (["today"], 1),
  ])
  func `words that are a date together are one`(words: [String], count: Int) {
    #expect(RelativeDay.words(of: words) == count)
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
