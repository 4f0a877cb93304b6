#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A fresh directory that is gone with the value that stands for it.
package final class TemporaryDirectory: Sendable {
  /// Without symbolic links in it.
  package let path: String

  package init() throws {
    let folder = Self.place.appending(path: "cairn-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    path = folder.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// In memory where that can be had: every save waits for the disk several times.
  private static let place: URL = {
    let place = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/dev/shm"
    return FileManager.default.isWritableFile(atPath: place)
      ? URL(filePath: place) : FileManager.default.temporaryDirectory
  }()
}

/// A fresh directory that is gone when the test is over.
package func withTemporaryDirectory<Result>(_ body: (String) throws -> Result) throws -> Result {
  let directory = try TemporaryDirectory()
  return try withExtendedLifetime(directory) { try body(directory.path) }
}
