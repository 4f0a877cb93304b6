/// What a log line becomes: an entry of some kind, or a goal.
package enum LineKind: String, Hashable, Codable, Sendable, CaseIterable {
  case skill, milestone, feedback, goal

  package init(_ kind: EntryKind) { self = Self(rawValue: kind.rawValue) ?? .skill }

  /// `nil` for a goal.
  package var entryKind: EntryKind? { EntryKind(rawValue: rawValue) }

  package var title: String { entryKind?.title ?? "Goal" }
}
