package import CareerDemo
package import CareerJSON
import CareerModel

extension SeededRandom {
  /// A property is tested once for each of so many seeds, and says the seed where it does not hold.
  package static func seeds(_ count: UInt64 = 5) -> ClosedRange<UInt64> { 1...count }

  /// One of a list that is not empty.
  package mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// Some of a list, each at most once, in a random order.
  package mutating func some<Item>(_ items: [Item], atMost most: Int) -> [Item] {
    Array(shuffled(items).prefix(number(in: 0...most)))
  }

  /// Texts that are hard on a file format.
  private static let words = [
    "plain", "", "\"quoted\"", "back\\slash", "two\nlines", "    }", "  ],", "\t", "ü 漢 👩‍🚀",
    "\u{0}\u{1F}", "cairn:list", "\"id\" : \"01A\"", "{", "[", "</script>", "\u{2028}",
  ]

  package mutating func word() -> String { pick(Self.words) }

  /// A value of a JSON document, up to three levels deep.
  package mutating func value(depth: Int = 0) -> JSONValue {
    switch below(depth < 3 ? 8 : 6) {
    case 0: .null
    case 1: .bool(chance(0.5))
    case 2: .integer(number(in: -1000...1000))
    case 3: .number(Double(below(1000)) + 0.25)
    case 4, 5: .string(word())
    case 6: .array((0..<below(4)).map { _ in value(depth: depth + 1) })
    default: .object(object(depth: depth + 1))
    }
  }

  package mutating func object(depth: Int = 0) -> [String: JSONValue] {
    var object: [String: JSONValue] = [:]
    for _ in 0..<below(4) { object["x-\(below(9))\(word())"] = value(depth: depth) }
    return object
  }
}
