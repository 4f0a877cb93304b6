import CareerModel
package import FoundationEssentials

/// Encodes and decodes JSON, for files and documents alike: pretty-printed, with sorted keys and
/// unescaped slashes, so a diff shows what changed and a person can read it.
package enum CareerJSON {
  /// Returns the encoded bytes, without a trailing newline. Fails only for a number that JSON
  /// cannot represent (infinity or NaN).
  package static func encode(_ value: some Encodable) throws(JSONFault) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(value)
    } catch {
      throw JSONFault(line: nil, detail: String(describing: error))
    }
  }

  package static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: Data
  ) throws(JSONFault) -> Value {
    do {
      return try JSONDecoder().decode(type, from: bytes)
    } catch {
      throw JSONFault(error, in: bytes)
    }
  }
}

/// Why bytes cannot be decoded as expected.
package struct JSONFault: Error, Hashable, Sendable {
  /// The line, counted from 1; `nil` if no line can be named.
  package var line: Int?
  /// A description without a full stop.
  package var detail: String
}

extension JSONFault {
  /// Describes a decoder's error for these bytes. Foundation does not say where JSON breaks; our
  /// scanner finds the place.
  fileprivate init(_ error: any Error, in bytes: Data) {
    let scanner = JSONScanner(bytes)
    if let fault = scanner.firstFault {
      self.init(
        line: JSONScanner.line(of: fault, in: bytes),
        detail: fault == bytes.count
          ? "the file ends unexpectedly"
          : scanner.goesTooDeep ? "lists are nested too deeply here" : "this is not JSON")
    } else {
      self.init(saying: error)
      var places = JSONPlaces(bytes)
      line = (error as? DecodingError)?.context.flatMap { context in
        let steps = context.codingPath.map { step in
          step.intValue.map(DocumentPath.Step.index) ?? .key(step.stringValue)
        }
        return places.line(of: DocumentPath(steps))
      }
    }
  }

  /// Describes a decoder's error for a value in a valid JSON document. The place is named without
  /// its first `depth` steps, which lead to the thing being described.
  package init(saying error: any Error, below depth: Int = 0) {
    self.init(line: nil, detail: Self.summary(of: error, below: depth))
  }

  private static func summary(of error: any Error, below depth: Int) -> String {
    guard let error = error as? DecodingError, let context = error.context else {
      return String(describing: error)
    }
    let what =
      switch error {
      case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
      case .typeMismatch, .valueNotFound: "wrong type of value"
      default: context.debugDescription
      }
    let steps = context.codingPath.dropFirst(depth).map {
      $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue
    }
    return steps.isEmpty ? what : "\(what) (in \(steps.joined(separator: " › ")))"
  }
}

extension DecodingError {
  fileprivate var context: Context? {
    switch self {
    case .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context), .dataCorrupted(let context):
      context
    @unknown default: nil
    }
  }
}
