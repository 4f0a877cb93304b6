// A value in a document as a source of `Decodable` types. Errors name the value, so nothing keeps
// track of the keys that lead to it.

extension JSONElement {
  /// Reads a value of a type. Throws an error that `fault` describes.
  @inlinable
  package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    do { return try Value(from: self) } catch { throw mismatch(error) }
  }

  /// Reads a value of a type, as `decode` does; the fault may name the line in the document.
  @inlinable
  package func read<Value: Decodable>(
    _ type: Value.Type, namesLine: Bool = true
  ) throws(JSONFault) -> Value {
    do { return try decode(type) } catch { throw fault(error, namesLine: namesLine) }
  }

  /// Reads all elements of a list.
  @inlinable
  package func elements<Value: JSONReadable>(
    _ type: Value.Type = Value.self
  ) throws -> [Value] {
    guard let list else { throw error("wrong type of value") }
    return try list.map(Value.init(json:))
  }

  /// Returns an error with its place, which is here unless it says another.
  @usableFromInline
  package func mismatch(_ error: any Error) -> any Error {
    (error as? DecodingError).map { JSONMismatch(self, $0.detail) } ?? error
  }

  /// Returns the element that a type is being read from.
  package init(_ decoder: any Decoder) throws {
    guard let element = decoder as? JSONElement else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "only JSON can be read"))
    }
    self = element
  }

  /// Returns the value of a key that must be there.
  package func needed(_ name: String) throws -> JSONElement {
    guard let value = self[name] else {
      throw isObject ? JSONMismatch(self, "\"\(name)\" is missing") : mismatch
    }
    return value
  }
}

extension DecodingError {
  fileprivate var detail: String {
    switch self {
    case .dataCorrupted(let context): context.debugDescription
    case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    default: "wrong type of value"
    }
  }
}

extension JSONElement: Decoder, SingleValueDecodingContainer {
  package var codingPath: [any CodingKey] { [] }
  package var userInfo: [CodingUserInfoKey: Any] { [:] }

  package func container<Key>(keyedBy _: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard isObject else { throw mismatch }
    return KeyedDecodingContainer(JSONMembers(element: self))
  }

  package func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard node.kind == .list else { throw mismatch }
    return JSONList(element: self)
  }

  package func singleValueContainer() -> any SingleValueDecodingContainer { self }

  package func decodeNil() -> Bool { isNull }
  package func decode(_: Bool.Type) throws -> Bool { try flag() }
  package func decode(_: String.Type) throws -> String { try text() }
  package func decode(_: Double.Type) throws -> Double { try number() }
  package func decode(_: Float.Type) throws -> Float { Float(try number()) }
  package func decode(_: Int.Type) throws -> Int { try integer() }

  package func decode<Value: FixedWidthInteger & Decodable>(_: Value.Type) throws -> Value {
    guard let value = Value(exactly: try integer()) else {
      throw JSONMismatch(self, "the number is too large")
    }
    return value
  }
}

/// An object as a container of keys.
private struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let element: JSONElement

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    element.members.compactMap { (try? $0.key.text()).flatMap(Key.init(stringValue:)) }
  }

  func contains(_ key: Key) -> Bool { element[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try superDecoder(of: key).isNull }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try superDecoder(of: key).decode(type)
  }

  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder(of: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(of: key).unkeyedContainer()
  }

  /// The object itself.
  func superDecoder() -> any Decoder { element }
  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder(of: key) }

  private func superDecoder(of key: Key) throws -> JSONElement {
    try element.needed(key.stringValue)
  }
}

/// A list as a container of elements.
private struct JSONList: UnkeyedDecodingContainer {
  let list: JSONElement
  /// The index of the next element's node.
  private var next: Int
  private(set) var currentIndex = 0

  init(element: JSONElement) { (list, next) = (element, element.index + 1) }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  var isAtEnd: Bool { next >= list.node.next }

  private mutating func take() throws -> JSONElement {
    guard !isAtEnd else { throw JSONMismatch(list, "the list is too short") }
    let element = JSONElement(document: list.document, index: next)
    (next, currentIndex) = (Int(element.node.next), currentIndex + 1)
    return element
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, JSONElement(document: list.document, index: next).isNull else { return false }
    _ = try take()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try take().decode(type)
  }

  mutating func nestedContainer<Key>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try take().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try take().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { try take() }
}
