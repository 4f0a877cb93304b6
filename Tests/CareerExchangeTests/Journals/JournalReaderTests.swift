import CareerJSON
import CareerModel
import Testing

@testable import CareerExchange

@Suite("Journals of other programs")
struct JournalReaderTests {
  // The shape of https://jrnl.sh/en/stable/formats/#json, with texts of our own.
  private static let jrnl = """
    {"tags": {"@ops": 1},
     "entries": [
      {"title": "Ran the drill", "body": "With the new team.\\nIt went well.", "date": "2020-06-28",
       "time": "18:22", "tags": ["@ops", "#2026"], "starred": true, "uuid": "ABC"},
      {"title": "Ran the drill", "body": "", "date": "2020-06-28", "time": "18:22", "tags": [],
       "starred": false},
      {"title": "Never", "body": "", "date": "2020-02-31", "time": "18:22", "tags": [],
       "starred": false},
      {"title": 5, "date": "2020-02-01"}
     ]}
    """

  @Test func `an entry of jrnl keeps its text, tags, star, time and what else it has`() throws {
    let record = try ImportKind.jrnl.read(Self.jrnl)
    let entry = try #require(record.entries.first?.item)
    #expect(entry.title == "Ran the drill")
    #expect(entry.note == "With the new team.\nIt went well.")
    #expect(entry.day == "2020-06-28")
    #expect(entry.created.description == "2020-06-28T18:22:00.000Z")
    #expect(entry.tags == ["ops", "2026", "starred"])
    #expect(entry.unknown.values == ["jrnl": .object(["uuid": .string("ABC")])])
    #expect(record.entries.map(\.line) == [3, 5])
    #expect(record.entries[0].item.id != record.entries[1].item.id)
    #expect(record.left.map(\.line) == [7, 9])
    #expect(record.left[0].why == "2020-02-31 is not a valid date")
  }

  @Test func `a single entry of jrnl is a document too`() throws {
    let record = try ImportKind.jrnl.read("\n{\"title\": \"a\", \"date\": \"2020-06-28\"}")
    #expect(record.entries.map(\.line) == [2])
  }

  @Test func `an entry of jrnl that was edited here is known again`() throws {
    let (career, _) = try Career.fixture().importing(.jrnl, Self.jrnl)
    var edited = career.entries[0]
    edited.title = "Ran it twice"
    edited.day = "2020-06-29"
    let changed = career.applying(.replace(career.entries[0], with: edited))
    let (again, report) = try changed.importing(.jrnl, Self.jrnl)
    #expect(again == changed)
    #expect(report.count(.there) == 2)
  }

  // The shape of bragfile's internal/export/json.go.
  @Test func `a brag keeps all that it says`() throws {
    let record = try ImportKind.bragfile.read(
      """
      [
        {"id": 1, "title": "Cut p99", "description": "did\\nthings", "tags": "perf, auth",
         "project": "platform", "type": "shipped", "impact": "600 ms to 120 ms",
         "created_at": "2026-03-04T10:00:00Z", "updated_at": "2026-03-05T10:00:00Z", "mood": 3},
        {"id": 2, "title": "Hired", "description": "", "tags": "", "project": "",
         "type": "milestone", "impact": "", "created_at": "2026-03-06T10:00:00Z", "updated_at": ""},
        {"id": 3, "title": "Some day", "created_at": "soon"}
      ]
      """)
    #expect(record.entries.map(\.line) == [2, 5])
    let (first, second) = (record.entries[0].item, record.entries[1].item)
    #expect(first.day == "2026-03-04")
    #expect(first.result == "600 ms to 120 ms")
    #expect(first.note == "did\nthings")
    #expect(first.tags == ["perf", "auth", "shipped"])
    #expect(first.project == "platform")
    #expect(first.updated.description == "2026-03-05T10:00:00.000Z")
    #expect(first.unknown.values == ["bragfile": .object(["mood": .integer(3)])])
    #expect(second.kind == .milestone)
    #expect(second.result == nil && second.note == nil && second.project == nil)
    #expect(record.left.map(\.why) == ["\"soon\" is not a date"])
  }

  @Test(arguments: [ImportKind.jrnl, .bragfile])
  func `another document is refused`(kind: ImportKind) {
    for text in ["3", "{\"a\": 1}", "[", "nonsense", String(repeating: "[", count: 100_000)] {
      guard case .unreadable? = kind.fault(of: text) else {
        Issue.record("\(kind): \(text.prefix(9)) was read")
        continue
      }
    }
  }
}
