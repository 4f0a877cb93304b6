import CareerJSON
package import CareerModel
import FoundationEssentials

/// What a purge removed, or would remove.
package struct PurgeReport: Hashable, Sendable {
  /// The items removed for good, in their last version, including files of the trash.
  package var purged: [TrashItem] = []
  /// Named items that are still in the journal or the plan and must be deleted first.
  package var inRecord: [TrashItem] = []
  /// How many changes of the history were dropped or lost a part.
  package var changes = 0
  /// The drafts that contained words of purged items.
  package var drafts: [Draft] = []
  /// Damaged trash files removed as a whole because purged text could not be cut out of them.
  package var files: [TrashItem] = []
  /// Files, relative to the data directory, where the same words remain as part of something else.
  package var stillIn: [String] = []
  /// Why the cache could not be emptied; `nil` if it was.
  package var cacheError: StoreError?
  /// Other problems to report, such as a disk that could not be synced.
  package var problems: [FileProblem] = []
}

extension CareerStore {
  /// Permanently removes items of the trash, or everything for `nil`, with what history, drafts and
  /// the cache hold of them. Changes nothing in a trial, or if a named item is in the record.
  package func purge(_ items: [TrashItem]?, _ isTrial: Bool) throws(StoreError) -> PurgeReport {
    var report = PurgeReport()
    if FileSystem.exists(directory.path) {
      report = isTrial ? try Purge(items, from: files).report : try purge(items)
    }
    if !isTrial { watch(.changed) }
    return report
  }

  private func purge(_ items: [TrashItem]?) throws(StoreError) -> PurgeReport {
    try hold(telling: progress) { (lock, recovered) throws(StoreError) in
      let purge = try Purge(items, from: files)
      var report = purge.report
      guard report.inRecord.isEmpty else { return report }
      var transaction = FileTransaction(in: directory.path, under: lock)
      for (path, bytes) in purge.files.sorted(by: { $0.key < $1.key }) {
        if let bytes {
          try transaction.stage(bytes, for: path)
        } else {
          // For a link, remove its target, which holds the text.
          try transaction.stageRemoval(of: FileSystem.resolved(path))
        }
      }
      report.problems = recovered + (try transaction.commit())
      do throws(StoreError) {
        try FileSystem.empty(DataDirectory.cache(in: runtime))
      } catch {
        // The rest is purged, and a failure here must not deny that.
        report.cacheError = error
      }
      return report
    }
  }
}

/// Works out what a purge changes: the new bytes of every file, and the report.
struct Purge {
  /// The new bytes of each changed file, by path; `nil` for a file to be removed.
  private(set) var files: [String: Data?] = [:]
  private(set) var report = PurgeReport()

  private let store: CareerFiles
  private var ids: Set<EntryID> = []
  private var words = ItemTexts()
  private var directory: DataDirectory { store.directory }

  /// - Parameter chosen: The items to purge; `nil` for everything that is not in the record.
  init(_ chosen: [TrashItem]?, from store: CareerFiles) throws(StoreError) {
    self.store = store
    let reader = TrashReader(directory: store.directory)
    let history = try History(path: store.directory.history)
    let (all, paths) = (try reader.allItems(), try reader.paths())
    let things = all.compactMap(\.thing) + history.things()
    ids = Set(chosen?.compactMap(\.entryID) ?? things.map(\.id))
    let present = try presentIDs()
    let items: [TrashItem]
    if let chosen {
      items = chosen
      report.inRecord = chosen.filter { $0.entryID.map(present.contains) ?? false }
    } else {
      items = try reader.items()
    }
    ids.subtract(present)
    for thing in things where ids.contains(thing.id) { words.add(thing) }
    report.purged = items.filter { $0.entryID.map(ids.contains) ?? true }
    for path in paths { try purgeTrash(path, items: chosen, all: all) }
    try purge(history)
    try purgeDrafts()
    report.stillIn = try restingPlaces()
  }

  /// Returns the ids in the journal or the plan, even in parts that cannot be read.
  private func presentIDs() throws(StoreError) -> Set<EntryID> {
    var present: Set<EntryID> = []
    for month in try store.months() {
      let reading = try store.reading(of: month)
      present.formUnion(reading.entries.map(\.id))
      if !reading.problems.isEmpty {
        present.formUnion(try named(in: directory.journal(of: month)))
      }
    }
    let (goals, problems) = try store.goals()
    present.formUnion(goals.map(\.id))
    if !problems.isEmpty { present.formUnion(try named(in: directory.plan)) }
    return present
  }

  /// Returns the ids that occur anywhere in a file.
  private func named(in path: String) throws(StoreError) -> Set<EntryID> {
    guard let bytes = try FileSystem.read(path) else { return [] }
    return ids.filter { bytes.offset(of: $0.rawValue) != nil }
  }

  // MARK: - Files

