import CareerDemo
import CareerModel
import Testing

@testable import CareerExchange

/// RFC 5545, section 3.1 (lines) and 3.3.11 (text).
@Suite struct ContentLineTests {
  @Test func `3_1: a line of 75 octets stays whole, one more is folded`() {
    let whole = ContentLine("X-A", value: String(repeating: "a", count: 71))
    #expect(whole.folded == "X-A:" + String(repeating: "a", count: 71) + "\r\n")
    let longer = ContentLine("X-A", value: String(repeating: "a", count: 72))
    #expect(longer.folded == "X-A:" + String(repeating: "a", count: 71) + "\r\n a\r\n")
  }

  @Test(arguments: ["é", "名", "🧗", "e\u{301}", "👩‍👩‍👧"])
  func `3_1: no line is longer than 75 octets, and none begins inside of a character`(
    _ character: String
  ) throws {
    for shift in 0..<5 {
      let text = String(repeating: "a", count: shift) + String(repeating: character, count: 90)
      let folded = ContentLine("SUMMARY", text: text).folded
      let rows = Array(folded.utf8).split(separator: UInt8(ascii: "\n")).map { $0.dropLast() }
      #expect(rows.allSatisfy { $0.count <= 75 })
      // Each row by itself is whole UTF-8, and together they are the text.
      #expect(rows.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      let unfolded = rows.enumerated().flatMap { $0 == 0 ? $1 : $1.dropFirst() }
      #expect(ContentLine(String(decoding: unfolded, as: UTF8.self))?.value == text)
    }
  }

  @Test func `3_1: a letter with no end of marks is folded too`() {
    let folded = ContentLine("SUMMARY", text: "e" + String(repeating: "\u{301}", count: 200)).folded
    let rows = Array(folded.utf8).split(separator: UInt8(ascii: "\n"))
    #expect(rows.count == 6)
    #expect(rows.allSatisfy { $0.count <= 76 })
  }

  @Test func `3_3_11: commas, semicolons, backslashes and newlines are escaped, colons are not`() {
    #expect(CalendarText.escaped("a,b;c\\d:e\nf\r\ng") == "a\\,b\\;c\\\\d:e\\nf\\ng")
    #expect(CalendarText.unescaped("a\\,b\\;c\\\\d:e\\nf\\Ng") == "a,b;c\\d:e\nf\ng")
  }

  @Test func `3_3_11: a comma that a mark hangs on is escaped too`() {
    #expect(CalendarText.escaped(",\u{301}") == "\\,\u{301}")
  }

  @Test func `3_1: control characters do not come into a calendar, a tab does`() {
    #expect(CalendarText.escaped("a\u{1B}[31m\u{0}\u{7F}\tb") == "a[31m\tb")
  }

  @Test func `3_3_11: whatever is escaped comes back`() {
    var random = SeededRandom(seed: 5545)
    let letters: [Character] = ["a", ",", ";", "\\", "n", "N", "\n", ":", "\"", "é", " "]
    for _ in 0..<500 {
      let text = String((0..<12).map { _ in letters.randomElement(using: &random)! })
      #expect(CalendarText.unescaped(CalendarText.escaped(text)) == text)
      #expect(CalendarText.list(CalendarText.escaped(text) + ",b") == [text, "b"])
    }
  }

  @Test func `3_1_1: commas keep the texts of a list apart, those with a backslash do not`() {
    #expect(CalendarText.list("one,two\\, three,\\\\,") == ["one", "two, three", "\\", ""])
  }

  @Test func `3_2: parameters end at a colon that is not between quotes`() throws {
    let line = try #require(
      ContentLine("attendee;CN=\"Example: Robin; R.\";role=CHAIR:mailto:robin@example.org"))
    #expect(line.name == "ATTENDEE")
    #expect(line.parameters == ["CN": "Example: Robin; R.", "ROLE": "CHAIR"])
    #expect(line.value == "mailto:robin@example.org")
  }

  @Test(arguments: ["", "SUMMARY", ":no name", "SUM MARY:x", "SUMMARY;CN=\"open:x"])
  func `3_1: what has no name and no value is no line`(_ text: String) {
    #expect(ContentLine(text) == nil)
  }

  @Test func `3_2: quotes and equals signs of a parameter are seen under a mark too`() {
    let line = ContentLine("ATTENDEE;CN=\"\u{301}Zed; R\";X=\u{301}a:mailto:z@x.y")
    #expect(line?.parameters["CN"] == "\u{301}Zed; R")
    #expect(line?.parameters["X"] == "\u{301}a")
    #expect(line?.value == "mailto:z@x.y")
    #expect(ContentLine("X-A:\u{301}b")?.value == "\u{301}b")
  }
}
