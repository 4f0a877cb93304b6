/// A value in a document.
package struct JSONElement: Sendable {
  package let document: JSONDocument
  let index: Int

  var node: JSONNode { document.nodes[index] }

  package var isNull: Bool { node.kind == .null }
  package var isObject: Bool { node.kind == .object }

  /// The range of its bytes in the document.
  package var range: Range<Int> { Int(node.start)..<Int(node.end) }

  /// Returns the value of a key, the first one if there are several; `nil` if there is none or this
  /// is not an object.
  package subscript(name: String) -> JSONElement? {
    guard isObject else { return nil }
    var name = name
    return name.withUTF8 { document.member($0, of: index) }
      .map { JSONElement(document: document, index: $0) }
  }

  /// The elements of a list; `nil` for anything else.
  package var list: [JSONElement]? {
    guard node.kind == .list else { return nil }
    var elements: [JSONElement] = []
    forEachChild { elements.append($0) }
    return elements
  }

  /// The elements of a list; empty for anything else.
  package var elements: [JSONElement] { list ?? [] }

  /// The keys of an object and their values in document order, with repeated keys.
  package var members: [(key: JSONElement, value: JSONElement)] {
    var members: [(key: JSONElement, value: JSONElement)] = []
    if isObject {
      forEachChild {
        members.append(($0, JSONElement(document: document, index: $0.index + 1)))
      }
    }
    return members
  }

  /// Calls `body` with every element of a list, or every key of an object.
  private func forEachChild(_ body: (JSONElement) -> Void) {
    let (end, isObject) = (Int(node.next), isObject)
    var child = index + 1
    while child < end {
      body(JSONElement(document: document, index: child))
      child = Int(document.nodes[isObject ? child + 1 : child].next)
    }
  }

  /// Returns the members of an object with other keys than these, of a repeated key the first;
  /// throws if this is no object.
  package func otherMembers(than known: [String]) throws -> [String: JSONValue] {
    guard isObject else { throw mismatch }
    return try members.reduce(into: [:]) { others, member in
      let key = try member.key.text()
      if !known.contains(key), others[key] == nil { others[key] = try member.value.value() }
    }
  }

  // MARK: - Values

  package func text() throws -> String {
    let node = node
    guard node.kind == .text || node.kind == .escapedText || node.kind == .name else {
      throw mismatch
    }
    let text = document.withBytes(of: node) { JSONText.text($0, node.kind) }
    guard let text else { throw JSONMismatch(self, "half of a character stands alone") }
    return text
  }

  package func flag() throws -> Bool {
    guard node.kind == .true || node.kind == .false else { throw mismatch }
    return node.kind == .true
  }

  /// A whole number, also if it is written as 3.0 or 3e2.
  package func integer() throws -> Int {
    switch try numeric() {
    case .integer(let integer): return integer
    case .number(let number):
      if let integer = Int(exactly: number) { return integer }
    default: break
    }
    throw JSONMismatch(self, "a whole number is expected")
  }

  package func number() throws -> Double {
    switch try numeric() {
    case .integer(let number): Double(number)
    case .large(let number): Double(number)
    case .number(let number): number
    default: throw mismatch
    }
  }

  private func numeric() throws -> JSONValue {
    guard node.kind == .number else { throw mismatch }
    return document.withBytes(of: node) { bytes in
      JSONNumber.small(bytes)
        ?? JSONNumber.value(of: String(decoding: bytes, as: UTF8.self), isExact: !document.isJSON5)
    } ?? .null
  }

  /// The value with everything in it; of a repeated key, the first.
  package func value() throws -> JSONValue {
    switch node.kind {
    case .null: .null
    case .true: .bool(true)
    case .false: .bool(false)
    case .number: try numeric()
    case .list: .array(try elements.map { try $0.value() })
    case .object: .object(try otherMembers(than: []))
    case .text, .escapedText, .name: .string(try text())
    }
  }

  var mismatch: JSONMismatch { JSONMismatch(self, "wrong type of value") }
}

/// A value that is not what was expected, or an object that lacks a key.
struct JSONMismatch: Error {
  var element: JSONElement
  var detail: String

  init(_ element: JSONElement, _ detail: String) { (self.element, self.detail) = (element, detail) }
}

extension JSONElement {
  /// Returns an error about this value; `detail` without a full stop.
  package func error(_ detail: String) -> any Error { JSONMismatch(self, detail) }

  /// Describes an error from reading this value or something in it, and names the place inside.
  package func fault(_ error: any Error, namesLine: Bool) -> JSONFault {
    guard let error = error as? JSONMismatch else {
      return JSONFault(line: nil, detail: String(describing: error))
    }
    let steps = path(to: error.element).description
    return JSONFault(
      line: namesLine
        ? JSONDocument.line(of: error.element.range.lowerBound, in: document.bytes) : nil,
      detail: error.detail + (steps.isEmpty ? "" : " (in \(steps))"))
  }

  /// Returns the path to a value in this one.
  private func path(to element: JSONElement) -> DocumentPath {
    var (path, place) = (DocumentPath(), self)
    while place.index < element.index {
      let steps: [(DocumentPath.Step, JSONElement)] =
        place.isObject
        ? place.members.map { (.key((try? $0.key.text()) ?? ""), $0.value) }
        : place.elements.enumerated().map { (.index($0), $1) }
      guard let (step, next) = steps.last(where: { $0.1.index <= element.index }) else { break }
      (path, place) = (path / step, next)
    }
    return path
  }
}

extension JSONDocument {
  func withBytes<Value>(
    of node: JSONNode, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    bytes.withUnsafeBufferPointer { bytes in
      body(UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)]))
    }
  }

  /// Returns the index of the value of a key in an object.
  func member(_ name: UnsafeBufferPointer<UInt8>, of object: Int) -> Int? {
    nodes.withUnsafeBufferPointer { nodes in
      bytes.withUnsafeBufferPointer { bytes in
        var key = object + 1
        while key < Int(nodes[object].next) {
          if Self.reads(nodes[key], name, in: bytes) { return key + 1 }
          key = Int(nodes[key + 1].next)
        }
        return nil
      }
    }
  }

  private static func reads(
    _ key: JSONNode, _ name: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let range = Int(key.start)..<Int(key.end)
    guard key.kind == .text else {
      let text = JSONText.text(UnsafeBufferPointer(rebasing: bytes[range]), key.kind)
      return text?.utf8.elementsEqual(name) ?? false
    }
    guard range.count == name.count + 2 else { return false }
    for index in name.indices where bytes[range.lowerBound + 1 + index] != name[index] {
      return false
    }
    return true
  }
}
