/// What redaction left out or replaced, for the person to check: never part of the document.
package struct RedactionReport: Hashable, Sendable {
  /// A name, and what stands in its place.
  package struct Replacement: Hashable, Sendable {
    package var name: String
    package var neutral: String
  }

  /// The person's own name, people, then projects, each in the order of their first entry.
  package var replaced: [Replacement] = []
  /// Entries that are tagged confidential.
  package var entries = 0
  /// Goals that such an entry fulfilled.
  package var goals = 0
  package var links = 0
  /// Keys of files that this version does not know.
  package var unknownKeys = 0
  /// Skills, signals, stages and insights that the framework does not have, by their names.
  package var unknownNames = 0
  /// Ids of the framework that have a name in them and stay as they are.
  package var namedIDs: [String] = []
}
