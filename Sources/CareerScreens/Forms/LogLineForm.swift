package import CareerModel
import CareerPages

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
    /// The proposal goes into the journal as the line says.
    case keep(Proposal)

    var kind: LineKind {
      switch self {
      case .log(let kind): LineKind(kind)
      case .edit(let entry): LineKind(entry.kind)
      case .plan, .replan: .goal
      case .fulfil: .milestone
      case .keep: .skill
      }
    }

    /// What stands in the line before anything is typed.
    var text: String {
      switch self {
      case .log, .plan: ""
      case .edit(let entry): entry.captureText
      case .replan(let goal): goal.captureText
      case .fulfil(let goal): goal.milestoneText
      case .keep(let proposal): proposal.captureText
      }
    }

    /// The entry, goal or proposal that is worked on; `nil` for something new.
    var subject: EntryID? {
      switch self {
      case .log, .plan: nil
      case .edit(let entry): entry.id
      case .replan(let goal), .fulfil(let goal): goal.id
      case .keep(let proposal): proposal.id
      }
    }

    var heading: String {
      switch self {
      case .log(let kind): "Log: \(kind.title)"
      case .edit(let entry): "Edit: \(entry.kind.title)"
      case .plan: "Plan: Goal"
      case .replan: "Edit: Goal"
      case .fulfil(let goal): "Done: \(Wording.quoted(goal.title))"
      case .keep(let proposal): "Keep: \(Wording.facts(of: proposal))"
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
    /// What was put in when it was opened; `nil` for a line that began with what its purpose says.
    package var given: Given?
    /// What kept the line from being saved, in words; `nil` when nothing did.
    package var failure: String?
    /// What was logged before, for ↑; `nil` before the first ↑.
    package var history: LineHistory?

    package init(_ purpose: Purpose, given: Given? = nil) {
      self.purpose = purpose
      self.given = given
      editor = LineEditor(given?.text ?? purpose.text)
    }
  }

  // MARK: - Update

  /// A line, or what was left unfinished of it: also of an edit whose entry or goal is gone. `given`
  /// stands in it where nothing was left unfinished; `nil` is what the purpose begins with.
  static func open(_ purpose: Purpose, given: Given? = nil, _ app: inout AppState) {
    var form = State(purpose, given: given)
    if let draft = app.drafts.first(where: { app.isDraft($0, of: form) }) {
      form.editor = LineEditor(draft.text)
      app.message = unfinished
    }
    app.open(.logLine(form))
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
    case .up, .control("p"), .down, .control("n"):
      recall(&state, app, older: key == .up || key == .control("p"))
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
    app.overlay = .logLine(state)
    app.keepOpenDraft()
    app.close()
    if state.draft != nil {
      app.message = .init("Kept as a draft; the same key brings it back.")
    }
    return app.keepingDrafts
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
    if case .replan(let goal) = state.purpose, goal.edited(line) == goal {
      app.message = .init("Nothing was changed.")
      return close(state, &app)
    }
    // The form stays until the line is on disk: a failure must find the text still there.
    return switch state.purpose {
    case .log(let kind): [.log(line, kind)]
    case .edit(let entry): [.edit(entry, line, entry.kind)]
    case .plan: [.plan(line)]
    case .replan(let goal): [.replan(goal, to: goal.edited(line))]
    case .fulfil(let goal): [.fulfil(goal, milestone: isBare ? nil : line)]
    case .keep(let proposal): [.keep(proposal, line)]
    }
  }

  // MARK: - Completion

  /// The word under the cursor; `nil` where none ends or stands there.
  private static func word(_ state: State) -> CaptureWord? {
    CaptureWord.words(of: state.editor.text, in: state.purpose.kind)
      .first { $0.range.contains(state.editor.cursor - 1) }
  }

  /// What Tab would go through: what it goes through already, or what the word could become.
  static func completion(_ state: State, _ app: AppState) -> LogLineCompletion? {
    state.completion
      ?? word(state).flatMap { LogLineCompletion($0, framework: app.framework) }
  }

  /// A click on one of the choices puts it into the line.
  static func choose(_ place: Int, _ state: State, _ app: inout AppState) {
    var state = state
    guard let word = word(state), var completion = completion(state, app) else { return }
    state.editor.replace(word.range, with: completion.choose(place))
    state.completion = completion
    app.overlay = .logLine(state)
  }

  /// Tab puts the next of the choices into the line. Where there is one only, the next Tab goes on
  /// from it: from the skill to its signals.
  private static func complete(_ state: inout State, _ app: AppState, backwards: Bool) {
    if state.completion?.choices.count == 1 { state.completion = nil }
    guard let word = word(state), var completion = completion(state, app) else { return }
    state.editor.replace(word.range, with: completion.next(backwards: backwards))
    state.completion = completion
  }

  /// The lines of what was logged or planned before, the latest first: the same again, or nearly.
  private static func recall(_ state: inout State, _ app: AppState, older: Bool) {
    var history = state.history ?? LineHistory(app.lines(like: state.purpose.kind))
    if state.editor.recall(&history, older: older) {
      state.wasRefused = false
      state.completion = nil
    }
    state.history = history
  }

  static let hints: [(String, String)] = [
    ("Enter", "save"), ("Tab", "skill, signal"), ("↑↓", "earlier lines"), ("Esc", "later"),
  ]
}

extension LogLineForm.State {
  /// Whether nothing is typed where nothing need be.
  fileprivate var isBare: Bool {
    if case .fulfil = purpose { editor.text.nonBlank == nil } else { false }
  }

  /// The line as it is understood now.
  func line(_ app: AppState) -> CaptureLine {
    var (known, due) = ([Evidence](), CalendarDay?.none)
    switch purpose {
    case .log, .plan: break
    case .edit(let entry): known = entry.evidence
    case .replan(let goal): (known, due) = (goal.evidence, goal.by)
    case .fulfil(let goal): known = goal.evidence
    case .keep(let proposal): known = proposal.evidence
    }
    return CaptureLine(
      editor.text, as: purpose.kind, framework: app.framework, today: app.today, known: known,
      due: due)
  }
}
