package import CareerJSON

extension JSONValue {
  /// The value as one line of JSON, with sorted names.
  package var written: String {
    switch self {
    case .number(let number): "\(number)"
    case .array(let elements): "[" + elements.map(\.written).joined(separator: ", ") + "]"
    case .object(let members) where members.isEmpty: "{}"
    case .object(let members):
      "{ "
        + members.sorted { $0.key < $1.key }
        .map { "\(JSONValue.string($0.key).written): \($0.value.written)" }
        .joined(separator: ", ") + " }"
    default: (try? CareerJSON.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }
}
