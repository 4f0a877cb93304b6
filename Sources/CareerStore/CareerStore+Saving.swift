package import CareerModel

// How changes are carried out: under the lock, on what is on disk now, checked as a whole before the
// first byte is written.

extension CareerStore {
  /// Applies a change to what is stored, remembered for undo. When it returns, it is on disk.
  package func perform(_ change: Change) throws(StoreError) -> Receipt {
    try noting(isChange: !change.changesNothing) { () throws(StoreError) in
      try directory.prepare()
      return try hold(telling: progress) { (lock, recovered) throws(StoreError) in
        let merged = try merge(under: lock)
        var receipt = try save(change, under: lock)
        receipt.problems = recovered + merged + receipt.problems
        return receipt
      }
    }
  }

  /// Takes the last change back, whoever made it.
  package func undo() throws(StoreError) -> Receipt { try move(isUndo: true) }

  /// Does again what was taken back last.
  package func redo() throws(StoreError) -> Receipt { try move(isUndo: false) }

  /// Finishes a change that a crash has cut short, if there is one, and returns what to say of it. To be
  /// called once, before anything is read; one look at the size of a file otherwise. What keeps it from
  /// being finished, on a read-only disk for example, is a problem to be told and no reason not to read.
  package func recover() -> [FileProblem] {
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

  /// Reports what `save` wrote.
  func noting<Result>(
    isChange: Bool, _ save: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let isFirst = !directory.holdsRecord
    let result = try save()
    watch(.saved(isFirst: isFirst))
    if isChange { watch(.changed) }
    return result
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

  /// Undo and redo. A step whose thing was changed outside of Cairn since, or that cannot be read,
  /// is passed over and said: it must not overwrite, and it must not bar the way to the steps
  /// behind it either.
  private func move(isUndo: Bool) throws(StoreError) -> Receipt {
    watch(.looked)
    let nothing: StoreError = isUndo ? .nothingToUndo : .nothingToRedo
    return try noting(isChange: true) { () throws(StoreError) in
      guard FileSystem.exists(directory.history) else { throw nothing }
      try directory.prepare()
      // Copies wait for the next change of the user's own: merged now, they would be what is taken back.
      return try hold(telling: progress) { (lock, recovered) throws(StoreError) in
        var history = try History(path: directory.history)
        do throws(StoreError) {
          guard let change = try isUndo ? history.lastDone()?.inverse : history.lastUndone() else {
            if let damaged = history.damaged {
              try bin.setAside(damaged, of: directory.history)
              try history.save()
            }
            throw nothing
          }
          history.mark(isUndo: isUndo)
          var receipt = try apply(change, remembering: history, under: lock) {
            transaction throws(StoreError) in
            for path in bin.files(restoredBy: change) { try transaction.stageRemoval(of: path) }
          }
          receipt.problems = recovered + receipt.problems
          return receipt
        } catch {
          switch error {
          case .changedMeanwhile: try history.save()
          case .damaged(directory.history, _, _):
            history.mark(isUndo: isUndo)
            try history.save()
          default: break
          }
          throw error
        }
      }
    }
  }

  /// Does a change and remembers it for undo, if it changes anything. A history that cannot be read is set
  /// aside, and a new one begins.
  ///
  /// - Parameters:
  ///   - repair: What else is done with it, which is no change of entries.
  ///   - stageMore: Adds what goes with it, behind the edits.
  func save(
    _ change: Change, with repair: Repair? = nil, under lock: HeldLock,
    and stageMore: (inout FileTransaction) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) -> Receipt {
    var history = try History(path: directory.history)
    let isRemembered = !change.changesNothing || history.damaged != nil
    if !change.changesNothing { try history.append(change, at: runtime.now()) }
    return try apply(
      change, remembering: isRemembered ? history : nil, with: repair, under: lock, and: stageMore)
  }

  /// Does all edits of a change, writes the history and what goes into trash/, or none of it.
  private func apply(
    _ change: Change, remembering history: History?, with repair: Repair? = nil,
    under lock: HeldLock, and stageMore: (inout FileTransaction) throws(StoreError) -> Void
  ) throws(StoreError) -> Receipt {
    var edited = EditedCareer(files: files)
    for (number, edit) in change.edits.enumerated() {
      try progress.tell(.preparing, number, of: change.edits.count)
      try edited.apply(edit)
    }
    try repair?.apply(to: &edited)
    try edited.checkVersions()
    var damaged = edited.damaged
    if let bytes = history?.damaged { damaged.append((directory.history, bytes, 0)) }
    var problems: [FileProblem] = []
    var transaction = FileTransaction(in: directory.path, under: lock)
    do throws(StoreError) {
      for (path, bytes, kept) in damaged {
        let copy = try bin.setAside(bytes, of: path, in: &transaction)
        problems.append(.setAside(path: path, copy: copy, kept: kept))
      }
      if !edited.removed.isEmpty { try bin.put(edited.removed, in: &transaction) }
      try edited.stage(into: &transaction) { () throws(StoreError) in
        try progress.tell(.preparing, change.edits.count, of: change.edits.count)
      }
      try stageMore(&transaction)
      if let history { try transaction.stage(try history.encoded(), for: directory.history) }
      try repair?.stage(into: &transaction, bin)
      try progress.tell(.finishing)
      problems += try transaction.commit()
    } catch {
      transaction.discard()
      // Made for nothing; one with something in it stays.
      FileSystem.removeIfEmpty(directory.trash)
      throw error
    }
    return Receipt(change: change, months: edited.months, problems: problems)
  }

  var bin: TrashBin { TrashBin(directory: directory, now: runtime.now) }
}

// MARK: - Drafts

extension CareerStore {
  /// Keeps the unfinished lines of the first list in the place of those of the second; what another
  /// planner has kept meanwhile stays, and what it has dropped does not come back.
  package func keepDrafts(_ drafts: [Draft], _ before: [Draft]) throws(StoreError) {
    try noting(isChange: false) { () throws(StoreError) in
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
  }

  /// A file that cannot be read is set aside, and `nil` said; one of a newer Cairn is left alone.
  private func presentDrafts() throws(StoreError) -> [Draft]? {
    do throws(StoreError) {
      return try files.draftFile.readToChange()?.drafts ?? []
    } catch {
      guard case .damaged = error, let bytes = try FileSystem.read(directory.drafts) else {
        throw error
      }
      try bin.setAside(bytes, of: directory.drafts)
      return nil
    }
  }
}

// MARK: - Planting

extension CareerStore {
  /// Fills an empty store with a whole career at once, without history.
  package func plant(
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
            try ListDocument.file(of: month.entries), for: directory.journal(of: month.month))
        }
        if !goals.isEmpty {
          try transaction.stage(try ListDocument.file(of: goals), for: directory.plan)
        }
        try transaction.stage(try files.profileFile.encoded(profile), for: directory.profile)
        try progress.tell(.finishing)
        _ = try transaction.commit()
      } catch {
        transaction.discard()
        if case .halfSaved = error { throw error }
        // The directory is as empty as it was, and can be planted again.
        try? FileSystem.remove(directory.lock)
        FileSystem.removeIfEmpty(directory.journal)
        throw error
      }
    }
    watch(.changed)
  }
}
