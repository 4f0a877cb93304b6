import CareerModel
import FoundationEssentials

/// The file changes that a repair makes, derived from findings. Record changes form one undoable
/// change; everything else leaves copies in the trash.
struct Repair {
  /// The part of the repair that can be undone.
  private(set) var change = Change([], as: .repaired)
  private var gathered: [Entry] = []
  private var rewritten: [String] = []
  /// Whole files, unchanged, that lose something in the repair.
  private var asides: [(path: String, bytes: Data, kind: String)] = []
  private var removed: [String] = []
  /// The new bytes of files that can only be replaced, not changed.
  private var replaced: [(path: String, bytes: Data)] = []

  init(of found: [Finding], in snapshot: RecordSnapshot, newID: () -> EntryID) throws(StoreError) {
    // Leave a newer Cairn's file alone, and give duplicates their own ids before any other repair.
    let newer = Set(found.filter { $0.kind == .newerVersion }.map(\.path))
    let duplicates = Set(found.filter { $0.kind == .twinID }.compactMap(\.detail))
    var taken: [String] = []
    for finding in found where !newer.contains(finding.path) {
      switch finding.remedy {
      case .gather(let entry) where !duplicates.contains(entry.id.rawValue):
        if !gathered.contains(entry) { gathered.append(entry) }
        if finding.kind == .twoMonths, !snapshot.holds(entry, in: finding.path) {
          try keep(finding.path, as: "merged")
        }
      case .rewrite where finding.path == snapshot.directory.drafts:
        try keep(finding.path, as: "damaged")
        removed.append(finding.path)
      case .rewrite: rewritten.append(finding.path)
      case .rename(let thing): change.edits += Change.rename(thing, to: newID()).edits
      case .edit(let edit): change.edits.append(edit)
      case .takeIn: taken.append(finding.path)
      default: break
      }
    }
    try take(taken, in: snapshot)
  }

  private mutating func keep(_ path: String, as kind: String) throws(StoreError) {
    guard !asides.contains(where: { $0.path == path }), let bytes = try FileSystem.read(path) else {
      return
    }
    asides.append((path, bytes, kind))
  }

  /// Takes another version of the profile, which must be valid. The current one goes to the trash,
  /// and so does the given file if it is in the data directory.
  mutating func takeProfile(at path: String, from files: CareerFiles) throws(StoreError) {
    let file = SingleFile<Profile>(path: path, format: files.profileFile.format)
    guard let wanted = try file.readToChange() else { throw .missing(path) }
    let own = files.directory.profile
    guard FileSystem.resolved(path) != FileSystem.resolved(own) else { return }
    let present = try files.profile()
    if present.damage == nil {
      try keep(own, as: "merged")
      change.edits += Change.edit(present.profile, to: wanted).edits
    } else {
      try keep(own, as: "damaged")
      replaced.append((own, try files.profileFile.encoded(wanted)))
    }
    if FileSystem.parent(of: path) == files.directory.path {
      try keep(path, as: "copy")
      removed.append(path)
    }
  }

  /// Adds entries of misnamed months that the record lacks or has in an earlier version.
  private mutating func take(_ paths: [String], in snapshot: RecordSnapshot) throws(StoreError) {
    var present: [EntryID: Entry] = [:]
    for entry in snapshot.months.flatMap({ $0.list.items.map(\.item) }) {
      if let other = present[entry.id], other.updated >= entry.updated { continue }
      present[entry.id] = entry
    }
    var wanted: [EntryID: Entry] = [:]
    for path in paths {
      guard let bytes = try FileSystem.read(path) else { continue }
      for entry in ListReading<Entry>(path: path).items.map(\.item) {
        if let other = wanted[entry.id] ?? present[entry.id], other.updated >= entry.updated {
          continue
        }
        wanted[entry.id] = entry
      }
      asides.append((path, bytes, "copy"))
      removed.append(path)
    }
    for entry in wanted.values.sorted(by: Entry.precedes) {
      change.edits.append(.entry(before: present[entry.id], after: entry))
    }
  }

  /// Applies the repairs that are not entry edits to the record in memory.
  func apply(to edited: inout EditedCareer) throws(StoreError) {
    for entry in gathered { try edited.gather(entry) }
    for path in rewritten { try edited.rewrite(path) }
  }

  /// Stages what is lost for the trash, and removes files that were merged.
  func stage(into transaction: inout FileTransaction, _ trash: TrashBin) throws(StoreError) {
    for (path, bytes, kind) in asides {
      try trash.setAside(bytes, of: path, as: kind, in: &transaction)
    }
    for (path, bytes) in replaced { try transaction.stage(bytes, for: path) }
    for path in removed { try transaction.stageRemoval(of: path) }
  }
}

extension RecordSnapshot {
  fileprivate func holds(_ entry: Entry, in path: String) -> Bool {
    months.first { $0.list.path == path }?.list.items.contains { $0.item == entry } ?? false
  }
}
