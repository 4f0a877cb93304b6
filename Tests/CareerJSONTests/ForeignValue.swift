import CareerJSON

/// A JSON value as Foundation reads and writes it, to be held against ours.
struct ForeignValue: Codable {
  let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: AnyKey.self) {
      value = .object(
        try object.allKeys.reduce(into: [:]) { members, key in
          members[key.stringValue] = try object.decode(ForeignValue.self, forKey: key).value
        })
    } else if var list = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !list.isAtEnd { elements.append(try list.decode(ForeignValue.self).value) }
      value = .array(elements)
    } else {
      value = try Self.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let bool = try? container.decode(Bool.self) { return .bool(bool) }
    if let integer = try? container.decode(Int.self) { return .integer(integer) }
    if let large = try? container.decode(UInt64.self) { return .large(large) }
    if let number = try? container.decode(Double.self) { return .number(number) }
    return .string(try container.decode(String.self))
  }

  func encode(to encoder: any Encoder) throws {
    switch value {
    case .object(let object): try object.mapValues(ForeignValue.init(_:)).encode(to: encoder)
    case .array(let array): try array.map(ForeignValue.init(_:)).encode(to: encoder)
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
