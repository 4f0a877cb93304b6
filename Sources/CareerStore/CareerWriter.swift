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

  var directory: DataDirectory { files.directory }

  func perform(_ change: Change) throws(StoreError) -> Receipt {
    try directory.prepare()
    return try hold(telling: progress) { (lock, recovered) throws(StoreError) in
      let merged = try merge(under: lock)
      var (history, damaged) = try openHistory()
      if !change.changesNothing { try history.append(change, at: now()) }
      let isRemembered = !change.changesNothing || damaged != nil
      var receipt = try apply(
        change, remembering: isRemembered ? history : nil, instead: damaged, under: lock)
      receipt.problems = recovered + merged + receipt.problems
      return receipt
    }
  }

  /// Under the lock, with what a killed process has left behind finished and taken away.
  ///
  /// - Parameter body: Is told what there is to say of that.
  func hold<Result>(
    _ lock: FileLock? = nil, telling progress: SaveProgress,
    _ body: (HeldLock, [FileProblem]) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try (lock ?? self.lock).hold(telling: progress) { (lock) throws(StoreError) in
      try body(lock, try tidy(under: lock))
    }
  }

  private func tidy(under lock: HeldLock) throws(StoreError) -> [FileProblem] {
    let problems = try TransactionRecovery.run(in: directory.path, under: lock)
    let files = FileSystem.sweep(directory.path, where: directory.isOwn)
    let months = FileSystem.sweep(directory.journal) {
      DataDirectory.month(ofFile: String($0)) != nil
    }
    FileSystem.sweep(directory.trash) { _ in true }
    if let files { self.files.copies.note(files, in: directory.path) }
    if let months { self.files.copies.note(months, in: directory.journal) }
    return problems
  }

  /// Finishes what a crash has cut short. What keeps it from being finished, on a read-only disk for
  /// example, is a problem to be told and no reason not to read.
  func recover() -> [FileProblem] {
    do throws(StoreError) {
      return try lock.holdIfUnfinished { (lock) throws(StoreError) in try tidy(under: lock) } ?? []
    } catch {
      switch error {
      case .cannotRead(let path, let code), .cannotWrite(let path, _, let code):
        return [.unfinishedSave(path: path, code: code)]
      // The next change says so, and why it cannot be saved.
      default: return []
      }
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
    // Copies wait for the next change of the user's own: merged now, they would be what is taken back.
    return try hold(telling: progress) { (lock, recovered) throws(StoreError) in
      var (history, damaged) = try openHistory()
      let present = history
      do throws(StoreError) {
        guard let change = try find(present) else {
          if let damaged {
            try trash.setAside(damaged, of: directory.history)
            try history.save()
          }
          throw nothing
        }
        mark(&history)
        var receipt = try apply(
          change, remembering: history, instead: damaged, under: lock
        ) { transaction throws(StoreError) in
          for path in trash.files(restoredBy: change) { try transaction.stageRemoval(of: path) }
        }
        receipt.problems = recovered + receipt.problems
        return receipt
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

  /// The history, and the bytes of one that cannot be read: it is set aside, and a new one begins.
  func openHistory() throws(StoreError) -> (History, Data?) {
    let history = try History(path: directory.history)
    return (history, history.damaged)
  }

  /// Does all edits of a change, writes the history and what goes into trash/, or none of it.
  ///
  /// - Parameters:
  ///   - damagedHistory: The bytes of a history that could not be read.
  ///   - repair: What else is done with it, which is no change of entries.
  ///   - stageMore: Adds what goes with it, behind the edits.
  func apply(
    _ change: Change, remembering history: History?, instead damagedHistory: Data?,
    with repair: Repair? = nil, under lock: HeldLock,
    and stageMore: (inout FileTransaction) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) -> Receipt {
    var edited = EditedCareer(files: files)
    for (number, edit) in change.edits.enumerated() {
      try progress.tell(.preparing, number, of: change.edits.count)
      try edited.apply(edit)
    }
    try repair?.apply(to: &edited)
    try edited.checkVersions()
    var damaged = edited.damaged
    if let damagedHistory { damaged.append((directory.history, damagedHistory, 0)) }
    var problems: [FileProblem] = []
    var transaction = FileTransaction(in: directory.path, under: lock)
    do throws(StoreError) {
      for (path, bytes, kept) in damaged {
        let copy = try trash.setAside(bytes, of: path, in: &transaction)
        problems.append(.setAside(path: path, copy: copy, kept: kept))
      }
      if !edited.removed.isEmpty || !edited.removedGoals.isEmpty {
        try trash.put(edited.removed, edited.removedGoals, in: &transaction)
      }
      try edited.stage(into: &transaction) { () throws(StoreError) in
        try progress.tell(.preparing, change.edits.count, of: change.edits.count)
      }
      try stageMore(&transaction)
      if let history { try transaction.stage(try history.encoded(), for: directory.history) }
      try repair?.stage(into: &transaction, trash)
      try progress.tell(.finishing)
      problems += try transaction.commit()
    } catch {
      transaction.discard()
      // Made for nothing; one with something in it stays.
      rmdir(directory.trash)
      throw error
    }
    return Receipt(change: change, months: edited.months, problems: problems)
  }

  var trash: TrashBin { TrashBin(directory: directory, now: now) }

  // MARK: - Drafts

  /// Puts `drafts` in the place of `before`; what another planner has kept meanwhile stays, and what it
  /// has dropped does not come back.
  func keep(_ drafts: [Draft], insteadOf before: [Draft]) throws(StoreError) {
    guard !drafts.isEmpty || FileSystem.exists(directory.drafts) else { return }
    try directory.prepare()
    try hold(telling: .silent) { (_, _) throws(StoreError) in
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
      try trash.setAside(bytes, of: directory.drafts)
      return nil
    }
  }

  func plant(
    _ profile: Profile, _ months: [MonthReading], _ goals: [Goal]
  ) throws(StoreError) {
    let found = try FileSystem.names(in: directory.path)
    guard found.isEmpty else { throw .directoryNotEmpty(path: directory.path) }
    try directory.prepare()
    try hold(telling: progress) { (lock, _) throws(StoreError) in
      // Another process may have planted while it held the lock.
      guard try files.months().isEmpty, !FileSystem.exists(directory.profile) else {
        throw .directoryNotEmpty(path: directory.path)
      }
      var transaction = FileTransaction(in: directory.path, under: lock)
      do throws(StoreError) {
        for (number, month) in months.enumerated() {
          try progress.tell(.preparing, number, of: months.count)
          try transaction.stage(
            try Self.encoded(month.entries), for: directory.journal(of: month.month))
        }
        if !goals.isEmpty { try transaction.stage(try Self.encoded(goals), for: directory.plan) }
        try transaction.stage(try files.profileFile.encoded(profile), for: directory.profile)
        try progress.tell(.finishing)
        _ = try transaction.commit()
      } catch {
        transaction.discard()
        if case .halfSaved = error { throw error }
        // The directory is as empty as it was, and can be planted again.
        unlink(directory.lock)
        rmdir(directory.journal)
        throw error
      }
    }
  }

  private static func encoded<Item: Listed>(_ items: [Item]) throws(StoreError) -> Data {
    var document = ListDocument(format: Item.format, listKey: Item.listKey)
    for item in items.sorted(by: Item.precedes) {
      document.elements.append(try ListDocument.element(item))
    }
    return try document.encoded()
  }
}
