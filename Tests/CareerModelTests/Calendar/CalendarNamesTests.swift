import CareerTesting
import Testing

@testable import CareerModel

struct CalendarNamesTests {
  @Test func `days and months are put into words`() {
    #expect(today.shortText == "21 Nov")
    #expect(today.mediumText == "21 Nov 2026")
    #expect(today.longText == "Sat 21 Nov 2026")
    #expect(today.month.shortName == "Nov")
    #expect(today.month.shortTitle == "Nov 2026")
    #expect(today.month.title == "November 2026")
    #expect(on("2026-02-01").longText == "Sun 1 Feb 2026")
  }

  @Test(arguments: [
    (0, "today"), (-1, "yesterday"), (1, "tomorrow"), (-2, "2 days ago"), (2, "in 2 days"),
    (-13, "13 days ago"), (-14, "2 weeks ago"), (15, "in 2 weeks"), (-69, "9 weeks ago"),
    (-70, "2 months ago"), (100, "in 3 months"), (-365, "12 months ago"),
    (-729, "23 months ago"), (-731, "2 years ago"), (-3653, "10 years ago"),
  ])
  func `a distance is said in the words that people use`(offset: Int, words: String) {
    #expect(today.adding(days: offset).distance(from: today) == words)
  }

  @Test(arguments: [
    ("2026-11-30", "2027-05-30", "in 6 months"), ("2026-11-30", "2027-05-29", "in 5 months"),
    ("2026-11-30", "2027-02-28", "in 3 months"), ("2026-11-30", "2027-12-30", "in 13 months"),
    ("2026-08-31", "2026-05-31", "3 months ago"), ("2026-08-31", "2026-06-01", "2 months ago"),
  ])
  func `months are those of the calendar`(today: String, day: String, words: String) {
    #expect(on(day).distance(from: on(today)) == words)
  }

  @Test func `two years of 365 days are never called one`() {
    #expect(today.adding(days: -730).distance(from: today) == "2 years ago")
    #expect(today.adding(days: 730).distance(from: today) == "in 2 years")
  }

  @Test func `no distance speaks of one of many`() {
    for offset in 2...40_000 {
      let words = today.adding(days: -offset).distance(from: today)
      guard !words.hasPrefix("1 "), !words.hasPrefix("0 ") else {
        Issue.record("\(offset) days: \(words)")
        continue
      }
    }
  }
}
