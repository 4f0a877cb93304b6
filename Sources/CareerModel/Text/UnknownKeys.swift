package import CareerJSON

/// The keys of a stored object that this version does not know, kept for a newer Cairn.
package struct UnknownKeys: Hashable, Sendable {
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
  let object: JSONElement
  let unknown: UnknownKeys

  /// - Parameter others: Known keys that are not a `Key`.
  init(_ decoder: any Decoder, and others: [String] = []) throws {
    let object = try JSONElement(decoder)
    self.object = object
    guard object.isObject else { throw object.error("wrong type of value") }
    var known = others.count { object[$0] != nil }
    for key in Key.allCases where object[key.stringValue] != nil { known += 1 }
    // Nearly every object has no others, and then no name of a key needs to be made.
    unknown =
      object.count == known
      ? UnknownKeys()
      : try UnknownKeys(in: object, except: Key.allCases.map(\.stringValue) + others)
  }

  subscript<Value: Decodable>(key: Key) -> Value {
    get throws { try object.needed(key.stringValue).decode(Value.self) }
  }

  subscript<Value: Decodable>(optional key: Key) -> Value? {
    get throws {
      guard let value = object[key.stringValue], !value.isNull else { return nil }
      return try value.decode(Value.self)
    }
  }

  /// An optional list; a missing key means empty.
  subscript<Element: Decodable>(list key: Key) -> [Element] {
    get throws {
      guard let value = object[key.stringValue], !value.isNull else { return [] }
      return try value.elements(Element.self)
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
