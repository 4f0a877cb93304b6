/// A value that reads itself from JSON at once. Through the containers of `Decodable`, which other
/// values use, a record takes twice as long to read.
package protocol JSONReadable: Decodable {
  /// Throws an error that `fault` describes.
  init(json: JSONElement) throws

  /// Reads the value that comes next. Throws a `Surprise` for what `init(json:)` must see.
  init(next stream: inout JSONStream) throws
}

extension JSONReadable {
  package init(json: JSONElement) throws { self = try json.decode() }

  package init(next stream: inout JSONStream) throws { try self.init(json: stream.element()) }
}

extension String: JSONReadable {
  package init(json: JSONElement) throws { self = try json.text() }
  package init(next stream: inout JSONStream) throws { self = try stream.text() }
}

extension Bool: JSONReadable {
  package init(json: JSONElement) throws { self = try json.flag() }
}

extension Int: JSONReadable {
  package init(json: JSONElement) throws { self = try json.integer() }
  package init(next stream: inout JSONStream) throws { self = try stream.integer() }
}

extension Array: JSONReadable where Element: JSONReadable {
  package init(json: JSONElement) throws { self = try json.elements(Element.self) }
}
