package import CareerJSON

/// A value that is one text in files.
package protocol WrittenAsText: Codable, JSONReadable, CustomStringConvertible {
  /// The form that the text must have, for messages.
  static var shape: String { get }

  init?(utf8: UnsafeBufferPointer<UInt8>)
}

extension WrittenAsText {
  package init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let value = text.withUTF8(Self.init(utf8:)) else { return nil }
    self = value
  }

  package init(from decoder: any Decoder) throws { try self.init(json: JSONElement(decoder)) }

  package init(json: JSONElement) throws {
    var value: Self?
    try json.withText { value = Self(utf8: $0) }
    guard let value else { throw json.error("\"\(try json.text())\" is not \(Self.shape)") }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
