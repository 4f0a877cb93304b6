import CareerJSON
import FoundationEssentials

/// A file that is one value: `{"format": …, "version": …, …the value's own keys…}`.
package struct SingleFile<Value: Codable & Sendable>: Sendable {
  package let path: String
  package let format: String

  package init(path: String, format: String) { (self.path, self.format) = (path, format) }

  private struct Envelope: Decodable {
    var format: String
    var version: Int
  }

  /// Returns the value and the version that wrote it; `nil` if the file does not exist. Throws
  /// `newerVersion` if a newer Cairn gave the value another shape.
  package func read() throws(StoreError) -> (value: Value, version: Int)? {
    guard let bytes = try FileSystem.read(path) else { return nil }
    let envelope = try StoreJSON.decode(Envelope.self, from: bytes, path: path)
    guard envelope.format == format else {
      throw .damaged(path: path, line: nil, detail: "its \"format\" must be \"\(format)\"")
    }
    do throws(StoreError) {
      return (try StoreJSON.decode(Value.self, from: bytes, path: path), envelope.version)
    } catch {
      guard envelope.version > ListDocument.version else { throw error }
      throw .newerVersion(path: path, version: envelope.version, known: ListDocument.version)
    }
  }

  /// Reads a value that is about to be changed: throws if a newer Cairn wrote it.
  func readToChange() throws(StoreError) -> Value? {
    guard let (value, version) = try read() else { return nil }
    try ListDocument.check(version, of: path)
    return value
  }

  /// Saves a value. The caller has checked that the file has no newer version.
  package func write(_ value: Value) throws(StoreError) {
    try AtomicFile.write(try encoded(value), to: path)
  }

  /// Returns the contents of the file for a value.
  func encoded(_ value: Value) throws(StoreError) -> Data {
    try StoreJSON.encode(Wrapped(value: value, format: format)) + Data("\n".utf8)
  }

  private struct Wrapped: Encodable {
    let value: Value
    let format: String

    func encode(to encoder: any Encoder) throws {
      try value.encode(to: encoder)
      var container = encoder.container(keyedBy: AnyKey.self)
      try container.encode(format, forKey: AnyKey("format"))
      try container.encode(ListDocument.version, forKey: AnyKey("version"))
    }
  }
}
