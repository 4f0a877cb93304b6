import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

struct BragTests {
  private func brag(_ career: Career, _ query: String = "") throws -> Brag {
    Brag(CareerFacts(ExportRequest(.brag, query: try .asked(query)), career))
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `no entry is told in two parts`(seed: UInt64) throws {
    let brag = try brag(.robin(entries: 300, years: 3, seed: seed))
    let piles =
      brag.projects.map(\.pile) + brag.themes.map(\.pile) + Array(brag.sections.values)
      + [brag.steady, brag.voices]
    let told =
      brag.first.figures.map(\.entry.id) + brag.first.results.map(\.id)
      + [brag.first.quote?.id].compactMap(\.self) + piles.flatMap(\.shown).map(\.id)
    #expect(Set(told).count == told.count, "seed \(seed)")
    #expect(brag.first.results.count == 3, "seed \(seed)")
  }

  @Test func `without days it is about the last twelve months`() throws {
    let entries = ["2025-11-21", "2025-11-22", "2026-11-21", "2026-11-22"].map {
      Entry.did("On \($0)", on: $0)
    }
    let facts = try brag(.fixture(entries)).facts
    #expect(facts.areUsualDays)
    #expect(facts.entries.map(\.title) == ["On 2026-11-21", "On 2025-11-22"])
  }

  @Test func `the star comes first, then figures in results, backing and the level`() {
    var star = Entry.did("star", [("teamwork", 1)])
    star.isStarred = true
    let entries = [
      Entry.did("high", [("teamwork", 4)]), star,
      .did("told", [("teamwork", 1)], result: "they were glad"),
      .did("money", [("teamwork", 1)], result: "EUR 9k saved"),
      .did("change", [("teamwork", 2)], result: "19d → 8d"),
      .did("confirmed", [("teamwork", 1)], result: "they were glad", confirmedBy: ["Sam"]),
    ]
    #expect(
      entries.strongest().map(\.title) == [
        "star", "change", "money", "confirmed", "told", "high",
      ])
  }

  @Test(arguments: [
    ("Filled the last role in the search team", true), ("Filled the role", false),
    ("Cut the billing build from 9 to 2 minutes", true),
    ("Hired the last engineer of the search team", false),
    ("Paid 1", false), ("Paid 2", true),
  ])
  func `two titles that are almost the same are told once`(title: String, isTold: Bool) {
    var told = ToldEntries()
    let entries = [
      "Filled the last role in the billing team", "Cut the search build from 8 to 3 minutes",
      "Paid 2",
    ].map { Entry.did($0) }
    for entry in entries { told.tell(entry) }
    #expect(told.has(.did(title)) == isTold)
    told.tellsAlike = true
    #expect(told.has(.did(title)) == (title == "Paid 2"))
    for entry in entries { told.forget(entry) }
    #expect(!told.has(.did(title)))
  }

  @Test(arguments: [
    ("19d → 8d", "19d → 8d"), ("lead time 19d -> 8d", "19d → 8d"),
    ("meetings down from 78 to 22 minutes", "78 → 22 minutes"),
    ("3 findings, down from 11", "11 → 3 findings"), ("EUR 420k a year saved", "EUR 420k a year"),
    ("-30% tickets", "-30%"), ("3x faster", "3x"), ("11 hours a week back", "11 hours a week"),
    ("from 8 days to 3 hours", "8 days → 3 hours"), ("16 s -> 216 ms", "16 s → 216 ms"),
    ("from 10 GB to 2 GB, one server fewer", "10 → 2 GB"), ("from 178 a week to 10", "178 → 10"),
    ("first answer after 15 minutes instead of 6 hours", "6 hours → 15 minutes"),
    ("15 minutes instead of 6 hours on average", "6 hours → 15 minutes"),
    ("ready after 8 days instead of 38", "38 → 8 days"), ("2 of 9 dropped instead of 3", nil),
    ("12 bugs, down from 40 last year", "40 → 12 bugs"), ("solved in 60 minutes", "60 minutes"),
    ("they were glad", nil), ("8 of 9, none dropped", nil), ("six partners live by Q3", nil),
  ])
  func `the figure of a result is found`(result: String, figure: String?) {
    #expect(ResultFigure(result)?.text == figure)
  }

  @Test func `work without a project or a result comes at the end`() throws {
    let work = (1...3).map { Entry.did("One-to-one number \($0)", on: "2026-0\($0)-05") }
    let text = try Document.make(ExportRequest(.brag), of: .fixture(work)).text
    #expect(text.contains("## Also in this period\n\n- One-to-one number 3 (Mar 2026)"))
  }

  @Test func `the last line names people and departments in work, not in feedback`() throws {
    var work = Entry.did("Agreed on the budget", people: ["Sam"])
    var praise = Entry.did("Well explained", kind: .feedback, people: ["Kim"])
    praise.direction = .praise
    (work.departments, praise.departments) = (["finance"], ["product"])
    let text = try Document.make(ExportRequest(.brag), of: .fixture([work, praise])).text
    #expect(text.contains("\nWorked with: Sam; finance.\n"))
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
    #expect(brag.steady.shown.map(\.title) == ["Put the bookings online"])
  }
}
