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
    let text = try json.text()
    guard let value = Self(text) else { throw json.error("\"\(text)\" is not \(Self.shape)") }
    self = value
  }

  package init(next stream: inout JSONStream) throws {
    guard let value = Self(utf8: try stream.plainText()) else { throw JSONStream.Surprise() }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

// In this module, so that it is specialized for each type, and looks up none at run time.
extension JSONReadable where Self: RawRepresentable, RawValue == String {
  package init(json: JSONElement) throws {
    let text = try json.text()
    guard let value = Self(rawValue: text) else {
      throw json.error("Cannot initialize \(Self.self) from invalid String value \(text)")
    }
    self = value
  }

  package init(next stream: inout JSONStream) throws {
    guard let value = Self(rawValue: try stream.text()) else { throw JSONStream.Surprise() }
    self = value
  }
}
