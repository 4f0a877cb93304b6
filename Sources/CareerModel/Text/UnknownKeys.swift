package import CareerJSON

/// The keys of a stored object that this version does not know, kept for a newer Cairn.
package struct UnknownKeys: Hashable, Codable, Sendable {
  package var values: [String: JSONValue]

  package init(_ values: [String: JSONValue] = [:]) { self.values = values }

  /// Keeps everything in an object except the keys of `known`.
  package init<Known: CodingKey & CaseIterable>(
    in object: JSONElement, except known: Known.Type
  ) throws {
    try self.init(in: object, except: known.allCases.map(\.stringValue))
  }

  fileprivate init(in object: JSONElement, except known: [String]) throws {
    values = try object.otherMembers(than: known)
  }

  package init(from decoder: any Decoder) throws {
    try self.init(in: JSONElement(decoder), except: [])
  }

  /// Writes the encoder's object: the known keys that have a value, and the kept ones.
  func encode<Key: CodingKey>(
    to encoder: any Encoder, beside known: KeyValuePairs<Key, (any Encodable)?>
  ) throws {
    var container = encoder.container(keyedBy: Key.self)
    for (key, value) in known { if let value { try container.encode(value, forKey: key) } }
    try encode(to: encoder)
  }

  /// Writes the kept keys into the encoder's object, beside the known ones.
  package func encode(to encoder: any Encoder) throws {
    guard !values.isEmpty else { return }
    var container = encoder.container(keyedBy: AnyKey.self)
    for (key, value) in values { try container.encode(value, forKey: AnyKey(key)) }
  }
}

// What the compiler writes for a property `unknown`, beside the known keys of its type.

extension KeyedDecodingContainer {
  func decode(_: UnknownKeys.Type, forKey unknown: Key) throws -> UnknownKeys {
    let object = try JSONElement(superDecoder())
    let known = try object.members.map { try $0.key.text() }
      .filter { Key(stringValue: $0) != nil && $0 != unknown.stringValue }
    return try UnknownKeys(in: object, except: known)
  }
}

extension KeyedEncodingContainer {
  mutating func encode(_ unknown: UnknownKeys, forKey _: Key) throws {
    if !unknown.values.isEmpty { try unknown.encode(to: superEncoder()) }
  }
}

/// An object in a file that keeps the keys it does not know, and leaves out empty lists.
protocol Stored: Codable, JSONReadable {
  associatedtype Key: CodingKey & CaseIterable

  var unknown: UnknownKeys { get }
  /// The known keys with their values; `nil` is left out.
  var stored: KeyValuePairs<Key, (any Encodable)?> { get }

  init(_ keys: inout StoredKeys<Key>) throws
}

extension Stored {
  package init(from decoder: any Decoder) throws { try self.init(json: JSONElement(decoder)) }

  package init(json: JSONElement) throws {
    var keys = try StoredKeys<Key>(json)
    try self.init(&keys)
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: stored)
  }
}

/// Reads the known keys of a stored object one by one, and then the unknown ones.
struct StoredKeys<Key: CodingKey & CaseIterable> {
  let object: JSONElement
  /// Known keys that are not a `Key`.
  private let others: [String]
  private let keys: KeyTable
  /// A bit for each slot whose key was read.
  private var read: UInt64 = 0

  init(_ object: JSONElement, and others: [String] = []) throws {
    guard object.isObject else { throw object.error("wrong type of value") }
    (self.object, self.others, keys) = (object, others, object.keys)
    for other in others { _ = member(other) }
  }

  /// The keys that are not known. Nearly every object has none: then all of its members were read,
  /// and no name of a key needs to be made.
  var unknown: UnknownKeys {
    get throws {
      read.nonzeroBitCount == keys.count
        ? UnknownKeys()
        : try UnknownKeys(in: object, except: Key.allCases.map(\.stringValue) + others)
    }
  }

  private mutating func member(_ name: String) -> JSONElement? {
    guard let (value, slot) = object.member(name, among: keys) else { return nil }
    read |= 1 << slot
    return value
  }

  subscript<Value: JSONReadable>(key: Key) -> Value {
    mutating get throws {
      try Value(json: member(key.stringValue) ?? object.needed(key.stringValue))
    }
  }

  subscript<Value: JSONReadable>(optional key: Key) -> Value? {
    mutating get throws {
      guard let value = member(key.stringValue), !value.isNull else { return nil }
      return try Value(json: value)
    }
  }

  /// An optional list; a missing key means empty.
  subscript<Element: JSONReadable>(list key: Key) -> [Element] {
    mutating get throws {
      guard let value = member(key.stringValue), !value.isNull else { return [] }
      guard let list = value.list else { throw value.error("wrong type of value") }
      return try list.map(Element.init(json:))
    }
  }

  /// Returns the error for a text that is none of those that a key may have.
  func error(_ text: String, isNot expected: String, at key: Key) -> any Error {
    (object[key.stringValue] ?? object).error("\"\(text)\" is not \(expected)")
  }
}

extension Array {
  /// `nil` for an empty list, which is omitted from files.
  var unlessEmpty: [Element]? { isEmpty ? nil : self }
}
