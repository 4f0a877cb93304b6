import CareerTesting
import Testing

@testable import CareerModel

struct CalendarMonthTests {
  @Test(arguments: [
    ("2026-01", 31), ("2026-02", 28), ("2024-02", 29), ("2000-02", 29), ("1900-02", 28),
    ("2100-02", 28), ("2026-03", 31), ("2026-04", 30), ("2026-05", 31), ("2026-06", 30),
    ("2026-07", 31), ("2026-08", 31), ("2026-09", 30), ("2026-10", 31), ("2026-11", 30),
    ("2026-12", 31),
  ])
  func `a month has its length`(text: String, length: Int) {
    #expect(during(text).length == length)
    #expect(during(text).lastDay.dayOfMonth == length)
  }

  @Test func `the months of three centuries follow one another without a gap`() {
    var month = CalendarMonth(year: 1900, month: 1)
    while month.year < 2200 {
      let next = month.adding(1)
      #expect(month.lastDay.adding(days: 1) == next.firstDay)
      #expect(month.firstDay.dayOfMonth == 1)
      #expect(CalendarMonth(month.description) == month)
      month = next
    }
  }

  @Test func `numbers outside one to twelve run on into the neighbouring years`() {
    #expect(CalendarMonth(year: 2026, month: 13) == during("2027-01"))
    #expect(CalendarMonth(year: 2026, month: 0) == during("2025-12"))
    #expect(CalendarMonth(year: 2026, month: -11) == during("2025-01"))
    #expect(during("2026-11").adding(-23) == during("2024-12"))
  }

  @Test(arguments: ["", "2026", "2026-13", "2026-00", "2026-1", "2026-11-", "2026-11-01", "nov"])
  func `only a real month in seven ASCII characters is read`(text: String) {
    #expect(CalendarMonth(text) == nil)
  }

  @Test func `a month knows its year and its number`() {
    #expect(during("2026-11").year == 2026)
    #expect(during("2026-11").number == 11)
    #expect(during("2026-11") < during("2026-12"))
    #expect(today.month == during("2026-11"))
  }
}
