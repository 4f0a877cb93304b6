package import CareerModel

/// The log line: one line with the capture grammar, understood while it is typed.
package enum LogLineForm {
  package struct State: Hashable, Sendable {
    package var kind: EntryKind
    package var editor: LineEditor
    /// The entry that is being edited, as it was; `nil` for a new one.
    package var editing: Entry?
    /// Whether Enter was pressed on a line with problems: they are then shown as errors.
    package var wasRefused = false
    /// What Tab goes through; `nil` when something else was typed since.
    package var completion: LogLineCompletion?
    /// What kept the line from being saved, in words; `nil` when nothing did.
    package var failure: String?

    package init(kind: EntryKind, text: String = "", editing: Entry? = nil) {
      self.kind = kind
      self.editing = editing
      editor = LineEditor(text)
    }
  }

  // MARK: - Update

  /// A new line, or the one of that kind that was left unfinished: also an edit whose entry is gone.
  static func open(_ kind: EntryKind, _ app: inout AppState) {
    let draft = app.drafts.first { draft in
      draft.kind == kind
        && draft.editing.map { app.unread == 0 && app.journal.entry($0) == nil } ?? true
    }
    app.overlay = .logLine(State(kind: kind, text: draft?.text ?? ""))
    if draft != nil { app.message = unfinished }
  }

  /// An entry's line, or what an unfinished edit made of it.
  static func edit(_ entry: Entry, _ app: inout AppState) {
    let draft = app.drafts.first { $0.editing == entry.id }
    let text = draft?.text ?? entry.captureText
    app.overlay = .logLine(State(kind: entry.kind, text: text, editing: entry))
    if draft != nil { app.message = unfinished }
  }

  private static let unfinished = AppState.Message(
    "This line was left unfinished. Ctrl-U clears it.")

  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    state.failure = nil
    switch key {
    case .escape: return close(state, &app)
    case .enter: return submit(state, &app)
    case .tab: complete(&state, app, backwards: false)
    case .backTab: complete(&state, app, backwards: true)
    default:
      if state.editor.press(key) {
        state.wasRefused = false
        state.completion = nil
      }
    }
    app.overlay = .logLine(state)
    return []
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.editor.insert(text)
    state.failure = nil
    state.wasRefused = false
    state.completion = nil
    app.overlay = .logLine(state)
  }

  /// Esc: the text is kept as a draft, if there is any.
  private static func close(_ state: State, _ app: inout AppState) -> [Effect] {
    app.close()
    let before = app.drafts
    app.forgetDraft(of: state)
    if let draft = draft(of: state) {
      app.drafts.append(draft)
      app.message = .init("Kept as a draft; the same key brings it back.")
    }
    return app.drafts == before ? [] : [.keepDrafts(app.drafts, insteadOf: before)]
  }

  /// The line as a draft; `nil` if there is nothing in it that was not there before.
  static func draft(of state: State) -> Draft? {
    guard let text = state.editor.text.nonBlank, text != state.editing?.captureText else {
      return nil
    }
    return Draft(kind: state.kind, text: text, editing: state.editing?.id)
  }

  private static func submit(_ state: State, _ app: inout AppState) -> [Effect] {
    let line = state.line(app)
    guard line.problems.isEmpty else {
      var state = state
      state.wasRefused = true
      app.overlay = .logLine(state)
      return []
    }
    // The form stays until the line is on disk: a failure must find the text still there.
    if let entry = state.editing { return [.edit(entry, line, state.kind)] }
    return [.log(line, state.kind)]
  }

  // MARK: - Completion

  /// The word under the cursor; `nil` where none ends or stands there.
  private static func word(_ state: State) -> CaptureWord? {
    CaptureWord.words(of: state.editor.text)
      .first { $0.range.contains(state.editor.cursor - 1) }
  }

  /// What Tab would go through: what it goes through already, or what the word could become.
  private static func completion(_ state: State, _ app: AppState) -> LogLineCompletion? {
    state.completion
      ?? word(state).flatMap { LogLineCompletion($0, framework: app.framework) }
  }

  /// Tab puts the next of the choices into the line. Where there is one only, the next Tab goes on
  /// from it: from the skill to its signals.
  private static func complete(_ state: inout State, _ app: AppState, backwards: Bool) {
    if state.completion?.choices.count == 1 { state.completion = nil }
    guard let word = word(state), var completion = completion(state, app) else { return }
    state.editor.replace(word.range, with: completion.next(backwards: backwards))
    state.completion = completion
  }

  // MARK: - View

  static let hints: [(String, String)] = [
    ("Enter", "save"), ("Tab", "skill, signal"), ("Esc", "later"),
  ]

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    let rows = min(rect.rows, 9)
    let area = Rect(row: rect.bottom - rows, column: 0, rows: rows, columns: rect.columns)
    frame.clear(area)
    frame.fill(app.glyphs.horizontal, row: area.row, column: 0, count: area.columns, role: .rule)
    let verb = state.editing == nil ? "Log" : "Edit"
    frame.put(
      " \(verb): \(state.kind.title) ", row: area.row, column: 2, role: .heading)
    frame.put(
      editor: state.editor, row: area.row + 1, column: 1, limit: area.columns - 2,
      glyphs: app.glyphs)
    let below = area.inset(top: 2, left: 1, right: 1)
    var row = drawTrouble(state, app, in: below, frame: &frame)
    row = drawOffers(state, app, in: below.inset(top: row - below.row), frame: &frame)
    drawParts(state, app, in: below.inset(top: row - below.row), frame: &frame)
  }

  /// Problems while typing are hints; after Enter they are errors.
  private static func drawTrouble(
    _ state: State, _ app: AppState, in rect: Rect, frame: inout Frame
  ) -> Int {
    if let failure = state.failure {
      return frame.put(paragraph: failure, in: rect, role: .error)
    }
    let line = state.line(app)
    let isEmpty = state.editor.text.nonBlank == nil
    guard let problem = line.problems.first(where: { $0.reason != .noTitle || state.wasRefused })
    else {
      if isEmpty {
        return frame.put(
          paragraph:
            "What was it? Add #skill:level @person +department %project on:date => result.",
          in: rect, role: .faint)
      }
      return rect.row
    }
    // What could still become a skill is said by the offers below.
    if !state.wasRefused, completion(state, app) != nil {
      switch problem.reason {
      case .ambiguousSkill, .unknownSignal: return rect.row
      default: break
      }
    }
    let words = Wording.words(for: problem, framework: app.framework)
    return frame.put(paragraph: words, in: rect, role: state.wasRefused ? .error : .warning)
  }

  private static func drawOffers(
    _ state: State, _ app: AppState, in rect: Rect, frame: inout Frame
  ) -> Int {
    // What one Tab has already settled need not be offered any more.
    guard let completion = completion(state, app),
      completion.choices.count > 1 || completion.chosen == nil
    else { return rect.row }
    return completion.draw(in: rect, glyphs: app.glyphs, frame: &frame)
  }

  /// The parts as they were understood.
  private static func drawParts(
    _ state: State, _ app: AppState, in rect: Rect, frame: inout Frame
  ) {
    guard state.editor.text.nonBlank != nil else { return }
    let line = state.line(app)
    let day = line.day ?? state.editing?.day ?? app.today
    var parts = [("When", "\(day.longText), \(day.distance(from: app.today))", Role.text)]
    if !line.title.isEmpty { parts.insert(("Title", line.title, .heading), at: 0) }
    if !line.evidence.isEmpty {
      let skills = line.evidence.map { app.framework.words(for: $0) }
      parts.append(("Skills", skills.joined(separator: ", "), .skill))
    }
    let who =
      line.people.map { "@" + $0 } + line.departments.map { "+" + $0 }
      + (line.project.map { ["%" + $0] } ?? [])
    if !who.isEmpty { parts.append(("With", who.joined(separator: " "), .text)) }
    if let result = line.result { parts.append(("Result", result, .good)) }
    var rest = rect
    for (index, part) in parts.enumerated() where rest.rows > 0 {
      frame.put(part.0, row: rest.row, column: rest.column, role: .faint)
      // A part may take what those behind it leave over.
      let rows = max(1, rest.rows - (parts.count - index - 1))
      let end = frame.put(
        paragraph: part.1, in: rest.inset(left: 8).split(top: rows).0, role: part.2)
      rest = rest.inset(top: max(1, end - rest.row))
    }
  }
}

extension LogLineForm.State {
  /// The line as it is understood now.
  fileprivate func line(_ app: AppState) -> CaptureLine {
    CaptureLine(
      editor.text, framework: app.framework, today: app.today, known: editing?.evidence ?? [])
  }
}

extension AppState {
  /// Drops the draft that this form began from or would leave behind.
  mutating func forgetDraft(of form: LogLineForm.State) {
    drafts.removeAll { draft in
      guard form.editing == nil else { return draft.editing == form.editing?.id }
      return draft.kind == form.kind && draft.editing.map { journal.entry($0) == nil } ?? true
    }
  }
}
