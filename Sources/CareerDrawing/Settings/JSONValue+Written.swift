package import CareerJSON
import CareerModel

extension JSONValue {
  /// The value as one line of JSON, with sorted names.
  package var written: String {
    switch self {
    case .null: "null"
    case .bool(let flag): "\(flag)"
    case .integer(let number): "\(number)"
    case .large(let number): "\(number)"
    case .number(let number): "\(number)"
    case .digits(let number): number
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.written).joined(separator: ", ") + "]"
    case .object(let members) where members.isEmpty: "{}"
    case .object(let members):
      "{ "
        + members.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)): \($0.value.written)" }
        .joined(separator: ", ") + " }"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      case "\0"..<" ": "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
      default: "\(scalar)"
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
