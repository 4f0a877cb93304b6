package import CareerModel
package import FoundationEssentials

/// A document written by hand in JSON5 (https://spec.json5.org): JSON with comments, trailing
/// commas and unquoted names. It knows the line of everything in it, so an error message about a
/// value can name its place.
package struct JSON5Document: Hashable, Sendable {
  package let value: JSONValue
  /// Repeated names within an object, in document order. The first occurrence counts.
  package let repeated: [Repetition]
  private let root: Place

  /// Where a value and everything in it begin. Lines count from 1.
  struct Place: Hashable, Sendable {
    var line: Int
    /// The line of the value's name; the line of the value itself if it has no name.
    var nameLine: Int
    var members: [DocumentPath.Step: Place] = [:]

    init(line: Int) {
      self.line = line
      nameLine = line
    }
  }

  package struct Repetition: Hashable, Sendable {
    package var place: DocumentPath
    /// The line of the repeated name, counted from 1.
    package var line: Int
  }

  /// Why bytes are not valid JSON5, and the line where that shows, counted from 1.
  package struct Fault: Error, Hashable, Sendable {
    package var line: Int
    /// Worded to follow the file name and the line.
    package var detail: String
  }

  package init(_ bytes: Data) throws(Fault) {
    var reader = try JSON5Reader(bytes)
    (value, root) = try reader.document()
    repeated = reader.repeated
  }

  /// Returns the line of a value, or of its innermost existing container if there is no such value.
  package func line(of place: DocumentPath) -> Int {
    found(place).line
  }

  /// Returns the line of a value's name, which may be above the value.
  package func line(ofName place: DocumentPath) -> Int {
    found(place).nameLine
  }

  private func found(_ place: DocumentPath) -> Place {
    var found = root
    for step in place.steps {
      guard let next = found.members[step] else { break }
      found = next
    }
    return found
  }
}
