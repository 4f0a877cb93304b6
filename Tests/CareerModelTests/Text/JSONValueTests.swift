import CareerJSON
import CareerTesting
import Testing

@testable import CareerModel

struct JSONValueTests {
  @Test func `every kind of value is read`() throws {
    let value = try json(
      #"{"a": null, "b": true, "c": 7, "d": 1.5, "e": "x", "f": [1, null, {}], "g": {"h": []}}"#)
    #expect(
      value
        == .object([
          "a": .null, "b": .bool(true), "c": .integer(7), "d": .number(1.5), "e": .string("x"),
          "f": .array([.integer(1), .null, .object([:])]), "g": .object(["h": .array([])]),
        ]))
  }

  @Test(arguments: [
    "null", "false", "0", "-9223372036854775808", "9223372036854775807", "0.1", "-1.5e300", "\"\"",
    #""\u0000\u001b\ud83e\udd8a""#, "[]", "{}", "[[[[null]]]]", #"{"": {"a b": [true, 1, "1"]}}"#,
  ])
  func `what is read is written as the same value`(text: String) throws {
    let value = try json("[\(text)]")
    #expect(try reread(value) == value)
    #expect(try encoded(value) == value)
  }

  @Test func `numbers are not taken for truth values, nor the other way round`() throws {
    #expect(
      try json("[1, 0, true, false]")
        == .array([.integer(1), .integer(0), .bool(true), .bool(false)]))
  }

  @Test func `a whole number beyond the signed ones is kept`() throws {
    #expect(try encoded(json("[18446744073709551615]")) == .array([.large(.max)]))
  }
}

struct UnknownKeysTests {
  private enum Known: String, CodingKey, CaseIterable { case name }

  private struct Holder: Codable, Equatable {
    var name: String
    var unknown: UnknownKeys

    init(from decoder: any Decoder) throws {
      name = try decoder.container(keyedBy: Known.self).decode(String.self, forKey: .name)
      unknown = try UnknownKeys(in: JSONElement(decoder), except: Known.self)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Known.self)
      try container.encode(name, forKey: .name)
      try unknown.encode(to: encoder)
    }
  }

  @Test func `only the keys that are not known are kept`() throws {
    let holder = try decoded(Holder.self, from: #"{"name": "Ada", "age": null, "x": {"y": 1}}"#)
    #expect(holder.name == "Ada")
    #expect(
      holder.unknown == UnknownKeys(["age": .null, "x": .object(["y": .integer(1)])]))
  }

  @Test func `kept keys stand beside the known ones again`() throws {
    let text = #"{"name": "Ada", "age": null, "x": {"y": [1, 2.5, "z", true]}}"#
    #expect(try encoded(decoded(Holder.self, from: text)) == json(text))
  }

  @Test func `no unknown keys add nothing`() throws {
    #expect(try encoded(decoded(Holder.self, from: #"{"name": ""}"#)) == json(#"{"name": ""}"#))
  }
}
