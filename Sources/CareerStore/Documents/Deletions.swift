import CareerModel
import FoundationEssentials

/// When things were deleted, as history and trash tell it: what a copy of a file does not know.
struct Deletions {
  private var times: [EntryID: Instant] = [:]

  /// Reads what can be read; what cannot is no proof of a deletion.
  init(in directory: DataDirectory) {
    var back: [EntryID: Instant] = [:]
    if let history = try? History(path: directory.history) {
      for record in history.done() {
        for edit in record.change.edits {
          guard let (id, isThere) = Self.result(of: edit) else { continue }
          if isThere { back[id] = record.at }
          times[id] = isThere ? nil : record.at
        }
      }
    }
    for name in (try? FileSystem.names(in: directory.trash)) ?? [] {
      guard name.hasSuffix(Self.ending),
        let bytes = try? FileSystem.read("\(directory.trash)/\(name)"),
        let removed = try? JSONDecoder().decode(Removed.self, from: bytes)
      else { continue }
      for id in removed.ids where back[id].map({ $0 <= removed.removed }) ?? true {
        times[id] = max(times[id] ?? removed.removed, removed.removed)
      }
    }
  }

  /// How the names of the files end in which the trash keeps what was deleted.
  static let ending = "-removed.json"

  /// Whether a thing was deleted after it was last updated.
  func include(_ item: some Listed) -> Bool {
    times[item.id].map { $0 >= item.updated } ?? false
  }

  private static func result(of edit: Change.Edit) -> (id: EntryID, isThere: Bool)? {
    switch edit {
    case .entry(let before, let after): (after ?? before).map { ($0.id, after != nil) }
    case .goal(let before, let after): (after ?? before).map { ($0.id, after != nil) }
    case .proposal(let before, let after): (after ?? before).map { ($0.id, after != nil) }
    case .profile: nil
    }
  }

  /// As much of a file in the trash as says what was deleted when.
  struct Removed: Decodable {
    var removed: Instant
    var entries: [Named]?
    var goals: [Named]?

    struct Named: Decodable {
      var id: EntryID
    }

    var ids: [EntryID] { ((entries ?? []) + (goals ?? [])).map(\.id) }
  }
}