  /// `items` is `nil` to purge the whole trash.
  private mutating func purgeTrash(
    _ path: String, items: [TrashItem]?, all: [TrashItem]
  ) throws(StoreError) {
    let isChosen = items?.contains { $0.entryID == nil && $0.path == path } ?? true
    guard !isChosen, let bytes = try FileSystem.read(path) else {
      files[path] = .some(nil)
      return
    }
    if var file = RemovedFile(bytes, at: path) {
      let before = file.things.count
      file.remove(ids)
      if file.isEmpty {
        files[path] = .some(nil)
      } else if file.things.count < before {
        files[path] = try file.encoded()
      }
      return
    }
    let cut = ItemRemoval.removing(ids, from: bytes)
    if holds(cut) {
      files[path] = .some(nil)
      report.files += all.filter { $0.path == path }
    } else if cut != bytes {
      files[path] = cut
    }
  }

  private func holds(_ bytes: Data) -> Bool {
    ids.contains { bytes.offset(of: $0.rawValue) != nil } || words.isIn(bytes)
  }

  private mutating func purge(_ history: History) throws(StoreError) {
    var history = history
    if let damaged = history.damaged {
      if holds(damaged) { files[directory.history] = .some(nil) }
      return
    }
    report.changes = try history.forget(ids)
    if report.changes > 0 { files[directory.history] = try history.encoded() }
  }

  private mutating func purgeDrafts() throws(StoreError) {
    do throws(StoreError) {
      guard let (value, version) = try store.draftFile.read() else { return }
      let kept = value.drafts.filter { draft in
        !(draft.editing.map(ids.contains) ?? false)
          && !words.isIn(draft.text) && !words.isIn(draft.given ?? "")
      }
      guard kept.count < value.drafts.count else { return }
      try ListDocument.check(version, of: directory.drafts)
      report.drafts = value.drafts.filter { !kept.contains($0) }
      files[directory.drafts] =
        kept.isEmpty ? .some(nil) : try store.draftFile.encoded(CareerFiles.Drafts(drafts: kept))
    } catch {
      guard case .damaged = error, let bytes = try FileSystem.read(directory.drafts) else {
        throw error
      }
      if holds(bytes) { files[directory.drafts] = .some(nil) }
    }
  }

  /// Returns the files that still contain the words after the purge.
  private func restingPlaces() throws(StoreError) -> [String] {
    var found: [String] = []
    for folder in ["", "journal/", "frameworks/", "templates/", "trash/"] {
      for name in try FileSystem.names(in: directory.path + "/" + folder).sorted() {
        let path = "\(directory.path)/\(folder)\(name)"
        guard FileSystem.isFile(path), path != directory.lock else { continue }
        let bytes = files[path] ?? (try? FileSystem.read(path))
        if let bytes, words.isIn(bytes) { found.append(folder + name) }
      }
    }
    return found
  }
}

/// The texts that an entry or goal brought into the record, used to find copies of it. Names of
/// people, projects and the like are left out, because others share them.
struct ItemTexts: Hashable {
  private(set) var texts: Set<String> = []

  /// A shorter text does not identify its origin.
  private static let shortest = 8

  mutating func add(_ thing: Thing) {
    let new: [String?] =
      switch thing {
      case .entry(let entry): [entry.title, entry.note, entry.result]
      case .goal(let goal): [goal.title, goal.why, goal.doneWhen] + goal.steps.map(\.title)
      case .proposal: []
      }
    texts.formUnion(new.compactMap { $0?.trimmed }.filter { $0.utf8.count >= Self.shortest })
  }

  func isIn(_ text: String) -> Bool { texts.contains { text.firstRange(of: $0) != nil } }

  /// Returns whether a file contains one of the texts, as it is or escaped for JSON.
  func isIn(_ bytes: Data) -> Bool {
    texts.contains { text in
      bytes.offset(of: text) != nil || bytes.offset(of: Self.escaped(text)) != nil
    }
  }

  /// Returns the text as it appears between quotes in our files.
  private static func escaped(_ text: String) -> String {
    guard let encoded = try? StoreJSON.encode(text) else { return text }
    return String(decoding: encoded.dropFirst().dropLast(), as: UTF8.self)
  }
}

/// Removes single items from a file that may be invalid JSON, keeping all other bytes.
enum ItemRemoval {
  /// Returns the bytes with `null` in place of every valid object that has one of the ids.
  static func removing(_ ids: Set<EntryID>, from bytes: Data) -> Data {
    guard ids.contains(where: { bytes.offset(of: $0.rawValue) != nil }) else { return bytes }
    var kept = Data()
    var copied = 0
    JSONDocument.eachObject(in: Array(bytes), deepest: 2 * InputLimit.depth) { place, object in
      guard let id = try? object.decode(ItemIdentity.self).id, ids.contains(id)
      else { return false }
      kept += bytes.dropFirst(copied).prefix(place.lowerBound - copied) + Data("null".utf8)
      copied = place.upperBound
      return true
    }
    return kept + bytes.dropFirst(copied)
  }
}
