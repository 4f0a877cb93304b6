import CareerJSON
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
  package private(set) var damaged: Data?

  package init(path: String) throws(StoreError) {
    self.path = path
    document = ListDocument(format: Self.format, listKey: "changes")
    guard let bytes = try FileSystem.read(path) else { return }
    do throws(StoreError) {
      document = try ListDocument(bytes, format: Self.format, listKey: "changes", path: path)
    } catch {
      guard case .damaged = error else { throw error }
      damaged = bytes
    }
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
  func done() -> [Record] { document.elements.dropLast(undone).compactMap(Self.record) }

  private static func record(_ element: Data) -> Record? {
    try? CareerJSON.decode(Record.self, from: element)
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

  /// Counts one more change as undone, or one fewer.
  package mutating func mark(isUndo: Bool) { undone += isUndo ? 1 : -1 }

  /// Returns the new contents of the file.
  package func encoded() throws(StoreError) -> Data { try document.encoded(for: path) }

  package func save() throws(StoreError) { try AtomicFile.write(try encoded(), to: path) }
}

// MARK: - Purging

extension Change.Edit {
  /// The changed entry or goal, before and after; empty for the profile and proposals.
  fileprivate var purgeable: [Thing] {
    if case .proposal = self { return [] }
    return [things.before, things.after].compactMap(\.self)
  }
}

extension History {
  /// Returns every entry and goal in the history's changes, before and after each change.
  func things() -> [Thing] {
    document.elements.compactMap(Self.record).flatMap { $0.change.edits.flatMap(\.purgeable) }
  }

  /// Removes the edits of these ids from every change. Drops a change with no other edits, and an
  /// unreadable one that names an id. The reason for a change goes too, because it may name them.
  /// Returns how many changes were affected.
  ///
  /// The rest can still be undone in order: each edit is checked only against its own item, so the
  /// others do not depend on the removed ones.
  mutating func forget(_ ids: Set<EntryID>) throws(StoreError) -> Int {
    var forgotten = 0
    for (index, element) in document.elements.enumerated().reversed() {
      if var record = Self.record(element) {
        let count = record.change.edits.count
        record.change.edits.removeAll { $0.purgeable.contains { ids.contains($0.id) } }
        guard record.change.edits.count < count else { continue }
        record.change.intent = nil
        if record.change.edits.isEmpty {
          drop(at: index)
        } else {
          document.elements[index] = try ListDocument.element(record)
        }
      } else {
        guard ids.contains(where: { element.offset(of: $0.rawValue) != nil }) else { continue }
        drop(at: index)
      }
      forgotten += 1
    }
    return forgotten
  }

  private mutating func drop(at index: Int) {
    let isUndone = index >= document.elements.count - undone
    let left = undone - (isUndone ? 1 : 0)
    document.elements.remove(at: index)
    undone = left
  }
}
