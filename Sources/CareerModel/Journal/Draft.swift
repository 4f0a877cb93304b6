/// A line that was typed and not saved: kept when the planner is left, offered when it is opened.
package struct Draft: Hashable, Codable, Sendable {
  package var kind: LineKind
  package var text: String
  /// The entry or goal that was being edited; `nil` for a new one.
  package var editing: EntryID?

  package init(kind: LineKind, text: String, editing: EntryID? = nil) {
    self.kind = kind
    self.text = text
    self.editing = editing
  }
}
