import CareerDrawing
package import CareerModel
package import CareerPages

/// A text that came back from the editor and is not saved: what keeps it from being saved, and the
/// text itself, with the lines that are meant.
package enum EditedTextForm {
  package struct State: Hashable, Sendable {
    package var subject: EditedText.Subject
    /// What the subject said when its text was handed out.
    package var base: String
    /// As it came back, without complaints of an earlier time.
    package var text: String
    /// What is wrong with it, in the order of its lines; empty while it is being saved.
    package var problems: [TextProblem] = []
    /// What else kept it from being saved, in words; `nil` when nothing did.
    package var failure: String?
    /// How many lines further down than the first one that is meant.
    package var scroll = 0

    /// The text as a draft, without remarks.
    var draft: Draft { Draft(subject, text: text, since: base) }
  }

  // MARK: - Update

  /// `E`: into the editor, with what was left unfinished there if anything was.
  static func edit(_ subject: EditedText.Subject, _ app: AppState) -> [Effect] {
    let draft = app.drafts.first { $0.isText(of: subject) }
    let text = draft?.text ?? subject.text
    let remarks = Wording.remarks(on: subject, isUnfinished: draft != nil)
    return [.editText(EditedText(subject, text: remarks + text, since: draft?.given))]
  }

  /// The text is back: saved where it is sound, shown with what is wrong with it where it is not.
  static func take(
    _ edited: EditedText, _ outcome: EditorOutcome, _ app: inout AppState
  ) -> [Effect] {
    switch outcome {
    case .wrote(let text):
      // A draft that was only looked at stays one.
      let isOffered = app.drafts.contains { $0.isText(of: edited.subject) }
      if isOffered, !isOpen(app), FieldText.bare(text) == FieldText.bare(edited.text) {
        app.message = .init("Nothing was changed; the draft stays.")
        return []
      }
      return take(
        State(
          subject: edited.subject.now(app), base: edited.base,
          text: FieldText.withoutComplaints(text)), &app)
    case .failed(let words, let text):
      let written = text.map(FieldText.withoutComplaints) ?? edited.text
      let isUntouched = FieldText.bare(written) == FieldText.bare(edited.text)
      if isUntouched, !isOpen(app) {
        app.complain(app.sentence(words))
        return []
      }
      show(
        State(
          subject: edited.subject, base: edited.base, text: written, failure: app.sentence(words)),
        &app)
      return []
    }
  }

  private static func take(_ state: State, _ app: inout AppState) -> [Effect] {
    let reading = state.subject.read(
      state.text, since: state.base, framework: app.framework, today: app.today,
      rewriting: Effect.rewrite, replanning: { .replan($0, to: $1) })
    switch reading {
    case .emptied:
      return end(state, saying: "The text was emptied: nothing was changed.", &app)
    case .unchanged: return end(state, saying: "Nothing was changed.", &app)
    case .changed(let effect):
      // The text stays until it is on disk: a failure must find it still there.
      show(state, &app)
      return [effect]
    case .refused(let problems):
      var state = state
      state.problems = problems
      show(state, &app)
      return []
    }
  }

  static func update(
    _ state: State, _ command: Command.ID, app: inout AppState
  ) -> [Effect]? {
    switch command {
    case .editText: return again(state, app)
    case .back: return leave(state, &app)
    default: break
    }
    let count = FieldText.lines(of: state.text).count
    let page = max(1, app.body.rows / 2)
    guard let step = ListCursor.step(command, page: page, count: count) else { return nil }
    var state = state
    let first = firstLine(state)
    state.scroll = min(max(state.scroll + step, -first), max(0, count - 1) - first)
    app.overlay = .editedText(state)
    return []
  }

  /// Back into the editor: the same text, each complaint above its line.
  private static func again(_ state: State, _ app: AppState) -> [Effect] {
    let complaints =
      state.failure.map { [(line: 1, words: $0)] }
      ?? state.problems.map {
        (line: $0.line, words: Wording.words(for: $0, framework: app.framework))
      }
    let text = FieldText.text(state.text, complaining: complaints)
    return [.editText(EditedText(state.subject.now(app), text: text, since: state.base))]
  }

  /// Esc: the text is kept as a draft.
  static func leave(_ state: State, _ app: inout AppState) -> [Effect] {
    app.overlay = .editedText(state)
    app.keepOpenDraft()
    app.close()
    app.message = .init("Kept as a draft; \(app.key(.editText)) brings it back.")
    return app.keepingDrafts
  }

  /// The text is on disk.
  static func saved(_ state: State, _ app: inout AppState) -> [Effect] {
    app.close()
    return forget(state.subject, &app)
  }

  private static func end(
    _ state: State, saying words: String, _ app: inout AppState
  ) -> [Effect] {
    if isOpen(app) { app.close() }
    app.message = .init(words)
    return forget(state.subject, &app)
  }

  private static func forget(_ subject: EditedText.Subject, _ app: inout AppState) -> [Effect] {
    app.drafts.removeAll { $0.isText(of: subject) }
    return app.keepingDrafts
  }

  /// In the place of the text that went into the editor, if that was shown already.
  private static func show(_ state: State, _ app: inout AppState) {
    if isOpen(app) { app.overlay = .editedText(state) } else { app.open(.editedText(state)) }
  }

  private static func isOpen(_ app: AppState) -> Bool {
    if case .editedText? = app.overlay { true } else { false }
  }

  // MARK: - View

  /// The place of the first line that is meant.
  private static func firstLine(_ state: State) -> Int { (state.problems.first?.line ?? 1) - 1 }

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let area = rect.inset(top: rect.rows > 14 ? 1 : 0, left: 2, right: 2)
    frame.put(
      "Not saved: the text of this \(state.subject.kind.title.lowercased())", row: area.row,
      column: area.column, role: .heading, limit: area.columns)
    let end = drawTrouble(
      state, app, in: area.inset(top: 1).split(top: max(1, area.rows / 2)).0, frame: &frame)
    drawText(state, app, in: area.inset(top: end - area.row + 1), frame: &frame)
  }

  /// Returns the row below it.
  private static func drawTrouble(
    _ state: State, _ app: AppState, in rect: Rect, frame: inout Frame
  ) -> Int {
    if let failure = state.failure { return frame.put(paragraph: failure, in: rect, role: .error) }
    var rest = rect
    for problem in state.problems where rest.rows > 0 {
      let words = "Line \(problem.line): " + Wording.words(for: problem, framework: app.framework)
      let end = frame.put(paragraph: words, in: rest, role: .error)
      rest = rest.inset(top: end - rest.row)
    }
    return rest.row
  }

  /// The lines with their numbers, the first one that is meant in view.
  private static func drawText(
    _ state: State, _ app: AppState, in rect: Rect, frame: inout Frame
  ) {
    let lines = FieldText.lines(of: state.text)
    let meant = Set(state.problems.map(\.line))
    let digits = String(lines.count).count
    let place = firstLine(state) + state.scroll
    let top = min(max(0, place - rect.rows / 3), max(0, lines.count - rect.rows))
    for (index, line) in lines.enumerated().dropFirst(top).prefix(rect.rows) {
      let row = rect.row + index - top
      let isMeant = meant.contains(index + 1)
      if isMeant {
        frame.put(glyph: app.glyphs.pointer, row: row, column: rect.column, role: .error)
      }
      let number = String(index + 1)
      frame.put(
        number, row: row, column: rect.column + 2 + digits - number.count, role: .faint)
      frame.put(
        line, row: row, column: rect.column + 3 + digits, role: isMeant ? .error : .text,
        limit: rect.columns - 3 - digits)
    }
  }
}

extension EditedText.Subject {
  /// As it is in the journal or the plan now; itself where it is gone.
  func now(_ app: AppState) -> Self {
    switch self {
    case .entry(let entry): app.journal.entry(entry.id).map(Self.entry) ?? self
    case .goal(let goal): app.plan[goal.id].map(Self.goal) ?? self
    }
  }
}
