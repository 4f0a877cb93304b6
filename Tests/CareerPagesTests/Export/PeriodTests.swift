import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

/// Read on Saturday, 21 November 2026.
struct PeriodTests {
  private let today = CalendarDay(ordinal: 20_778)

  @Test(arguments: [
    ("this week", "2026-11-16 2026-11-22"), ("last week", "2026-11-09 2026-11-15"),
    ("this month", "2026-11-01 2026-11-30"), ("last month", "2026-10-01 2026-10-31"),
    ("month", "2026-11-01 2026-11-30"), ("this quarter", "2026-10-01 2026-12-31"),
    ("last quarter", "2026-07-01 2026-09-30"), ("this half", "2026-07-01 2026-12-31"),
    ("last half", "2026-01-01 2026-06-30"), ("Last Half Year", "2026-01-01 2026-06-30"),
    ("this year", "2026-01-01 2026-12-31"), ("last year", "2025-01-01 2025-12-31"),
    ("2026", "2026-01-01 2026-12-31"), ("2026-q2", "2026-04-01 2026-06-30"),
    ("q2 2025", "2025-04-01 2025-06-30"), ("q1", "2026-01-01 2026-03-31"),
    ("2026-h1", "2026-01-01 2026-06-30"), ("H2 2025", "2025-07-01 2025-12-31"),
    ("h2", "2026-07-01 2026-12-31"), ("2025-10", "2025-10-01 2025-10-31"),
    ("oct 2025", "2025-10-01 2025-10-31"), ("last 90 days", "2026-08-24 2026-11-21"),
    ("last 1 day", "2026-11-21 2026-11-21"), ("last 6 months", "2026-05-22 2026-11-21"),
    ("last 2 years", "2024-11-22 2026-11-21"), ("last 3 weeks", "2026-11-01 2026-11-21"),
    ("last three months", "2026-08-22 2026-11-21"),
    ("2025-10..2026-03", "2025-10-01 2026-03-31"), ("2025 .. yesterday", "2025-01-01 2026-11-20"),
    ("2025-q4..2026-h1", "2025-10-01 2026-06-30"),
    ("2026-11-03..2026-11-03", "2026-11-03 2026-11-03"),
    ("2025-10..", "2025-10-01 …"), ("..2026-03", "… 2026-03-31"),
  ])
  func `a stretch of time has its days`(text: String, days: String) throws {
    let period = try Period.parse(text, today: today)
    let ends = [period.first, period.last].map { $0?.description ?? "…" }
    #expect(ends.joined(separator: " ") == days)
  }

  @Test(arguments: [
    "", " ", "yesterday", "soon", "last", "last 0 days", "last -3 days", "last 99999 years",
    "2026-q5",
    "2026-h3", "h0", "q2x", "2026-13", "31/02", "..", "a..b", "2025..b", "last 3 fortnights",
    "last three moons", "last 90", "2026-02-31..2026-03", "1776", "9999-q1",
  ])
  func `what is none is refused with its text`(text: String) {
    #expect(throws: Period.Problem.notAPeriod(text)) { try Period.parse(text, today: today) }
  }

  @Test func `an end before the beginning is told`() {
    #expect(throws: Period.Problem.endsBeforeItBegins("2026-03..2025")) {
      try Period.parse("2026-03..2025", today: today)
    }
  }

  @Test(arguments: Period.forms)
  func `each of the named forms can be read`(form: String) throws {
    _ = try Period.parse(form, today: today)
  }

  @Test func `a day of a half can be named too`() throws {
    #expect(
      try RelativeDay.parse("2026-h1", today: today, leaning: .last).description == "2026-06-30")
    #expect(try RelativeDay.parse("end of last half", today: today).description == "2026-06-30")
    #expect(try RelativeDay.parse("q2 2025", today: today).description == "2025-04-01")
  }

  @Test func `documents are about the months up to today where nobody names any`() {
    #expect(ExportKind.brag.usualDays(upTo: today)?.title == "22 Nov 2025 to 21 Nov 2026")
    #expect(ExportKind.review.usualDays(upTo: today)?.title == "22 May to 21 Nov 2026")
    #expect(ExportKind.packet.usualDays(upTo: today) == nil)
    #expect(ExportKind.json.usualDays(upTo: today) == nil)
  }

  @Test(arguments: [
    ("2026", "2026"), ("oct 2026", "Oct 2026"), ("2026-q2", "1 Apr to 30 Jun 2026"),
    ("2025-10..2026-03", "1 Oct 2025 to 31 Mar 2026"), ("2025-10..", "since 1 Oct 2025"),
    ("..2026-03", "up to 31 Mar 2026"), ("last 1 day", "21 Nov 2026"),
  ])
  func `days have a title`(text: String, title: String) throws {
    #expect(try Period.parse(text, today: today).title == title)
    #expect(DayRange().title == nil)
  }
}
