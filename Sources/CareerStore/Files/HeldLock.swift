import CSystemCalls
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lock file while this process holds it. It also keeps the record of the save that is going on:
/// its name is on disk already, so that the record costs one sync and no directory's.
package struct HeldLock: Sendable {
  let path: String
  let descriptor: Int32

  /// The record of a save that was cut short; `nil` if there is none. What is left of a record whose
  /// writing was cut short is cleared: that save had not begun.
  ///
  /// - Throws: `notALock` where somebody else keeps something in the file.
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

  /// Writes a record, of which the disk may hear later. Whole or not, it is withdrawn or synced by the
  /// caller.
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

  /// Takes back a record whose save will not be made: it must not come back after a power cut.
  func withdraw() {
    clear()
    fsync(descriptor)
  }

  /// Forgets the record. Should that not last, the next start finds every file as it shall be.
  func clear() {
    if ftruncate(descriptor, 0) != 0 {
      // Any other beginning is no record.
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
