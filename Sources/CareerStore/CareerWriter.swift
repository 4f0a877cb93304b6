import CareerModel
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Carries changes out: under the lock, on what is on disk now, checked as a whole before the first
/// byte is written.
struct CareerWriter: Sendable {
  let files: CareerFiles
  let lock: FileLock
  let now: @Sendable () -> Instant
  let progress: SaveProgress

  private var directory: DataDirectory { files.directory }

  func perform(_ change: Change) throws(StoreError) -> Receipt {
    try directory.prepare()
    return try hold(telling: progress) { () throws(StoreError) in
      var (history, problems) = try openHistory()
      if !change.changesNothing { try history.append(change, at: now()) }
      var receipt = try apply(change, remembering: change.changesNothing ? nil : history)
      receipt.problems += problems
      return receipt
    }
  }

  /// Under the lock, with what a killed process may have left behind taken away.
  private func hold<Result>(
    telling progress: SaveProgress, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try lock.hold(telling: progress) { () throws(StoreError) in
      try FileSystem.sweep(directory.path)
      try FileSystem.sweep(directory.journal)
      return try body()
    }
  }

  func undo() throws(StoreError) -> Receipt {
    try move(
      by: .nothingToUndo,
      find: { (history) throws(StoreError) in
        try history.lastDone()?.inverse
      }, mark: { $0.markUndone() })
  }

  func redo() throws(StoreError) -> Receipt {
    try move(
      by: .nothingToRedo,
      find: { (history) throws(StoreError) in
        try history.lastUndone()
      }, mark: { $0.markRedone() })
  }

  /// Undo and redo. A step whose thing was changed outside of Cairn since, or that cannot be read,
  /// is passed over and said: it must not overwrite, and it must not bar the way to the steps
  /// behind it either.
  private func move(
    by nothing: StoreError, find: (History) throws(StoreError) -> Change?,
    mark: (inout History) -> Void
  ) throws(StoreError) -> Receipt {
    guard FileSystem.exists(directory.history) else { throw nothing }
    try directory.prepare()
    return try hold(telling: progress) { () throws(StoreError) in
      var (history, _) = try openHistory()
      let present = history
      do throws(StoreError) {
        guard let change = try find(present) else { throw nothing }
        mark(&history)
        return try apply(change, remembering: history)
      } catch {
        switch error {
        case .changedMeanwhile: try history.save()
        case .damaged(directory.history, _, _):
          mark(&history)
          try history.save()
        default: break
        }
        throw error
      }
    }
  }

  /// The history; one that cannot be read is set aside, and a new one begins.
  private func openHistory() throws(StoreError) -> (History, [FileProblem]) {
    let history = try History(path: directory.history)
    guard let damaged = history.damaged else { return (history, []) }
    let copy = try setAside(damaged, of: directory.history)
    try history.save()
    return (history, [.setAside(path: directory.history, copy: copy, kept: 0)])
  }

  /// Does all edits of a change and writes the history, or none of it.
  private func apply(
    _ change: Change, remembering history: History?
  ) throws(StoreError) -> Receipt {
    var edited = EditedCareer(files: files)
    for (number, edit) in change.edits.enumerated() {
      try progress.tell(.preparing, number, of: change.edits.count)
      try edited.apply(edit)
    }
    try edited.checkVersions()
    let damaged = edited.damaged
    var problems: [FileProblem] = []
    var transaction = FileTransaction()
    do throws(StoreError) {
      try edited.stage(into: &transaction) { () throws(StoreError) in
        try progress.tell(.preparing, change.edits.count, of: change.edits.count)
      }
      if let history { try transaction.stage(try history.encoded(), for: directory.history) }
      try progress.tell(.finishing)
      for (path, bytes, kept) in damaged {
        let copy = try setAside(bytes, of: path)
        problems.append(.setAside(path: path, copy: copy, kept: kept))
      }
      if !edited.removed.isEmpty || !edited.removedGoals.isEmpty {
        try putInTrash(edited.removed, edited.removedGoals)
      }
      problems += try transaction.commit()
    } catch {
      transaction.discard()
      throw error
    }
    return Receipt(change: change, months: edited.months, problems: problems)
  }

  // MARK: - Drafts

