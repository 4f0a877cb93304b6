package import CareerModel

/// An entry or a goal as a text in somebody's own editor.
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

    /// What it says, without remarks.
    package var text: String {
      switch self {
      case .entry(let entry): EditorText.text(of: entry)
      case .goal(let goal): EditorText.text(of: goal)
      }
    }
  }

  /// As it was when the text was made: a change that meets another one by then is refused.
  package var subject: Subject
  /// What the editor begins with.
  package var text: String
  /// What the subject said when its text was first handed out: what differs from it was typed.
  package var base: String

  package init(_ subject: Subject, text: String, since base: String? = nil) {
    self.subject = subject
    self.text = text
    self.base = base ?? subject.text
  }

  /// A name for its file, of small letters.
  package var name: String { subject.kind.rawValue }
}

package enum EditorOutcome: Hashable, Sendable {
  /// It was left well; this is what it wrote.
  case wrote(String)
  /// It could not be started, or ended badly, in words; with what it wrote all the same, `nil`
  /// where nothing could be read.
  case failed(String, wrote: String?)
}

extension EditedText.Subject {
  /// What a text makes of it: what rewriting the entry or replanning the goal leads to. `base` is what it
  /// said when its text was handed out.
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
  /// A text that was not saved, without remarks; `base` is what its subject said when it was handed out.
  package init(_ subject: EditedText.Subject, text: String, since base: String) {
    self.init(
      kind: subject.kind, text: FieldText.bare(text), editing: subject.id, given: base,
      asking: .text)
  }

  /// Whether it is what was left of such a text.
  package func isText(of subject: EditedText.Subject) -> Bool {
    asking == .text && editing == subject.id
  }
}
