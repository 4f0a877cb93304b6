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
  func setAside(
    _ bytes: Data, of path: String, in transaction: inout FileTransaction
  ) throws(StoreError) -> String {
    let copy = try copyPath(of: path)
    try transaction.stage(bytes, for: copy)
    return copy
  }

  /// Puts a copy of a damaged file away at once.
  func setAside(_ bytes: Data, of path: String) throws(StoreError) {
    try AtomicFile.write(bytes, to: try copyPath(of: path))
  }

  private func copyPath(of path: String) throws(StoreError) -> String {
    try FileSystem.makeDirectory(directory.trash)
    return freePath("damaged-" + FileSystem.name(of: path))
  }

  /// A path whose name begins with the time and is not taken.
  private func freePath(_ name: String) -> String {
    let time = String(now().description.map { $0 == ":" ? "-" : $0 })
    let path = "\(directory.trash)/\(time)-\(name)"
    guard FileSystem.exists(path) else { return path }
    let free = (2...).first { !FileSystem.exists("\(directory.trash)/\(time)-\($0)-\(name)") } ?? 2
    return "\(directory.trash)/\(time)-\(free)-\(name)"
  }
}
