package import CareerModel

/// The ids under which duplicates are shown: things of one list that share an id and differ, as a copy made
/// by hand or a merge line by line leaves them.
///
/// The first in the file keeps the plain id, the second is `ID~2`, the third `ID~3`. That is only a
/// name to read and type until the file is changed at one of them; then all of them get those ids on
/// disk, so that an id means the same thing before and after.
enum DuplicateID {
  /// The id under which each item is shown, in their order; `nil` for one that equals an earlier one.
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
      // Another thing may have such a name for its id.
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

  /// The id that a twin shares: `ID` for `ID~2`; the id itself where it has no such ending.
  static func stem(of id: EntryID) -> EntryID {
    guard let mark = id.rawValue.lastIndex(of: "~"), mark > id.rawValue.startIndex,
      let number = Int(id.rawValue[id.rawValue.index(after: mark)...]), number >= 2
    else { return id }
    return EntryID(rawValue: String(id.rawValue[..<mark]))
  }
}

/// Something in a list that has the id of another, different thing in the same file.
package struct Twin: Hashable, Sendable {
  package var path: String
  /// The id that both have in the file.
  package var id: EntryID
  /// The id under which this one is shown, edited and deleted until it has one of its own.
  package var shownAs: EntryID
  /// Where both begin, counted from 1.
  package var firstLine: Int?
  package var line: Int?
}
