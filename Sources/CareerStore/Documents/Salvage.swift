import CareerJSON
import CareerModel
package import FoundationEssentials

/// What can still be read out of a list file that is not sound JSON any more.
package struct Salvage<Item: Listed>: Sendable {
  /// The sound items, as elements of a `ListDocument`, and what looks like items of a newer Cairn.
  package var elements: [Data] = []

  /// Looks at every opening brace: where a sound object begins that is an item, it is kept, and
  /// the search goes on behind it; everywhere else it goes on at the next brace.
  package init(_ bytes: Data) {
    let scanner = JSONScanner(bytes, deepest: Self.deepest)
    var position = 0
    while let brace = scanner.nextObject(from: position) {
      position = brace + 1
      guard let end = scanner.end(ofValueAt: brace) else { continue }
      let object = Data(bytes.dropFirst(brace).prefix(end - brace))
      guard let element = Self.element(object) else { continue }
      elements.append(element)
      position = end
    }
  }

  /// No item goes as deep as this. A brace that begins nothing sound has been read to that depth in
  /// vain, so that this bounds the time that a file full of them takes.
  private static var deepest: Int { InputLimit.depth / 2 }

  /// What every item has, also one of a kind or a state that this version does not know.
  private struct Stub: Decodable {
    var id: EntryID
    var created: Instant
  }

  private static func element(_ object: Data) -> Data? {
    let decoder = JSONDecoder()
    if let item = try? decoder.decode(Item.self, from: object) {
      return try? ListDocument.element(item)
    }
    guard (try? decoder.decode(Stub.self, from: object)) != nil,
      let value = try? decoder.decode(JSONValue.self, from: object)
    else { return nil }
    return try? ListDocument.element(value)
  }
}
