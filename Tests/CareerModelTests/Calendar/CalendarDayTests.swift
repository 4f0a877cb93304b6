import CareerJSON
import CareerTesting
import Testing

@testable import CareerModel

/// The calendar counted day by day, knowing nothing but the lengths of the months.
private struct CountedDay {
  var (year, month, dayOfMonth) = (1900, 1, 1)
  /// 1900-01-01 was a Monday.
  var weekday = 1

  var isLeap: Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }

  var length: Int {
    [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  mutating func advance() {
    weekday = weekday % 7 + 1
    dayOfMonth += 1
    if dayOfMonth > length { (month, dayOfMonth) = (month + 1, 1) }
    if month > 12 { (year, month) = (year + 1, 1) }
  }
}

struct CalendarDayTests {
  @Test func `every day of three centuries is where counting puts it`() {
    var counted = CountedDay()
    for ordinal in -25_567...84_005 {
      let day = CalendarDay(ordinal: ordinal)
      let (year, month, number) = (counted.year, counted.month, counted.dayOfMonth)
      let agrees =
        day.year == year && day.monthNumber == month && day.dayOfMonth == number
        && day.weekday == counted.weekday
        && CalendarDay(year: year, month: month, day: number) == day
        && CalendarDay(day.description) == day
      guard agrees else {
        Issue.record("\(ordinal) is \(day), counted \(year)-\(month)-\(number)")
        return
      }
      counted.advance()
    }
    #expect((counted.year, counted.month, counted.dayOfMonth) == (2200, 1, 1))
  }

  @Test(arguments: [
    ("1900-01-01", -25_567, 1), ("1969-07-20", -165, 7), ("1970-01-01", 0, 4),
    ("2000-02-29", 11_016, 2), ("2024-02-29", 19_782, 4), ("2026-11-21", 20_778, 6),
    ("2100-03-01", 47_541, 1), ("2199-12-31", 84_005, 2),
  ])
  func `known dates have their ordinals and weekdays`(text: String, ordinal: Int, weekday: Int) {
    #expect(on(text).ordinal == ordinal)
    #expect(on(text).weekday == weekday)
    #expect(CalendarDay(ordinal: ordinal).description == text)
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1),
    (2026, 1, 0), (2026, 1, 32), (1899, 12, 31), (2200, 1, 1), (Int.max, 1, 1), (Int.min, 1, 1),
    (2026, Int.max, 1), (2026, 1, Int.min),
  ])
  func `a day that the calendar has not is nil`(year: Int, month: Int, number: Int) {
    #expect(CalendarDay(year: year, month: month, day: number) == nil)
  }

  @Test(arguments: [
    "", "2026", "2026-11", "2026-11-2", "2026-11-021", "26-11-21", "2026/11/21", "2026-11-21 ",
    " 2026-11-21", "2026-11-21Z", "+026-11-21", "2026--1-21", "２０２６-11-21", "2026-1\u{301}1-21",
    "2026-11-21-", "-2026-11-21", "20261121", "2026-02-31",
  ])
  func `only a real day in ten ASCII characters is read`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2026-11-21", 2, "2027-01-21"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-11-21", 0, "2026-11-21"),
  ])
  func `a month later is the same day, or the last of a shorter month`(
    text: String, months: Int, expected: String
  ) {
    #expect(on(text).adding(months: months) == on(expected))
  }

  @Test func `the distance is what has to be added`() {
    #expect(on("2026-11-21").days(to: on("2027-11-21")) == 365)
    #expect(on("2026-11-21").days(to: on("2026-11-20")) == -1)
    #expect(on("2024-02-28").adding(days: 2) == on("2024-03-01"))
  }

  @Test func `a week starts on the Monday on or before the day`() {
    for offset in 0..<400 {
      let day = today.adding(days: offset)
      #expect(day.startOfWeek.weekday == 1)
      #expect((0...6).contains(day.startOfWeek.days(to: day)))
    }
  }

  @Test func `days are in the order of time`() {
    #expect(on("2026-02-28") < on("2026-03-01"))
    #expect(on("1969-12-31") < on("1970-01-01"))
    #expect(!(today < today))
  }

  @Test func `a day is written into JSON as a text`() throws {
    #expect(try encoded([today]) == .array([.string("2026-11-21")]))
    #expect(try reread([today]) == [today])
    #expect(throws: JSONFault.self) {
      try decoded([CalendarDay].self, from: #"["2026-02-31"]"#)
    }
    #expect(throws: JSONFault.self) { try decoded([CalendarDay].self, from: "[20778]") }
  }
}
