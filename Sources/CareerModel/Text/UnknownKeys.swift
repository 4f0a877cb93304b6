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

  /// Reads the value of each key once, and the unknown ones last. Quickest in alphabetical order,
  /// in which Cairn writes them.
  init(_ keys: inout StoredKeys<Key>) throws
}

extension Stored {
  package init(from decoder: any Decoder) throws { try self.init(json: JSONElement(decoder)) }

  package init(json: JSONElement) throws {
    var keys = try StoredKeys<Key>(json)
    try self.init(&keys)
  }

  package init(next stream: inout JSONStream) throws {
    do {
      var keys = try StoredKeys<Key>(stream)
      try self.init(&keys)
      stream = try keys.rest
    } catch {
      try self.init(json: stream.element())
    }
  }

  package func encode(to encoder: any Encoder) throws {
    try unknown.encode(to: encoder, beside: stored)
  }
}

/// Reads the known keys of a stored object one by one, and then the unknown ones.
struct StoredKeys<Key: CodingKey & CaseIterable> {
  private enum Source {
    case object(JSONElement)
    /// What comes behind the last key that was read. A key that is asked for and does not come next
    /// counts as missing, so keys in another order are a surprise at the end.
    case stream(JSONStream)
  }

  private var source: Source
  /// Known keys that are not a `Key`.
  private var others: [String] = []

  init(_ object: JSONElement, and others: [String] = []) throws {
    guard object.isObject else { throw object.error("wrong type of value") }
    (source, self.others) = (.object(object), others)
  }

  /// Reads the object that comes next.
  init(_ stream: JSONStream) throws {
    var stream = stream
    try stream.take("{")
    source = .stream(stream)
  }

  /// What comes behind the object, all of which was read.
  var rest: JSONStream {
    get throws {
      guard case .stream(var stream) = source else { throw JSONStream.Surprise() }
      try stream.take("}")
      return stream
    }
  }

  /// The keys that are not known; none in a stream, where one is a surprise.
  var unknown: UnknownKeys {
    get throws {
      guard case .object(let object) = source else { return UnknownKeys() }
      return try UnknownKeys(in: object, except: Key.allCases.map(\.stringValue) + others)
    }
  }

  subscript<Value: JSONReadable>(key: Key) -> Value {
    mutating get throws {
      if case .object(let object) = source {
        return try Value(json: object.needed(key.stringValue))
      }
      guard let value: Value = try self[optional: key] else { throw JSONStream.Surprise() }
      return value
    }
  }

  subscript<Value: JSONReadable>(optional key: Key) -> Value? {
    mutating get throws { try value(of: key, json: Value.init(json:), next: Value.init(next:)) }
  }

  /// An optional list; a missing key means empty.
  subscript<Element: JSONReadable>(list key: Key) -> [Element] {
    mutating get throws {
      func elements(_ stream: inout JSONStream) throws -> [Element] {
        var elements: [Element] = []
        try stream.take("[")
        while try !stream.takes("]") {
          elements.append(try Element(next: &stream))
          try stream.endElement(before: "]")
        }
        return elements
      }
      return try value(of: key, json: { try $0.elements() }, next: elements) ?? []
    }
  }

  private mutating func value<Value>(
    of key: Key, json: (JSONElement) throws -> Value, next: (inout JSONStream) throws -> Value
  ) throws -> Value? {
    switch source {
    case .object(let object):
      guard let value = object[key.stringValue], !value.isNull else { return nil }
      return try json(value)
    case .stream(var stream):
      guard try stream.takes(key: key.stringValue) else { return nil }
      let value = try next(&stream)
      try stream.endElement(before: "}")
      source = .stream(stream)
      return value
    }
  }

  /// Returns the error for a text that is none of those that a key may have.
  func error(_ text: String, isNot expected: String, at key: Key) -> any Error {
    guard case .object(let object) = source else { return JSONStream.Surprise() }
    return (object[key.stringValue] ?? object).error("\"\(text)\" is not \(expected)")
  }
}

extension Array {
  /// `nil` for an empty list, which is omitted from files.
  var unlessEmpty: [Element]? { isEmpty ? nil : self }
}
