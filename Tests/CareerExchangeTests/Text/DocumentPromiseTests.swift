import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

/// What every document promises to those who hand it out and to those who read it.
struct DocumentPromiseTests {
  private static let sizes = [(0, 1), (1, 1), (60, 2), (1500, 10)]
  static let told: [ExportKind] = [.brag, .review, .packet]

  @Test(arguments: ExportKind.allCases)
  func `no document tells what is confidential, nor the word itself`(kind: ExportKind) throws {
    let secret = Entry.did(
      "Let a vendor go", on: "2026-10-01", kind: .milestone, [("teamwork", 4)],
      result: "EUR 60k saved", tags: ["Confidential"])
    let goals = [
      Goal(
        id: EntryID(rawValue: "g"), title: "Replace the chief", by: today,
        tags: ["confidential"], created: Instant(milliseconds: 0)),
      Goal(
        id: EntryID(rawValue: "h"), title: "Leave the vendor", state: .done(on: on("2026-10-01")),
        fulfilledBy: [secret.id], created: Instant(milliseconds: 0)),
    ]
    let career = try Career.fixture(
      [secret, .did("Told the team", kind: .milestone)], goals: goals)
    for isRedacted in [false, true] where isRedacted || kind != .json {
      let made = try Document.make(ExportRequest(kind, isRedacted: isRedacted), of: career)
      let text = made.text.lowercased()
      for word in ["vendor", "chief", "confidential"] { #expect(!text.contains(word), "\(word)") }
      #expect(made.leftOut.entries == 1)
    }
    let whole = try Document.make(ExportRequest(kind, isConfidential: true), of: career)
    #expect(whole.leftOut.entries == 0 && whole.leftOut.goals == 0)
  }

  @Test func `a full backup has everything`() throws {
    let secret = Entry.did("Let a vendor go", tags: ["confidential"])
    let made = try Document.make(ExportRequest(.json), of: .fixture([secret]))
    #expect(made.text.contains("vendor") && made.leftOut.entries == 0)
  }

  @Test(arguments: told + [.form])
  func `nothing is told twice`(kind: ExportKind) throws {
    for (entries, years) in Self.sizes {
      let text = try Document.make(ExportRequest(kind), of: .robin(entries: entries, years: years))
        .text
      let lines = text.split(separator: "\n").filter { $0.hasPrefix("- ") || $0.hasPrefix("> ") }
      #expect(Set(lines).count == lines.count, "\(entries) entries")
    }
  }

  @Test(arguments: told, [false, true])
  func `no heading is empty`(kind: ExportKind, isRedacted: Bool) throws {
    for (entries, years) in Self.sizes {
      let career = try Career.robin(entries: entries, years: years)
      let text = try Document.make(ExportRequest(kind, isRedacted: isRedacted), of: career).text
      let lines = text.split(separator: "\n").map(String.init)
      func level(_ line: String) -> Int {
        line.hasPrefix("#") ? line.prefix { $0 == "#" }.count : 9
      }
      for (line, next) in zip(lines, lines.dropFirst() + ["# end"]) where level(line) > 1 {
        #expect(level(line) == 9 || level(next) > level(line), "\(entries) entries: \(line)")
      }
    }
  }

  @Test(arguments: told + [.form, .html])
  func `choosing what the first page has anyway changes nothing`(kind: ExportKind) throws {
    let career = try Career.robin(entries: 300, years: 3)
    let made = try Document.make(ExportRequest(kind), of: career)
    let shown = try #require(made.firstPage).shown
    #expect(shown.count > 3)
    #expect(try Document.make(ExportRequest(kind, first: shown), of: career).text == made.text)
  }

  @Test(arguments: told + [.form, .html], [false, true])
  func `chosen entries are the first page, in their order`(
    kind: ExportKind, isRedacted: Bool
  ) throws {
    let weak = ["Wrote the handbook", "Tidied the wiki"].map { Entry.did($0) }
    let strong = (1...9).map { Entry.did("Saved \($0)", result: "EUR \($0)k") }
    var request = ExportRequest(kind, isRedacted: isRedacted)
    request.first = [weak[1].id, weak[0].id, Entry.did("Elsewhere").id]
    let made = try Document.make(request, of: .fixture(weak + strong))
    let page = try #require(made.firstPage)
    #expect(page.shown == [weak[1].id, weak[0].id])
    #expect(page.candidates.prefix(9).allSatisfy(Set(strong.map(\.id)).contains))
    let places = ["Tidied the wiki", "Wrote the handbook", "Saved 9"].map {
      made.text.firstRange(of: $0)?.lowerBound
    }
    let (second, first) = try (#require(places[1]), #require(places[0]))
    #expect(first < second && places[2].map { second < $0 } ?? true)
  }

  @Test(arguments: told)
  func `wishes are no voices, and a star puts an entry on the first page`(kind: ExportKind) throws {
    var wish = Entry.did("Should delegate", kind: .feedback, people: ["Kim"])
    wish.direction = .wish
    var praise = Entry.did("Calm in the outage", kind: .feedback, people: ["Sam"])
    praise.direction = .praise
    var star = Entry.did("Kept the team together", result: "no one left")
    star.isStarred = true
    let others = (1...9).map { Entry.did("Saved \($0)", result: "EUR \($0)k") }
    let text = try Document.make(ExportRequest(kind), of: .fixture([wish, praise, star] + others))
      .text
    #expect(text.contains("> “Calm in the outage” – Sam (Nov 2026)"))
    #expect(text.contains("\n- Kept the team together: **no one left** (Nov 2026)"))
    #expect(text.contains("Should delegate") == (kind == .review))
  }

  private static func periods(_ project: String? = nil) -> [Entry] {
    [("2026-Q3", "2026-07-01"), ("2026-W40", "2026-09-28"), ("2026-H1", "2026-01-01")].map {
      let skills = [("teamwork", 2)]
      var entry = Entry.did("Work of \($0)", on: $1, skills, result: "done", project: project)
      entry.period = PeriodName(rawValue: $0)
      return entry
    }
  }

  @Test(arguments: told + [.form])
  func `a period is told as it was given, never as a day or month of it`(kind: ExportKind) throws {
    let request = ExportRequest(kind, query: try .asked("on:2026"))
    let text = try Document.make(request, of: .fixture(Self.periods())).text
    for period in ["Q3 2026", "W40 2026", "H1 2026"] { #expect(text.contains("(\(period)")) }
    for month in ["Jul", "Sep", "Jan"] { #expect(!text.contains("(\(month) 2026")) }
    #expect(kind != .packet || text.contains(" | W40 2026 |\n"))
  }

  @Test func `the months of periods end with the last of them, but not after today`() {
    var entries = Self.periods()
    #expect(Wording.months(of: entries, upTo: today) == "Jan to Oct 2026")
    entries[0].stated = StatedDay(on("2026-01-01")...on("2026-12-31"))
    #expect(Wording.months(of: entries, upTo: today) == "Jan to Nov 2026")
  }

  @Test(arguments: [nil, "ledger"])
  func `entries of a period are recognised in a document that comes back`(project: String?) throws {
    let career = try Career.fixture(Self.periods(project))
    let text = try Document.make(ExportRequest(.brag), of: career).text
    let record = try ImportKind.markdown.read(Data(text.utf8), SmallCareers.context())
    #expect(ImportMerge(record, into: career).change.edits.isEmpty)
  }

  @Test func `names and words are left out with a minus`() throws {
    let entries = [
      Entry.did("Moved the ledger", project: "ledger", people: ["Kim"]),
      .did("Told the team", project: "checkout", people: ["Sam"]),
    ]
    let goal = Goal(
      id: EntryID(rawValue: "g"), title: "Agree with @Kim and +finance on %ledger", by: today,
      created: Instant(milliseconds: 0))
    for query in ["-project:ledger", "-with:kim", "-ledger"] {
      let request = ExportRequest(.brag, query: try .asked(query))
      let text = try Document.make(request, of: .fixture(entries, goals: [goal])).text
      #expect(text.contains("Told the team"), "\(query)")
      #expect(!text.contains("ledger") && !text.contains("Agree with Kim"), "\(query)")
    }
    #expect(try !Query.asked("-department:finance").matches(goal))
    #expect(Query.unmistakable("-ledger", unlike: ["redact"]) == "!\"ledger\"")
    #expect(Query.unmistakable("-redact", unlike: ["redact"]) == "-redact")
  }
}
