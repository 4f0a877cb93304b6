package import CareerModel
package import FoundationEssentials

/// `history.json`: the last changes, for undo and redo across restarts, windows and the command
/// line. Newest last; the last `undone` of them have been undone.
package struct History: Sendable {
  private var document: ListDocument
  private let path: String

  package static let format = "cairn.history"
  /// The maximum number of changes kept, and their maximum size in bytes.
  package static let longest = 100
  package static let largest = 256 * 1024
  /// This many are kept even if they are larger, up to `hugest` bytes. Someone who imports ten
  /// thousand entries and then logs one more must be able to undo both.
  package static let fewest = 5
  package static let hugest = 32 * 1024 * 1024

  /// A change and when it was made.
  package struct Record: Codable, Hashable, Sendable {
    package var at: Instant
    package var change: Change
  }

  /// The bytes of a history that cannot be read, to be set aside. That is no reason to refuse a
  /// save: a new history begins.
  package let damaged: Data?

  package init(path: String) throws(StoreError) {
    self.path = path
    document = ListDocument(format: Self.format, listKey: "changes")
    guard let bytes = try FileSystem.read(path) else {
      damaged = nil
      return
    }
    var damage: Data?
    do throws(StoreError) {
      document = try ListDocument(bytes, format: Self.format, listKey: "changes", path: path)
    } catch {
      guard case .damaged = error else { throw error }
      damage = bytes
    }
    damaged = damage
    try ListDocument.check(document.statedVersion, of: path)
  }

  private var undone: Int {
    get {
      guard case .integer(let count)? = document.header["undone"] else { return 0 }
      return min(max(0, count), document.elements.count)
    }
    set { document.header["undone"] = newValue == 0 ? nil : .integer(newValue) }
  }

  /// Returns the change that undo would revert; `nil` if there is none.
  package func lastDone() throws(StoreError) -> Change? {
    try change(at: document.elements.count - 1 - undone)
  }

  /// Returns the change that redo would apply again; `nil` if there is none.
  package func lastUndone() throws(StoreError) -> Change? {
    undone == 0 ? nil : try change(at: document.elements.count - undone)
  }

  private func change(at index: Int) throws(StoreError) -> Change? {
    guard document.elements.indices.contains(index) else { return nil }
    return try StoreJSON.decode(Record.self, from: document.elements[index], path: path).change
  }

  /// Returns all changes in effect, oldest first, without those that cannot be read.
  func done() -> [Record] {
    let decoder = JSONDecoder()
    return document.elements.dropLast(undone).compactMap {
      try? decoder.decode(Record.self, from: $0)
    }
  }

  /// Appends a change; undone changes can no longer be redone.
  package mutating func append(_ change: Change, at instant: Instant) throws(StoreError) {
    document.elements.removeLast(undone)
    undone = 0
    document.elements.append(try ListDocument.element(Record(at: instant, change: change)))
    var size = document.elements.reduce(0) { $0 + $1.count }
    while document.elements.count > 1,
      document.elements.count > Self.longest
        || size > (document.elements.count > Self.fewest ? Self.largest : Self.hugest)
    {
      size -= document.elements.removeFirst().count
    }
  }

  // MARK: - Purging

  /// Returns the changes, oldest first; `nil` for one that cannot be read.
  func records() -> [Record?] {
    document.elements.map { try? StoreJSON.decode(Record.self, from: $0, path: path) }
  }

  /// Returns whether a change names any of these ids.
  func names(_ ids: Set<EntryID>, at index: Int) -> Bool {
    ids.contains { document.elements[index].offset(of: $0.rawValue) != nil }
  }

  mutating func drop(at index: Int) {
    let isUndone = index >= document.elements.count - undone
    let left = undone - (isUndone ? 1 : 0)
    document.elements.remove(at: index)
    undone = left
  }

  mutating func replace(at index: Int, _ record: Record) throws(StoreError) {
    document.elements[index] = try ListDocument.element(record)
  }

  /// Counts one more change as undone, or one fewer.
  package mutating func mark(isUndo: Bool) { undone += isUndo ? 1 : -1 }

  /// Returns the new contents of the file.
  package func encoded() throws(StoreError) -> Data {
    try document.encoded(for: path)
  }

  package func save() throws(StoreError) {
    try AtomicFile.write(try encoded(), to: path)
  }
}
