#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileLock {
  /// Runs `body` where no Cairn is saving, and lets none begin meanwhile; `nil` where one is. Writes
  /// nothing: where there is no lock yet, or it cannot be opened, nobody holds it.
  func whileFree<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return try body() }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK { return nil }
    return try body()
  }
}
