/// A value that reads itself from JSON at once. Through the containers of `Decodable`, which other
/// values use, a record takes twice as long to read.
package protocol JSONReadable: Decodable {
  /// Throws an error that `fault` describes.
  init(json: JSONElement) throws
}

extension JSONReadable {
  package init(json: JSONElement) throws { self = try json.decode() }
}

extension String: JSONReadable {
  package init(json: JSONElement) throws { self = try json.text() }
}

extension Bool: JSONReadable {
  package init(json: JSONElement) throws { self = try json.flag() }
}

extension Int: JSONReadable {
  package init(json: JSONElement) throws { self = try json.integer() }
}

extension Array: JSONReadable where Element: JSONReadable {
  package init(json: JSONElement) throws { self = try json.elements(Element.self) }
}

extension JSONReadable where Self: RawRepresentable, RawValue == String {
  @inlinable
  package init(json: JSONElement) throws {
    let text = try json.text()
    guard let value = Self(rawValue: text) else {
      throw json.error("Cannot initialize \(Self.self) from invalid String value \(text)")
    }
    self = value
  }
}
