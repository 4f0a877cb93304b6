package import CareerModel

// Carries out changes: under the lock, on what is on disk now, checked as a whole before the first
// byte is written.

extension CareerStore {
  /// Applies a change to the stored career and records it for undo. On return it is on disk.
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

  /// Undoes the last change, whichever process made it.
  package func undo() throws(StoreError) -> Receipt { try move(isUndo: true) }

  /// Redoes the change that was undone last.
  package func redo() throws(StoreError) -> Receipt { try move(isUndo: false) }

  /// Finishes a change that a crash interrupted, if any, and returns what to report. Call it once
  /// before reading; without such a change it costs one look at a file size. A failure, on a
  /// read-only disk for example, is returned as a problem and is no reason not to read.
  package func recover() -> [FileProblem] {
    do throws(StoreError) {
      return try lock.holdIfUnfinished { (lock) throws(StoreError) in try tidy(under: lock) } ?? []
    } catch {
      switch error {
      case .cannotRead(let path, let code), .cannotWrite(let path, _, let code):
        return [.unfinishedSave(path: path, code: code)]
      // The next change reports it, and why it cannot be saved.
      default: return []
      }
    }
  }

  /// Runs `save` and reports to `watch` that it wrote something.
  func noting<Result>(
    isChange: Bool, _ save: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let isFirst = !directory.holdsRecord
    let result = try save()
    watch(.saved(isFirst: isFirst))
    if isChange { watch(.changed) }
    return result
  }

  /// Runs `body` under the lock, after finishing and cleaning up what a killed process left.
  ///
  /// - Parameter body: Receives the problems found on the way.
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

  /// Undoes or redoes a step. Skips and reports a step that cannot be read, or whose item was
  /// changed outside Cairn since. Such a step must not overwrite anything, nor block the steps
  /// behind it.
  private func move(isUndo: Bool) throws(StoreError) -> Receipt {
    watch(.looked)
    let nothing: StoreError = isUndo ? .nothingToUndo : .nothingToRedo
    return try noting(isChange: true) { () throws(StoreError) in
      guard FileSystem.exists(directory.history) else { throw nothing }
      try directory.prepare()
      // Copies wait for the user's next own change: merged now, they would be what undo reverts.
      return try hold(telling: progress) { (lock, recovered) throws(StoreError) in
        var history = try History(path: directory.history)
        do throws(StoreError) {
          guard let change = try isUndo ? history.lastDone()?.inverse : history.lastUndone() else {
            guard let damaged = history.damaged else { throw nothing }
            let copy = try bin.setAside(damaged, of: directory.history)
            try history.save()
            throw StoreError.historyDamaged(copy: copy)
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

  /// Makes a change and records it for undo if it changes anything. Sets aside a history that
  /// cannot be read, and begins a new one.
  ///
  /// - Parameters:
  ///   - repair: Repairs to make with it that are not edits of entries.
  ///   - stageMore: Stages what belongs to it, after the edits.
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

  /// Makes all edits of a change and writes the history and trash/, or does nothing at all.
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
      // Created for nothing; it stays if it has contents.
      FileSystem.removeIfEmpty(directory.trash)
      throw error
    }
    return Receipt(change: change, months: edited.months, problems: problems)
  }

  var bin: TrashBin { TrashBin(directory: directory, now: runtime.now) }
}

// MARK: - Drafts

extension CareerStore {
  /// Replaces the unfinished lines `before` with `drafts`. What another planner added meanwhile
  /// stays, and what it dropped does not come back.
  package func keepDrafts(_ drafts: [Draft], _ before: [Draft]) throws(StoreError) {
    try noting(isChange: false) { () throws(StoreError) in
      guard !drafts.isEmpty || FileSystem.exists(directory.drafts) else { return }
      try directory.prepare()
      try hold(telling: .silent) { (_, _) throws(StoreError) in
        let found = try presentDrafts()
        let present = found ?? []
        let kept = present.filter { !before.contains($0) || drafts.contains($0) }
        // After a file that could not be read, every draft has to be written again.
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

  /// Returns `nil` after setting aside an unreadable file; leaves a newer Cairn's file alone.
  private func presentDrafts() throws(StoreError) -> [Draft]? {
    do throws(StoreError) {
      return try files.draftFile.readToChange()?.drafts ?? []
    } catch {
      guard case .damaged = error, let bytes = try FileSystem.read(directory.drafts) else {
        throw error
      }
      _ = try bin.setAside(bytes, of: directory.drafts)
      return nil
    }
  }
}

// MARK: - What was told

extension CareerStore {
  /// Notes in the profile that the person was told of the present readiness rule. It is not a
  /// change of theirs, so undo skips it. Does nothing without a record, or if the profile cannot be
  /// read or written: they are told once more then.
  package func noteRuleSeen() {
    guard directory.holdsRecord else { return }
    let noted = Change.edit(Profile(), to: Profile(ruleSeen: ReadinessRule.version))
    _ = try? hold(telling: .silent) { (lock, _) throws(StoreError) in
      try apply(noted, remembering: nil, under: lock) { _ in }
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
        // The directory is as empty as before, and can be planted again.
        try? FileSystem.remove(directory.lock)
        FileSystem.removeIfEmpty(directory.journal)
        throw error
      }
    }
    watch(.changed)
  }
}
