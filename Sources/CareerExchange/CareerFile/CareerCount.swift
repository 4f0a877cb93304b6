import CareerJSON
import CareerModel
import FoundationEssentials

/// The number of records in a document. A backup is checked against the career with it.
package struct CareerCount: Hashable, Sendable {
  package var entries: Int
  package var goals: Int
  package var stages: Int

  /// `83 entries, 12 goals, 3 stages`.
  package var words: String {
    [(entries, "entry", "entries"), (goals, "goal", "goals"), (stages, "stage", "stages")]
      .map { "\($0) \($0 == 1 ? $1 : $2)" }.joined(separator: ", ")
  }
}

extension CareerCount {
  /// Counts the records of a career: entries that match the query, and all goals and stages.
  init(of career: Career, _ query: Query) {
    self.init(
      entries: career.journal.places(matching: query).count, goals: career.plan.goals.count,
      stages: career.profile.stages.count)
  }

  /// Counts the records in a document; `nil` if it is not a career.
  init?(reading bytes: Data) {
    guard let document = try? CareerJSON.decode(Document.self, from: bytes) else { return nil }
    self.init(
      entries: document.entries.count, goals: document.goals.count,
      stages: document.profile.stages.count)
  }

  private struct Document: Decodable {
    var profile: Profile
    var goals: [Goal]
    var entries: [Entry]
  }
}
