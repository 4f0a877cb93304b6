import CareerModel
import CareerStore

/// The output of `--json`, in the format of the files, so that one schema serves both.
enum JSONOutput {
  static func text(_ value: some Encodable) throws(StoreError) -> String {
    inert(String(decoding: try StoreJSON.encode(value), as: UTF8.self))
  }

  /// Escapes what JSON need not escape but a terminal obeys: DEL, C1 controls and characters that
  /// change the direction of text. The meaning stays the same.
  private static func inert(_ json: String) -> String {
    guard !PrintableText.isPlain(json.filter { $0 != "\n" }) else { return json }
    return json.unicodeScalars.map { scalar in
      guard isObeyed(scalar) else { return String(scalar) }
      return "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
    }.joined()
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}

/// Prints a value of the record as JSON, as stored in its file.
func print(json value: some Encodable) throws(StoreError) { print(try JSONOutput.text(value)) }

/// Prints an answer as JSON, as described by `data/schema/NAME.schema.json`.
func print(json content: some Encodable, as name: String, version: Int = 1) throws(StoreError) {
  try print(json: Answer(format: "cairn.\(name)", version: version, content: content))
}

func print(json content: JSONObject, as name: String, version: Int = 1) throws(StoreError) {
  try print(json: Answer(format: "cairn.\(name)", version: version, content: content))
}

/// A JSON object in an answer: its members in output order, without those that are `nil`.
struct JSONObject: Encodable, ExpressibleByDictionaryLiteral {
  private let members: [(name: String, value: (any Encodable)?)]

  init(dictionaryLiteral members: (String, (any Encodable)?)...) { self.members = members }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: AnyKey.self)
    for case (let name, let value?) in members {
      try container.encode(value, forKey: AnyKey(name))
    }
  }
}

/// The content of an answer, with its format beside it.
private struct Answer<Content: Encodable>: Encodable {
  var format: String
  var version: Int
  var content: Content

  private enum CodingKeys: CodingKey {
    case format, version
  }

  func encode(to encoder: any Encoder) throws {
    var head = encoder.container(keyedBy: CodingKeys.self)
    try head.encode(format, forKey: .format)
    try head.encode(version, forKey: .version)
    try content.encode(to: encoder)
  }
}
