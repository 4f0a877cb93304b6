package import CareerJSON
package import FoundationEssentials

/// `CareerJSON` for files: errors carry the file's path.
package enum StoreJSON {
  /// Returns the encoded bytes, without a trailing newline.
  package static func encode(_ value: some Encodable, indent: Int = 0) throws(StoreError) -> Data {
    try naming("") { () throws(JSONFault) in try CareerJSON.encode(value, indent: indent) }
  }

  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: Data, path: String
  ) throws(StoreError) -> Value {
    try naming(path) { () throws(JSONFault) in try CareerJSON.decode(type, from: bytes) }
  }

  /// Names the file in an error from reading its JSON.
  package static func naming<Value>(
    _ path: String, _ read: () throws(JSONFault) -> Value
  ) throws(StoreError) -> Value {
    do throws(JSONFault) {
      return try read()
    } catch {
      throw .damaged(path: path, line: error.line, detail: error.detail)
    }
  }
}
