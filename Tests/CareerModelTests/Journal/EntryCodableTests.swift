import CareerDemo
import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct EntryCodableTests {
  private let text = """
    {
      "id": "01A", "kind": "milestone", "date": "2026-11-21", "title": "Moved",
      "skills": [
        {"skill": "talent-management", "level": 3, "signal": "listens", "seenBy": ["Sam", null]},
        {"skill": "of-another-framework", "extra": {"a": {"b": 1.5}}}
      ],
      "result": "cheaper", "note": "one\\ntwo", "project": "cloud", "people": ["Sam"],
      "departments": ["finance"], "links": ["https://example.org"], "tags": ["cloud"],
      "confirmedBy": ["Kim"], "created": "2026-11-21T00:00:00.000Z",
      "updated": "2026-11-22T00:00:00.000Z", "mood": "glad", "numbers": [1, 2.5, true, null]
    }
    """

  @Test func `an entry is read with all its parts`() throws {
    let entry = try decoded(Entry.self, from: text)
    #expect(entry.kind == .milestone)
    #expect(entry.day == today)
    #expect(entry.evidence.map(\.skill) == ["talent-management", "of-another-framework"])
    #expect(entry.evidence.map(\.level) == [3, nil])
    #expect(entry.evidence.map(\.signal) == ["listens", nil])
    #expect(entry.note == "one\ntwo")
    #expect(entry.confirmedBy == ["Kim"])
    #expect(entry.updated == instant("2026-11-22"))
  }

  @Test func `keys of a newer Cairn are kept at every level`() throws {
    let entry = try decoded(Entry.self, from: text)
    #expect(entry.unknown.values.keys.sorted() == ["mood", "numbers"])
    #expect(entry.evidence.map(\.unknown.values.count) == [1, 1])
    #expect(try encoded(entry) == json(text))
    #expect(try reread(entry) == entry)
  }

  @Test func `unknown keys outlive an edit by a typed line`() throws {
    let entry = try decoded(Entry.self, from: text)
    let line = LogLine("Moved on #talent:4", framework: .small, today: today)
    let edited = entry.edited(line, kind: .skill, updated: instant("2026-12-01"))
    #expect(edited.unknown == entry.unknown)
    #expect(edited.evidence.map(\.unknown) == [entry.evidence[0].unknown])
  }

  @Test func `a period is kept, whatever it says`() throws {
    for period in ["2026-11", "some day"] {
      let text = """
        {"id": "x", "kind": "skill", "date": "2026-11-01", "period": "\(period)", "title": "t",
         "created": "2026-11-21T00:00:00.000Z", "updated": "2026-11-21T00:00:00.000Z"}
        """
      #expect(try encoded(try decoded(Entry.self, from: text)) == json(text))
    }
  }

  @Test func `what is left out is empty, and what is empty is left out`() throws {
    let text = """
      {"id": "x", "kind": "skill", "date": "2026-11-21", "title": "",
       "created": "2026-11-21T00:00:00.000Z", "updated": "2026-11-21T00:00:00.000Z"}
      """
    let entry = try decoded(Entry.self, from: text)
    #expect(
      entry
        == Entry(
          id: "x", kind: .skill, day: today, title: "", created: instant("2026-11-21")))
    #expect(try encoded(entry) == json(text))
  }

  @Test func `an entry that was never updated was updated when it was created`() throws {
    let entry = try decoded(
      Entry.self,
      from: """
        {"id": "x", "kind": "feedback", "date": "2026-11-21", "title": "t",
         "created": "2026-11-21T00:00:00Z"}
        """)
    #expect(entry.updated == entry.created)
  }

  @Test(arguments: [
    "{}", "[]", "null", #"{"id": "x"}"#,
    #"{"id":"x","kind":"dream","date":"2026-11-21","title":"t","created":"2026-11-21T00:00:00Z"}"#,
    #"{"id":"x","kind":"skill","date":"2026-11-31","title":"t","created":"2026-11-21T00:00:00Z"}"#,
    #"{"id":"x","kind":"skill","date":"2026-11-21","title":"t","created":"yesterday"}"#,
    #"{"id":"x","kind":"skill","date":"2026-11-21","title":7,"created":"2026-11-21T00:00:00Z"}"#,
  ])
  func `what is no entry is refused`(text: String) {
    #expect(throws: JSONFault.self) { try decoded(Entry.self, from: text) }
  }

  @Test(arguments: SeededRandom.seeds())
  func `any entry is read as it was written`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for number in 0..<50 {
      let entry = random.entry("\(number)", in: during("2026-11"))
      #expect(try reread(entry) == entry, "seed \(seed)")
    }
  }

  @Test func `entries are in the order of days, then of writing`() {
    let entries = [
      Entry.fixture("2", on: "2026-11-02"), .fixture("1", on: "2026-11-03"),
      .fixture("3", on: "2026-11-02"),
    ]
    #expect(entries.sorted(by: Entry.precedes).map(\.id) == ["2", "3", "1"])
    #expect(!Entry.precedes(entries[0], entries[0]))
  }
}
