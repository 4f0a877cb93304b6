import CareerModel
import FoundationEssentials

/// `trash/`: keeps what leaves the journal and the plan, even after the history has forgotten it,
/// and damaged files, byte for byte.
struct TrashBin: Sendable {
  let directory: DataDirectory
  let now: @Sendable () -> Instant

  /// Stages removed entries and goals for the trash, with the change that removes them.
  func put(_ things: [Thing], in transaction: inout FileTransaction) throws(StoreError) {
    try FileSystem.makeDirectory(directory.trash)
    let path = freePath(TrashName.removed)
    try transaction.stage(try RemovedFile(things, removed: now()).encoded(), for: path)
  }

  /// Stages a copy of a file for the trash, with the change that replaces it. Returns its path.
  ///
  /// - Parameter kind: What the name says about the file, after the time.
  @discardableResult
  func setAside(
    _ bytes: Data, of path: String, as kind: String = "damaged",
    in transaction: inout FileTransaction
  ) throws(StoreError) -> String {
    let copy = try copyPath(of: path, as: kind) { transaction.isStaged($0) }
    try transaction.stage(bytes, for: copy)
    return copy
  }

  /// Copies a damaged file to the trash at once. Returns the copy's path.
  func setAside(_ bytes: Data, of path: String) throws(StoreError) -> String {
    let copy = try copyPath(of: path)
    try AtomicFile.write(bytes, to: copy)
    return copy
  }

  private func copyPath(
    of path: String, as kind: String = "damaged", isTaken: (String) -> Bool = { _ in false }
  ) throws(StoreError) -> String {
    try FileSystem.makeDirectory(directory.trash)
    // Some programs make long names, and a name must stay below 255 bytes.
    var name = FileSystem.name(of: path)
    if name.utf8.count > Self.longestName {
      while name.utf8.count > Self.longestName - ".json".utf8.count { name.removeLast() }
      name += ".json"
    }
    return freePath("\(kind)-\(name)", isTaken: isTaken)
  }

  private static let longestName = 150

  /// Returns trash files that hold only what a change restores; they would still mark it deleted.
  func files(restoredBy change: Change) -> [String] {
    var back = Set(
      change.edits.filter { $0.things.before == nil }.compactMap { $0.things.after?.id })
    var found: [String] = []
    let paths = back.isEmpty ? [] : (try? TrashReader(directory: directory).paths()) ?? []
    for path in paths.reversed() where !back.isEmpty {
      guard let bytes = try? FileSystem.read(path),
        let ids = RemovedFile(bytes, at: path)?.ids, !ids.isEmpty, back.isSuperset(of: ids)
      else { continue }
      found.append(path)
      back.subtract(ids)
    }
    return found
  }

  /// Returns an unused path whose name begins with the time.
  private func freePath(_ name: String, isTaken: (String) -> Bool = { _ in false }) -> String {
    let start = "\(directory.trash)/" + String(now().description.map { $0 == ":" ? "-" : $0 })
    func isFree(_ path: String) -> Bool { !FileSystem.exists(path) && !isTaken(path) }
    guard !isFree("\(start)-\(name)") else { return "\(start)-\(name)" }
    let free = (2...).first { isFree("\(start)-\($0)-\(name)") } ?? 2
    return "\(start)-\(free)-\(name)"
  }
}
