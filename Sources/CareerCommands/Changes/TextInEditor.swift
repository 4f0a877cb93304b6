import CareerModel
import CareerPages
import CareerScreens
import CareerStore
import CareerTerminal

/// An entry or a goal as a text in the person's own editor, from the command line. What cannot be
/// taken over is kept as a draft, which the next time begins with, here and in the planner.
struct TextInEditor<Value: Hashable & Sendable> {
  private let subject: EditedText.Subject
  private let id: EntryID
  private let read: (_ text: String, _ base: String) -> TextReading<Value>
  private let change: (Value) -> Change
  private let framework: Framework
  private let context: CommandContext

  private func run(_ told: ChangeOptions) throws {
    let drafts = try context.store.drafts()
    let draft = drafts.first { $0.asking == .text && $0.editing == id }
    let base = draft?.given ?? subject.text
    let given = Wording.remarks(on: subject, isUnfinished: draft != nil) + (draft?.text ?? base)
    let others = drafts.filter { $0 != draft }
    switch editor().edit(given, named: subject.kind.rawValue) {
    case .wrote(let text):
      switch read(text, base) {
      case .emptied, .unchanged:
        try context.store.keepDrafts(others, drafts)
        try context.reportNothing("Nothing was changed.", told)
      case .changed(let value):
        let receipt: Receipt
        do throws(StoreError) {
          receipt = try context.store.perform(change(value))
        } catch {
          try keep(text, base, others, drafts)
          throw error
        }
        try context.store.keepDrafts(others, drafts)
        try context.report(receipt, told)
      case .refused(let problems):
        try keep(text, base, others, drafts)
        let words = problems.map {
          "line \($0.line): \(Wording.words(for: $0, framework: framework))".printable
        }
        throw failure(.badData, Complaints.words(words))
      }
    case .failed(let words, let wrote):
      guard let wrote, FieldText.bare(wrote) != FieldText.bare(given) else {
        throw CommandFailure(status: .badData, words: words.printable)
      }
      try keep(wrote, base, others, drafts)
      throw failure(.badData, words.printable)
    }
  }

  private func editor() -> ExternalEditor {
    let path = DataDirectory.settings(in: context.surroundings)
    return ExternalEditor(
      context.surroundings, choice: SettingsSource(path: path).read().settings.editor)
  }

  private func keep(
    _ text: String, _ base: String, _ others: [Draft], _ drafts: [Draft]
  ) throws(StoreError) {
    let draft = Draft(
      kind: subject.kind, text: FieldText.bare(text), editing: id, given: base, asking: .text)
    try context.store.keepDrafts(others + [draft], drafts)
  }

  private func failure(_ status: CommandFailure.Status, _ words: String) -> CommandFailure {
    CommandFailure(
      status: status,
      words: words + "\ncairn: nothing was changed; the text is kept, and the same command goes on "
        + "with it (cairn drafts lists it).")
  }
}

extension TextInEditor<Entry> {
  static func edit(
    _ entry: Entry, _ framework: Framework, _ context: CommandContext, _ told: ChangeOptions
  ) throws {
    let (today, now) = (context.surroundings.today(), context.surroundings.now())
    try TextInEditor(
      subject: .entry(entry), id: entry.id,
      read: { text, base in
        EditorText.read(text, editing: entry, since: base, framework: framework, today: today)
      },
      change: { .replace(entry, with: $0.updated(at: now)) }, framework: framework,
      context: context
    ).run(told)
  }
}

extension TextInEditor<Goal> {
  static func edit(
    _ goal: Goal, _ framework: Framework, _ context: CommandContext, _ told: ChangeOptions
  ) throws {
    let (today, now) = (context.surroundings.today(), context.surroundings.now())
    try TextInEditor(
      subject: .goal(goal), id: goal.id,
      read: { text, base in
        EditorText.read(text, editing: goal, since: base, framework: framework, today: today)
      },
      change: { .edit(goal, to: $0, at: now) }, framework: framework, context: context
    ).run(told)
  }
}
