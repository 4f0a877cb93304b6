package import CareerModel

/// An entry or a goal as a text in somebody's own editor.
package struct EditedText: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case entry(Entry)
    case goal(Goal)

    var id: EntryID {
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

/// What came of a text in an editor.
package enum EditorOutcome: Hashable, Sendable {
  /// It was left well; this is what it wrote.
  case wrote(String)
  /// It could not be started, or ended badly, in words; with what it wrote all the same, `nil`
  /// where nothing could be read.
  case failed(String, wrote: String?)
}

extension EditedText.Subject {
  /// What a text would make of it.
  enum Reading: Hashable {
    case emptied, unchanged
    case changed(Effect)
    case refused([TextProblem])
  }

  /// `base` is what it said when its text was handed out.
  func reading(_ text: String, since base: String, _ app: AppState) -> Reading {
    switch self {
    case .entry(let entry):
      Self.reading(
        EditorText.read(
          text, editing: entry, since: base, framework: app.framework, today: app.today)
      ) { .rewrite(entry, to: $0) }
    case .goal(let goal):
      Self.reading(
        EditorText.read(
          text, editing: goal, since: base, framework: app.framework, today: app.today)
      ) { .replan(goal, to: $0) }
    }
  }

  private static func reading<Value>(
    _ reading: TextReading<Value>, _ effect: (Value) -> Effect
  ) -> Reading {
    switch reading {
    case .emptied: .emptied
    case .unchanged: .unchanged
    case .changed(let value): .changed(effect(value))
    case .refused(let problems): .refused(problems)
    }
  }

  /// As it is in the journal or the plan now; itself where it is gone.
  func now(_ app: AppState) -> EditedText.Subject {
    switch self {
    case .entry(let entry): app.journal.entry(entry.id).map(Self.entry) ?? self
    case .goal(let goal): app.plan[goal.id].map(Self.goal) ?? self
    }
  }
}
