import CareerJSON

/// A JSON value as Foundation's decoder reads it, to be held against ours.
struct ForeignValue: Decodable {
  let value: JSONValue

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
}
