#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lets one process at a time read, change and write. The kernel gives the lock back when its
/// holder dies, so a crash never leaves one behind.
package struct FileLock: Sendable {
  package let path: String
  /// How long to wait for another holder.
  package let patience: Duration

  package init(path: String, patience: Duration = .seconds(10)) {
    self.path = path
    self.patience = patience
  }

  /// Runs `body` while the lock is held.
  ///
  /// - Parameter progress: Told while another holder is waited for; it may end the waiting.
  package func hold<Result>(
    telling progress: SaveProgress = .silent, _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    let descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, step: "open", code: errno) }
    defer { close(descriptor) }
    fchmod(descriptor, 0o600)
    try wait(for: descriptor, telling: progress)
    return try body()
  }

  private func wait(
    for descriptor: Int32, telling progress: SaveProgress
  ) throws(StoreError) {
    let start = ContinuousClock.now
    let deadline = start + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw .cannotWrite(path: path, step: "flock", code: errno)
      }
      guard ContinuousClock.now < deadline else {
        throw .lockedTooLong(path: path, seconds: Int(patience.components.seconds))
      }
      try progress.tell(
        .waiting, Int((ContinuousClock.now - start) / .milliseconds(1)),
        of: Int(patience / .milliseconds(1)))
      // flock has no time-out of its own; a save takes a few milliseconds.
      usleep(2000)
    }
  }
}
