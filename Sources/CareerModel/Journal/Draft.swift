/// A typed line that was not saved: kept when the planner quits, offered when it opens again.
package struct Draft: Hashable, Codable, Sendable {
  package var kind: LineKind
  package var text: String
  /// The entry or goal being edited; `nil` for a new one.
  package var editing: EntryID?
  /// The text the line was opened with, which identifies it; `nil` for none and the edited item.
  package var given: String?
  /// The question about a goal or an entry that it answers; `nil` for a log line.
  package var asking: Question?

  package init(
    kind: LineKind, text: String, editing: EntryID? = nil, given: String? = nil,
    asking: Question? = nil
  ) {
    (self.kind, self.text, self.editing) = (kind, text, editing)
    (self.given, self.asking) = (given, asking)
  }

  /// A question about a goal or an entry.
  package enum Question: String, Hashable, Codable, Sendable, CaseIterable {
    case drop
    case addStep
    /// A step of the goal; its former words are in `given`.
    case editStep
    /// All fields of the goal or entry, as the text in the editor.
    case text
  }
}
