import CSystemCalls
import CareerModel
package import FoundationEssentials

/// Writes files atomically: after a crash at any point a file holds either all of the old bytes or
/// all of the new ones. Once `write` has returned, the new bytes are on disk.
///
/// The steps: follow symbolic links → create a new temporary file beside the target, private to its
/// owner → write all bytes → `fsync` → checked `close` → `rename` → `fsync` of the directory. If a
/// step fails, the temporary file is removed and the old file is unchanged.
package enum AtomicFile {
  /// - Parameter isVerified: Whether to read the bytes back before they replace the old ones. If
  ///   they differ, the old file is kept, and `cannotWrite` names the step "verify".
  package static func write(
    _ bytes: Data, to path: String, isVerified: Bool = false
  ) throws(StoreError) {
    let target = FileSystem.resolved(path)
    let temporary = try writeTemporary(bytes, beside: target)
    do throws(StoreError) {
      try temporary.sync()
      if isVerified, try FileSystem.read(temporary.path) != bytes {
        throw .cannotWrite(path: target, step: "verify", code: EIO)
      }
      guard rename(temporary.path, target) == 0 else { throw .failed("rename", target) }
    } catch {
      unlink(temporary.path)
      throw error
    }
    try sync(directory: FileSystem.parent(of: target) ?? ".")
  }

  /// A temporary file with all bytes written, but perhaps not on disk yet.
  struct Unsynced {
    /// The path of the temporary file.
    let path: String
    let target: String
    fileprivate let descriptor: Int32

    /// Syncs and closes the file, which is closed even on error. The file itself stays.
    func sync() throws(StoreError) {
      do throws(StoreError) {
        try AtomicFile.sync(descriptor, path: target)
      } catch {
        abandon()
        throw error
      }
      // On Linux the descriptor is gone after EINTR; closing it again could hit another file.
      if close(descriptor) != 0 && errno != EINTR { throw .failed("close", target) }
    }

    /// Closes a file that is no longer wanted.
    func abandon() { _ = close(descriptor) }
  }

  /// Does the first half of a write: puts the bytes into a temporary file beside `target`, whose
  /// links the caller has followed. Leaves nothing behind when it throws.
  static func writeTemporary(_ bytes: Data, beside target: String) throws(StoreError) -> Unsynced {
    guard !FileSystem.isLink(target) else {
      throw .cannotWrite(path: target, step: "readlink", code: ELOOP)
    }
    let (descriptor, temporary) = try create(beside: target)
    do throws(StoreError) {
      try writeAll(bytes, to: descriptor, path: target)
    } catch {
      _ = close(descriptor)
      unlink(temporary)
      throw error
    }
    // Starts the sync early: several files then share one file system commit instead of one each.
    cairn_begin_sync(descriptor)
    return Unsynced(path: temporary, target: target, descriptor: descriptor)
  }

  /// Returns the name of the file that one of our temporary files was written for: `plan.json` for
  /// `plan.json.4711-0.tmp`. `nil` for any other name, however similar.
  static func target(ofTemporary name: String) -> Substring? {
    guard name.hasSuffix(".tmp") else { return nil }
    let stem = name.dropLast(4)
    guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex else { return nil }
    let numbers = stem[stem.index(after: dot)...].split(
      separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { $0.utf8.decimal != nil } ? stem[..<dot] : nil
  }

  private static func create(beside target: String) throws(StoreError) -> (Int32, String) {
    for attempt in 0..<100 {
      let temporary = "\(target).\(getpid())-\(attempt).tmp"
      let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        // The umask may have removed bits that the owner needs.
        fchmod(descriptor, 0o600)
        return (descriptor, temporary)
      }
      // Left by a killed process that had our process ID: try another name.
      if errno != EEXIST { throw .failed("open", target) }
    }
    throw .cannotWrite(path: target, step: "open", code: EEXIST)
  }

  static func writeAll(_ bytes: Data, to descriptor: Int32, path: String) throws(StoreError) {
    let failure = bytes.withUnsafeBytes { FileDescriptorText.write($0, to: descriptor) }
    if failure != 0 { throw .cannotWrite(path: path, step: "write", code: failure) }
  }

  static func sync(_ descriptor: Int32, path: String) throws(StoreError) {
    while fsync(descriptor) != 0 {
      if errno != EINTR { throw .failed("fsync", path) }
    }
  }

  /// Overwrites a file in place. Not crash-safe: a last resort, for when a record of the file's
  /// contents exists.
  static func overwrite(_ path: String, with bytes: Data) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed("open", path) }
    defer { _ = close(descriptor) }
    try writeAll(bytes, to: descriptor, path: path)
    try sync(descriptor, path: path)
  }

  /// Does the last half of a write: makes renames in a directory survive a power cut.
  static func sync(directory: String) throws(StoreError) {
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .failed("open", directory) }
    defer { _ = close(descriptor) }
    // Some file systems cannot sync a directory and report EINVAL; nothing more can be done there.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .failed("fsync", directory) }
  }
}
