import CareerModel
import Foundation
import Testing

@testable import CareerStore

@Suite("A file without any problem is read straight from its bytes")
struct SoundFileTests {
  private static func file(_ entries: String, version: String = "1") -> String {
    #"{"entries":[\#(entries)],"format":"cairn.journal","version":\#(version)}"#
  }

  private static func entry(_ id: String, on day: String = "2026-11-21") -> String {
    #"{"created":"2026-11-21T18:13:05Z","date":"\#(day)","id":"\#(id)","kind":"skill","#
      + #""title":"Wrote a test","updated":"2026-11-21T18:13:05Z"}"#
  }

  private static func sound(_ text: String) -> [Entry]? {
    Array(text.utf8).withUnsafeBufferPointer(ListFile<Entry>.items(ofSound:))
  }

  @Test(arguments: [
    file(""), file(entry("A")), file("\(entry("A")),\(entry("B"))"),
    file("\(entry("B")),\(entry("A"))"),
    file("\(entry("A", on: "2026-11-22")),\(entry("B", on: "2026-11-20"))"),
    file(entry("A").replacing("\"id\"", with: "\"later\":[1.50],\"id\"")),
    file(
      #"{"title":"In any order","kind":"skill","id":"A","date":"2026-11-21","#
        + #""created":"2026-11-21T18:13:05Z","skills":[{"skill":"a","level":2},{"skill":"b"}]}"#),
    file(
      #"{"created":"2026-11-21T18:13:05Z","date":"2026-11-21","id":"A","kind":"skill","#
        + #""note":null,"starred":true,"t\u0069tle":"An \"escaped\" key","title":"Counts not"}"#),
    file(entry("A").replacing("2026-11-21T18", with: "2026\\u002D11-21T18")),
    file(entry("A").replacing("\"kind\"", with: "\"links\":[\"a\",\"b\",],\"kind\"")),
    file(entry("A")).replacing(",", with: " ,\r\n\t").replacing(":\"", with: " : \""),
    file(entry("A").replacing("\"title\"", with: "\"starred\":null,\"title\"")),
    "\u{FEFF}" + file(entry("A")), file("\(entry("A")),"),
  ])
  func `it has the entries that a careful look finds, in their order`(text: String) throws {
    let careful = try ListFile<Entry>(path: "2026-11.json", bytes: Data(text.utf8)).read()
    #expect(Self.sound(text) == careful.items)
    #expect(careful.problems.isEmpty)
  }

  @Test(arguments: [
    file("\(entry("A")),\(entry("A", on: "2026-11-20"))"), file("\(entry("A")),{}"),
    file(entry("A", on: "2026-02-30")), file(entry("A"), version: "2"),
    file(entry("A")).replacing("journal", with: "plan"), String(file(entry("A")).dropLast()),
    "[]", "", file(entry("A")).replacing("\"format\"", with: "\"entries\":[],\"format\""),
    file(entry("A")).replacing("\"format\"", with: "\"a key of later\":{\"b\":[]},\"format\""),
    file(entry("A")).replacing("\"format\"", with: "\"later\":[\n    {\n    }\n  ],\"format\""),
    file(entry("A")).replacing("\"format\"", with: #""later":"\ud800","format""#),
    file(entry("A")).replacing(
      "\"format\"",
      with: "\"later\":\(String(repeating: "[", count: 511) + String(repeating: "]", count: 511)),"
        + "\"format\""),
  ])
  func `any other file is left to the careful look`(text: String) throws {
    #expect(Self.sound(text) == nil)
  }
}
