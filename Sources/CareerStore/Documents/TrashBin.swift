import CareerModel
import FoundationEssentials

/// `trash/`: what leaves the journal and the plan is kept here, also when the history has forgotten
/// it, and so are damaged files, to the byte.
struct TrashBin: Sendable {
  let directory: DataDirectory
  let now: @Sendable () -> Instant

  private struct Trashed: Codable, Sendable {
    var removed: Instant
    var entries: [Entry]
    /// `nil` where none was removed.
    var goals: [Goal]?
  }

  /// Puts removed entries and goals away, together with the change that removes them.
  func put(
    _ entries: [Entry], _ goals: [Goal], in transaction: inout FileTransaction
  ) throws(StoreError) {
    try FileSystem.makeDirectory(directory.trash)
    let file = SingleFile<Trashed>(path: freePath("removed.json"), format: "cairn.trash")
    let trashed = Trashed(
      removed: now(), entries: entries, goals: goals.isEmpty ? nil : goals)
    try transaction.stage(try file.encoded(trashed), for: file.path)
  }

  /// Puts a copy of a file away, together with the change that replaces it. Returns its path.
  ///
  /// - Parameter kind: What the name says of it, behind the time.
  @discardableResult
  func setAside(
    _ bytes: Data, of path: String, as kind: String = "damaged",
    in transaction: inout FileTransaction
  ) throws(StoreError) -> String {
    let copy = try copyPath(of: path, as: kind) { transaction.isStaged($0) }
    try transaction.stage(bytes, for: copy)
    return copy
  }

  /// Puts a copy of a damaged file away at once.
  func setAside(_ bytes: Data, of path: String) throws(StoreError) {
    try AtomicFile.write(bytes, to: try copyPath(of: path))
  }

  private func copyPath(
    of path: String, as kind: String = "damaged", isTaken: (String) -> Bool = { _ in false }
  ) throws(StoreError) -> String {
    try FileSystem.makeDirectory(directory.trash)
    // Some programs make long names, and a name has to stay below 255 bytes.
    var name = FileSystem.name(of: path)
    if name.utf8.count > Self.longestName {
      while name.utf8.count > Self.longestName - ".json".utf8.count { name.removeLast() }
      name += ".json"
    }
    return freePath("\(kind)-\(name)", isTaken: isTaken)
  }

  private static let longestName = 150

  /// The files that hold nothing but what a change brings back: they would go on saying that it is
  /// deleted.
  func files(restoredBy change: Change) -> [String] {
    var back = Set(
      change.edits.compactMap { edit -> EntryID? in
        switch edit {
        case .entry(nil, let entry?): entry.id
        case .goal(nil, let goal?): goal.id
        default: nil
        }
      })
    var found: [String] = []
    let names = back.isEmpty ? [] : (try? FileSystem.names(in: directory.trash)) ?? []
    for name in names.sorted(by: >) where name.hasSuffix(Deletions.ending) && !back.isEmpty {
      let path = "\(directory.trash)/\(name)"
      guard let bytes = try? FileSystem.read(path),
        let removed = try? JSONDecoder().decode(Deletions.Removed.self, from: bytes),
        !removed.ids.isEmpty, back.isSuperset(of: removed.ids)
      else { continue }
      found.append(path)
      back.subtract(removed.ids)
    }
    return found
  }

  /// A path whose name begins with the time and is not taken.
  private func freePath(
    _ name: String, isTaken: (String) -> Bool = { _ in false }
  ) -> String {
    let start = "\(directory.trash)/" + String(now().description.map { $0 == ":" ? "-" : $0 })
    func isFree(_ path: String) -> Bool { !FileSystem.exists(path) && !isTaken(path) }
    guard !isFree("\(start)-\(name)") else { return "\(start)-\(name)" }
    let free = (2...).first { isFree("\(start)-\($0)-\(name)") } ?? 2
    return "\(start)-\(free)-\(name)"
  }
}
