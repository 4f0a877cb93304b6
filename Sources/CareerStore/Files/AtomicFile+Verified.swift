package import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension AtomicFile {
  /// Writes a file as `write` does, and reads it again before it takes the place of the old one. Where other
  /// bytes come back the old file is as it was, and `cannotWrite` names the step "verify".
  package static func writeVerified(_ bytes: Data, to path: String) throws(StoreError) {
    let target = FileSystem.resolved(path)
    let temporary = try writeTemporary(bytes, beside: target)
    do throws(StoreError) {
      try temporary.sync()
      guard try FileSystem.read(temporary.path) == bytes else {
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
}
