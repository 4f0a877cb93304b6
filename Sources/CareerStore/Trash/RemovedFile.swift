import CareerJSON
import CareerModel
import FoundationEssentials

/// A file `…-removed.json` in the trash: the entries and goals that a change removed. Items that
/// this version cannot read and unknown keys stay in it.
struct RemovedFile {
  private var document: [String: JSONValue]

  private static let format = "cairn.trash"
  private static let lists = [Entry.listKey, Goal.listKey]

  /// Creates a file of removed things; the list of entries is there even if it is empty.
  init(_ things: [Thing], removed: Instant) throws(StoreError) {
    var (entries, goals) = ([JSONValue](), [JSONValue]())
    for thing in things {
      switch thing {
      case .entry(let entry): entries.append(try Self.value(entry))
      case .goal(let goal): goals.append(try Self.value(goal))
      case .proposal: break
      }
    }
    document = [
      "format": .string(Self.format), "version": .integer(ListDocument.version),
      "removed": .string(removed.description), Entry.listKey: .array(entries),
    ]
    if !goals.isEmpty { document[Goal.listKey] = .array(goals) }
  }

  /// Returns `nil` for a file with another name or other contents.
  init?(_ bytes: Data, at path: String) {
    guard TrashName(FileSystem.name(of: path)).rest == TrashName.removed,
      let document = try? CareerJSON.decode([String: JSONValue].self, from: bytes),
      document["format"] == .string(Self.format)
    else { return nil }
    self.document = document
  }

  /// When the change was made; `nil` if the file does not say.
  var removed: Instant? {
    guard case .string(let text)? = document["removed"] else { return nil }
    return Instant(text)
  }

  /// The entries and goals that can be read.
  var things: [Thing] {
    elements(Entry.listKey).compactMap { Self.read(Entry.self, $0)?.thing }
      + elements(Goal.listKey).compactMap { Self.read(Goal.self, $0)?.thing }
  }

  /// The ids of everything in the file.
  var ids: [EntryID] { Self.lists.flatMap(elements).compactMap(Self.id) }

  var isEmpty: Bool { Self.lists.allSatisfy { elements($0).isEmpty } }

  /// Whether the file contains something that this version cannot read.
  var holdsUnknown: Bool { things.count < Self.lists.flatMap(elements).count }

  /// Removes all copies of the things with these ids.
  mutating func remove(_ ids: Set<EntryID>) {
    for list in Self.lists where document[list] != nil {
      let left = elements(list).filter { Self.id(of: $0).map { !ids.contains($0) } ?? true }
      document[list] = left.isEmpty && list == Goal.listKey ? nil : .array(left)
    }
  }

  /// Returns the new contents of the file.
  func encoded() throws(StoreError) -> Data { try StoreJSON.encode(document) + Data("\n".utf8) }

  private func elements(_ list: String) -> [JSONValue] {
    if case .array(let elements)? = document[list] { elements } else { [] }
  }

  private static func id(of element: JSONValue) -> EntryID? {
    guard case .object(let keys) = element, case .string(let id)? = keys["id"] else { return nil }
    return EntryID(rawValue: id)
  }

  private static func value(_ item: some Encodable) throws(StoreError) -> JSONValue {
    try StoreJSON.decode(JSONValue.self, from: try StoreJSON.encode(item), path: "")
  }

  private static func read<Value: Decodable>(_ type: Value.Type, _ element: JSONValue) -> Value? {
    (try? CareerJSON.encode(element)).flatMap { try? CareerJSON.decode(type, from: $0) }
  }
}
