package import CareerModel
package import FoundationEssentials

/// A document that a person writes by hand, in JSON5 (https://spec.json5.org): JSON with comments,
/// commas at the end, names without quotes. It knows the line of everything in it, so that whatever
/// is wrong with a value can be said with its place.
package struct JSON5Document: Hashable, Sendable {
  package let value: JSONValue
  /// The names that stand again in their object, in the order of the document. The first counts.
  package let repeated: [Repetition]
  private let root: Place

  /// Where a value stands, and everything in it. Lines count from 1.
  struct Place: Hashable, Sendable {
    var line: Int
    /// Of the name before the value; the line of the value where it has no name.
    var nameLine: Int
    var members: [DocumentPath.Step: Place] = [:]

    init(line: Int) {
      self.line = line
      nameLine = line
    }
  }

  package struct Repetition: Hashable, Sendable {
    package var place: DocumentPath
    /// Of the name that is too many, counted from 1.
    package var line: Int
  }

  /// Why bytes are no JSON5, and the line on which that shows, counted from 1.
  package struct Fault: Error, Hashable, Sendable {
    package var line: Int
    /// In words that stand behind the name of the file and the line.
    package var detail: String
  }

  package init(_ bytes: Data) throws(Fault) {
    var reader = try JSON5Reader(bytes)
    (value, root) = try reader.document()
    repeated = reader.repeated
  }

  /// The line of a value, or of the innermost thing around it where there is none.
  package func line(of place: DocumentPath) -> Int {
    found(place).line
  }

  /// The line on which a value's name stands, which may be above the value.
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
