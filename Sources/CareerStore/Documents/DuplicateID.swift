package import CareerModel

/// The ids that duplicates are shown under: different items of one list that share an id, as after
/// a copy made by hand or a line-by-line merge.
///
/// The first in the file keeps the plain id, the second is `ID~2`, the third `ID~3`. These names
/// exist only for reading and typing until one of the duplicates is changed. All of them then get
/// those ids on disk, so an id means the same thing before and after.
enum DuplicateID {
  /// Returns the id each item is shown under, in order; `nil` for one that equals an earlier one.
  static func names<Item: Listed>(of items: [Item]) -> [EntryID?] {
    var first: [EntryID: Int] = [:]
    first.reserveCapacity(items.count)
    var names: [EntryID?] = items.map(\.id)
    var shared: [EntryID: [Int]] = [:]
    var given: Set<EntryID> = []
    for (index, item) in items.enumerated() {
      guard let before = first[item.id] else {
        first[item.id] = index
        continue
      }
      let duplicates = shared[item.id, default: [before]]
      guard !duplicates.contains(where: { items[$0] == item }) else {
        names[index] = nil
        continue
      }
      // Another item may already have such a name as its id.
      if given.isEmpty { given = Set(items.map(\.id)) }
      var number = duplicates.count + 1
      while !given.insert(name(number, of: item.id)).inserted { number += 1 }
      names[index] = name(number, of: item.id)
      shared[item.id] = duplicates + [index]
    }
    return names
  }

  private static func name(_ number: Int, of id: EntryID) -> EntryID {
    EntryID(rawValue: "\(id.rawValue)~\(number)")
  }

  /// Returns the id that a twin shares: `ID` for `ID~2`; the id itself without such a suffix.
  static func stem(of id: EntryID) -> EntryID {
    guard let mark = id.rawValue.lastIndex(of: "~"), mark > id.rawValue.startIndex,
      let number = Int(id.rawValue[id.rawValue.index(after: mark)...]), number >= 2
    else { return id }
    return EntryID(rawValue: String(id.rawValue[..<mark]))
  }
}

/// A list item that has the same id as a different item in the same file.
package struct Twin: Hashable, Sendable {
  package var path: String
  /// The id that both have in the file.
  package var id: EntryID
  /// The id this one is shown, edited and deleted under until it has one of its own.
  package var shownAs: EntryID
  /// The line where the first item begins, counted from 1; `line` is this one's.
  package var firstLine: Int?
  package var line: Int?
}
