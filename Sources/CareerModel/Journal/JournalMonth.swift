/// The entries of a month with what a journal asks of them, found out where the month is read.
package struct JournalMonth: Sendable {
  /// Oldest first, each id once.
  package let entries: [Entry]
  /// Empty for entries that no summary is made of.
  let digest: MonthDigest
  /// When the first entry was written, whatever day it is about; `nil` for none.
  let began: Instant?
  /// The hash values of the ids, in ascending order. They are quicker to compare, and other ids
  /// hardly ever have the same.
  package let numbers: [Int]

  /// - Parameters:
  ///   - entries: In any order. Of entries with the same id, the one updated last counts.
  ///   - isDigested: Whether summaries are made of them; digests take as long as reading.
  package init(_ entries: [Entry], isDigested: Bool = true) {
    // By their indices, or each entry would be copied.
    var (latest, numbers) = (entries, entries.indices.map { entries[$0].id.hashValue }.sorted())
    if zip(numbers, numbers.dropFirst()).contains(where: ==) {
      let byID = Dictionary(entries.map { ($0.id, $0) }) { $1.updated > $0.updated ? $1 : $0 }
      latest = Array(byID.values)
      numbers = latest.map(\.id.hashValue).sorted()
    }
    latest.putInOrder()
    (self.entries, self.numbers) = (latest, numbers)
    digest = isDigested ? MonthDigest(latest) : MonthDigest()
    began = latest.indices.lazy.map { latest[$0].created }.min()
  }

  /// Returns whether no id can be in two months.
  package static func areApart(_ numbers: [[Int]]) -> Bool {
    // There are sixteen bits for each number, so few share one, and only those can be equal.
    var taken = [UInt64](repeating: 0, count: numbers.reduce(0) { $0 + $1.count } / 4 + 1)
    var shared = taken
    let words = UInt(taken.count)
    func place(_ number: Int) -> (word: Int, bit: UInt64) {
      let product = UInt(bitPattern: number).multipliedFullWidth(by: words)
      return (Int(product.high), 1 << UInt64(product.low >> (UInt.bitWidth - 6)))
    }
    for month in numbers {
      for (word, bit) in month.lazy.map(place) {
        shared[word] |= taken[word] & bit
        taken[word] |= bit
      }
    }
    return numbers.lazy.joined().filter { number in
      let (word, bit) = place(number)
      return shared[word] & bit != 0
    }.allDiffer
  }

  func without(_ ids: Set<EntryID>) -> JournalMonth {
    JournalMonth(entries.filter { !ids.contains($0.id) })
  }
}

extension [Entry] {
  /// Sorts entries that mostly are in the journal's order. Here, where `precedes` is inlined: to
  /// compare two entries elsewhere, both are copied.
  package mutating func putInOrder() { sortIfNeeded(by: Entry.precedes) }
}
