import CareerDemo
import CareerJSON
import CareerTesting
import Foundation
import Testing

/// Reading what people write by hand, held against the examples and the grammar of
/// https://spec.json5.org, and against another reader.
struct JSON5DocumentTests {
  private func document(_ text: String) throws -> JSON5Document {
    try JSON5Document(text.utf8, deepest: 100)
  }

  private func fault(_ text: String) -> JSONFault? {
    #expect(throws: JSONFault.self, "\(text)") { try document(text) }
  }

  /// One of each production of the grammar.
  static let sound: [(text: String, value: JSONValue)] = [
    ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
    ("{}", .object([:])), ("[]", .array([])), ("[1,]", .array([.integer(1)])),
    ("{a:1,}", .object(["a": .integer(1)])),
    ("{'a b':1,\"c\":2}", .object(["a b": .integer(1), "c": .integer(2)])),
    ("{$_a1:1}", .object(["$_a1": .integer(1)])),
    ("{\u{FC}nder\u{301}:1}", .object(["\u{FC}nder\u{301}": .integer(1)])),
    ("'it\"s'", .string("it\"s")), ("\"it's\"", .string("it's")),
    ("'\\'\\\"\\\\'", .string("'\"\\")),
    ("'\\b\\f\\n\\r\\t\\v\\0'", .string("\u{8}\u{C}\n\r\t\u{B}\0")),
    ("'a\\\nb'", .string("ab")), ("'a\\\r\nb'", .string("ab")),
    ("'\\u00e9\\xE9\\q\\/'", .string("\u{E9}\u{E9}q/")), ("'\\ud83d\\uDE00'", .string("\u{1F600}")),
    ("'a\tb'", .string("a\tb")),
    ("0", .integer(0)), ("-0", .integer(0)), ("+1", .integer(1)), ("-12", .integer(-12)),
    (".5", .number(0.5)), ("5.", .integer(5)), ("-.5e1", .integer(-5)),
    ("1.25e-2", .number(0.0125)),
    ("5.E+1", .integer(50)), ("0x1F", .integer(31)), ("-0XdecAF", .integer(-912559)),
    ("0xe", .integer(14)), ("Infinity", .number(.infinity)), ("-Infinity", .number(-.infinity)),
    ("18446744073709551615", .large(.max)), ("1e400", .number(.infinity)),
    ("// words\n1 // more", .integer(1)), ("/* a * b\n/ */1/**/", .integer(1)),
    ("[1/**/,/**/2]", .array([.integer(1), .integer(2)])),
    ("\u{A0}\u{2003}\u{B}\u{C}\u{2028}1\u{FEFF}", .integer(1)), ("\u{FEFF}{}", .object([:])),
  ]

  @Test(arguments: sound)
  func `what the grammar allows is read`(text: String, value: JSONValue) throws {
    #expect(try document(text).value == value)
  }

  /// JSONDecoder refuses some of it, and leaves the end of a line in a text that goes on behind it
  /// (section 5.2 takes it out).
  @Test(arguments: sound.filter { !$0.text.contains("\\\n") && !$0.text.contains("\\\r") })
  func `another reader of JSON5 reads the same`(text: String, value: JSONValue) throws {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    guard let other = try? decoder.decode(ForeignValue.self, from: Data(text.utf8)) else { return }
    #expect(other.value == value, "\(text)")
  }

  @Test func `the example on the first page of the specification is read`() throws {
    let example = """
      {
        // comments
        unquoted: 'and you can quote me on that',
        singleQuotes: 'I can use "double quotes" here',
        lineBreaks: "Look, Mom! \\
      No \\\\n's!",
        hexadecimal: 0xdecaf,
        leadingDecimalPoint: .8675309, andTrailing: 8675309.,
        positiveSign: +1,
        trailingComma: 'in objects', andIn: ['arrays',],
        "backwardsCompatible": "with JSON",
      }
      """
    guard case .object(let object) = try document(example).value else {
      return #expect(Bool(false))
    }
    #expect(object["lineBreaks"] == .string("Look, Mom! No \\n's!"))
    #expect(object["leadingDecimalPoint"] == .number(0.8675309))
    #expect(object["andTrailing"] == .integer(8_675_309))
    #expect(object["andIn"] == .array([.string("arrays")]))
    #expect(object.count == 10)
  }

