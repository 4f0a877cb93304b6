import CareerModel
import FoundationEssentials

/// The merge of copies into their files, as one change.
private struct CopyMerge {
  private let files: CareerFiles
  private var edited: EditedCareer
  /// The later version of each entry, and the one its month had.
  private var entries: [EntryID: (before: Entry?, after: Entry)] = [:]
  private(set) var edits: [Change.Edit] = []
  /// The merged copies, each with its file.
  private(set) var taken: [(path: String, of: String, bytes: Data)] = []
  /// The files that lose an earlier version of an item, or an item.
  private(set) var losing: [String] = []

  init(_ files: CareerFiles) {
    self.files = files
    edited = EditedCareer(files: files)
  }

  mutating func take(_ path: String, _ copies: [String]) {
    if path == files.directory.plan {
      edits += merge(copies, into: files.plan).map { .goal(before: $0, after: $1) }
    } else if path == files.directory.proposals {
      edits += merge(copies, into: files.proposals).map { .proposal(before: $0, after: $1) }
    } else if let month = DataDirectory.month(ofFile: FileSystem.name(of: path)) {
      takeEntries(merge(copies, into: { [files] () throws(StoreError) in try files.month(month) }))
    }
  }

  /// Merges entries, which may have moved to other months since: the latest update counts there.
  private mutating func takeEntries(_ changes: [(before: Entry?, after: Entry?)]) {
    for (before, after) in changes {
      if let after {
        if let other = entries[after.id]?.after,
          (other.updated, other.day.month) >= (after.updated, after.day.month)
        {
          continue
        }
        entries[after.id] = (before, after)
      } else if let before,
        (try? edited.entry(before.id, likelyIn: before.day.month)) == before
      {
        edits.append(.entry(before: before, after: nil))
      }
    }
  }

  /// Takes the copies of a file, and returns what they change in it; last, what was deleted since.
  /// A file that cannot be read or changed keeps its copies.
  private mutating func merge<Item: Listed>(
    _ copies: [String], into file: () throws(StoreError) -> ListFile<Item>
  ) -> [(before: Item?, after: Item?)] {
    guard let file = try? file(), (try? file.checkVersion()) != nil,
      let versions = try? ListVersions(file, copies: copies), !versions.copies.isEmpty
    else { return [] }
    let own = Dictionary(versions.own.map { ($0.id, $0) }) { first, _ in first }
    let merged = versions.merged(unless: files.deletions())
    let ids = Set(merged.map(\.id))
    let changed = merged.filter { own[$0.id] != $0 }
    let gone = versions.own.filter { !ids.contains($0.id) }
    for copy in versions.copies { taken.append((copy.path, versions.path, copy.bytes)) }
    if !gone.isEmpty || changed.contains(where: { own[$0.id] != nil }) {
      losing.append(versions.path)
    }
    return changed.map { (own[$0.id], $0) } + gone.map { ($0, nil) }
  }

  /// Returns the merge as a change, in an order that is the same on every machine.
  mutating func change() throws(StoreError) -> Change {
    for (_, after) in entries.values.sorted(by: { Entry.precedes($0.after, $1.after) }) {
      let present = try edited.entry(after.id, likelyIn: after.day.month)
      if let present, present.updated >= after.updated { continue }
      edits.append(.entry(before: present, after: after))
    }
    return Change(edits, as: .merged)
  }
}

extension CareerStore {
  /// Merges the copies that sync programs made of months, plan and proposals, as one change, and
  /// moves them to the trash; returns which. Every change does this by itself. Touches nothing if
  /// there are no copies, and waits at most a second for another process that is saving.
  package func mergeCopies() throws(StoreError) -> [FileProblem] {
    guard try files.copies.isAnything() else { return [] }
    let quick = FileLock(path: lock.path, patience: min(lock.patience, .seconds(1)))
    return try hold(quick, telling: .silent) { (lock, recovered) throws(StoreError) in
      recovered + (try merge(under: lock))
    }
  }

  /// Merges copies as one change and moves them to the trash. If that fails, they stay and are
  /// still shown.
  func merge(under lock: HeldLock) throws(StoreError) -> [FileProblem] {
    var merge = CopyMerge(files)
    for (path, copies) in files.copies.noted().sorted(by: { $0.key < $1.key }) {
      merge.take(path, copies)
    }
    guard !merge.taken.isEmpty else { return [] }
    do throws(StoreError) {
      // Its progress is not reported, only the result.
      return try telling(.silent).save(merge, under: lock)
    } catch {
      // Its record is still to be finished, so no other change may replace it.
      if case .halfSaved = error { throw error }
      return merge.taken.map {
        .copyLeft(path: $0.path, line: nil, detail: "it cannot be merged yet")
      }
    }
  }

  private func save(_ merge: CopyMerge, under lock: HeldLock) throws(StoreError) -> [FileProblem] {
    var merge = merge
    var problems: [FileProblem] = []
    let receipt = try save(try merge.change(), under: lock) { (transaction) throws(StoreError) in
      for path in merge.losing {
        guard let bytes = try FileSystem.read(path) else { continue }
        _ = try bin.setAside(bytes, of: path, as: "merged", in: &transaction)
      }
      for (path, original, bytes) in merge.taken {
        let kept = try bin.setAside(bytes, of: path, as: "copy", in: &transaction)
        problems.append(.copyMerged(path: path, of: original, kept: kept))
      }
      transaction.barrier()
      for copy in merge.taken { try transaction.stageRemoval(of: copy.path) }
    }
    return problems + receipt.problems
  }
}
