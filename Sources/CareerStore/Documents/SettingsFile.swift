import CareerModel
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file with the settings, which a person writes and Cairn only reads.
package enum SettingsFile {
  /// What is in the file; `nil` where there is none. Throws `cannotRead` and `damaged`.
  package static func read(_ path: String) throws(StoreError) -> JSON5Document? {
    guard let bytes = try bytes(of: path) else { return nil }
    do throws(JSON5Document.Fault) {
      return try JSON5Document(bytes)
    } catch {
      throw .damaged(path: path, line: error.line, detail: error.detail)
    }
  }

  private static func bytes(of path: String) throws(StoreError) -> Data? {
    do throws(StoreError) {
      return try FileSystem.read(path, most: InputLimit.settings)
    } catch {
      // Another data directory, which is what the store advises, would not help here.
      guard case .notADirectory(let place) = error else { throw error }
      throw .cannotRead(path: place, code: ENOTDIR)
    }
  }
}
