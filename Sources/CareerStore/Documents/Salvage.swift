import CareerJSON
import CareerModel
import FoundationEssentials

/// Reads what it can from a list file that is no longer valid JSON.
enum Salvage<Item: Listed> {
  /// Returns the valid items, as elements of a `ListDocument`, and likely items of a newer Cairn.
  static func elements(in bytes: Data) -> [Data] {
    var found: [Data] = []
    JSONDocument.eachObject(in: Array(bytes), deepest: Self.deepest) { _, object in
      guard let element = Self.element(object) else { return false }
      found.append(element)
      return true
    }
    return found
  }

  /// No item nests this deeply. Each brace that begins nothing valid is parsed to this depth in
  /// vain, so the limit bounds the time for a file full of them.
  private static var deepest: Int { InputLimit.depth / 2 }

  /// What every item has, even one of a kind or state that this version does not know.
  private struct Stub: Decodable {
    var id: EntryID
    var created: Instant
  }

  private static func element(_ object: JSONElement) -> Data? {
    if let item = try? object.decode(Item.self) { return try? ListDocument.element(item) }
    guard (try? object.decode(Stub.self)) != nil, let value = try? object.value() else {
      return nil
    }
    return try? ListDocument.element(value)
  }
}
