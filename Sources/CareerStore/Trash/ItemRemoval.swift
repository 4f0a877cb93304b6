import CareerJSON
import CareerModel
import FoundationEssentials

/// Removes single items from a file that may be invalid JSON, keeping all other bytes.
enum ItemRemoval {
  /// Returns the bytes with `null` in place of every valid object that has one of the ids.
  static func removing(_ ids: Set<EntryID>, from bytes: Data) -> Data {
    guard ids.contains(where: { bytes.offset(of: $0.rawValue) != nil }) else { return bytes }
    var kept = Data()
    var copied = 0
    JSONScanner(bytes).eachObject { place, object in
      guard let id = try? JSONDecoder().decode(ItemIdentity.self, from: object).id, ids.contains(id)
      else { return false }
      kept += bytes.dropFirst(copied).prefix(place.lowerBound - copied) + Data("null".utf8)
      copied = place.upperBound
      return true
    }
    return kept + bytes.dropFirst(copied)
  }
}
