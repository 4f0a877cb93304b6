import CSystemCalls
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

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
    let bytes = try read()
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
    let bytes = try record.encoded()
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .cannotWrite(path: path, step: "lseek", code: errno)
    }
    guard ftruncate(descriptor, 0) == 0 else {
      throw .cannotWrite(path: path, step: "ftruncate", code: errno)
    }
    try AtomicFile.writeAll(bytes, to: descriptor, path: path)
    cairn_begin_sync(descriptor)
  }

  /// Waits until the record is on disk.
  func sync() throws(StoreError) {
    try AtomicFile.sync(descriptor, path: path)
  }

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

  private func read() throws(StoreError) -> Data {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else {
      throw .cannotRead(path: path, code: errno)
    }
    return try FileSystem.drain(descriptor, most: .max, called: path)
  }
}
