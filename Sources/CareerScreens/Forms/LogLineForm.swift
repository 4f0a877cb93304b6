package import CareerModel

/// The line with the capture grammar, understood while it is typed: an entry to log, a goal to plan,
/// or either of them to edit.
package enum LogLineForm {
  /// What the line is for.
  package enum Purpose: Hashable, Sendable {
    case log(EntryKind)
    case edit(Entry)
    case plan
    case replan(Goal)
    /// The goal is done; the line is the milestone that says so.
    case fulfil(Goal)

    var kind: LineKind {
      switch self {
      case .log(let kind): LineKind(kind)
      case .edit(let entry): LineKind(entry.kind)
      case .plan, .replan: .goal
      case .fulfil: .milestone
      }
    }

    /// What stands in the line before anything is typed.
    var text: String {
      switch self {
      case .log, .plan: ""
      case .edit(let entry): entry.captureText
      case .replan(let goal): goal.captureText
      case .fulfil(let goal): goal.milestoneText
      }
    }

    /// The entry or goal that is worked on; `nil` for something new.
    var subject: EntryID? {
      switch self {
      case .log, .plan: nil
      case .edit(let entry): entry.id
      case .replan(let goal), .fulfil(let goal): goal.id
      }
    }

    fileprivate var heading: String {
      switch self {
      case .log(let kind): "Log: \(kind.title)"
      case .edit(let entry): "Edit: \(entry.kind.title)"
      case .plan: "Plan: Goal"
      case .replan: "Edit: Goal"
      case .fulfil(let goal): "Done: \(Wording.quoted(goal.title))"
      }
    }
  }

  package struct State: Hashable, Sendable {
    package var purpose: Purpose
    package var editor: LineEditor
    /// Whether Enter was pressed on a line with problems: they are then shown as errors.
    package var wasRefused = false
    /// What Tab goes through; `nil` when something else was typed since.
    package var completion: LogLineCompletion?
    /// What was put in when it was opened; `nil` for a line that began empty or with an entry.
    package var given: Given?
    /// What kept the line from being saved, in words; `nil` when nothing did.
    package var failure: String?

    package init(_ purpose: Purpose, text: String? = nil) {
      self.purpose = purpose
      editor = LineEditor(text ?? purpose.text)
    }
  }

  // MARK: - Update

  /// A line, or what was left unfinished of it: also of an edit whose entry or goal is gone. `text`
  /// stands in it where nothing was left unfinished; `nil` is what the purpose begins with.
  static func open(_ purpose: Purpose, text: String? = nil, _ app: inout AppState) {
    let draft = app.drafts.first { app.isDraft($0, of: purpose) }
    app.open(.logLine(State(purpose, text: draft?.text ?? text)))
    if draft != nil { app.message = unfinished }
  }

  static let unfinished = AppState.Message(
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
    guard let text = state.editor.text.nonBlank, text != state.purpose.text,
      !state.holdsOnlyWhatWasGiven
    else { return nil }
    return Draft(kind: state.purpose.kind, text: text, editing: state.purpose.subject)
  }

  private static func submit(_ state: State, _ app: inout AppState) -> [Effect] {
    let line = state.line(app)
    let isBare = state.isBare
    guard line.problems.isEmpty || isBare else {
      var state = state
      state.wasRefused = true
      app.overlay = .logLine(state)
      return []
    }
    // The form stays until the line is on disk: a failure must find the text still there.
    return switch state.purpose {
    case .log(let kind): [.log(line, kind)]
    case .edit(let entry): [.edit(entry, line, entry.kind)]
    case .plan: [.plan(line)]
    case .replan(let goal): [.replan(goal, to: goal.edited(line))]
    case .fulfil(let goal): [.fulfil(goal, milestone: isBare ? nil : line)]
    }
  }

  // MARK: - Completion

  /// The word under the cursor; `nil` where none ends or stands there.
  private static func word(_ state: State) -> CaptureWord? {
    CaptureWord.words(of: state.editor.text, in: state.purpose.kind)
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
    frame.put(
      " \(state.purpose.heading) ", row: area.row, column: 2, role: .heading,
      limit: area.columns - 4)
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
        return frame.put(paragraph: invitation(to: state.purpose), in: rect, role: .faint)
      }
      guard let given = state.given else { return rect.row }
      return frame.put(paragraph: given.question, in: rect.split(top: 3).0, role: .faint)
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

  /// What an empty line asks for.
  private static func invitation(to purpose: Purpose) -> String {
    switch purpose {
    case .log, .edit:
      "What was it? Add #skill:level @person +department %project on:date => result."
    case .plan, .replan:
      "What will you reach? Add #skill:level by:date !essential why:\"…\" => when it is done."
    case .fulfil: "Enter marks the goal done without a milestone."
    }
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
    let parts =
      state.purpose.kind == .goal ? goalParts(state, app) : entryParts(state, app)
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

  private typealias Part = (String, String, Role)

  private static func entryParts(_ state: State, _ app: AppState) -> [Part] {
    let line = state.line(app)
    var former: Entry?
    if case .edit(let entry) = state.purpose { former = entry }
    let day = line.day ?? former?.day ?? app.today
    let who =
      line.people.map { "@" + $0 } + line.departments.map { "+" + $0 }
      + (line.project.map { ["%" + $0] } ?? [])
    return titleAndSkills(
      line, app, day: ("When", "\(day.longText), \(day.distance(from: app.today))", .text))
      + optional("With", who.joined(separator: " "), .text)
      + optional("Result", line.result, .good)
  }

  private static func goalParts(_ state: State, _ app: AppState) -> [Part] {
    let line = state.line(app)
    let due =
      line.day.map { "\($0.longText), \($0.distance(from: app.today))" }
      ?? "some day; by:\(app.today.month.adding(4)) sets it"
    return titleAndSkills(line, app, day: ("Due", due, line.day == nil ? .faint : .text))
      + optional("Weight", line.priority?.rawValue, .text) + optional("Why", line.why, .text)
      + optional("Done", line.result.map { "when \($0)" }, .good)
  }

  private static func titleAndSkills(
    _ line: CaptureLine, _ app: AppState, day: Part
  ) -> [Part] {
    let skills = line.evidence.map { app.framework.words(for: $0) }.joined(separator: ", ")
    return optional("Title", line.title, .heading) + [day] + optional("Skills", skills, .skill)
  }

  /// Nothing where there is no text.
  private static func optional(_ label: String, _ text: String?, _ role: Role) -> [Part] {
    text?.nonBlank.map { [(label, $0, role)] } ?? []
  }
}

extension LogLineForm.State {
  /// Whether nothing is typed where nothing need be.
  fileprivate var isBare: Bool {
    if case .fulfil = purpose { editor.text.nonBlank == nil } else { false }
  }

  /// The line as it is understood now.
  fileprivate func line(_ app: AppState) -> CaptureLine {
    var (known, due) = ([Evidence](), CalendarDay?.none)
    switch purpose {
    case .log, .plan: break
    case .edit(let entry): known = entry.evidence
    case .replan(let goal): (known, due) = (goal.evidence, goal.by)
    case .fulfil(let goal): known = goal.evidence
    }
    return CaptureLine(
      editor.text, as: purpose.kind, framework: app.framework, today: app.today, known: known,
      due: due)
  }
}

extension AppState {
  /// Drops the draft that this form began from or would leave behind.
  mutating func forgetDraft(of form: LogLineForm.State) {
    let place = drafts.firstIndex { draft in
      form.given == nil ? isDraft(draft, of: form.purpose) : form.isOwn(draft)
    }
    // The first one alone: that is the one which was offered.
    if let place { drafts.remove(at: place) }
  }

  /// Whether a draft is what was left of such a line. One whose entry or goal is gone is offered as
  /// a new one.
  fileprivate func isDraft(_ draft: Draft, of purpose: LogLineForm.Purpose) -> Bool {
    if case .edit = purpose { return draft.editing == purpose.subject }
    guard draft.kind == purpose.kind else { return false }
    guard purpose.subject == nil, let editing = draft.editing else {
      return draft.editing == purpose.subject
    }
    return unread == 0 && journal.entry(editing) == nil && plan[editing] == nil
  }
}
