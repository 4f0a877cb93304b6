package import FoundationEssentials

/// How Cairn writes and reads JSON: pretty, keys in order, slashes as they are, so that a diff shows
/// what changed and a person can read it.
package enum StoreJSON {
  /// The bytes, without a newline at the end.
  package static func encode(_ value: some Encodable) throws(StoreError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(value)
    } catch {
      // Only a number that JSON cannot write (infinity) gets here, and no file can hold one.
      throw .damaged(path: "", line: nil, detail: String(describing: error))
    }
  }

  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: Data, path: String
  ) throws(StoreError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: bytes)
    } catch {
      // Foundation does not say where JSON breaks; our scanner finds the place.
      if let fault = JSONScanner(bytes).firstFault {
        throw .damaged(
          path: path, line: JSONScanner.line(of: fault, in: bytes),
          detail: fault == bytes.count ? "the file ends too early" : "this is not JSON")
      }
      throw .damaged(path: path, line: nil, detail: words(for: error))
    }
  }

  private static func words(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return String(describing: error) }
    switch error {
    case .keyNotFound(let key, let context):
      return "\"\(key.stringValue)\" is missing" + place(context.codingPath)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "not the kind of value that belongs here" + place(context.codingPath)
    case .dataCorrupted(let context):
      return context.debugDescription + place(context.codingPath)
    @unknown default:
      return String(describing: error)
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    guard !path.isEmpty else { return "" }
    let steps = path.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }
    return " (in " + steps.joined(separator: " › ") + ")"
  }
}
