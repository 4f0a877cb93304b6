import CareerJSON
import CareerModel
import FoundationEssentials

/// How much of a career a document holds. A backup is read again and held against the record by it.
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
  /// What a career holds of the entries that a query wants; profile and goals are always whole.
  init(of career: Career, _ query: Query) {
    self.init(
      entries: career.journal.places(matching: query).count, goals: career.plan.goals.count,
      stages: career.profile.stages.count)
  }

  /// What can be read out of the bytes of a document; `nil` where it is no career.
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
