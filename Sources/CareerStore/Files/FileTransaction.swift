import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Several files that change together, whatever happens. All new bytes are on disk, in temporary
/// files, before the first file is replaced: a full or failing disk is met while nothing has changed
/// yet. Then a record of the whole is kept in the lock file, so that after a crash between two files
/// the next start finishes the change (`TransactionRecovery`). Should replacing fail half-way, what was
/// replaced is put back.
struct FileTransaction {
  private struct Step {
    /// The path as it was asked for.
    var path: String
    /// The same with every link followed.
    var target: String
    /// `nil` for a file that shall be gone.
    var temporary: String?
    /// The temporary file while the disk has not heard of it.
    var unsynced: AtomicFile.Unsynced?
    var after: Data?
    /// What the file held when the transaction began; `nil` if there was none.
    var before: Data?
    /// Whether everything before it must have reached the disk.
    var isBehindBarrier = false
  }

  /// So many temporary files wait for the disk together; a process may not have many more open.
  private static let mostUnsynced = 64

  private let lock: HeldLock
  /// Names in the record are relative to it.
  private let directory: String
  private var steps: [Step] = []
  private var hasBarrier = false

  /// - Parameter directory: The data directory, to which the lock belongs.
  init(in directory: String, under lock: HeldLock) {
    self.directory = directory
    self.lock = lock
  }

  /// Writes the new bytes of a file beside it. The files are replaced in the order of these calls;
  /// a file may come twice.
  mutating func stage(_ bytes: Data, for path: String) throws(StoreError) {
    do throws(StoreError) {
      let target = FileSystem.resolved(path)
      let before = try FileSystem.read(target)
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

  /// Has a file taken away with the others. A link goes, not what it leads to.
  mutating func stageRemoval(of path: String) throws(StoreError) {
    do throws(StoreError) {
      add(Step(path: path, target: path, before: try FileSystem.read(path)))
    } catch {
      discard()
      throw error
    }
  }

  /// What is staged from here on must not reach the disk before what was staged so far: an entry that
  /// moves is in its new month before it leaves the old one.
  mutating func barrier() {
    hasBarrier = !steps.isEmpty
  }

  /// Whether new bytes are staged for a file.
  func isStaged(_ path: String) -> Bool {
    steps.contains { $0.path == path }
  }

  private mutating func add(_ step: Step) {
    var step = step
    step.isBehindBarrier = hasBarrier
    hasBarrier = false
    steps.append(step)
  }

  /// Forgets everything that was staged.
  mutating func discard() {
    for step in steps {
      step.unsynced?.close()
      if let temporary = step.temporary { unlink(temporary) }
    }
    steps = []
  }

  private mutating func syncTemporaries() throws(StoreError) {
    for index in steps.indices {
      guard let unsynced = steps[index].unsynced else { continue }
      // Closed also when it throws.
      steps[index].unsynced = nil
      try unsynced.sync()
    }
  }

  /// Replaces the files. When it returns they hold the new bytes, and a directory that could not be
  /// synced is a problem to be told.
  ///
  /// - Throws: Any error but `halfSaved` with all files as they were before.
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
    // What may not have reached the disk is looked at once more by the next start.
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

  /// Makes renames in the directories of these files outlive a power cut.
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

  /// Puts back what was replaced. What cannot be put back leaves the record: the next start finishes
  /// the change.
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

  /// The best that can be done on a disk that has just failed; the record says what belongs in the
  /// file, whatever becomes of this.
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
