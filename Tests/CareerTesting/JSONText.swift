package import CareerJSON

#if canImport(FoundationEssentials)
  package import FoundationEssentials
#else
  package import Foundation
#endif

/// The value that a JSON text holds.
package func decoded<Value: Decodable>(_ type: Value.Type, from json: String) throws -> Value {
  try CareerJSON.decode(type, from: Data(json.utf8))
}

/// A value as the JSON that a file would hold, to be compared key by key.
package func encoded(_ value: some Encodable) throws -> JSONValue {
  try json(CareerJSON.encode(value))
}

/// A value as the characters that a file would hold.
package func encodedText(_ value: some Encodable) throws -> String {
  String(decoding: try CareerJSON.encode(value), as: UTF8.self)
}

/// A JSON text as a value, to be compared with what was written.
package func json(_ text: String) throws -> JSONValue { try json(Data(text.utf8)) }

package func json(_ bytes: Data) throws -> JSONValue {
  try CareerJSON.decode(JSONValue.self, from: bytes)
}

/// What a value becomes when it is written and read again.
package func reread<Value: Codable>(_ value: Value) throws -> Value {
  try CareerJSON.decode(Value.self, from: try CareerJSON.encode(value))
}
