package import CareerJSON
package import CareerModel
package import FoundationEssentials

/// An item of a list file: an entry, goal or proposal.
package protocol Listed: Codable, JSONReadable, Hashable, Identifiable, Sendable
where ID == EntryID {
  var id: EntryID { get set }
  /// When the item was last changed: of two versions, the later one counts.
  var updated: Instant { get }
  var thing: Thing { get }
  /// The value of "format" in its file.
  static var format: String { get }
  /// The key of the list in its file.
  static var listKey: String { get }
  /// Returns whether `left` comes before `right` in the file.
  static func precedes(_ left: Self, _ right: Self) -> Bool
  /// Sorts items that mostly are in order.
  static func sort(_ items: inout [Self])
}

extension Listed {
  package static func sort(_ items: inout [Self]) { items.sortIfNeeded(by: precedes) }
}

extension Entry: Listed {
  package static func sort(_ items: inout [Entry]) { items.putInOrder() }

  package var thing: Thing { .entry(self) }
  package static var format: String { "cairn.journal" }
  package static var listKey: String { "entries" }
}

extension Goal: Listed {
  package var thing: Thing { .goal(self) }
  package static var format: String { "cairn.plan" }
  package static var listKey: String { "goals" }
  package static func precedes(_ left: Goal, _ right: Goal) -> Bool {
    left.id.rawValue < right.id.rawValue
  }
}

extension Proposal: Listed {
  package var thing: Thing { .proposal(self) }
  package static var format: String { "cairn.proposals" }
  package static var listKey: String { "proposals" }
}

