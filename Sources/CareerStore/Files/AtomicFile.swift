import CSystemCalls
package import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one way in which Cairn writes a file: after a crash at any point the file holds either all
/// of the old bytes or all of the new ones, and once `write` has returned the new ones are on disk.
///
/// Symbolic links are followed → a temporary file beside the target, for its owner alone, that
/// cannot have been there → all bytes → `fsync` → `close`, checked → `rename` → `fsync` of the
/// directory. When a step fails the temporary file is removed and the old file is as it was.
package enum AtomicFile {
  /// - Parameter isVerified: Whether the bytes are read again before they take the place of the old ones.
  ///   Where others come back the old file is as it was, and `cannotWrite` names the step "verify".
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
      guard rename(temporary.path, target) == 0 else {
        throw .cannotWrite(path: target, step: "rename", code: errno)
      }
    } catch {
      unlink(temporary.path)
      throw error
    }
    try sync(directory: FileSystem.parent(of: target) ?? ".")
  }

  /// A temporary file that holds all bytes, of which the disk may not have heard yet.
  struct Unsynced {
    /// Of the temporary file.
    let path: String
    let target: String
    fileprivate let descriptor: Int32

    /// Waits for the disk and closes, also when it throws. The file stays.
    func sync() throws(StoreError) {
      do throws(StoreError) {
        try AtomicFile.sync(descriptor, path: target)
      } catch {
        close()
        throw error
      }
      // After EINTR the descriptor is gone on Linux; closing again could hit another file.
      if closeDescriptor(descriptor) != 0 && errno != EINTR {
        throw .cannotWrite(path: target, step: "close", code: errno)
      }
    }

    /// Closes, for a file that is not wanted any more.
    func close() {
      _ = closeDescriptor(descriptor)
    }
  }

  /// The first half of a write: the bytes, in a temporary file beside `target`, whose links must have
  /// been followed. Nothing stays when it throws.
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
    // Several files then wait together for one commit of the file system, not each for its own.
    cairn_begin_sync(descriptor)
    return Unsynced(path: temporary, target: target, descriptor: descriptor)
  }

  /// The name of the file that a temporary file of ours, by its name, was to become:
  /// `plan.json.4711-0.tmp` is one of `plan.json`. `nil` for any other name, however alike.
  static func target(ofTemporary name: String) -> Substring? {
    guard name.hasSuffix(".tmp") else { return nil }
    let stem = name.dropLast(4)
    guard let dot = stem.lastIndex(of: "."), dot != stem.startIndex else { return nil }
    let numbers = stem[stem.index(after: dot)...].split(
      separator: "-", omittingEmptySubsequences: false)
    let areDigits = numbers.allSatisfy { number in
      !number.isEmpty && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    return numbers.count == 2 && areDigits ? stem[..<dot] : nil
  }

  private static func create(beside target: String) throws(StoreError) -> (Int32, String) {
    for attempt in 0..<100 {
      let temporary = "\(target).\(getpid())-\(attempt).tmp"
      let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        // The umask may have taken bits away that the owner needs.
        fchmod(descriptor, 0o600)
        return (descriptor, temporary)
      }
      // A leftover of a process that had our number and was killed: take another name.
      if errno != EEXIST { throw .cannotWrite(path: target, step: "open", code: errno) }
    }
    throw .cannotWrite(path: target, step: "open", code: EEXIST)
  }

  static func writeAll(
    _ bytes: Data, to descriptor: Int32, path: String
  ) throws(StoreError) {
    let failure = bytes.withUnsafeBytes { FileDescriptorText.write($0, to: descriptor) }
    if failure != 0 { throw .cannotWrite(path: path, step: "write", code: failure) }
  }

  static func sync(_ descriptor: Int32, path: String) throws(StoreError) {
    while fsync(descriptor) != 0 {
      if errno != EINTR { throw .cannotWrite(path: path, step: "fsync", code: errno) }
    }
  }

  /// Writes over a file as it stands. Not safe from a crash: for the case that nothing else works, and
  /// with a record of what belongs in the file.
  static func overwrite(_ path: String, with bytes: Data) throws(StoreError) {
    let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, step: "open", code: errno) }
    defer { _ = close(descriptor) }
    try writeAll(bytes, to: descriptor, path: path)
    try sync(descriptor, path: path)
  }

  /// The last half: makes what was renamed in a directory outlive a power cut.
  static func sync(directory: String) throws(StoreError) {
    let descriptor = open(directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: directory, step: "open", code: errno)
    }
    defer { _ = close(descriptor) }
    // Some file systems cannot sync a directory and say EINVAL; there is nothing more to do there.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .cannotWrite(path: directory, step: "fsync", code: errno)
    }
  }
}

// A name that a method above has too.
private func closeDescriptor(_ descriptor: Int32) -> Int32 { close(descriptor) }
