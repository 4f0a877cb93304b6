import CSystemCalls
import FoundationEssentials

/// Lets one process at a time read, change and write. The kernel releases the lock when its holder
/// dies, so a crash never leaves a stale one.
package struct FileLock: Sendable {
  package let path: String
  /// How long to wait for another holder.
  package let patience: Duration

  package init(path: String, patience: Duration = .seconds(10)) {
    (self.path, self.patience) = (path, patience)
  }

  /// Runs `body` while holding the lock.
  ///
  /// - Parameter progress: Called while waiting for another holder; it may cancel the wait.
  /// - Throws: `notALock` if the file is a link or anything else that a lock never is.
  package func hold<Result>(
    telling progress: SaveProgress = .silent, _ body: (HeldLock) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let descriptor = try openFile()
    defer { close(descriptor) }
    try wait(for: descriptor, telling: progress)
    return try body(HeldLock(path: path, descriptor: descriptor))
  }

  /// Runs `body` if a save was interrupted and no other process is finishing it; otherwise returns
  /// `nil`. Costs one look at a file size if there is nothing to do.
  package func holdIfUnfinished<Result>(
    _ body: (HeldLock) throws(StoreError) -> Result
  ) throws(StoreError) -> Result? {
    guard let status = FileSystem.status(of: path, isOfLink: true), status.kind == .file,
      status.st_size > 0
    else { return nil }
    let descriptor = try openFile()
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    return try body(HeldLock(path: path, descriptor: descriptor))
  }

  /// Runs `body` if no Cairn is saving, and keeps others from starting meanwhile; returns `nil` if
  /// one is. Writes nothing: a lock that is missing or cannot be opened counts as free.
  func whileFree<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return try body() }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK { return nil }
    return try body()
  }

  private func openFile() throws(StoreError) -> Int32 {
    // A link could lead to any of the user's files; a pipe would block until its other end opens.
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    var descriptor = open(path, flags)
    if descriptor < 0, errno == ENOENT {
      descriptor = open(path, flags | O_CREAT, 0o600)
      // The name must survive a power cut before the first record is written.
      if descriptor >= 0 { try? AtomicFile.sync(directory: FileSystem.parent(of: path) ?? ".") }
    }
    guard descriptor >= 0 else {
      if errno == ELOOP || errno == EISDIR || errno == ENXIO { throw .notALock(path: path) }
      throw .failed("open", path)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notALock(path: path)
    }
    if status.st_mode & 0o777 != 0o600 { fchmod(descriptor, 0o600) }
    return descriptor
  }

  private func wait(for descriptor: Int32, telling progress: SaveProgress) throws(StoreError) {
    let start = ContinuousClock.now
    let deadline = start + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .failed("flock", path) }
      guard ContinuousClock.now < deadline else {
        throw .lockedTooLong(path: path, seconds: Int(patience.components.seconds))
      }
      try progress.tell(
        .waiting, Int((ContinuousClock.now - start) / .milliseconds(1)),
        of: Int(patience / .milliseconds(1)))
      // flock has no timeout; a save takes a few milliseconds.
      usleep(2000)
    }
  }
}

/// The lock file while this process holds it. It also holds the record of the current save: its
/// name is on disk already, so the record costs one sync and no directory sync.
package struct HeldLock: Sendable {
  let path: String
  let descriptor: Int32

  /// Returns the record of an interrupted save; `nil` if there is none. Clears a record that was
  /// itself written only in part: that save had not begun.
  ///
  /// - Throws: `notALock` if the file holds something that is not Cairn's.
  func record() throws(StoreError) -> TransactionRecord? {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .cannotRead(path: path, code: errno) }
    let bytes = try FileSystem.drain(descriptor, most: .max, called: path)
    guard !bytes.isEmpty else { return nil }
    guard TransactionRecord.isOurs(bytes) else { throw .notALock(path: path) }
    guard let record = TransactionRecord(bytes) else {
      clear()
      return nil
    }
    return record
  }

  /// Writes a record without syncing it. The caller then syncs or withdraws it, even when this
  /// throws.
  func write(_ record: TransactionRecord) throws(StoreError) {
    let parts = try record.encoded()
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .failed("lseek", path) }
    guard ftruncate(descriptor, 0) == 0 else { throw .failed("ftruncate", path) }
    for part in parts { try AtomicFile.writeAll(part, to: descriptor, path: path) }
    cairn_begin_sync(descriptor)
  }

  /// Waits until the record is on disk.
  func sync() throws(StoreError) { try AtomicFile.sync(descriptor, path: path) }

  /// Withdraws a record whose save will not happen: it must not reappear after a power cut.
  func withdraw() {
    clear()
    fsync(descriptor)
  }

  /// Clears the record. If that is lost, the next start finds every file as recorded.
  func clear() {
    if ftruncate(descriptor, 0) != 0 {
      // Bytes with any other beginning are not a record.
      _ = [UInt8](repeating: 0, count: 8).withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress, 8, 0)
      }
    }
  }
}
