/// What a log line becomes: an entry of some kind, or a goal.
package enum LineKind: String, Hashable, Codable, Sendable, CaseIterable {
  case skill, milestone, feedback, goal

  package init(_ kind: EntryKind) { self = Self(rawValue: kind.rawValue) ?? .skill }

  package var title: String { EntryKind(rawValue: rawValue)?.title ?? "Goal" }
}
