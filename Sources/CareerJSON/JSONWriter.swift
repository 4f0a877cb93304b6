/// Writes a JSON value in the layout of Cairn's files, which is that of Foundation's encoder:
/// two blanks for each level, `"key" : value`, sorted keys, and a line of its own for everything.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var indent: Int

  init(indent: Int) {
    self.indent = indent
    bytes = Array(repeating: UInt8(ascii: " "), count: indent)
  }

  /// Throws for a number that JSON cannot represent.
  mutating func write(_ value: JSONValue) throws {
    switch value {
    case .null: write("null")
    case .bool(let bool): write(bool ? "true" : "false")
    case .integer(let integer): write(String(integer))
    case .large(let large): write(String(large))
    case .number(let number):
      guard number.isFinite else { throw JSONFault(line: nil, detail: "\(number) is not JSON") }
      let text = number.description
      write(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    case .digits(let digits): write(digits)
    case .string(let string): writeText(string)
    case .array(let array):
      try write(array, between: "[", "]") { writer, element in try writer.write(element) }
    case .object(let object):
      let sorted = object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      try write(sorted, between: "{", "}") { writer, member in
        writer.writeText(member.key)
        writer.write(" : ")
        try writer.write(member.value)
      }
    }
  }

  private mutating func write<Element>(
    _ elements: [Element], between open: String, _ close: String,
    each: (inout JSONWriter, Element) throws -> Void
  ) throws {
    write(open)
    indent += 2
    for (index, element) in elements.enumerated() {
      if index > 0 { write(",") }
      startLine()
      try each(&self, element)
    }
    indent -= 2
    if elements.isEmpty { write("\n") }
    startLine()
    write(close)
  }

  private mutating func startLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func writeText(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x20...: bytes.append(byte)
      default: write(Self.escapes[Int(byte)])
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The escapes of the control characters, by their numbers (RFC 8259, section 7).
  private static let escapes: [String] = (0..<0x20).map { number in
    let letters = [8: "b", 9: "t", 10: "n", 12: "f", 13: "r"]
    let digits = String(number, radix: 16)
    return letters[number].map { "\\" + $0 }
      ?? "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension JSONValue {
  /// Returns what a value encodes as.
  package init(of value: some Encodable) throws {
    let builder = JSONBuilder()
    try value.encode(to: builder)
    self = builder.whole
  }
}

/// Collects what a value encodes.
final class JSONBuilder: Encoder {
  /// `nil` for a list or object.
  var value: JSONValue?
  fileprivate var members: [String: JSONBuilder] = [:]
  fileprivate var elements: [JSONBuilder]?

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  fileprivate var whole: JSONValue {
    if let elements { return .array(elements.map(\.whole)) }
    return switch value {
    case nil: .object(members.mapValues(\.whole))
    case .object(let object)?: .object(object.merging(members.mapValues(\.whole)) { $1 })
    case let value?: value
    }
  }

  func container<Key>(keyedBy _: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(JSONBuilderKeys(builder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    elements = elements ?? []
    return JSONBuilderList(builder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONBuilderValue(builder: self)
  }

  /// Encodes a value here.
  fileprivate func encode(_ value: some Encodable) throws {
    switch value {
    case let text as String: self.value = .string(text)
    case let bool as Bool: self.value = .bool(bool)
    case let integer as Int: self.value = .integer(integer)
    case let number as Double: self.value = .number(number)
    case let number as Float: self.value = .number(Double(number))
    default: try value.encode(to: self)
    }
  }

  fileprivate func member(_ key: any CodingKey) -> JSONBuilder {
    let member = JSONBuilder()
    members[key.stringValue] = member
    return member
  }

  fileprivate func append() -> JSONBuilder {
    let element = JSONBuilder()
    elements?.append(element)
    return element
  }
}

private struct JSONBuilderValue: SingleValueEncodingContainer {
  let builder: JSONBuilder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { builder.value = .null }
  func encode<Value: Encodable>(_ value: Value) throws { try builder.encode(value) }

  /// Integers other than `Int` always get here, because they encode themselves as a single value.
  func encode<Value: Encodable & FixedWidthInteger>(_ value: Value) {
    builder.value =
      Int(exactly: value).map(JSONValue.integer) ?? UInt64(exactly: value).map(JSONValue.large)
      ?? .digits("\(value)")
  }
}

private struct JSONBuilderKeys<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let builder: JSONBuilder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { builder.member(key).value = .null }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try builder.member(key).encode(value)
  }

  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { builder.member(key).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    builder.member(key).unkeyedContainer()
  }

  /// The object itself.
  func superEncoder() -> any Encoder { builder }
  func superEncoder(forKey key: Key) -> any Encoder { builder.member(key) }
}

private struct JSONBuilderList: UnkeyedEncodingContainer {
  let builder: JSONBuilder
  var codingPath: [any CodingKey] { [] }
  var count: Int { builder.elements?.count ?? 0 }

  func encodeNil() { builder.append().value = .null }
  func encode<Value: Encodable>(_ value: Value) throws { try builder.append().encode(value) }

  func nestedContainer<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    builder.append().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    builder.append().unkeyedContainer()
  }

  func superEncoder() -> any Encoder { builder.append() }
}
