import CareerModel

extension CareerStore {
  /// The store in a directory on disk.
  package static func live(
    _ directory: DataDirectory, surroundings: Surroundings, patience: Duration = .seconds(10),
    telling progress: SaveProgress = .silent
  ) -> CareerStore {
    let files = CareerFiles(directory: directory)
    let writer = CareerWriter(
      files: files, lock: FileLock(path: directory.lock, patience: patience),
      now: surroundings.now, progress: progress)
    return CareerStore(
      directory: directory,
      framework: { (profile) throws(StoreError) in try files.framework(for: profile) },
      names: { () throws(StoreError) in try files.names() },
      profile: { () throws(StoreError) in try files.profile() },
      months: { () throws(StoreError) in try files.listing() },
      month: { (month) throws(StoreError) in try files.reading(of: month) },
      goals: { () throws(StoreError) in try files.goals() },
      proposals: { () throws(StoreError) in try files.allProposals() },
      recover: { writer.recover() },
      mergeCopies: { () throws(StoreError) in try writer.mergeCopies() },
      perform: { (change) throws(StoreError) in try writer.perform(change) },
      undo: { () throws(StoreError) in try writer.undo() },
      redo: { () throws(StoreError) in try writer.redo() },
      drafts: { () throws(StoreError) in try files.draftFile.read()?.value.drafts ?? [] },
      keepDrafts: { (drafts, before) throws(StoreError) in
        try writer.keep(drafts, insteadOf: before)
      },
      plant: { (profile, months, goals) throws(StoreError) in
        try writer.plant(profile, months, goals)
      },
      trash: { () throws(StoreError) in try TrashReader(directory: directory).items() },
      purge: { (items, isTrial) throws(StoreError) in
        try writer.purge(items, isTrial: isTrial, cache: DataDirectory.cache(in: surroundings))
      },
      check: { (isQuick) throws(StoreError) in try Doctor(files: files).findings(isQuick: isQuick)
      },
      repair: { (profile) throws(StoreError) in
        try writer.repair(
          takingProfile: profile, newID: { EntryID(surroundings.newULID()) })
      },
      telling: { progress in
        live(directory, surroundings: surroundings, patience: patience, telling: progress)
      })
  }
}
