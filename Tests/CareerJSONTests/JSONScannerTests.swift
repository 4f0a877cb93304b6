import CareerDemo
import CareerJSON
import CareerModel
import CareerTesting
import Foundation
import Testing

struct JSONScannerTests {
  private func fault(_ text: String) -> Int? { JSONScanner(Data(text.utf8)).firstFault }

  @Test(arguments: [
    "{}", "[]", " [ ] \n", "null", "true", "0", "-1.5e+3", "\"\"", #""\"\\\/\b\f\n\r\té😀""#,
    #"{"a":[1,{"b":null}],"c":"}"}"#, "[1,\t2,\r\n3]", "\"ü漢👩‍🚀\"",
  ])
  func `in sound JSON there is nothing wrong`(text: String) {
    #expect(fault(text) == nil)
  }

  /// The mark stands before the first byte that cannot be there.
  @Test(arguments: [
    "^", "  ^", "{^", "[^", "[1^", "[1,^", "[1,^]", "{\"a\"^}", "{\"a\":^}", "{\"a\":1,^}",
    "{^a:1}", "{\"a\":1 ^\"b\":2}", "[1 ^2]", "{}^{}", "1 ^x", "\"abc^", "\"a\\^", "\"a^\nb\"",
    "^nul", "^'a'", "[1,^,2]", "{\"a\":1^]", "[1^}", "\"a\\u12^", "^\u{FEFF}{}",
  ])
  func `the first fault is found`(marked: String) throws {
    let text = marked.filter { $0 != "^" }
    let place = marked.utf8.firstIndex(of: UInt8(ascii: "^"))
    let offset = marked.utf8.distance(from: marked.utf8.startIndex, to: try #require(place))
    #expect(fault(text) == offset)
  }

  @Test(arguments: ["01", "-", "1.", "1e", ".5", "+1", "1-2", "--1", "0x1", #""\q""#, #""\u12G4""#])
  func `a number or an escape that is none is a fault`(text: String) throws {
    #expect(throws: (any Error).self) { try json(text) }
    #expect(fault(text) != nil)
  }

  @Test(arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x80]] as [[UInt8]])
  func `bytes that are no text are a fault`(bytes: [UInt8]) {
    let document = Data("[\"a".utf8 + bytes + "\"]".utf8)
    #expect(JSONScanner(document).firstFault == 3)
  }

  @Test(arguments: SeededRandom.seeds())
  func `a document that a reader refuses is at fault, and a sound one is not`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<40 {
      let bytes = try CareerJSON.encode(JSONValue.object(random.object()))
      #expect(JSONScanner(bytes).firstFault == nil, "seed \(seed)")
      var broken = bytes
      broken[random.below(broken.count)] = random.one(of: Array("{}[]\",:x1 \\".utf8)) ?? 0
      // The reader is more lenient in places: it takes a comma at the end of an object.
      guard (try? json(broken)) == nil else { continue }
      #expect(
        JSONScanner(broken).firstFault != nil,
        "seed \(seed): \(String(decoding: broken, as: UTF8.self))")
    }
  }

  @Test func `deep nesting is a fault and does not use up the stack`() throws {
    let deep = 200_000
    for text in [
      String(repeating: "[", count: deep), String(repeating: "{\"a\":", count: deep),
      String(repeating: "[", count: deep) + String(repeating: "]", count: deep),
    ] {
      #expect(fault(text) != nil)
      #expect(throws: JSONFault.self) {
        try CareerJSON.decode(JSONValue.self, from: Data(text.utf8))
      }
    }
  }

  @Test func `sound objects are found, and inside of what is not taken too`() {
    let text = #"x {"a":"}"} {"b" {}"#
    var found: [Range<Int>] = []
    JSONScanner(Data(text.utf8)).eachObject { place, object in
      #expect(object == Data(text.utf8)[place])
      found.append(place)
      return true
    }
    #expect(found == [2..<11, 17..<19])
    var sizes: [Int] = []
    JSONScanner(Data(#"{"a":{"b":{}}}"#.utf8)).eachObject { _, object in
      sizes.append(object.count)
      return object.count == 8
    }
    #expect(sizes == [14, 8])
  }

  @Test func `lines are counted from one`() {
    let bytes = Data("a\nb\n\nc".utf8)
    #expect((0...6).map { JSONScanner.line(of: $0, in: bytes) } == [1, 1, 2, 2, 3, 4, 4])
    #expect(JSONScanner.line(of: 1, in: bytes[2...]) == 1)
    #expect(JSONScanner.line(of: 2, in: bytes[2...]) == 2)
  }
}
