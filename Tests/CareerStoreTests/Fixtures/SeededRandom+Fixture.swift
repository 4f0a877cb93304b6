import CareerDemo
import CareerModel

extension SeededRandom {
  /// A property is tested once for each of these, and says the seed where it does not hold.
  static let seeds: ClosedRange<UInt64> = 1...5

  /// Texts that are hard on a file format.
  private static let words = [
    "plain", "", "\"quoted\"", "back\\slash", "two\nlines", "    }", "  ],", "\t", "ü 漢 👩‍🚀",
    "\u{0}\u{1F}", "cairn:list", "\"id\" : \"01A\"", "{", "[", "</script>", "\u{2028}",
  ]

  mutating func word() -> String { one(of: Self.words) ?? "" }

  /// A value up to three levels deep.
  mutating func value(depth: Int = 0) -> JSONValue {
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

  mutating func object(depth: Int = 0) -> [String: JSONValue] {
    var object: [String: JSONValue] = [:]
    for _ in 0..<below(4) { object["x-\(below(9))\(word())"] = value(depth: depth) }
    return object
  }

  /// An entry of a month with anything in it.
  mutating func entry(_ id: String, in month: CalendarMonth = november) -> Entry {
    var entry = Entry(
      id: EntryID(rawValue: id), kind: one(of: EntryKind.allCases) ?? .skill,
      day: month.firstDay.adding(days: below(month.length)), title: word(),
      created: Instant(milliseconds: number(in: 0...2_000_000_000_000)))
    for _ in 0..<below(3) {
      entry.evidence.append(
        Evidence(skill: "s", level: number(in: 1...5), unknown: UnknownKeys(object())))
    }
    if chance(0.5) { entry.note = word() }
    if chance(0.3) { entry.people = [word(), word()] }
    entry.unknown = UnknownKeys(object())
    return entry
  }
}
