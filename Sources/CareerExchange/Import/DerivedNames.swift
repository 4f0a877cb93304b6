import CareerModel

/// Ids for items that have none in their document: the same each time, so a second import adds
/// nothing, even if an entry was edited in between. An id is a ULID of the item's day whose random
/// part is a hash of source and text; exact repetitions are numbered.
struct DerivedNames {
  /// E.g. `jrnl`, so that different kinds of documents never share an id.
  private let source: String
  private var seen: [String: Int] = [:]

  init(source: String) { self.source = source }

  /// - Parameter text: What the document says of the item, or its id there.
  mutating func id(of text: String, on day: CalendarDay) -> EntryID {
    let key = "\(source)\n\(day)\n\(text)"
    let number = seen[key, default: 0]
    seen[key] = number + 1
    var hash = HashedNumbers(key + "\n\(number)")
    return EntryID(ULID(at: Instant(milliseconds: day.ordinal * 86_400_000), using: &hash))
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) with two seeds; no one gains by collisions
  private struct HashedNumbers: RandomNumberGenerator {
    private var states: [UInt64]

    init(_ text: String) {
      states = [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15].map { start in
        text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      }
    }

    mutating func next() -> UInt64 { states.isEmpty ? 0 : states.removeFirst() }
  }
}
