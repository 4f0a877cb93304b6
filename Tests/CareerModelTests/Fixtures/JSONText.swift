@testable import CareerModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The value that a JSON text holds.
func decoded<Value: Decodable>(_ type: Value.Type, from json: String) throws -> Value {
  try JSONDecoder().decode(type, from: Data(json.utf8))
}

/// A value as the JSON that a file would hold, to be compared key by key.
func encoded(_ value: some Encodable) throws -> JSONValue {
  try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value))
}

/// A value as the characters that a file would hold.
func encodedText(_ value: some Encodable) throws -> String {
  String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
}

/// A JSON text as a value, to be compared with what was written.
func json(_ text: String) throws -> JSONValue {
  try decoded(JSONValue.self, from: text)
}

/// What a value becomes when it is written and read again.
func reread<Value: Codable>(_ value: Value) throws -> Value {
  try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
}

/// The built-in framework as it stands in data/, found from this file upwards.
func builtInFramework() throws -> Framework { try builtIn.get() }

/// Read once for all tests.
private let builtIn = Result { try readBuiltInFramework() }

private func readBuiltInFramework(from file: String = #filePath) throws -> Framework {
  var folder = URL(filePath: file).resolvingSymlinksInPath().deletingLastPathComponent()
  while folder.path.count > 1 {
    let found = folder.appending(path: "data/framework/technology-leadership.json")
    if FileManager.default.fileExists(atPath: found.path) {
      return try JSONDecoder().decode(Framework.self, from: Data(contentsOf: found))
    }
    folder.deleteLastPathComponent()
  }
  throw CocoaError(.fileNoSuchFile)
}
