import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

struct SelfReviewTests {
  private func review(_ career: Career, _ query: String = "") throws -> SelfReview {
    SelfReview(CareerFacts(ExportRequest(.review, query: try .asked(query)), career))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `levels and readiness at the end are those of the reading`(seed: UInt64) throws {
    let career = try Career.robin(entries: 700, years: 6, seed: seed)
    let (review, reading) = (try review(career), career.reading)
    #expect(review.now == reading.readiness?.percent, "seed \(seed)")
    #expect(!review.skills.isEmpty)
    for skill in review.skills {
      let id = try #require(career.framework.skills.first { $0.title == skill.title }?.id)
      #expect(skill.now == reading.standings[id]?.shown, "seed \(seed): \(skill.title)")
    }
    #expect(AskFacts.gaps(review.facts).map(\.ask) == reading.readiness?.gaps, "seed \(seed)")
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `levels before the days are those of a record that ends there`(seed: UInt64) throws {
    let career = try Career.robin(entries: 700, years: 6, seed: seed)
    let day = on("2026-05-21")
    let review = try review(career)
    #expect(review.facts.days == DayRange(from: day.adding(days: 1), to: today))
    var past = career
    past.today = day
    past.journal = .made(
      of: Dictionary(grouping: career.oldestFirst.filter { $0.day <= day }) { $0.day.month })
    let reading = past.reading
    #expect(review.before == reading.readiness?.percent, "seed \(seed)")
    for skill in review.skills {
      let id = try #require(career.framework.skills.first { $0.title == skill.title }?.id)
      #expect(skill.before == reading.standings[id]?.shown ?? 0, "seed \(seed): \(skill.title)")
    }
  }

  @Test func `what happened on the first of the days is not before them`() throws {
    let days = ["2026-03-03", "2026-04-04", "2026-04-20", "2026-05-22"]
    let entries = days.enumerated().map { number, day in
      Entry.did("Day \(number)", on: day, [("teamwork", 2)], project: number < 2 ? "a" : "b")
    }
    let progress = try #require(try review(.fixture(entries)).skills.first)
    #expect(progress.title == "Teamwork" && progress.before == 0 && progress.now == 2)
    #expect(try review(.fixture(entries), "since:2026-05-23").skills.isEmpty)
  }

  @Test func `days in the past end with what was shown then`() throws {
    let career = try Career.robin(entries: 700, years: 6)
    let review = try review(career, "on:2024")
    let end = career.standings(atEndOf: on("2024-12-31"))
    let skills = Dictionary(
      uniqueKeysWithValues: career.framework.skills.map { ($0.title, end[$0.id]?.shown) })
    #expect(review.skills.allSatisfy { $0.now == skills[$0.title] })
    #expect(
      review.skills.contains { skill in
        let id = career.framework.skills.first { $0.title == skill.title }?.id
        return id.flatMap { career.reading.standings[$0]?.shown } != skill.now
      })
  }

  @Test func `goals that were done, missed and dropped are told apart`() throws {
    func goal(_ title: String, by: String?, _ state: Goal.State, updated: String = "2026-10-01")
      throws -> Goal
    {
      let day = try #require(CalendarDay(updated))
      return Goal(
        id: EntryID(rawValue: title), title: title,
        steps: [GoalStep(title: "Ask", done: today), GoalStep(title: "Write")],
        by: by.flatMap { CalendarDay($0) }, state: state,
        created: Instant(milliseconds: 0),
        updated: Instant(milliseconds: day.ordinal * 86_400_000))
    }
    let day = on("2026-09-30")
    let career = try Career.fixture(
      [.did("x")],
      goals: [
        goal("in time", by: "2026-10-03", .done(on: day)),
        goal("late", by: "2026-07-01", .done(on: day)),
        goal("long ago", by: nil, .done(on: day.adding(months: -12))),
        goal("missed", by: "2026-10-03", .started),
        goal("to come", by: "2027-01-01", .planned),
        goal("given up", by: nil, .dropped(reason: "it was merged")),
        goal("given up long ago", by: nil, .dropped(reason: "no"), updated: "2025-01-01"),
      ])
    let text = try Document.make(ExportRequest(.review), of: career).text
    #expect(text.contains("**Done**: In time, 30 Sep 2026 (3 days early)"))

    #expect(text.contains("**Done**: Late, 30 Sep 2026 (2 months late)"))
    #expect(
      text.contains(
        "**Overdue**: Missed, due 3 Oct 2026; 1 of 2 steps done, next: Write"))
    #expect(text.contains("**Dropped**: Given up. Reason: it was merged"))
    #expect(text.contains("- To come, due 1 Jan 2027; 1 of 2 steps done"))
    #expect(!text.lowercased().contains("long ago"))
  }

  @Test func `praise counts as an entry, as in the packet, and no wish does`() throws {
    var (praise, wish) = (
      Entry.did("Calm in the outage", kind: .feedback, [("teamwork", 3)], people: ["Kim"]),
      Entry.did("Should ask more", kind: .feedback, [("teamwork", 3)], people: ["Sam"])
    )
    (praise.direction, wish.direction) = (.praise, .wish)
    let career = try Career.fixture([.did("Settled it", [("teamwork", 3)]), praise, wish])
    let text = try Document.make(ExportRequest(.review), of: career).text
    #expect(text.contains("; 2 entries, 1 confirmed | |\n"))
    #expect(text.contains("**Teamwork**\n\n- Settled it (Nov 2026)\n\n"))
    let packet = try Document.make(ExportRequest(.packet), of: career).text
    #expect(packet.contains(" | 0 | 2 | 1 | 2 Nov 2026 |\n"))
  }

  @Test func `one's own view stands beside the evidence, and the manager's column is empty`()
    throws
  {
    let said = Entry.did("Settled it", [("teamwork", 3)], confirmedBy: ["Sam"])
    let profile = Profile(assessments: [
      Assessment(skill: SkillID(rawValue: "teamwork"), level: 3, date: on("2026-03-04"))
    ])
    let text = try Document.make(ExportRequest(.review), of: .fixture([said], profile: profile))
      .text
    #expect(text.contains("| Teamwork | Level 3 (Mar 2026) | Level 0"))
    #expect(text.contains("; 1 entry, 1 confirmed | |\n"))
    #expect(text.contains("- Settled it (Nov 2026; confirmed by Sam)"))
  }
}
