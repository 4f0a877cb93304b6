import CareerDemo
import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

@Suite("Tables of entries")
struct TableReaderTests {
  @Test(arguments: SeededRandom.seeds(8))
  func `our own table comes back as the same bytes`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let career = try Career.fixture(random.entries(withUnknownKeys: false))
    let written = try career.exported(.csv)
    let (read, report) = try Career.fixture().importing(.csv, written)
    #expect(Data(try read.exported(.csv).utf8) == Data(written.utf8), "seed \(seed)")
    #expect(read.entries == career.entries, "seed \(seed)")
    #expect(report.count(.taken) == 40)
    let (again, second) = try read.importing(.csv, written)
    #expect(again == read)
    #expect(second.count(.there) == 40, "seed \(seed)")
  }

  @Test func `no cell is a formula`() throws {
    let entry = Entry.fixture("-1", "=HYPERLINK(\"x\")", result: "+5 %", note: "@all")
    let table = try Career.fixture([entry]).exported(.csv)
    #expect(
      table.hasSuffix(
        """
        \r\n2026-11-03,skill,"'=HYPERLINK(""x"")",'+5 %,,,,,,,,,,'@all,,'-1,\
        2026-11-03T00:00:00.000Z,2026-11-03T00:00:00.000Z\r\n
        """))
  }

  private static let foreign =
    "\u{FEFF}" + """
      When;Achievement;Impact;Competency;Team;Notes;Type\r
      03/14/2026;Led the "drill";half the time;Talent management;Core;"two\r
      lines";leadership\r
      04/03/2026;Second;;Juggling;Core;;\r
      31/02/2026;Third;;;;;\r
      ;Fourth;;;;;\r
      2026-03;Fifth;;talent:4;;;Milestone\r
      \r
      2027-05-05;Ahead;;;;;\r
      2026-01-01;;;;;;\r

      """

  @Test func `a table of another program is read by the names of its columns`() throws {
    let record = try ImportKind.csv.read(Self.foreign)
    let entries = record.entries.map(\.item)
    #expect(record.entries.map(\.line) == [2, 4, 7])
    #expect(entries.map(\.title) == ["Led the \"drill\"", "Second", "Fifth"])
    #expect(entries.map(\.day) == ["2026-03-14", "2026-04-03", "2026-03-01"])
    #expect(entries.map(\.period) == [nil, nil, PeriodName(rawValue: "2026-03")])
    #expect(entries.map(\.kind) == [.skill, .skill, .milestone])
    #expect(entries[0].result == "half the time")
    #expect(entries[0].evidence.map(\.skill.rawValue) == ["talent-management"])
    #expect(entries[0].note == "two\nlines\nTeam: Core")
    #expect(entries[0].tags == ["leadership"])
    #expect(entries[1].tags == ["Juggling"])
    #expect(entries[2].evidence.map(\.level) == [4])
  }

  @Test func `what is left of it, and what should be known, is said by line`() throws {
    let record = try ImportKind.csv.read(Self.foreign)
    #expect(
      record.left.map { "\($0.line ?? 0) \($0.what): \($0.why)" } == [
        "5 Third: 31/02/2026 is not a valid date",
        "6 Fourth: no date",
        "9 Ahead: 2027-05-05 is in the future; plan it as a goal instead",
        "10 a row: no title",
      ])
    #expect(
      record.remarks.map { "\($0.line ?? 0) \($0.what): \($0.why)" } == [
        "1 column \"When\": read as date", "1 column \"Achievement\": read as title",
        "1 column \"Impact\": read as result", "1 column \"Competency\": read as skills",
        "1 column \"Team\": unknown; its text goes into the note",
        "1 column \"Notes\": read as note", "1 column \"Type\": read as kind",
      ])
    #expect(
      record.entries.flatMap { found in found.remarks.map { "\(found.line ?? 0) \($0)" } } == [
        "4 \"Juggling\" is not a skill of the framework; imported as a tag"
      ])
  }

  @Test func `the numbers and times of another program are kept, and are no ids`() throws {
    let text = """
      id,title,created_at,updated_at
      1,Cut p99,2026-03-04T10:00:00Z,2026-03-05T10:00:00Z
      1,Hired,5 Mar 2026,never

      """
    let record = try ImportKind.csv.read(text)
    let entries = record.entries.map(\.item)
    #expect(entries.map(\.day) == ["2026-03-04", "2026-03-05"])
    #expect(entries.map(\.note) == ["id: 1", "id: 1\ncreated_at: 5 Mar 2026\nupdated_at: never"])
    #expect(entries[0].created.description == "2026-03-04T10:00:00.000Z")
    #expect(entries[0].updated.description == "2026-03-05T10:00:00.000Z")
    #expect(record.entries.allSatisfy { !$0.isNamedThere })
  }

  @Test func `two rows that are alike both come in, once`() throws {
    let text = "date,title\n2026-01-02,Did it\n2026-01-02,Did it\n"
    let (career, _) = try Career.fixture().importing(.csv, text)
    #expect(career.entries.count == 2)
    let (again, report) = try career.importing(.csv, text)
    #expect(again == career)
    #expect(report.count(.there) == 2)
  }

  @Test(arguments: [
    (
      "id,created,updated,title,date\na,b,c,d,e,f\n,,,,,,\n", 2,
      "6 cells, but the header has 5 columns (and 1 more like it)"
    ),
    ("title,note\na,b\n", 1, "no column is called date, day, when or completed"),
    ("date,result\na,b\n", 1, "no column is called title"),
    ("foo,bar baz\na,b\n", 1, "the columns are \"foo\" and \"bar baz\""),
    ("title,date\n\"a,b\n", 2, "this quote is never closed"),
    ("{\"a\": 1}", 1, "no column is called title"),
  ])
  func `a table that is not well formed is refused with its line`(
    text: String, line: Int, words: String
  ) throws {
    guard case .unreadable(let found, let detail) = ImportKind.csv.fault(of: text) else {
      Issue.record("it was read")
      return
    }
    #expect(found == line)
    #expect(detail.contains(words), "\(detail)")
  }
}
