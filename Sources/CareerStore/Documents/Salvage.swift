import CareerJSON
import CareerModel
package import FoundationEssentials

/// What can still be read out of a list file that is not sound JSON any more.
package struct Salvage<Item: Listed>: Sendable {
  /// The sound items, as elements of a `ListDocument`, and what looks like items of a newer Cairn.
  package var elements: [Data] = []

  package init(_ bytes: Data) {
    var found: [Data] = []
    JSONScanner(bytes, deepest: Self.deepest).eachObject { _, object in
      guard let element = Self.element(object) else { return false }
      found.append(element)
      return true
    }
    elements = found
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
