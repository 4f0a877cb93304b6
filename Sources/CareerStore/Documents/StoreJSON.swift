import CareerJSON
package import FoundationEssentials

/// `CareerJSON` for files: errors carry the file's path.
package enum StoreJSON {
  /// Returns the encoded bytes, without a trailing newline.
  package static func encode(_ value: some Encodable, indent: Int = 0) throws(StoreError) -> Data {
    do throws(JSONFault) {
      return try CareerJSON.encode(value, indent: indent)
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

  static func document(_ bytes: Data, path: String) throws(StoreError) -> JSONDocument {
    do throws(JSONFault) {
      return try JSONDocument(bytes)
    } catch {
      throw .damaged(path: path, line: error.line, detail: error.detail)
    }
  }
}
