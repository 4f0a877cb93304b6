import CareerDrawing
package import CareerModel
import CareerPages

/// One question about a goal, answered in a line: why it is dropped, what a step is.
package enum PromptForm {
  package enum Purpose: Hashable, Sendable {
    case drop
    case addStep
    /// By the step's place.
    case editStep(Int)
  }

  package struct State: Hashable, Sendable {
    package var purpose: Purpose
    /// As it was when the question was asked: an answer that meets another goal by then is refused.
    package let goal: Goal
    package var editor: LineEditor
    /// Why Enter was refused, in words; `nil` when it was not.
    package var refusal: String?

    init(_ purpose: Purpose, of goal: Goal, _ app: AppState) {
      self.purpose = purpose
      self.goal = goal
      editor = LineEditor()
      let draft = app.drafts.first(where: isDraft)
      editor = LineEditor(draft?.text ?? former)
    }
  }

  /// Asks, with what was left unfinished of an answer.
  static func open(_ purpose: Purpose, of goal: Goal, _ app: inout AppState) {
    let state = State(purpose, of: goal, app)
    if app.drafts.contains(where: state.isDraft) { app.message = LogLineForm.unfinished }
    app.open(.prompt(state))
  }

  // MARK: - Update

  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    switch key {
    case .escape: return leave(state, &app)
    case .enter: return answer(state, &app)
    default:
      if state.editor.press(key) {
        state.refusal = nil
      } else {
        app.message = .init("\(key.name(in: app.glyphs)) does nothing here; Esc cancels.")
      }
    }
    app.overlay = .prompt(state)
    return []
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.editor.insert(text)
    state.refusal = nil
    app.overlay = .prompt(state)
  }

  /// Esc: what was typed and not saved is kept as a draft, if there is any.
  static func leave(_ state: State, _ app: inout AppState) -> [Effect] {
    app.overlay = .prompt(state)
    app.keepOpenDraft()
    app.close()
    if state.draft != nil {
      app.message = .init("Kept as a draft; the same key brings it back.")
    }
    return app.keepingDrafts
  }

  /// The form stays until the answer is on disk: a failure must find it still there.
  private static func answer(_ state: State, _ app: inout AppState) -> [Effect] {
    var state = state
    switch state.changed {
    case .success(let after) where after == state.goal: return leave(state, &app)
    case .success(let after): return [.replan(state.goal, to: after, as: state.intent)]
    case .failure(let refusal):
      if state.editor.text.nonBlank == nil, state.purpose == .addStep { return leave(state, &app) }
      state.refusal = refusal.words
      app.overlay = .prompt(state)
      return []
    }
  }

  /// What was answered is on disk. One step often has a next one, so that line stays open, empty.
  static func saved(_ state: State, _ app: inout AppState) -> [Effect] {
    app.drafts.removeAll(where: state.isDraft)
    app.close()
    if state.purpose == .addStep, let goal = app.plan[state.goal.id] {
      app.open(.prompt(State(.addStep, of: goal, app)))
    }
    return app.keepingDrafts
  }

  // MARK: - View

  static let hints: [(String, String)] = [("Enter", "save"), ("Esc", "back")]

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    let area = rect.inset(top: max(0, rect.rows - 4))
    frame.clear(area)
    frame.fill(app.glyphs.horizontal, row: area.row, column: 0, count: area.columns, role: .rule)
    frame.put(
      " \(question(state)) ", row: area.row, column: 2, role: .heading,
      limit: area.columns - 4)
    frame.put(
      editor: state.editor, row: area.row + 1, column: 1, limit: area.columns - 2,
      glyphs: app.glyphs)
    frame.put(
      state.refusal ?? explanation(state.purpose, app), row: area.row + 2, column: 1,
      role: state.refusal == nil ? .faint : .error, limit: area.columns - 2)
  }

  private static func question(_ state: State) -> String {
    let title = Wording.quoted(state.goal.title)
    return switch state.purpose {
    case .drop: "Drop \(title): why?"
    case .addStep: "A step towards \(title)"
    case .editStep: "The step"
    }
  }

  private static func explanation(_ purpose: Purpose, _ app: AppState) -> String {
    switch purpose {
    case .drop:
      "The goal stays in the plan, with this reason; \(app.key(.start)) takes it up again."
    case .addStep: "Enter adds it and asks for the next; Esc ends."
    case .editStep: "Enter saves it; its tick stays."
    }
  }
}

extension PromptForm.State {
  /// Why an answer cannot be taken, in a sentence.
  fileprivate struct Refusal: Error {
    var words: String
  }

  /// The goal as the answer makes it.
  fileprivate var changed: Result<Goal, Refusal> {
    guard let text = editor.text.nonBlank else {
      return .failure(Refusal(words: "Write a few words first; Esc cancels."))
    }
    guard text.count <= CaptureLine.longestTitle else {
      return .failure(
        Refusal(
          words: "It has \(text.count) characters; \(CaptureLine.longestTitle) is the most."))
    }
    var after = goal
    switch purpose {
    case .drop: after = goal.dropped(because: text)
    case .addStep: after.steps.append(GoalStep(title: text))
    case .editStep(let step): after.steps[step].title = text
    }
    return .success(after)
  }

  fileprivate var intent: Change.Intent {
    switch purpose {
    case .drop: Change.Intent(.droppedGoal)
    case .addStep: Change.Intent(.addedStep, editor.text.trimmed)
    case .editStep: Change.Intent(.changedStep, editor.text.trimmed)
    }
  }

  /// What is there already of an answer; empty where nothing is.
  fileprivate var former: String {
    if case .editStep(let step) = purpose { goal.steps[step].title } else { "" }
  }

  private var question: Draft.Question {
    switch purpose {
    case .drop: .drop
    case .addStep: .addStep
    case .editStep: .editStep
    }
  }

  /// The answer as a draft; `nil` if there is nothing in it that was not there before.
  var draft: Draft? {
    guard let text = editor.text.nonBlank, text != former else { return nil }
    return Draft(
      kind: .goal, text: text, editing: goal.id, given: former.nonBlank, asking: question)
  }

  /// Whether a draft is what was left of the answer to this question.
  func isDraft(_ draft: Draft) -> Bool {
    draft.asking == question && draft.editing == goal.id && draft.given == former.nonBlank
  }
}
