import CareerDemo
import CareerJSON
import CareerModel
import CareerTesting

extension SeededRandom {
  /// A property is tested once for each of these, and says the seed where it does not hold.
  static let seeds: ClosedRange<UInt64> = 1...8

  /// Texts that have gone wrong in one program or another.
  private static let pieces = [
    "Ran the review", "\"quoted\"", "\"", "'", "''=", "=1+1", "+49", "-3", "@Sam", "＝１", "\t",
    "\n", "\r\n", "\r", ",", ";", "; ", " ", "  ", "設計書", "👩‍💻", "e\u{301}", "\u{301}", "é",
    "%3A", "a:b/c", "\\", "\u{FEFF}", "\u{202E}", "\u{1}", "null", "0012", "1e5", "2026-01-02",
  ]

  mutating func text() -> String {
    (0..<number(in: 1...4)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
  }

  /// Not empty: a table cannot tell an empty text from none.
  private mutating func maybe() -> String? { chance(0.5) ? text() : nil }

  private mutating func texts() -> [String] {
    (0..<below(4)).map { _ in chance(0.1) ? "" : text() }
  }

  mutating func unknownKeys() -> UnknownKeys {
    guard chance(0.3) else { return UnknownKeys() }
    return UnknownKeys([text(): .object(["deep": .array([.integer(below(9)), .string(text())])])])
  }

  mutating func entry(_ id: String, withUnknownKeys: Bool) -> Entry {
    let evidence = (0..<below(3)).map { _ in
      Evidence(
        skill: SkillID(rawValue: text()), level: chance(0.5) ? number(in: -1...6) : nil,
        signal: chance(0.3) ? SignalID(rawValue: text()) : nil,
        unknown: withUnknownKeys ? unknownKeys() : UnknownKeys())
    }
    return Entry(
      id: EntryID(rawValue: id), kind: EntryKind.allCases[below(3)],
      day: CalendarDay(ordinal: number(in: 18_000...20_000)), title: text(), evidence: evidence,
      result: maybe(), note: maybe(), project: maybe(), people: texts(), departments: texts(),
      links: texts(), tags: texts(), confirmedBy: texts(),
      created: Instant(milliseconds: below(1_700_000_000_000)),
      updated: Instant(milliseconds: below(1_700_000_000_000)),
      unknown: withUnknownKeys ? unknownKeys() : UnknownKeys())
  }

  mutating func entries(withUnknownKeys: Bool) -> [Entry] {
    (0..<40).map { entry("01E\($0)", withUnknownKeys: withUnknownKeys) }
  }
}
