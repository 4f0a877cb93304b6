/// The keys of a stored object that this version does not know, kept for a newer Cairn.
package struct UnknownKeys: Hashable, Sendable {
  package var values: [String: JSONValue]

  package init(_ values: [String: JSONValue] = [:]) {
    self.values = values
  }

  /// Keeps everything in the decoder's object except the keys of `known`.
  package init<Known: CodingKey & CaseIterable>(
    in decoder: any Decoder, except known: Known.Type
  ) throws {
    try self.init(in: decoder) { Known(stringValue: $0) != nil }
  }

  fileprivate init(in decoder: any Decoder, isKnown: (String) -> Bool) throws {
    self.init(try decoder.container(keyedBy: AnyKey.self).values { !isKnown($0) })
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

/// An object in a file that keeps the keys it does not know.
protocol Stored: Codable {
  associatedtype Key: CodingKey & CaseIterable

  var unknown: UnknownKeys { get }
  /// The known keys with their values; `nil` is left out.
  var stored: KeyValuePairs<Key, (any Encodable)?> { get }

  init(_ keys: StoredKeys<Key>) throws
}

extension Stored {
  package init(from decoder: any Decoder) throws { try self.init(StoredKeys(decoder)) }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: stored)
  }
}

/// Reads the known keys of a stored object one by one, and the unknown ones.
struct StoredKeys<Key: CodingKey & CaseIterable> {
  private let container: KeyedDecodingContainer<Key>
  let unknown: UnknownKeys

  /// - Parameter isAlsoKnown: Whether a key that is not a `Key` is known too.
  init(_ decoder: any Decoder, isAlsoKnown: (String) -> Bool = { _ in false }) throws {
    container = try decoder.container(keyedBy: Key.self)
    unknown = try UnknownKeys(in: decoder) { Key(stringValue: $0) != nil || isAlsoKnown($0) }
  }

  subscript<Value: Decodable>(key: Key) -> Value {
    get throws { try container.decode(Value.self, forKey: key) }
  }

  subscript<Value: Decodable>(optional key: Key) -> Value? {
    get throws { try container.decodeIfPresent(Value.self, forKey: key) }
  }

  /// An optional list; a missing key means empty.
  subscript<Element: Decodable>(list key: Key) -> [Element] {
    get throws { try container.decodeIfPresent([Element].self, forKey: key) ?? [] }
  }

  /// Returns the error for a text that is none of those that a key may have.
  func error(_ text: String, isNot expected: String, at key: Key) -> DecodingError {
    .dataCorruptedError(
      forKey: key, in: container, debugDescription: "\"\(text)\" is not \(expected)")
  }
}

extension Array {
  /// `nil` for an empty list, which is omitted from files.
  var unlessEmpty: [Element]? { isEmpty ? nil : self }
}
