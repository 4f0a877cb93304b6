import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

@Suite("How limits are told")
struct InputLimitTests {
  @Test(arguments: [
    (0, "0 bytes"), (1023, "1023 bytes"), (1024, "1 KiB"), (InputLimit.template, "128 KiB"),
    (InputLimit.record, "256 MiB"), (InputLimit.settings, "1.0 MB"), (123_456, "123.4 kB"),
    (1_000_000_000_000, "1.0 TB"), (1 << 40, "1024 GiB"), (.max, "9.2 EB"),
  ])
  func `a size is a short number with its unit`(bytes: Int, words: String) {
    #expect(InputLimit.size(bytes) == words)
  }

  @Test func `a query that is too long is not read`() {
    let text = String(repeating: "kind:odd ", count: 1000)
    let query = Query(text, framework: .small, today: CalendarDay(ordinal: 0))
    #expect(query.problems == [.init(token: "", reason: .tooLong(characters: 9000))])
    #expect(query.isEmpty)
  }
}
