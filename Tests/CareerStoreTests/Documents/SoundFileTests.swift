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

  @Test(arguments: [
    file(""), file(entry("A")), file("\(entry("A")),\(entry("B"))"),
    file("\(entry("B")),\(entry("A"))"),
    file("\(entry("A", on: "2026-11-22")),\(entry("B", on: "2026-11-20"))"),
    file(entry("A").replacing("\"id\"", with: "\"later\":[1.50],\"id\"")),
  ])
  func `it has the entries that a careful look finds, in their order`(text: String) throws {
    let careful = try ListFile<Entry>(path: "2026-11.json", bytes: Data(text.utf8)).read()
    #expect(ListFile<Entry>.items(ofSound: Array(text.utf8)) == careful.items)
    #expect(careful.problems.isEmpty)
  }

  @Test(arguments: [
    file("\(entry("A")),\(entry("A", on: "2026-11-20"))"), file("\(entry("A")),{}"),
    file(entry("A", on: "2026-02-30")), file(entry("A"), version: "2"),
    file(entry("A")).replacing("journal", with: "plan"), String(file(entry("A")).dropLast()),
    "[]", "",
  ])
  func `any other file is left to the careful look`(text: String) throws {
    #expect(ListFile<Entry>.items(ofSound: Array(text.utf8)) == nil)
  }
}
