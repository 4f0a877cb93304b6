import CareerJSON
package import FoundationEssentials

/// `CareerJSON` for files: errors carry the file's path.
package enum StoreJSON {
  /// Returns the encoded bytes, without a trailing newline.
  package static func encode(_ value: some Encodable) throws(StoreError) -> Data {
    do throws(JSONFault) {
      return try CareerJSON.encode(value)
    } catch {
      throw .damaged(path: "", line: error.line, detail: error.detail)
    }
  }

  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: Data, path: String
  ) throws(StoreError) -> Value {
    do throws(JSONFault) {
      return try CareerJSON.decode(type, from: bytes)
    } catch {
      throw .damaged(path: path, line: error.line, detail: error.detail)
    }
  }
}
