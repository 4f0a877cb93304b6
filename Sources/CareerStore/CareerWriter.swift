import CareerModel
import FoundationEssentials

/// Carries changes out: under the lock, on what is on disk now, checked as a whole before the first
/// byte is written.
struct CareerWriter: Sendable {
  let files: CareerFiles
  let lock: FileLock
  let now: @Sendable () -> Instant

  private var directory: DataDirectory { files.directory }

  func perform(_ change: Change) throws(StoreError) -> Receipt {
    try directory.prepare()
    return try lock.hold { () throws(StoreError) in
      var history = try openHistory()
      let receipt = try apply(change)
      if !change.changesNothing {
        try history.append(change, at: now())
        try history.save()
      }
      return receipt
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

  /// Undo and redo. A step whose thing was changed outside of Cairn since is passed over and said:
  /// it must not overwrite, and it must not bar the way to the steps behind it either.
  private func move(
    by nothing: StoreError, find: (History) throws(StoreError) -> Change?,
    mark: (inout History) -> Void
  ) throws(StoreError) -> Receipt {
    guard FileSystem.exists(directory.history) else { throw nothing }
    try directory.prepare()
    return try lock.hold { () throws(StoreError) in
      var history = try openHistory()
      guard let change = try find(history) else { throw nothing }
      mark(&history)
      do throws(StoreError) {
        let receipt = try apply(change)
        try history.save()
        return receipt
      } catch {
        if case .changedMeanwhile = error { try history.save() }
        throw error
      }
    }
  }

  /// The history; one that cannot be read is set aside, and a new one begins.
  private func openHistory() throws(StoreError) -> History {
    let history = try History(path: directory.history)
    if let damaged = history.damaged { _ = try setAside(damaged, of: directory.history) }
    return history
  }

  /// Does all edits of a change, or none.
  private func apply(_ change: Change) throws(StoreError) -> Receipt {
    var edited = EditedCareer(files: files)
    for edit in change.edits { try edited.apply(edit) }
    try edited.checkVersions()
    var problems: [FileProblem] = []
    for (path, bytes, kept) in edited.damaged {
      let copy = try setAside(bytes, of: path)
      problems.append(.setAside(path: path, copy: copy, kept: kept))
    }
    if !edited.removed.isEmpty { try putInTrash(edited.removed) }
    try edited.save()
    return Receipt(change: change, months: edited.months, problems: problems)
  }

  func keep(_ drafts: [Draft]) throws(StoreError) {
    guard !drafts.isEmpty else { return try FileSystem.remove(directory.drafts) }
    try directory.prepare()
    try files.draftFile.write(CareerFiles.Drafts(drafts: drafts))
  }

  func plant(_ profile: Profile, _ months: [MonthReading]) throws(StoreError) {
    let found = try FileSystem.names(in: directory.path)
    guard found.isEmpty else { throw .directoryNotEmpty(path: directory.path) }
    try directory.prepare()
    try lock.hold { () throws(StoreError) in
      for month in months {
        var document = ListDocument(format: Entry.format, listKey: Entry.listKey)
        for entry in month.entries.sorted(by: Entry.precedes) {
          document.elements.append(try ListDocument.element(entry))
        }
        try AtomicFile.write(try document.encoded(), to: directory.journal(of: month.month))
      }
      try files.profileFile.write(profile)
    }
  }

  // MARK: - Trash

  private struct Trashed: Codable, Sendable {
    var removed: Instant
    var entries: [Entry]
  }

  /// What leaves the journal is kept here, also when history has forgotten it.
  private func putInTrash(_ entries: [Entry]) throws(StoreError) {
    try FileSystem.makeDirectory(directory.trash)
    let file = SingleFile<Trashed>(path: trashPath("removed.json"), format: "cairn.trash")
    try file.write(Trashed(removed: now(), entries: entries))
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
