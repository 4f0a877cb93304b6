import CareerDemo
import CareerTesting
import Foundation
import Testing

@testable import CareerJSON

struct JSONDocumentTests {
  private func fault(_ text: String) -> Int? { fault(Array(text.utf8)) }

  /// The offset where the bytes stop being JSON; `nil` if they are JSON.
  private func fault(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var parser = JSONParser(
        JSONScanner(bytes: bytes, isJSON5: false, position: 0), deepest: JSONDocument.deepest)
      do throws(JSONParser.Fault) {
        _ = try parser.document()
        return nil
      } catch {
        return error.offset
      }
    }
  }

  @Test(arguments: [
    "{}", "[]", " [ ] \n", "null", "true", "0", "-1.5e+3", "\"\"", #""\"\\\/\b\f\n\r\té😀""#,
    #"{"a":[1,{"b":null}],"c":"}"}"#, "[1,\t2,\r\n3]", "\"ü漢👩‍🚀\"",
  ])
  func `in sound JSON there is nothing wrong`(text: String) {
    #expect(fault(text) == nil)
  }

  @Test func `an integer of any width is written with all its digits`() throws {
    struct Numbers: Encodable {
      var (a, b, c, d) = (Int8.min, Int16.min, Int32.min, Int64.min)
      var (e, f, g, h) = (UInt8.max, UInt16.max, UInt32.max, UInt64.max)
      var list = [UInt64.max, 0]
    }
    #expect(
      try encodedText(Numbers()).filter { !$0.isWhitespace }
        == """
        {"a":-128,"b":-32768,"c":-2147483648,"d":-9223372036854775808,"e":255,"f":65535,\
        "g":4294967295,"h":18446744073709551615,"list":[18446744073709551615,0]}
        """)
  }

  /// The mark stands before the first byte that cannot be there.
  @Test(arguments: [
    "^", "  ^", "{^", "[^", "[1^", "[1,^", "{\"a\"^}", "{\"a\":^}",
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
    #expect(fault(Array("[\"a".utf8) + bytes + Array("\"]".utf8)) == 3)
  }

  @Test(arguments: SeededRandom.seeds())
  func `a document that a reader refuses is at fault, and a sound one is not`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<40 {
      let bytes = try CareerJSON.encode(JSONValue.object(random.object()))
      #expect(fault(Array(bytes)) == nil, "seed \(seed)")
      var broken = bytes
      broken[random.below(broken.count)] = random.one(of: Array("{}[]\",:x1 \\".utf8)) ?? 0
      // The reader is more lenient in places: it takes a comma at the end of an object.
      guard (try? json(broken)) == nil else { continue }
      #expect(
        fault(Array(broken)) != nil,
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
    JSONDocument.eachObject(in: Array(text.utf8), deepest: 9) { place, object in
      #expect(object.document.bytes == Array(Array(text.utf8)[place]))
      found.append(place)
      return true
    }
    #expect(found == [2..<11, 17..<19])
    var sizes: [Int] = []
    JSONDocument.eachObject(in: Array(#"{"a":{"b":{}}}"#.utf8), deepest: 9) { place, _ in
      sizes.append(place.count)
      return place.count == 8
    }
    #expect(sizes == [14, 8])
  }

  @Test func `lines are counted from one, and end with LF, CR or both`() {
    let bytes = Array("a\nb\n\nc\r\nd\re".utf8)
    #expect(
      (0...11).map { JSONDocument.line(of: $0, in: bytes) } == [1, 1, 2, 2, 3, 4, 4, 4, 5, 5, 6, 6])
  }

  // MARK: - What must be read, what must not, and what may

  /// After the idea of JSONTestSuite (https://github.com/nst/JSONTestSuite); the inputs are ours.
  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"":0}"#, #"{"\u0000":1}"#, "[-0]", "[0e0]", "[1E-2]", "[1e+2]",
    "[123e65]",
    #"["\u0060\u012a\u12AB"]"#, #"["\ud801\udc37"]"#, #"["\u0000"]"#, #"["\/"]"#, "[\"\u{7F}\"]",
    "[\"\u{2028}\u{10FFFF}\"]", "\"\"", "\t[\r\n]\n ", "[[],{},[[]]]", "-12", "[20e1]",
  ])
  func `all that the standard calls JSON is read`(text: String) throws {
    #expect(fault(text) == nil)
    let other = try JSONDecoder().decode(ForeignValue.self, from: Data(text.utf8)).value
    #expect(try json(text) == other)
  }

  @Test(arguments: [
    "", " ", "[", "]", "{", "[1", "[1 2]", "[1:2]", "[,1]", "[1,,2]", "{,}", "{\"a\"}", "{\"a\",1}",
    "{1:1}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{\"a\":1}}", "[1]]", "[1]x", "[1] // a",
    "[/* a */]", "[\u{FEFF}1]", "[\u{A0}1]", "[\u{C}1]", "[True]", "[nul]", "[truefalse]", "[NaN]",
    "[Infinity]", "[+1]", "[.5]", "[1.]", "[1.e1]", "[01]", "[-01]", "[-]", "[0x1]", "[1e]",
    "[1e+]",
    "[1ee2]", "[1.2.3]", "[١]", "[\"\u{1}\"]", "[\"\n\"]", "[\"\t\"]", #"["\a"]"#, #"["\'"]"#,
    #"["\x41"]"#, #"["\u00"]"#, #"["\u00G0"]"#, #"["\"#, #"["\u"#, "[\"a]", "['a']", "[“a”]", "\0",
  ])
  func `what the standard does not allow is refused`(text: String) {
    #expect(fault(text) != nil)
    #expect(throws: (any Error).self) { try json(text) }
  }

  @Test(arguments: [
    ("[1,]", "[1]"), (#"{"a":1,}"#, #"{"a":1}"#), ("\u{FEFF}[1]", "[1]"),
    ("[1.0]", "[1]"), ("[3e2]", "[300]"), ("[-0.0]", "[0]"),
    ("[0.1000000000000000055511151231257827]", "[0.1000000000000000055511151231257827]"),
    ("[123456789012345678901234567890]", "[123456789012345678901234567890]"),
    ("[-9223372036854775809]", "[-9223372036854775809]"), ("[1e400]", "[1e400]"),
    ("[1e-400]", "[1e-400]"), ("[18446744073709551615]", "[18446744073709551615]"),
  ])
  func `what it leaves open is answered so that nothing gets lost`(
    text: String, kept: String
  ) throws {
    let written = String(decoding: try CareerJSON.encode(json(text)), as: UTF8.self)
    #expect(written.filter { !$0.isWhitespace } == kept)
  }

  @Test(arguments: [#"["\ud800"]"#, #"["\udc00\ud800"]"#, #"["\ud800a"]"#])
  func `half of a character is refused as a text, and elsewhere it is kept in the file`(
    text: String
  ) {
    #expect(fault(text) == nil)
    #expect(throws: JSONFault(line: 1, detail: "half of a character stands alone (in 1)")) {
      try CareerJSON.decode([String].self, from: Data(text.utf8))
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `what is written is what Foundation writes, and both read it alike`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let foreign = JSONEncoder()
    foreign.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    for _ in 0..<50 {
      let value = JSONValue.object(random.object())
      let bytes = try CareerJSON.encode(value)
      #expect(try foreign.encode(ForeignValue(value)) == bytes, "seed \(seed)")
      #expect(try JSONDecoder().decode(ForeignValue.self, from: bytes).value == value)
      #expect(try CareerJSON.decode(JSONValue.self, from: bytes) == value, "seed \(seed)")
    }
  }
}
