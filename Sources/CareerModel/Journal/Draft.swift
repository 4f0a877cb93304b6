/// A line that was typed and not saved: kept when the planner is left, offered when it is opened.
package struct Draft: Hashable, Codable, Sendable {
  package var kind: LineKind
  package var text: String
  /// The entry or goal that was being edited; `nil` for a new one.
  package var editing: EntryID?
  /// What the line began with when it was opened, by which it is known again; `nil` where it began
  /// empty or with what was edited.
  package var given: String?
  /// What it answers that was asked about a goal or an entry; `nil` for a line of the grammar.
  package var asking: Question?

  package init(
    kind: LineKind, text: String, editing: EntryID? = nil, given: String? = nil,
    asking: Question? = nil
  ) {
    self.kind = kind
    self.text = text
    self.editing = editing
    self.given = given
    self.asking = asking
  }

  /// What is asked about a goal or an entry.
  package enum Question: String, Hashable, Codable, Sendable, CaseIterable {
    /// Why it is dropped.
    case drop
    /// What its next step is.
    case addStep
    /// What a step of it is, whose former words are `given`.
    case editStep
    /// What all of it is, also of an entry: the text of fields that was in the editor.
    case text
  }
}
