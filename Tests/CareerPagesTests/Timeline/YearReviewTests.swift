import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

struct YearReviewTests {
  /// Four entries that establish teamwork at level 2 in May 2026, and some around them.
  private let entries: [Entry] = {
    let pattern = ["2026-03-01", "2026-04-03", "2026-05-05", "2026-05-05"].enumerated()
      .map { number, day in
        Entry.proof(
          "P\(number)", 2, on: day, project: number.isMultiple(of: 2) ? "one" : "two")
      }
    var talk = Entry.fixture("M2", kind: .milestone, on: "2026-06-15", "Gave the keynote")
    talk.isStarred = true
    let others: [Entry] = [
      .fixture("O", on: "2025-12-30", people: ["Sam"]),
      .fixture(
        "M1", kind: .milestone, on: "2026-02-10", "Moved to the cloud", people: ["Sam"],
        departments: ["finance"]),
      talk, .fixture("F", kind: .feedback, on: "2026-06-16", people: ["Kim"]),
      .fixture("X", on: "2026-11-22", people: ["Zoë"]),
    ]
    return pattern + others
  }()

  private func review(_ year: Int = 2026, of entries: [Entry]) -> YearReview {
    let journal = Journal.fixture(entries)
    return YearReview(
      year, of: journal,
      levels: LevelHistories(journal.digests, rule: .standard, through: today.month), on: today)
  }

  @Test func `a year is counted up to today, by kind, month and week`() {
    let review = review(of: entries)
    #expect(review.days == on("2026-01-01")...today)
    #expect(!review.isOver)
    #expect(review.kinds == [.skill: 4, .milestone: 2, .feedback: 1])
    #expect(review.entries == 7)
    #expect(review.months == [0, 1, 1, 1, 2, 2, 0, 0, 0, 0, 0])
    // The weeks that begin on 9 and 23 February, 30 March, 4 May and 15 June.
    #expect(review.activeWeeks == 5)
    #expect(review.weeks == 47)
  }

  @Test func `every week that a year touches is counted, also those that it shares`() {
    let days = on("2024-01-01").ordinal...on("2024-12-31").ordinal
    let daily = days.map { ordinal in
      Entry.fixture(
        EntryID(rawValue: "D\(ordinal)"), on: CalendarDay(ordinal: ordinal).description)
    }
    let week = on("2024-06-03")...on("2024-06-09")
    let review = review(2024, of: daily.filter { !week.contains($0.day) })
    #expect(review.activeWeeks == 52 && review.weeks == 53)
  }

  @Test func `growth is told of the skills that the framework has`() {
    let unknown = entries.prefix(4).map { entry in
      with(entry) {
        $0.id = EntryID(rawValue: "U" + $0.id.rawValue)
        $0.evidence = [Evidence(skill: "juggling", level: 2)]
      }
    }
    let career = Career(
      profile: Profile(), framework: .small, journal: .fixture(entries + unknown), plan: Plan([]),
      today: today)
    #expect(YearReview(2026, of: career).growth.map(\.skill) == ["teamwork"])
    #expect(career.reading.recent.growth.map(\.skill) == ["teamwork"])
    #expect(!career.reading.recent.most.contains("juggling"))
  }

  @Test func `the busiest weeks have at least two entries, and say what they were about`() {
    let weeks = review(of: entries).busiest
    #expect(weeks.map(\.start) == [on("2026-05-04"), on("2026-06-15")])
    #expect(weeks.map(\.entries) == [2, 2])
    #expect(weeks.map(\.skill) == ["teamwork", nil])
    #expect(weeks.last?.title == "Gave the keynote")
  }

  @Test func `a week is mostly about a skill only if more than half of its entries are`() {
    let week = review(of: [
      .fixture("A", on: "2026-05-04", "Paired", [Evidence(skill: "teamwork", level: 5)]),
      .fixture("B", on: "2026-05-05", "Coached", [Evidence(skill: "talent-management")]),
    ]).busiest
    #expect(week.map(\.skill) == [nil])
    #expect(week.map(\.title) == ["Paired"])
  }

  @Test func `what is known to the month only is in no week`() {
    var vague = Entry.fixture("V", on: "2026-09-01")
    vague.period = PeriodName(rawValue: "2026-09")
    let review = review(of: [vague])
    #expect(review.entries == 1 && review.activeWeeks == 0)
  }

  @Test func `a skill grew if its level is higher than when the year began`() {
    #expect(
      review(of: entries).growth == [.init(skill: "teamwork", before: 0, now: 2)])
    #expect(review(2025, of: entries).growth.isEmpty)
  }

  @Test func `people are new in the year if no earlier month names them`() {
    let review = review(of: entries)
    #expect(
      review.people == [
        .init(name: "Kim", entries: 1, isNew: true), .init(name: "Sam", entries: 1, isNew: false),
      ])
    #expect(review.departments == [.init(name: "finance", entries: 1, isNew: true)])
  }

  @Test func `starred milestones come first`() {
    #expect(review(of: entries).milestones.map(\.id) == ["M2", "M1"])
  }

  @Test func `a year without entries has all its weeks and nothing else`() {
    let review = review(2024, of: entries)
    #expect(review.entries == 0 && review.activeWeeks == 0 && review.busiest.isEmpty)
    #expect(review.isOver)
    #expect(review.weeks == 53)
  }

  @Test func `what is handed on knows nothing of confidential entries`() {
    let secret = entries.map { entry in
      var entry = entry
      if entry.id.rawValue.hasPrefix("P") { entry.tags = ["Confidential"] }
      return entry
    }
    var framework = Framework.small
    framework.readiness = .standard
    let career = Career(
      profile: Profile(), framework: framework, journal: .fixture(secret), plan: Plan([]),
      today: today)
    #expect(review(of: secret).growth.count == 1)
    let shared = YearReview(sharing: 2026, of: career)
    #expect(shared.entries == 3)
    #expect(shared.leftOut == 4)
    #expect(shared.growth.isEmpty)
    #expect(shared.busiest.map(\.start) == [on("2026-06-15")])
  }

  @Test(
    arguments: [
      ("", "", 2026), ("2025-01-01", "2025-12-31", 2025), ("2026-01-01", "2026-12-31", 2026),
      ("2027-01-01", "2027-12-31", 2027), ("2024-05-01", "", 2026), ("", "2023-02-01", 2023),
    ])
  func `a period is reviewed by the year of its last day`(first: String, last: String, year: Int) {
    let query = Query().on(DayRange(from: CalendarDay(first), to: CalendarDay(last)))
    #expect(query.yearReviewed(on: today) == year)
  }
}
