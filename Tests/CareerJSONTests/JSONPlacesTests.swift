import CareerDemo
import CareerJSON
import CareerModel
import CareerTesting
import Foundation
import Testing

struct JSONPlacesTests {
  private func line(_ place: DocumentPath, in text: String) -> Int? {
    var places = JSONPlaces(Data(text.utf8))
    return places.line(of: place)
  }

  private let document = """

    {
      "a": [1, -2.5e3,
        "x ] \\" }", {
          "b": null
        },
        [[], {}], true
      ],
      "a": "again", "c\\u0061\\"":
        false,
      "": 7
    }
    """

  @Test(
    arguments: [
      ([], 2), (["a"], 3), (["a", 0], 3), (["a", 1], 3), (["a", 2], 4), (["a", 3], 4),
      (["a", 3, "b"], 5), (["a", 4], 7), (["a", 4, 1], 7), (["a", 5], 7), (["ca\""], 10),
      ([""], 11),
    ] as [(DocumentPath, Int)])
  func `the line of a value is found`(place: DocumentPath, expected: Int) {
    #expect(line(place, in: document) == expected)
  }

  @Test(
    arguments: [
      (["z"], 2), ([3], 2), (["a", 6], 3), (["a", "b"], 3), (["a", 3, "z", 1], 4),
      (["a", 0, 0], 3),
    ] as [(DocumentPath, Int)])
  func `for what is missing it is that of what it is missing from`(
    place: DocumentPath, expected: Int
  ) {
    #expect(line(place, in: document) == expected)
  }

  @Test func `of two values with a key the first counts, as it does for the reader`() throws {
    struct Pair: Decodable {
      var a: Int
    }
    let text = "{\n\"a\": 1,\n\"a\": 2\n}"
    #expect(try CareerJSON.decode(Pair.self, from: Data(text.utf8)).a == 1)
    #expect(line(["a"], in: text) == 2)
  }

  @Test(arguments: [
    "", "7", "\"a\"", "{", "[1,", "{\"a\"", "{\"a\":", "{]", "[}", "\u{FEFF}[1]", "[:",
  ])
  func `whatever the bytes are, looking ends`(text: String) {
    for place in [[], ["a"], [0], ["a", 0]] as [DocumentPath] {
      #expect(line(place, in: text) ?? 1 == 1)
    }
  }

  @Test(
    arguments: [.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .utf16]
      as [String.Encoding])
  func `a document in another encoding is read and has lines`(encoding: String.Encoding) throws {
    let bytes = try #require("{\n\"ü\": 1}".data(using: encoding))
    #expect(try CareerJSON.decode([String: Int].self, from: bytes) == ["ü": 1])
    var places = JSONPlaces(bytes)
    #expect(places.line(of: ["ü"]) == 2)
  }

  @Test(arguments: SeededRandom.seeds())
  func `a value that is written on a line of its own is found there`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let mark = "the one that is looked for"
    for _ in 0..<20 {
      var value = JSONValue.string(mark)
      var steps: [DocumentPath.Step] = []
      for _ in 0..<random.number(in: 1...5) {
        if random.chance(0.5) {
          let before = (0..<random.below(4)).map { _ in random.value() }
          steps.insert(.index(before.count), at: 0)
          value = .array(before + [value, random.value()])
        } else {
          var object = random.object()
          object["mark"] = value
          steps.insert(.key("mark"), at: 0)
          value = .object(object)
        }
      }
      let bytes = try CareerJSON.encode(value)
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      var places = JSONPlaces(bytes)
      let found = places.line(of: DocumentPath(steps))
      let line = try #require(found)
      #expect(lines[line - 1].contains(mark), "seed \(seed)")
    }
  }
}