  @Test(
    arguments: [
      ("", 1, "expected a value, found the end of the file"),
      ("\n// only words", 2, "expected a value, found the end of the file"),
      ("{\n  theme: dark\n}", 2, "dark is not a value; put a string in quotes"),
      ("{\n  a: 1\n  b: 2\n}", 3, "expected a comma or }, found b"),
      ("{\n  a 1\n}", 2, "expected a colon after a, found 1"),
      ("{a:\n}", 2, "expected a value, found }"),
      ("{,}", 1, "expected a name or }, found ,"),
      ("[,]", 1, "expected a value, found ,"), ("[1,,]", 1, "expected a value, found ,"),
      ("{a:1", 1, "expected a comma or }, found the end of the file"),
      ("{}\n{}", 2, "expected the end of the file, found {"),
      ("\n'abc\ndef'", 2, "the string that starts here is not closed"),
      ("{a: 1, /* \n\n }", 1, "the comment that starts here is not closed"),
      ("/ 1", 1, "a comment must start with // or /*"),
      ("'\\u12'", 1, "expected 4 hexadecimal digits, found '"),
      ("'\\ud83d'", 1, "this \\u is only half of a character"),
      ("'\\ud83d\\u0041'", 1, "this \\u is only half of a character"),
      ("'\\1'", 1, "\\1 is not a valid escape"),
      ("'\\01'", 1, "\\0 must not be followed by a digit"),
      ("{\\u0031a: 1}", 1, "this \\u character is only allowed in a quoted name"),
      ("{\\n: 1}", 1, "only \\u is allowed in an unquoted name"),
      ("{1a: 1}", 1, "expected a name or }, found 1"),
      ("01", 1, "01 is not a number"), ("1.2.3", 1, "1.2.3 is not a number"),
      ("0x", 1, "0x is not a number"),
      ("0xg", 1, "0xg is not a number"), (".", 1, ". is not a number"),
      ("1e", 1, "1e is not a number"),
      ("+-1", 1, "+ is not a number"), ("5em", 1, "5em is not a number"),
      ("-", 1, "- is not a number"),
      ("0x1FFFFFFFFFFFFFFFF", 1, "0x1FFFFFFFFFFFFFFFF is not a number"),
      ("\r\n\r\n\rnil", 4, "nil is not a value; put a string in quotes"),
    ])
  func `what it forbids is told with its line`(text: String, line: Int, detail: String) {
    #expect(fault(text) == JSONFault(line: line, detail: detail))
  }

  @Test func `bytes that are no UTF-8 are told with their line`() throws {
    let bytes = Data("{\n a: '".utf8) + [0xFF, 0xFE] + Data("'\n}".utf8)
    let other = try #require("{\n\"a\": 1}".data(using: .utf16))
    for (bytes, line) in [(bytes, 2), (other, 1)] {
      #expect(throws: JSONFault(line: line, detail: "this is not UTF-8 text")) {
        try JSON5Document(bytes, deepest: 100)
      }
    }
  }

  @Test(arguments: ["[", "{a:", "[{a:"])
  func `deep nesting is refused before it hurts`(opening: String) {
    let text = "\n" + String(repeating: opening, count: 200_000)
    #expect(
      fault(text)
        == JSONFault(
          line: 2, detail: "lists and objects are nested more than 100 deep"))
  }

  private let places = """
    // settings
    {
      theme: "mine", themes: {
        mine:
          { milestone: "bold" },
      },
      keys: { log: ["a",
        "l"] },
      theme: 'other',
    }
    """

  @Test(
    arguments: [
      ([], 2, 2), (["theme"], 3, 3), (["themes"], 3, 3), (["themes", "mine"], 4, 5),
      (["themes", "mine", "milestone"], 5, 5), (["keys", "log", 1], 8, 8), (["keys", "log"], 7, 7),
      (["keys", "gone"], 7, 7),
    ] as [(DocumentPath, Int, Int)])
  func `the lines of names and values are found`(place: DocumentPath, name: Int, value: Int) throws
  {
    let document = try document(places)
    #expect(document.line(of: place, ofName: true) == name)
    #expect(document.line(of: place) == value)
  }

  @Test func `a name that stands twice is told, and the first counts`() throws {
    let document = try document(places)
    #expect(document.repeated.map(\.place) == [["theme"]])
    #expect(document.repeated.map(\.line) == [9])
    guard case .object(let object) = document.value else { return #expect(Bool(false)) }
    #expect(object["theme"] == .string("mine"))
  }

  @Test(arguments: SeededRandom.seeds())
  func `whatever JSON there is, it is read as the other reader reads it`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<20 {
      let value = JSONValue.object(random.object())
      let bytes = try CareerJSON.encode(value)
      let other = try JSONDecoder().decode(ForeignValue.self, from: bytes).value
      #expect(try JSON5Document(bytes, deepest: 100).value == other, "seed \(seed)")
    }
  }

  @Test(arguments: SeededRandom.seeds())
  func `a file that is cut or spoilt anywhere is refused or read, and nothing hangs`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let scalars = Array(places.unicodeScalars)
    let noise = Array("{}[]:,'\"\\/*\n0x.e-a\u{2028}".unicodeScalars)
    for _ in 0..<200 {
      var spoilt = Array(scalars.prefix(random.below(scalars.count + 1)))
      for _ in 0..<random.below(4) where !spoilt.isEmpty {
        spoilt[random.below(spoilt.count)] = noise[random.below(noise.count)]
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: spoilt)
      do {
        _ = try document(String(text))
      } catch let fault as JSONFault {
        let lines = spoilt.count { $0 == "\n" } + 1
        #expect((1...lines).contains(fault.line ?? 0), "seed \(seed)")
      } catch {
        Issue.record(error)
      }
    }
  }
}
