package import FoundationEssentials

/// Encodes and decodes JSON, for files and documents alike: pretty-printed, with sorted keys and
/// unescaped slashes, so a diff shows what changed and a person can read it.
package enum CareerJSON {
  /// Returns the encoded bytes, without a trailing newline. Fails only for a number that JSON
  /// cannot represent (infinity or NaN).
  ///
  /// - Parameter indent: Blanks in front of every line.
  package static func encode(
    _ value: some Encodable, indent: Int = 0
  ) throws(JSONFault) -> Data {
    do {
      var writer = JSONWriter(indent: indent)
      try writer.write(JSONValue(of: value))
      return Data(writer.bytes)
    } catch {
      throw JSONFault(line: nil, detail: String(describing: error))
    }
  }

  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: Data
  ) throws(JSONFault) -> Value {
    try JSONDocument(bytes).root.read(type)
  }
}

/// Why bytes cannot be read as expected.
package struct JSONFault: Error, Hashable, Sendable {
  /// The line, counted from 1; `nil` if no line can be named.
  package var line: Int?
  /// A description without a full stop.
  package var detail: String

  package init(line: Int?, detail: String) { (self.line, self.detail) = (line, detail) }
}
