/// Finds the lines of values in a document. Walks through every list and object only once, however
/// many places in it are looked up.
package struct JSONPlaces: Sendable {
  /// `nil` for bytes that are not JSON; they have no places.
  private let document: JSONDocument?
  private let newlines: [Int]
  /// The members of the lists and objects with these indices.
  private var members: [Int: [DocumentPath.Step: Int]] = [:]

  package init(_ bytes: some Sequence<UInt8>) { self.init(try? JSONDocument(bytes)) }

  package init(_ document: JSONDocument?) {
    self.document = document
    newlines = document.map { JSONDocument.newlines(in: $0.bytes) } ?? []
  }

  /// Returns the line, counted from 1, of the value at a place, or of its innermost existing
  /// container if there is no such value; `nil` if the document is not JSON.
  package mutating func line(of place: DocumentPath) -> Int? { found(place).map { line(of: $0) } }

  /// Returns the line of a value's key, which may be above the value, or of a value in a list.
  package mutating func line(ofName place: DocumentPath) -> Int? {
    guard let element = found(place), let document else { return nil }
    var isNamed = false
    if case .key(let name)? = place.steps.last {
      isNamed = found(DocumentPath(place.steps.dropLast()))?[name]?.index == element.index
    }
    return line(of: isNamed ? JSONElement(document: document, index: element.index - 1) : element)
  }

  /// Returns the line of a value of this document, counted from 1.
  package func line(of element: JSONElement) -> Int {
    var (low, high) = (0, newlines.count)
    while low < high {
      let middle = (low + high) / 2
      if newlines[middle] < element.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return 1 + low
  }

  private mutating func found(_ place: DocumentPath) -> JSONElement? {
    guard let document else { return nil }
    var found = document.root
    for step in place.steps {
      if members[found.index] == nil { members[found.index] = Self.members(of: found) }
      guard let next = members[found.index]?[step] else { break }
      found = JSONElement(document: document, index: next)
    }
    return found
  }

  private static func members(of element: JSONElement) -> [DocumentPath.Step: Int] {
    let named = element.members.compactMap { key, value in
      (try? key.text()).map { (DocumentPath.Step.key($0), value.index) }
    }
    let numbered = element.elements.enumerated().map { (DocumentPath.Step.index($0), $1.index) }
    return Dictionary(named + numbered) { first, _ in first }
  }
}

/// A document written by hand in JSON5 (https://spec.json5.org): JSON with comments, trailing
/// commas and unquoted names.
package struct JSON5Document: Sendable {
  package let value: JSONValue
  /// Repeated names within an object, in document order. The first occurrence counts.
  package private(set) var repeated: [Repetition] = []
  private let places: JSONPlaces

  package struct Repetition: Hashable, Sendable {
    package var place: DocumentPath
    /// The line of the repeated name, counted from 1.
    package var line: Int
  }

  /// - Parameter deepest: The maximum nesting of lists and objects.
  package init(_ bytes: some Sequence<UInt8>, deepest: Int) throws(JSONFault) {
    let document = try JSONDocument(bytes, isJSON5: true, deepest: deepest)
    let root = document.root
    places = JSONPlaces(document)
    do { value = try root.value() } catch { throw root.fault(error, namesLine: true) }
    findRepeated(in: root, at: DocumentPath())
  }

  private mutating func findRepeated(in element: JSONElement, at place: DocumentPath) {
    var names: Set<String> = []
    for (key, value) in element.members {
      guard let name = try? key.text() else { continue }
      if !names.insert(name).inserted {
        repeated.append(Repetition(place: place / .key(name), line: places.line(of: key)))
      }
      findRepeated(in: value, at: place / .key(name))
    }
    for (index, value) in element.elements.enumerated() {
      findRepeated(in: value, at: place / index)
    }
  }

  /// Returns the line of a value, or of its innermost existing container if there is no such value;
  /// with `ofName`, the line of its name.
  package func line(of place: DocumentPath, ofName: Bool = false) -> Int {
    var places = places
    return (ofName ? places.line(ofName: place) : places.line(of: place)) ?? 1
  }
}
