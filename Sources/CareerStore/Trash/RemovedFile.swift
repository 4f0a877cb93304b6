import CareerModel
import FoundationEssentials

/// A file `…-removed.json` in the trash: the entries and goals that a change took away. Items that this
/// version cannot read and keys that it does not know stay in it.
struct RemovedFile {
  private var document: [String: JSONValue]
  private static let lists = ["entries", "goals"]

  /// Throws `damaged` if the bytes are no such document.
  init(_ bytes: Data, path: String) throws(StoreError) {
    document = try StoreJSON.decode([String: JSONValue].self, from: bytes, path: path)
    guard document["format"] == .string("cairn.trash") else {
      throw .damaged(path: path, line: nil, detail: "its \"format\" is not \"cairn.trash\"")
    }
  }

  /// When the change was made; `nil` where the file does not say.
  var removed: Instant? {
    guard case .string(let text)? = document["removed"] else { return nil }
    return Instant(text)
  }

  /// The entries and goals that can be read.
  var things: [TrashItem.Thing] {
    elements("entries").compactMap { Self.read(Entry.self, $0).map(TrashItem.Thing.entry) }
      + elements("goals").compactMap { Self.read(Goal.self, $0).map(TrashItem.Thing.goal) }
  }

  var isEmpty: Bool { Self.lists.allSatisfy { elements($0).isEmpty } }

  /// Whether something is in it that this version cannot read.
  var holdsUnknown: Bool {
    things.count < Self.lists.reduce(0) { $0 + elements($1).count }
  }

  /// Takes all copies of some things out.
  mutating func remove(_ ids: Set<EntryID>) {
    for list in Self.lists where document[list] != nil {
      let left = elements(list).filter { element in
        Self.id(of: element).map { !ids.contains($0) } ?? true
      }
      document[list] = left.isEmpty && list == "goals" ? nil : .array(left)
    }
  }

  /// The whole file as it shall be.
  func encoded() throws(StoreError) -> Data {
    try StoreJSON.encode(document) + Data("\n".utf8)
  }

  private func elements(_ list: String) -> [JSONValue] {
    if case .array(let elements)? = document[list] { elements } else { [] }
  }

  private static func id(of element: JSONValue) -> EntryID? {
    guard case .object(let keys) = element, case .string(let id)? = keys["id"] else { return nil }
    return EntryID(rawValue: id)
  }

  private static func read<Value: Decodable>(_ type: Value.Type, _ element: JSONValue) -> Value? {
    (try? StoreJSON.encode(element)).flatMap { try? JSONDecoder().decode(type, from: $0) }
  }
}
