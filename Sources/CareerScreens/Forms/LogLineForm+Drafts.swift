package import CareerModel

// The initial text of a line, and the draft kept of an unfinished one.

extension LogLineForm {
  /// The initial text of an opened line; not a draft by itself.
  package struct Given: Hashable, Sendable {
    package var text: String
    /// The question that the line answers, shown below it; `nil` if there is none.
    package var question: String?

    package init(_ text: String, answering question: String? = nil) {
      (self.text, self.question) = (text, question)
    }
  }

  /// The line as a draft; `nil` if it has nothing but its initial text. While an earlier line is
  /// recalled and unchanged, the draft is what was typed before.
  package var draft: Draft? {
    let isRecalled = restored == nil && history?.recalled == editor.text
    guard let text = (isRecalled ? history?.typed : editor.text)?.nonBlank,
      text != purpose.text.nonBlank, text != given?.text.nonBlank
    else { return nil }
    return Draft(
      kind: purpose.kind, text: text, editing: purpose.subject,
      given: given?.question == nil ? nil : given?.text)
  }
}

extension AppState {
  /// Whether a draft belongs to such a line. An answer is recognized by its initial text. A draft
  /// whose entry, goal or proposal is gone is offered as a new line.
  func isDraft(_ draft: Draft, of form: LogLineForm) -> Bool {
    guard draft.asking == nil else { return false }
    if case .edit = form.purpose { return draft.editing == form.purpose.subject }
    guard draft.kind == form.purpose.kind else { return false }
    guard form.purpose.subject == nil else { return draft.editing == form.purpose.subject }
    if let given = form.given, given.question != nil {
      return draft.editing == nil && (draft.given == given.text || draft.text.hasPrefix(given.text))
    }
    guard let editing = draft.editing else { return true }
    return unread == 0 && journal.entry(editing) == nil && plan[editing] == nil
      && proposals[editing]?.isOpen != true
  }
}
