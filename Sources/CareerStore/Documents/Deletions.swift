import CareerModel
import FoundationEssentials

/// When items were deleted, according to history and trash; copies of a file do not know.
struct Deletions {
  private var times: [EntryID: Instant] = [:]

  /// Reads what it can; anything unreadable is no proof of a deletion.
  init(in directory: DataDirectory) {
    var back: [EntryID: Instant] = [:]
    if let history = try? History(path: directory.history) {
      for record in history.done() {
        for edit in record.change.edits {
          let (before, after) = edit.things
          guard let id = (after ?? before)?.id else { continue }
          if after != nil { back[id] = record.at }
          times[id] = after == nil ? record.at : nil
        }
      }
    }
    for path in (try? TrashReader(directory: directory).paths()) ?? [] {
      guard let bytes = try? FileSystem.read(path), let file = RemovedFile(bytes, at: path),
        let removed = file.removed
      else { continue }
      for id in file.ids where back[id].map({ $0 <= removed }) ?? true {
        times[id] = max(times[id] ?? removed, removed)
      }
    }
  }

  /// Returns whether an item was deleted after its last update.
  func include(_ item: some Listed) -> Bool { times[item.id].map { $0 >= item.updated } ?? false }
}
