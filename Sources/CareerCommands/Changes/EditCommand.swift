import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore
import CareerTerminal

extension EntryKind: ExpressibleByArgument {}

struct EditCommand: ChangeCommand {
  enum Field: String, ExpressibleByArgument, CaseIterable {
    case tags, links, note, result, project, people, departments, direction
    case confirmedBy = "confirmed-by"

    fileprivate func clear(in entry: inout Entry) {
      EntryField(rawValue: "\(self)")?.field.set?([], &entry)
    }
  }

  enum Direction: String, ExpressibleByArgument, CaseIterable { case praise, wish }

  enum Star: String, EnumerableFlag {
    case star, noStar

    static func help(for value: Star) -> ArgumentHelp? {
      value == .star ? "Star the entry." : "Remove the star."
    }
  }

  @Argument(help: "The entry's ID, or enough of its start or end to be unique.") var id: String
  @Argument(help: .value("text", "The new log line.")) var text: [String] = []
  @Option(help: "Set the kind.") var kind: EntryKind?
  @Option(help: "Set the result.") var result: String?
  @Option(help: "Set the note, which can have several lines.") var note: String?
  @Option(help: "Add a tag. Repeatable.") var tag: [String] = []
  @Option(help: "Add a link. Repeatable.") var link: [String] = []
  @Option(help: .value("person", "Add someone who can confirm it. Repeatable."))
  var confirmedBy: [String] = []
  @Flag(exclusivity: .chooseLast) var star: Star?
  @Option(help: "Mark feedback as praise or a wish.") var direction: Direction?
  @Option(help: .value("field", "Empty a field before adding anything. Repeatable."))
  var clear: [Field] = []
  @Flag(help: "Edit the whole entry in $VISUAL, $EDITOR or vi.") var editor = false
  @OptionGroup var told: ChangeOptions

  private var changesFields: Bool {
    kind != nil || result != nil || note != nil || !tag.isEmpty || !link.isEmpty
      || !confirmedBy.isEmpty || !clear.isEmpty || star != nil || direction != nil
  }

  func validate() throws {
    try require(
      !editor || (text.isEmpty && !changesFields),
      "--editor cannot be combined with a line or other changes.")
  }

  func run(_ context: CommandContext) throws {
    let entry = try context.entry(named: id)
    let framework = try context.framework()
    guard !editor else {
      return try context.editText(of: .entry(entry), framework, json: told.json)
    }
    guard !text.isEmpty || changesFields else {
      RecordNotices.takePart()
      return print(entry.captureText.sendable)
    }
    var after = try lined(entry, framework, context)
    if changesFields { after = try fielded(after, framework, context) }
    after.updated = entry.updated
    guard after != entry else {
      return try context.reportNothing(
        "Nothing to change in \(Wording.quoted(entry.title)).", json: told.json)
    }
    try context.perform(.replace(entry, with: after.updated(at: context.now)), json: told.json)
  }

  private func lined(
    _ entry: Entry, _ framework: Framework, _ context: CommandContext
  ) throws(CommandFailure) -> Entry {
    guard !text.isEmpty else { return entry }
    let line = LogLine(
      text.joined(separator: " "), as: LineKind(entry.kind), framework: framework,
      today: context.today, known: entry.evidence, due: entry.day)
    try PlanText.check(line, framework)
    if line.leftOutControls { Output.complain("control characters were removed from the text.") }
    return entry.edited(line, kind: entry.kind, updated: context.now)
  }

  private func fielded(
    _ entry: Entry, _ framework: Framework, _ context: CommandContext
  ) throws(CommandFailure) -> Entry {
    var wanted = entry
    for field in clear { field.clear(in: &wanted) }
    if let kind { wanted.kind = kind }
    if let result { wanted.result = result }
    if let note { wanted.note = note }
    if let star { wanted.isStarred = star == .star }
    if let direction { wanted.direction = FeedbackDirection(rawValue: direction.rawValue) }
    wanted.tags += tag.filter { !wanted.tags.contains($0) }
    wanted.links += link.filter { !wanted.links.contains($0) }
    wanted.confirmedBy += confirmedBy.filter { !wanted.confirmedBy.contains($0) }
    let text = EditorText.text(of: wanted)
    switch EditorText.read(text, editing: entry, framework: framework, today: context.today) {
    case .changed(let read): return read
    case .unchanged, .emptied: return entry
    case .refused(let problems):
      let words = problems.map { Wording.summary(of: $0, framework: framework).printable }
      throw CommandFailure(.badData, ProblemList.words(words, ending: "nothing was changed."))
    }
  }
}

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
