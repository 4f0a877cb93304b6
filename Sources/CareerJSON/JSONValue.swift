/// Any JSON value: what files contain beyond the keys that this version knows.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A whole number beyond `Int.max`.
  case large(UInt64)
  case number(Double)
  /// A number that no number type holds to the last digit, as it is written.
  case digits(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: Codable {
  package init(from decoder: any Decoder) throws { self = try JSONElement(decoder).value() }

  /// Encodes itself for `CareerJSON.encode` alone: others lose digits that no number type holds.
  package func encode(to encoder: any Encoder) throws {
    guard let builder = encoder as? JSONBuilder else {
      throw JSONFault(line: nil, detail: "only CareerJSON writes a JSONValue")
    }
    builder.value = self
  }
}

/// A key of a JSON object with any name.
package struct AnyKey: CodingKey {
  package let stringValue: String
  package var intValue: Int? { nil }

  package init(_ name: String) { stringValue = name }
  package init?(stringValue: String) { self.init(stringValue) }
  package init?(intValue: Int) { nil }
}
