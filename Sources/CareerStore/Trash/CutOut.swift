import CareerJSON
import CareerModel
import FoundationEssentials

/// Takes single things out of a file that need not be sound JSON, and leaves all other bytes as they are.
enum CutOut {
  private struct Identity: Decodable {
    var id: EntryID
  }

  /// The bytes with `null` in the place of every sound object that has one of the ids.
  static func removing(_ ids: Set<EntryID>, from bytes: Data) -> Data {
    guard ids.contains(where: { bytes.offset(of: $0.rawValue) != nil }) else { return bytes }
    let scanner = JSONScanner(bytes)
    var kept = Data()
    var (position, copied) = (0, 0)
    while let brace = scanner.nextObject(from: position) {
      position = brace + 1
      guard let end = scanner.end(ofValueAt: brace) else { continue }
      let object = Data(bytes.dropFirst(brace).prefix(end - brace))
      guard let id = try? JSONDecoder().decode(Identity.self, from: object).id, ids.contains(id)
      else { continue }
      kept += bytes.dropFirst(copied).prefix(brace - copied) + Data("null".utf8)
      (position, copied) = (end, end)
    }
    return kept + bytes.dropFirst(copied)
  }
}
