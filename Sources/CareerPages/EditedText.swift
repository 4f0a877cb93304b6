package import CareerModel

/// An entry or a goal as text in the user's editor.
package struct EditedText: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case entry(Entry)
    case goal(Goal)

    package var id: EntryID {
      switch self {
      case .entry(let entry): entry.id
      case .goal(let goal): goal.id
      }
    }

    package var kind: LineKind {
      switch self {
      case .entry(let entry): LineKind(entry.kind)
      case .goal: .goal
      }
    }

    /// Its text, without comments.
    package var text: String {
      switch self {
      case .entry(let entry): EditorText.text(of: entry)
      case .goal(let goal): EditorText.text(of: goal)
      }
    }
  }

  /// The subject when the text was created. Saving is refused if it has changed since.
  package var subject: Subject
  /// The initial text in the editor.
  package var text: String
  /// The subject's text when it was first opened; anything that differs was typed.
  package var base: String

  package init(_ subject: Subject, text: String, since base: String? = nil) {
    (self.subject, self.text) = (subject, text)
    self.base = base ?? subject.text
  }

  /// A lowercase name for its file.
  package var name: String { subject.kind.rawValue }
}

package enum EditorOutcome: Hashable, Sendable {
  /// The editor exited normally and wrote this text.
  case wrote(String)
  /// The editor could not start or failed, in words; with the text it wrote anyway, `nil` if
  /// unreadable.
  case failed(String, wrote: String?)
}

extension EditedText.Subject {
  /// Reads an edited text, and rewrites the entry or replans the goal. `base` is the subject's text
  /// when it was opened.
  package func read<Outcome>(
    _ text: String, since base: String, framework: Framework, today: CalendarDay,
    rewriting: (Entry, Entry) -> Outcome, replanning: (Goal, Goal) -> Outcome
  ) -> TextReading<Outcome> {
    switch self {
    case .entry(let entry):
      EditorText.read(text, editing: entry, since: base, framework: framework, today: today)
        .map { rewriting(entry, $0) }
    case .goal(let goal):
      EditorText.read(text, editing: goal, since: base, framework: framework, today: today)
        .map { replanning(goal, $0) }
    }
  }
}

extension TextReading {
  fileprivate func map<Other>(_ transform: (Value) -> Other) -> TextReading<Other> {
    switch self {
    case .emptied: .emptied
    case .unchanged: .unchanged
    case .changed(let value): .changed(transform(value))
    case .refused(let problems): .refused(problems)
    }
  }
}

extension Draft {
  /// Creates a draft from unsaved text, without comments; `base` is the subject's text when opened.
  package init(_ subject: EditedText.Subject, text: String, since base: String) {
    self.init(
      kind: subject.kind, text: FieldText.bare(text), editing: subject.id, given: base,
      asking: .text)
  }

  /// Whether this draft holds unsaved text of a subject.
  package func isText(of subject: EditedText.Subject) -> Bool {
    asking == .text && editing == subject.id
  }
}
