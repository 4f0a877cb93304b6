/// What redaction left out or replaced, for its author to check; never part of the document.
package struct RedactionReport: Hashable, Sendable {
  /// A name and its replacement.
  package struct Replacement: Hashable, Sendable {
    package var name: String
    package var neutral: String
  }

  /// The person's own name, then people, then projects, each in the order of their first entry.
  package var replaced: [Replacement] = []
  /// The number of entries tagged confidential.
  package var entries = 0
  /// The number of goals that such an entry fulfilled.
  package var goals = 0
  package var links = 0
  /// The number of keys in files that this version does not know.
  package var unknownKeys = 0
  /// The number of skills, signals, stages and insights that the framework does not have.
  package var unknownNames = 0
  /// Ids of the framework that contain a name and stay unchanged.
  package var namedIDs: [String] = []
}
