import CareerModel
import CareerTesting
import Testing

@testable import CareerExchange

struct BragTests {
  private func brag(_ career: Career, _ query: String = "") throws -> Brag {
    Brag(CareerFacts(ExportRequest(.brag, query: try .asked(query)), career))
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5])
  func `every entry is counted in one part`(seed: UInt64) throws {
    let brag = try brag(.robin(entries: 300, years: 3, seed: seed))
    let parts =
      brag.projects.map(\.pile.count) + brag.steady.map(\.pile.count)
      + brag.themes.flatMap(\.skills).map(\.pile.count) + brag.sections.values.map(\.count)
      + [brag.voices.count]
    #expect(parts.reduce(0, +) == brag.facts.entries.count, "seed \(seed)")
    let piles =
      brag.projects.map(\.pile) + brag.themes.map(\.pile)
      + Array(brag.sections.values)
    let told = brag.highlights.map(\.id) + piles.flatMap(\.shown).map(\.id)
    #expect(Set(told).count == told.count, "seed \(seed): something is told twice")
  }

  @Test func `without days it is about the last twelve months`() throws {
    let entries = ["2025-11-21", "2025-11-22", "2026-11-21", "2026-11-22"].map {
      Entry.did("On \($0)", on: $0)
    }
    let facts = try brag(.fixture(entries)).facts
    #expect(facts.areUsualDays)
    #expect(facts.entries.map(\.title) == ["On 2026-11-21", "On 2025-11-22"])
  }

  @Test func `results come first, then the level, then figures`() {
    let entries = [
      Entry.did("high", [("teamwork", 4)]),
      .did("told", [("teamwork", 1)], result: "they were glad"),
      .did("figure", [("teamwork", 2)], result: "4 days saved"),
      .did("words", [("teamwork", 2)], result: "four days saved"),
      .did("confirmed", [("teamwork", 2)], result: "four days saved", confirmedBy: ["Sam"]),
    ]
    #expect(
      entries.strongest().map(\.title) == ["figure", "confirmed", "words", "told", "high"])
    #expect(entries.reversed().strongest(2).map(\.title) == ["figure", "confirmed"])
  }

  @Test func `work without a project or a result is summed up by skill`() throws {
    let work = (1...9).map { number in
      Entry.did(
        "One-to-one number \(number)", on: "2026-0\(number)-05", [("talent-management", 2)],
        people: number % 3 == 0 ? ["Kim"] : ["Sam"])
    }
    let brag = try brag(.fixture(work))
    #expect(brag.themes.isEmpty && brag.projects.isEmpty)
    let text = try Document.make(ExportRequest(.brag), of: .fixture(work)).text
    #expect(text.contains("**Talent management**, 9 entries, Jan to Sep 2026, with Sam, Kim: One"))
  }

  @Test func `what was learned, built for the company and designed is found by words and tags`()
    throws
  {
    let entries = [
      Entry.did("Learned how the ledger works"), .did("Finished the course on contracts"),
      .did("Put the bookings online"), .did("Read a lot", tags: ["Learning"]),
      .did("Gave a talk at the open day"), .did("Wrote the design of the ledger"),
    ]
    let brag = try brag(.fixture(entries))
    #expect(brag.sections["learned"]?.count == 3)
    #expect(brag.sections["company"]?.shown.map(\.title) == ["Gave a talk at the open day"])
    #expect(brag.sections["design"]?.shown.map(\.title) == ["Wrote the design of the ledger"])
    #expect(brag.steady.map(\.entries.count) == [1])
  }

  @Test func `a result is owed a week after the day, milestones first`() throws {
    let entries = [
      Entry.did("old", on: "2026-10-01"), .did("big", on: "2026-09-01", kind: .milestone),
      .did("fresh", on: "2026-11-14"), .did("said", on: "2026-09-01", kind: .feedback),
      .did("told", on: "2026-09-01", result: "done"),
    ]
    #expect(try brag(.fixture(entries)).owed.map(\.title) == ["big", "old"])
  }

  @Test func `goals are sorted by the year that they are for`() throws {
    let days = ["2026-03-01", "2026-12-24", "2027-02-01", "2029-01-01", nil]
    let goals = days.enumerated().map { number, day in
      Goal(
        id: EntryID(rawValue: "\(number)"), title: "Goal \(number)",
        by: day.flatMap { CalendarDay($0) },
        created: Instant(milliseconds: 0))
    }
    let brag = try brag(.fixture([.did("x")], goals: goals))
    #expect(brag.thisYear.map(\.title) == ["Goal 0", "Goal 1"])
    #expect(brag.nextYear.map(\.title) == ["Goal 2"])
    #expect(brag.later.map(\.title) == ["Goal 3", "Goal 4"])
  }
}
