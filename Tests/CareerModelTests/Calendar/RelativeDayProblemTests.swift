import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct RelativeDayProblemTests {
  @Test(arguments: [
    "2026-02-31", "2026-02-29", "2026-13-01", "2026-00-10", "2026-11-00", "2199-12-32",
    "1899-12-31", "2200-01-01", "0000-01-01", "30 feb", "feb 29", "31 Nov 2025", "nov 31",
    "0 nov",
  ])
  func `what is written like a date but is none is no such day`(text: String) {
    #expect(throws: RelativeDay.Problem.noSuchDay(text)) {
      try RelativeDay.parse(text, today: today)
    }
  }

  @Test(arguments: [
    "", " ", "-", "+", "--", "-d", "+w", "3", "3d", "someday", "last", "next", "ago", "in 2",
    "in days", "3 ago days", "days ago", "fr", "no", "3 no", "q", "q0", "q5", "2026-q5", "1.5d",
    "-3x", "---", "mid", "mid-", "--3d", "-３d", "26-11-03", "03-11-26", "11-03", "1850", "2200",
    "20260",
    "\u{0}", "🦊", "nov nov", "last 2026", "3 nov 2025 x", "on fri", "last last fri",
    "the day after tomorrow", "nov 3 x", "3 nov nov",
  ])
  func `garbage is not a date`(text: String) {
    #expect(throws: RelativeDay.Problem.notADate(text)) {
      try RelativeDay.parse(text, today: today)
    }
  }

  @Test(arguments: [
    ("03/04/2026", "2026-04-03", "2026-03-04"), ("3/4", "2026-04-03", "2026-03-04"),
    ("03-04-2026", "2026-04-03", "2026-03-04"), ("03/04/26", "2026-04-03", "2026-03-04"),
    ("mon 1/2/2025", "2025-02-01", "2025-01-02"), ("1/2/2025 9:00 am", "2025-02-01", "2025-01-02"),
  ])
  func `a date with two readings is refused with both`(text: String, day: String, month: String) {
    #expect(
      throws: RelativeDay.Problem.ambiguous(text, dayFirst: on(day), monthFirst: on(month))
    ) { try RelativeDay.parse(text, today: today) }
  }

  @Test(arguments: ["-q2", "q2-", "2020-05-q2", "2020--q2", "-2020-q2-", "x-y-q2"])
  func `a quarter stands alone or behind one year`(text: String) {
    #expect(throws: RelativeDay.Problem.self) { try RelativeDay.parse(text, today: today) }
  }

  @Test(arguments: [
    "-99999d", "+99999y", "99999 years ago", "in 99999 months", "-99999999999999999999999d",
    "in 9223372036854775807 years", "9223372036854775808 days ago", "-9999999999999999w",
    "in 999999 days", "99999999999-01-01", "2026-99999999999-01", "1 nov 99999999999999",
  ])
  func `a huge count is refused`(text: String) {
    #expect(throws: RelativeDay.Problem.self) { try RelativeDay.parse(text, today: today) }
  }

  @Test func `a count ends at the years that a career can touch`() throws {
    #expect(try RelativeDay.parse("126 years ago", today: today) == on("1900-11-21"))
    #expect(throws: RelativeDay.Problem.self) {
      try RelativeDay.parse("127 years ago", today: today)
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `any string of pieces is a supported day or a problem`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "-", "+", " ", "_", "3", "99999", "2026", "d", "q", "nov", "fri", "last", "next", "in",
      "ago", "days", "11", "é", "\u{301}", "🦊", "Q2", "01", "\u{0}", ".", "feb",
    ]
    for _ in 0..<2000 {
      let text = (0..<random.number(in: 0...6)).map { _ in random.pick(pieces) }.joined()
      guard let day = try? RelativeDay.parse(text, today: today) else { continue }
      #expect(CalendarDay.supportedYears.contains(day.year), "seed \(seed): \(text)")
    }
  }
}
