import CareerDrawing
import CareerModel
import CareerPages
import CareerStore
import CareerTerminal

extension CommandContext {
  /// Edits an entry or a goal as text in the user's own editor. Text that cannot be accepted is
  /// kept as a draft, which the next edit starts from, here and in the planner.
  func editText(of subject: EditedText.Subject, _ framework: Framework, json: Bool) throws {
    let drafts = try store.drafts()
    let draft = drafts.first { $0.isText(of: subject) }
    let base = draft?.given ?? subject.text
    let given = Wording.remarks(on: subject, isUnfinished: draft != nil) + (draft?.text ?? base)
    let others = drafts.filter { $0 != draft }
    func keep(_ text: String) throws(StoreError) {
      try store.keepDrafts(others + [Draft(subject, text: text, since: base)], drafts)
    }
    switch editor.edit(given, named: subject.kind.rawValue) {
    case .wrote(let text):
      let now = now
      let reading = subject.read(
        text, since: base, framework: framework, today: today,
        rewriting: { Change.replace($0, with: $1.updated(at: now)) },
        replanning: { .edit($0, to: $1, at: now) })
      switch reading {
      case .emptied, .unchanged:
        try store.keepDrafts(others, drafts)
        try reportNothing("Nothing to change.", json: json)
      case .changed(let change):
        let receipt: Receipt
        do throws(StoreError) {
          receipt = try store.perform(change)
        } catch {
          try keep(text)
          throw error
        }
        try store.keepDrafts(others, drafts)
        try report(receipt, json: json)
      case .refused(let problems):
        try keep(text)
        let words = problems.map {
          "line \($0.line): \(Wording.summary(of: $0, framework: framework))".printable
        }
        throw editingFailure(ProblemList.words(words))
      }
    case .failed(let words, let wrote):
      guard let wrote, FieldText.bare(wrote) != FieldText.bare(given) else {
        throw CommandFailure(.badData, words.printable)
      }
      try keep(wrote)
      throw editingFailure(words.printable)
    }
  }

  private func editingFailure(_ words: String) -> CommandFailure {
    CommandFailure(
      .badData,
      words + "\ncairn: nothing was changed. Your text is kept as a draft; run the same "
        + "command to continue.")
  }

  /// The user's own editor, from the settings and the environment.
  var editor: ExternalEditor {
    let path = DataDirectory.settings(in: runtime)
    return ExternalEditor(runtime, choice: SettingsSource(path: path).read().settings.editor)
  }
}