/// A month of the journal, the plan or the proposals: read as a whole, changed item by item.
package struct ListFile<Item: Listed>: Sendable {
  package let path: String
  /// The bytes of the file when it was opened; `nil` if it did not exist.
  let original: Data?
  /// What tells that version of the file from later ones; `nil` if it did not exist.
  let stamp: FileStamp?
  private var document: ListDocument
  /// The index of each id among the elements; `nil` until lookups become frequent.
  private var places: [EntryID: Int]?
  /// Whether items at the end belong elsewhere in the order.
  private var isUnsorted = false
  private var questions = 0
  /// Whether a newer Cairn wrote the file in another shape, so it was searched for items.
  private var wasSearched = false
  /// The id that was last looked up and not found: usually the next one to be added.
  private var missing: EntryID?
  /// The bytes of a file that is damaged on disk, to be set aside before it is replaced.
  package private(set) var damaged: (bytes: Data, problem: FileProblem)?

  /// The damaged file's bytes, and how many items could be salvaged.
  var salvaged: (path: String, bytes: Data, kept: Int)? {
    guard let (bytes, problem) = damaged, case .damagedFile(_, _, _, let kept) = problem else {
      return nil
    }
    return (path, bytes, kept)
  }

  /// Opens the file; an empty list if it does not exist. Salvages a damaged file.
  package init(path: String) throws(StoreError) {
    let stamp = FileStamp(of: path)
    try self.init(path: path, bytes: try FileSystem.read(path), stamp: stamp)
  }

  /// Opens the file from its bytes; an empty list for `nil`.
  init(path: String, bytes: Data?, stamp: FileStamp? = nil) throws(StoreError) {
    (self.path, original, self.stamp) = (path, bytes, stamp)
    document = ListDocument(format: Item.format, listKey: Item.listKey)
    guard let bytes else { return }
    do throws(StoreError) {
      document = try ListDocument(bytes, format: Item.format, listKey: Item.listKey, path: path)
    } catch {
      switch error {
      case .newerVersion(_, let version, _):
        wasSearched = true
        document.header["version"] = .integer(version)
        document.elements = Salvage<Item>.elements(in: bytes)
      case .damaged(_, let line, let detail):
        document.elements = Salvage<Item>.elements(in: bytes)
        damaged = (
          bytes, .damagedFile(path: path, line: line, detail: detail, kept: document.elements.count)
        )
      default: throw error
      }
    }
  }

  /// Returns everything in the file, in order, and the problems with it.
  package func read() -> (items: [Item], problems: [FileProblem]) {
    var problems = damaged.map { [$0.problem] } ?? []
    if document.statedVersion > ListDocument.version {
      let version = document.statedVersion
      problems.append(
        wasSearched
          ? .newerShape(path: path, version: version) : .newerVersion(path: path, version: version))
    }
    var (items, places, faults) = elements()
    if !faults.isEmpty {
      let lines = document.elementLines
      problems += faults.map { index, detail in
        .unreadableItem(path: path, line: lines[index], detail: detail)
      }
    }
    problems += separateTwins(in: &items, at: places)
    Item.sort(&items)
    return (items, problems)
  }

  /// Returns the readable items with their indices in the list, and why the others cannot be read.
  func elements() -> (items: [Item], places: [Int], faults: [(index: Int, detail: String)]) {
    var (items, places, faults) = ([Item](), [Int](), [(index: Int, detail: String)]())
    for (index, bytes) in document.elements.enumerated() where !bytes.isEmpty {
      do throws(JSONFault) {
        items.append(try JSONDocument(bytes).root.read(Item.self, namesLine: false))
        places.append(index)
      } catch {
        faults.append((index, error.detail))
      }
    }
    return (items, places, faults)
  }

  /// Drops exact repetitions, and gives duplicates the ids they are shown under.
  private func separateTwins(in items: inout [Item], at places: [Int]) -> [FileProblem] {
    guard !items.lazy.map(\.id.rawValue).allDiffer else { return [] }
    let names = DuplicateID.names(of: items)
    guard zip(items, names).contains(where: { $0.id != $1 }) else { return [] }
    let lines = document.elementLines
    let firsts = Dictionary(zip(items.map(\.id), items.indices)) { first, _ in first }
    var duplicates: [FileProblem] = []
    for (index, name) in names.enumerated() where name != items[index].id {
      // Drop an item that equals another.
      guard let name else { continue }
      let id = items[index].id
      let first = firsts[id] ?? index
      duplicates.append(
        .twin(
          Twin(
            path: path, id: id, shownAs: name, firstLine: lines[places[first]],
            line: lines[places[index]])))
    }
    items = zip(items, names).compactMap { item, name in
      name.map { name in with(item) { $0.id = name } }
    }
    return duplicates
  }

  /// Returns the current item with an id, for a twin the id it is shown under; `nil` for none.
  package mutating func item(_ id: EntryID) throws(StoreError) -> Item? {
    guard let index = place(of: id) else { return nil }
    return try decoded(index).get()
  }

  /// Puts an item at its place in the order, replacing any with the same id. Of many items, the
  /// places are only found when the file is encoded, for all at once.
  package mutating func put(_ item: Item) throws(StoreError) {
    remove(item.id)
    let element = try ListDocument.element(item)
    missing = nil
    if places == nil {
      document.elements.insert(element, at: place(for: item))
    } else {
      places?[item.id] = document.elements.count
      document.elements.append(element)
      isUnsorted = true
    }
  }

  /// Returns where an item belongs, by a look at a few others.
  private func place(for item: Item) -> Int {
    /// An unreadable one belongs to the next that can be read.
    func isBehind(_ index: Int) -> Bool {
      let next = document.elements.indices[index...].lazy.compactMap { try? decoded($0).get() }
        .first
      return next.map { Item.precedes(item, $0) } ?? true
    }
    let indices = document.elements.indices
    // What is added is mostly the newest.
    guard let last = indices.last, isBehind(last) else { return indices.endIndex }
    return indices.partitioningIndex(where: isBehind)
  }

  package mutating func remove(_ id: EntryID) {
    guard let index = place(of: id) else { return }
    if places == nil {
      document.elements.remove(at: index)
    } else {
      // The index relies on fixed positions; empty elements are left out of the file.
      document.elements[index] = Data()
      places?[id] = nil
    }
  }

  /// Throws, before anything is written, if a newer Cairn wrote the file.
  package func checkVersion() throws(StoreError) {
    try ListDocument.check(document.statedVersion, of: path)
  }

  /// Returns the new contents of the file.
  package func encoded() throws(StoreError) -> Data {
    var document = document
    document.elements.removeAll(where: \.isEmpty)
    if isUnsorted { document.elements = Self.sorted(document.elements) }
    return try document.encoded(for: path)
  }

  /// Sorts unreadable elements last. Gives twins ids of their own: another could become the first.
  private static func sorted(_ elements: [Data]) -> [Data] {
    let pairs = elements.map { ($0, try? CareerJSON.decode(Item.self, from: $0)) }
    let found = pairs.compactMap { element, item in item.map { (element, $0) } }
    let items = zip(found, DuplicateID.names(of: found.map(\.1))).compactMap { pair, name in
      name.map { (name == pair.1.id ? pair.0 : renamed(pair.0, pair.1, to: $0), pair.1) }
    }
    return items.sorted { Item.precedes($0.1, $1.1) }.map(\.0)
      + pairs.filter { $0.1 == nil }.map(\.0)
  }

  /// Returns an element with another id.
  private static func renamed(_ element: Data, _ item: Item, to id: EntryID) -> Data {
    (try? ListDocument.element(with(item) { $0.id = id })) ?? element
  }

  private func decoded(_ index: Int) -> Result<Item, StoreError> {
    do throws(StoreError) {
      return .success(
        try StoreJSON.decode(Item.self, from: document.elements[index], path: path))
    } catch {
      return .failure(error)
    }
  }

  /// Searches the elements' bytes for the id on the first few calls, then builds an index. Gives
  /// twins found on the way the ids they are shown under.
  private mutating func place(of id: EntryID) -> Int? {
    if let places { return places[id] }
    if id == missing { return nil }
    questions += 1
    let stem = DuplicateID.stem(of: id)
    let isPlain = id.rawValue.utf8.allSatisfy { (0x30...0x7E).contains($0) && $0 != 0x5C }
    if questions < 8, isPlain {
      let wanted = Array(stem.rawValue.utf8)
      let found = index(
        of: document.elements.indices.filter { document.elements[$0].offset(of: wanted) != nil })[
          id]
      missing = found == nil ? id : missing
      return found
    }
    places = index(of: document.elements.indices)
    return places?[id]
  }

  /// Returns the index of each id among some elements.
  private mutating func index(of places: some Sequence<Int>) -> [EntryID: Int] {
    var found: [EntryID: Int] = [:]
    var shared: [EntryID: [Int]] = [:]
    for place in places {
      guard !document.elements[place].isEmpty, let id = id(at: place) else { continue }
      if let before = found[id] {
        shared[id, default: [before]].append(place)
      } else {
        found[id] = place
      }
    }
    // Their names depend on each other, so they are assigned in file order.
    guard !shared.isEmpty else { return found }
    let members = (shared.values.flatMap(\.self) + found.values).sorted()
    let readable = Set(members).sorted().compactMap { place in
      (try? decoded(place).get()).map { (place: place, item: $0) }
    }
    for (member, name) in zip(readable, DuplicateID.names(of: readable.map(\.item))) {
      if let name {
        found[name] = member.place
        guard name != member.item.id else { continue }
        document.elements[member.place] = Self.renamed(
          document.elements[member.place], member.item, to: name)
      } else {
        document.elements[member.place] = Data()
      }
    }
    return found
  }

  private func id(at index: Int) -> EntryID? {
    try? CareerJSON.decode(ItemIdentity.self, from: document.elements[index]).id
  }
}

/// The id of an item, whatever else is in it.
struct ItemIdentity: Decodable { var id: EntryID }
