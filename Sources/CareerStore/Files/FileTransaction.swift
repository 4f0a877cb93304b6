import FoundationEssentials

/// Several files that change together or not at all. All new bytes are on disk, in temporary files,
/// before the first file is replaced, so a full or failing disk shows up before anything changes. A
/// record of the whole then goes into the lock file; after a crash between two files, the next
/// start finishes the change (`TransactionRecovery`). If replacing fails half-way, the files
/// already replaced are restored.
struct FileTransaction {
  private struct Step {
    /// The path as requested.
    var path: String
    /// The same path with every link followed.
    var target: String
    /// `nil` for a file to be removed.
    var temporary: String?
    /// The temporary file until it has been synced.
    var unsynced: AtomicFile.Unsynced?
    var after: Data?
    /// The file's bytes when it was staged; `nil` if there was no file.
    var before: Data?
    /// Whether everything before this step must be on disk first.
    var isBehindBarrier = false
  }

  /// How many temporary files may wait for a sync at once; a process cannot have many more open.
  private static let mostUnsynced = 64

  private let lock: HeldLock
  /// The directory that names in the record are relative to.
  private let directory: String
  private var steps: [Step] = []
  private var hasBarrier = false

  /// - Parameter directory: The data directory, which the lock belongs to.
  init(in directory: String, under lock: HeldLock) {
    (self.directory, self.lock) = (directory, lock)
  }

  /// Writes a file's new bytes beside it. The files are replaced in the order of these calls; a
  /// file may be staged twice.
  mutating func stage(_ bytes: Data, for path: String) throws(StoreError) {
    try stage(bytes, for: path, replacing: nil)
  }

  /// Stages a changed list file, which need not be read again unless someone has written it since.
  mutating func stage(_ file: ListFile<some Listed>) throws(StoreError) {
    let isAsOpened = FileStamp(of: file.path) == file.stamp
    try stage(file.encoded(), for: file.path, replacing: isAsOpened ? .some(file.original) : nil)
  }

  /// - Parameter known: The file's present bytes, which are `nil` if there is no file; `nil` if they
  ///   have to be read.
  private mutating func stage(
    _ bytes: Data, for path: String, replacing known: Data??
  ) throws(StoreError) {
    do throws(StoreError) {
      let target = FileSystem.resolved(path)
      let before = if let known { known } else { try FileSystem.read(target) }
      let unsynced = try AtomicFile.writeTemporary(bytes, beside: target)
      add(
        Step(
          path: path, target: target, temporary: unsynced.path, unsynced: unsynced, after: bytes,
          before: before))
      if steps.count > Self.mostUnsynced { try syncTemporaries() }
    } catch {
      discard()
      throw error
    }
  }

  /// Stages the removal of a file. Removes a link itself, not its target.
  mutating func stageRemoval(of path: String) throws(StoreError) {
    do throws(StoreError) {
      add(Step(path: path, target: path, before: try FileSystem.read(path)))
    } catch {
      discard()
      throw error
    }
  }

  /// Keeps what is staged from here on from reaching the disk before what was staged so far: an
  /// entry that moves is in its new month before it leaves the old one.
  mutating func barrier() { hasBarrier = !steps.isEmpty }

  /// Returns whether new bytes are staged for a file.
  func isStaged(_ path: String) -> Bool { steps.contains { $0.path == path } }

  private mutating func add(_ step: Step) {
    var step = step
    step.isBehindBarrier = hasBarrier
    hasBarrier = false
    steps.append(step)
  }

  /// Discards everything staged.
  mutating func discard() {
    for step in steps {
      step.unsynced?.abandon()
      if let temporary = step.temporary { unlink(temporary) }
    }
    steps = []
  }

  private mutating func syncTemporaries() throws(StoreError) {
    for index in steps.indices {
      guard let unsynced = steps[index].unsynced else { continue }
      // `sync` closes the file even when it throws.
      steps[index].unsynced = nil
      try unsynced.sync()
    }
  }

  /// Replaces the files. On return they hold the new bytes; a directory that could not be synced is
  /// reported as a problem.
  ///
  /// - Throws: Any error; unless it is `halfSaved`, all files are as they were before.
  mutating func commit() throws(StoreError) -> [FileProblem] {
    guard !steps.isEmpty else { return [] }
    do throws(StoreError) {
      try lock.write(record)
      try syncTemporaries()
      try lock.sync()
    } catch {
      lock.withdraw()
      discard()
      throw error
    }
    var problems: [FileProblem] = []
    for (index, step) in steps.enumerated() {
      if step.isBehindBarrier { problems += Self.sync(steps[..<index].map(\.target)) }
      guard Self.replace(step) else {
        let code = errno
        try takeBack(steps[..<index], after: code, at: step)
        throw .cannotWrite(
          path: step.target, step: step.after == nil ? "unlink" : "rename", code: code)
      }
    }
    problems += Self.sync(steps.map(\.target))
    steps = []
    // The next start checks anything that may not have reached the disk.
    if problems.isEmpty { lock.clear() }
    return problems
  }

  private static func replace(_ step: Step) -> Bool {
    guard let temporary = step.temporary else { return unlink(step.target) == 0 || errno == ENOENT }
    return rename(temporary, step.target) == 0
  }

  private var record: TransactionRecord {
    TransactionRecord(
      steps.map { step in
        let isBelow = step.path.hasPrefix(directory + "/")
        return TransactionRecord.Step(
          name: isBelow ? String(step.path.dropFirst(directory.count + 1)) : step.path,
          before: step.before.map { ContentHash($0) }, after: step.after)
      })
  }

  /// Makes renames in the directories of these files survive a power cut.
  static func sync(_ targets: [String]) -> [FileProblem] {
    var problems: [FileProblem] = []
    for directory in Set(targets.map { FileSystem.parent(of: $0) ?? "." }).sorted() {
      do throws(StoreError) {
        try AtomicFile.sync(directory: directory)
      } catch {
        if case .cannotWrite(_, _, let code) = error {
          problems.append(.notSynced(path: directory, code: code))
        }
      }
    }
    return problems
  }

  /// Restores the files already replaced. If one cannot be restored, the record stays, and the next
  /// start finishes the change.
  private mutating func takeBack(
    _ done: ArraySlice<Step>, after code: Int32, at failed: Step
  ) throws(StoreError) {
    let areBack = done.reversed().allSatisfy(Self.putBack)
    discard()
    guard areBack, Self.sync(done.map(\.target)).isEmpty else {
      throw .halfSaved(path: failed.target, code: code)
    }
    lock.clear()
  }

  /// Restores one file as well as a disk that has just failed allows. The record says what belongs
  /// in the file, whatever happens here.
  private static func putBack(_ step: Step) -> Bool {
    do throws(StoreError) {
      guard let before = step.before else {
        try FileSystem.remove(step.target)
        return true
      }
      do throws(StoreError) {
        try AtomicFile.write(before, to: step.target)
      } catch {
        try AtomicFile.overwrite(step.target, with: before)
      }
      return true
    } catch {
      return false
    }
  }
}
