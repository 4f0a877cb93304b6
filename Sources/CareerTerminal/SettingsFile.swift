import CareerJSON
import CareerModel
import CareerStore
import FoundationEssentials

/// The settings file, which the user writes and Cairn only reads.
enum SettingsFile {
  /// Reads the file; `nil` if it does not exist. Throws `cannotRead` and `damaged`.
  static func read(_ path: String) throws(StoreError) -> JSON5Document? {
    let bytes: Data?
    do throws(StoreError) {
      bytes = try FileSystem.read(path, most: InputLimit.settings)
    } catch {
      // The store's advice, to use another data directory, would not help here.
      guard case .notADirectory(let place) = error else { throw error }
      throw .cannotRead(path: place, code: ENOTDIR)
    }
    // An empty file has no settings, as one that holds an empty object.
    let isEmpty = bytes?.allSatisfy { UInt8(ascii: " ") >= $0 } ?? false
    return try StoreJSON.naming(path) { () throws(JSONFault) in
      try bytes.map { (bytes) throws(JSONFault) in
        try JSON5Document(isEmpty ? Data("{}".utf8) : bytes, deepest: InputLimit.depth)
      }
    }
  }
}
