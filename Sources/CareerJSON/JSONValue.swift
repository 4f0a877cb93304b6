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

  /// Encodes itself for `CareerJSON.encode`; digits that no number type holds get lost elsewhere.
  package func encode(to encoder: any Encoder) throws {
    if let builder = encoder as? JSONBuilder {
      builder.value = self
    } else {
      switch self {
      case .object(let object): try object.encode(to: encoder)
      case .array(let array): try array.encode(to: encoder)
      case .null: try String?.none.encode(to: encoder)
      case .bool(let bool): try bool.encode(to: encoder)
      case .integer(let integer): try integer.encode(to: encoder)
      case .large(let large): try large.encode(to: encoder)
      case .number(let number): try number.encode(to: encoder)
      case .digits(let digits): try (Double(digits) ?? .nan).encode(to: encoder)
      case .string(let string): try string.encode(to: encoder)
      }
    }
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
