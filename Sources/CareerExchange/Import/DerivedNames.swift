import CareerModel

/// Ids for things whose document gives them none. The same thing in the same document has the same id
/// each time, so that importing a file twice adds nothing, also when an entry was edited meanwhile.
/// The id is a ULID of its day whose random part is a hash of its source and its text; what stands in
/// a document twice, word for word, is numbered.
struct DerivedNames {
  /// E.g. `jrnl`, so that two kinds of documents do not take each other's ids.
  private let source: String
  private var seen: [String: Int] = [:]

  init(source: String) {
    self.source = source
  }

  /// - Parameter text: What the document says of the thing, or the id that it has there.
  mutating func id(of text: String, on day: CalendarDay) -> EntryID {
    let key = "\(source)\n\(day)\n\(text)"
    let number = seen[key, default: 0]
    seen[key] = number + 1
    var hash = HashedNumbers(key + "\n\(number)")
    return EntryID(ULID(at: Instant(milliseconds: day.ordinal * 86_400_000), using: &hash))
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), from two beginnings: no cryptography is
  /// needed where nobody gains by two texts with one id.
  private struct HashedNumbers: RandomNumberGenerator {
    private var states: [UInt64]

    init(_ text: String) {
      states = [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15].map { start in
        text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      }
    }

    mutating func next() -> UInt64 {
      states.isEmpty ? 0 : states.removeFirst()
    }
  }
}