  /// Puts `drafts` in the place of `before`; what another planner has kept meanwhile stays, and what it
  /// has dropped does not come back.
  func keep(_ drafts: [Draft], insteadOf before: [Draft]) throws(StoreError) {
    guard !drafts.isEmpty || FileSystem.exists(directory.drafts) else { return }
    try directory.prepare()
    try hold(telling: .silent) { () throws(StoreError) in
      let found = try presentDrafts()
      let present = found ?? []
      let kept = present.filter { !before.contains($0) || drafts.contains($0) }
      // Of a file that could not be read nothing is there any more.
      let added = drafts.filter { found == nil || !before.contains($0) }
      let all = kept + added.filter { !kept.contains($0) }
      if all.isEmpty {
        try FileSystem.remove(directory.drafts)
      } else if all != present {
        try files.draftFile.write(CareerFiles.Drafts(drafts: all))
      }
    }
  }

  /// A file that cannot be read is set aside, and `nil` said; one of a newer Cairn is left alone.
  private func presentDrafts() throws(StoreError) -> [Draft]? {
    do throws(StoreError) {
      guard let (value, version) = try files.draftFile.read() else { return [] }
      guard version <= ListDocument.version else {
        throw .newerVersion(path: directory.drafts, version: version, known: ListDocument.version)
      }
      return value.drafts
    } catch {
      guard case .damaged = error, let bytes = try FileSystem.read(directory.drafts) else {
        throw error
      }
      _ = try setAside(bytes, of: directory.drafts)
      return nil
    }
  }

  func plant(
    _ profile: Profile, _ months: [MonthReading], _ goals: [Goal]
  ) throws(StoreError) {
    let found = try FileSystem.names(in: directory.path)
    guard found.isEmpty else { throw .directoryNotEmpty(path: directory.path) }
    try directory.prepare()
    try lock.hold(telling: progress) { () throws(StoreError) in
      // Somebody else may have planted while the lock was theirs.
      guard try files.months().isEmpty, !FileSystem.exists(directory.profile) else {
        throw .directoryNotEmpty(path: directory.path)
      }
      do throws(StoreError) {
        for (number, month) in months.enumerated() {
          try progress.tell(.preparing, number, of: months.count)
          try Self.write(month.entries, to: directory.journal(of: month.month))
        }
        if !goals.isEmpty { try Self.write(goals, to: directory.plan) }
        try progress.tell(.finishing)
        try files.profileFile.write(profile)
      } catch {
        uproot(months)
        throw error
      }
    }
  }

  /// Takes away what a planting has written that did not come to its end, so that the directory can be
  /// planted again.
  private func uproot(_ months: [MonthReading]) {
    for month in months { unlink(directory.journal(of: month.month)) }
    for path in [directory.plan, directory.profile, directory.lock] { unlink(path) }
    rmdir(directory.journal)
  }

  private static func write(_ items: [some Listed], to path: String) throws(StoreError) {
    func document<Item: Listed>(of items: [Item]) throws(StoreError) -> ListDocument {
      var document = ListDocument(format: Item.format, listKey: Item.listKey)
      for item in items.sorted(by: Item.precedes) {
        document.elements.append(try ListDocument.element(item))
      }
      return document
    }
    try AtomicFile.write(try document(of: items).encoded(), to: path)
  }

  // MARK: - Trash

  private struct Trashed: Codable, Sendable {
    var removed: Instant
    var entries: [Entry]
    /// `nil` where none was removed.
    var goals: [Goal]?
  }

  /// What leaves the journal and the plan is kept here, also when history has forgotten it.
  private func putInTrash(_ entries: [Entry], _ goals: [Goal]) throws(StoreError) {
    try FileSystem.makeDirectory(directory.trash)
    let file = SingleFile<Trashed>(path: trashPath("removed.json"), format: "cairn.trash")
    try file.write(
      Trashed(removed: now(), entries: entries, goals: goals.isEmpty ? nil : goals))
  }

  /// Puts a copy of a damaged file away, to the byte, and says where.
  private func setAside(_ bytes: Data, of path: String) throws(StoreError) -> String {
    try FileSystem.makeDirectory(directory.trash)
    let copy = trashPath("damaged-" + FileSystem.name(of: path))
    try AtomicFile.write(bytes, to: copy)
    return copy
  }

  /// A name that begins with the time and is not taken.
  private func trashPath(_ name: String) -> String {
    let time = String(now().description.map { $0 == ":" ? "-" : $0 })
    let path = "\(directory.trash)/\(time)-\(name)"
    guard FileSystem.exists(path) else { return path }
    let free = (2...).first { !FileSystem.exists("\(directory.trash)/\(time)-\($0)-\(name)") } ?? 2
    return "\(directory.trash)/\(time)-\(free)-\(name)"
  }
}
