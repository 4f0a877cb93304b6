import CareerDemo
import CareerJSON
import CareerTesting
import Testing

@testable import CareerModel

struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0), ("2026-11-21T18:13:05.123Z", 1_795_284_785_123),
    ("1969-12-31T23:59:59.999Z", -1), ("2016-07-30T22:36:16.385Z", 1_469_918_176_385),
  ])
  func `known moments have their milliseconds`(text: String, milliseconds: Int) {
    #expect(Instant(text) == Instant(milliseconds: milliseconds))
    #expect(Instant(milliseconds: milliseconds).description == text)
  }

  @Test(arguments: SeededRandom.seeds())
  func `what is written is read again`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let first = instant("1900-01-01").milliseconds
    let last = instant("2199-12-31").milliseconds + 86_399_999
    for _ in 0..<500 {
      let moment = Instant(milliseconds: random.number(in: first...last))
      #expect(Instant(moment.description) == moment, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("2026-11-21T18:13:05Z", "2026-11-21T18:13:05.000Z"),
    ("2026-11-21T18:13:05.1Z", "2026-11-21T18:13:05.100Z"),
    ("2026-11-21T18:13:05.123456Z", "2026-11-21T18:13:05.123Z"),
    ("2026-12-31T23:59:59.9999Z", "2027-01-01T00:00:00.000Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"),
  ])
  func `other fractions of a second and leap seconds are read`(text: String, written: String) {
    #expect(Instant(text)?.description == written)
  }

  @Test(arguments: [
    "", "2026-11-21", "18:13:05Z", "2026-11-21T18:13:05", "2026-11-21T18:13:05+01:00",
    "2026-11-21T24:00:00Z", "2026-11-21T18:60:00Z", "2026-11-21T18:13:61Z", "2026-11-21T18:13Z",
    "2026-02-31T18:13:05Z", "2026-11-21 18:13:05Z", "2026-11-21T18:13:05ZZ", "2026-11-21TTZ",
    "2026-11-21T18:13:nanZ", "2026-11-21T-1:13:05Z",
  ])
  func `what is no moment in UTC is nil`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test(arguments: [
    "2026-11-21T1:02:03Z", "2026-11-21T+1:02:03Z", "2026-11-21T01:+2:03Z", "2026-11-21T01:02:3Z",
    "2026-11-21T01:02:0x3Z", "2026-11-21T01:02:1e1Z", "2026-11-21T001:02:03Z",
    "2026-11-21T01:02:+3Z",
  ])
  func `numbers that RFC 3339 does not write are not read`(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func `moments are in the order of time`() {
    #expect(Instant(milliseconds: -1) < Instant(milliseconds: 0))
    #expect(instant("2026-11-20") < instant("2026-11-21"))
  }

  @Test func `a moment is written into JSON as a text`() throws {
    let moment = Instant(milliseconds: 1_795_284_785_123)
    #expect(try encoded([moment]) == .array([.string("2026-11-21T18:13:05.123Z")]))
    #expect(try reread([moment]) == [moment])
    #expect(throws: JSONFault.self) { try decoded([Instant].self, from: #"["noon"]"#) }
  }
}
