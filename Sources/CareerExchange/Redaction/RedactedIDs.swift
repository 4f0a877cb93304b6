import CareerModel

/// New ids for everything in a career that has one. The old ones contain the time of writing and
/// appear in other documents too; the new ones are random, so nothing links the two.
///
/// Among the entries of a day and among the goals, they keep the order of the old ones, so a
/// document that breaks ties by id stays the same.
struct RedactedIDs {
  private var new: [EntryID: EntryID] = [:]
  /// Old ids made by Cairn, sorted, and sorted reversed, to look one up by either end.
  private var beginnings: [(old: [UInt8], new: EntryID)] = []
  private var ends: [(old: [UInt8], new: EntryID)] = []

  init(of career: Career, using random: inout some RandomNumberGenerator) {
    let entries = career.journal.monthsRead.sorted().flatMap(career.journal.entries).map(\.id)
    let goals = career.plan.goals.map(\.id).sorted { $0.rawValue < $1.rawValue }
    // Entries that no longer exist.
    let others = career.plan.goals.flatMap(\.fulfilledBy)
    for list in [entries, goals, others] { add(list, using: &random) }
    for (old, new) in new where Self.isMadeByCairn(old) {
      beginnings.append((Array(old.rawValue.utf8), new))
      ends.append((old.rawValue.utf8.reversed(), new))
    }
    beginnings.sort { $0.old.lexicographicallyPrecedes($1.old) }
    ends.sort { $0.old.lexicographicallyPrecedes($1.old) }
  }

  private mutating func add(_ list: [EntryID], using random: inout some RandomNumberGenerator) {
    let unknown = list.unique.filter { new[$0] == nil }
    var names = unknown.map { _ in
      ULID(at: Instant(milliseconds: Int(random.next() & 0xFFFF_FFFF_FFFF)), using: &random)
    }.sorted()
    for place in names.indices.dropFirst() where names[place] <= names[place - 1] {
      names[place] = names[place - 1].successor
    }
    for (old, name) in zip(unknown, names) { new[old] = EntryID(name) }
  }

  /// Returns the new id of something in the career, or `unknown` for anything else.
  subscript(old: EntryID) -> EntryID { new[old] ?? EntryID(rawValue: "unknown") }

  /// The old ids by the new ones.
  var old: [EntryID: EntryID] {
    Dictionary(new.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the text with new ids for old ones, or for at least six characters of either end.
  func replaced(in text: String) -> String {
    guard !beginnings.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var (result, copied, place) = ([UInt8](), 0, 0)
    while place < bytes.count {
      guard Self.isOfWord(bytes[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
      guard (6...26).contains(place - start), let name = name(for: bytes[start..<place]) else {
        continue
      }
      result += bytes[copied..<start] + name
      copied = place
    }
    return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// Returns as much of the new id as `word` has of the old one; `nil` if it is part of no id.
  private func name(for word: ArraySlice<UInt8>) -> [UInt8]? {
    let wanted = word.map { (97...122).contains($0) ? $0 - 32 : $0 }
    if let new = Self.first(in: beginnings, startingWith: wanted) {
      return Array(new.rawValue.utf8.prefix(wanted.count))
    }
    return Self.first(in: ends, startingWith: wanted.reversed()).map {
      Array($0.rawValue.utf8.suffix(wanted.count))
    }
  }

  private static func first(
    in sorted: [(old: [UInt8], new: EntryID)], startingWith wanted: [UInt8]
  ) -> EntryID? {
    let place = sorted.partitioningIndex { !$0.old.lexicographicallyPrecedes(wanted) }
    guard place < sorted.count, sorted[place].old.starts(with: wanted) else { return nil }
    return sorted[place].new
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  private static func isMadeByCairn(_ id: EntryID) -> Bool {
    id.rawValue.utf8.count == 26
      && id.rawValue.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
  }
}
