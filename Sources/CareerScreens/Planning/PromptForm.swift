package import CareerModel

/// One question about a goal, answered in a line: why it is dropped, what a step is.
package enum PromptForm {
  package enum Purpose: Hashable, Sendable {
    case drop(EntryID)
    case addStep(EntryID)
    /// By the step's place.
    case editStep(EntryID, Int)

    var goal: EntryID {
      switch self {
      case .drop(let goal), .addStep(let goal), .editStep(let goal, _): goal
      }
    }
  }

  package struct State: Hashable, Sendable {
    package var purpose: Purpose
    package var editor: LineEditor

    init(_ purpose: Purpose, _ app: AppState) {
      self.purpose = purpose
      editor = LineEditor(app.unfinishedAnswers[purpose] ?? app.plan.present(purpose))
    }
  }

  // MARK: - Update

  static func update(_ state: State, _ key: Key, app: inout AppState) -> [Effect] {
    var state = state
    switch key {
    case .escape:
      keep(state, &app)
      app.close()
      return []
    case .enter: return answer(state, &app)
    default:
      if !state.editor.press(key) {
        app.message = .init("\(key.name(in: app.glyphs)) does nothing here; Esc cancels.")
      }
    }
    app.overlay = .prompt(state)
    return []
  }

  static func paste(_ text: String, into state: State, app: inout AppState) {
    var state = state
    state.editor.insert(text)
    app.overlay = .prompt(state)
  }

  /// What was typed and not saved comes back with the same key.
  private static func keep(_ state: State, _ app: inout AppState) {
    let text = state.editor.text.nonBlank
    let isNew = text != nil && text != app.plan.present(state.purpose)
    app.unfinishedAnswers[state.purpose] = isNew ? text : nil
    if isNew { app.message = .init("Kept until you leave; the same key brings it back.") }
  }

  /// The form stays until the answer is on disk: a failure must find it still there.
  private static func answer(_ state: State, _ app: inout AppState) -> [Effect] {
    guard let goal = app.plan[state.purpose.goal] else {
      app.message = .init("This goal is gone.", tone: .error)
      return []
    }
    guard let text = state.editor.text.nonBlank else {
      if case .addStep = state.purpose {
        app.close()
      } else {
        app.message = .init("Write a few words first; Esc cancels.", tone: .error)
      }
      return []
    }
    var after = goal
    switch state.purpose {
    case .drop: after = goal.dropped(because: text)
    case .addStep: after.steps.append(GoalStep(title: text))
    case .editStep(_, let step):
      guard after.steps.indices.contains(step) else {
        app.message = .init("This step is gone.", tone: .error)
        return []
      }
      after.steps[step].title = text
    }
    guard after != goal else {
      app.close()
      return []
    }
    return [.replan(goal, to: after)]
  }

  /// What was answered is on disk. One step often has a next one, so that line stays open, empty.
  static func saved(_ state: State, _ app: inout AppState) {
    app.unfinishedAnswers[state.purpose] = nil
    guard case .addStep = state.purpose else { return app.close() }
    app.overlay = .prompt(State(state.purpose, app))
  }

  // MARK: - View

  static let hints: [(String, String)] = [("Enter", "save"), ("Esc", "back")]

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    let area = rect.inset(top: max(0, rect.rows - 4))
    frame.clear(area)
    frame.fill(app.glyphs.horizontal, row: area.row, column: 0, count: area.columns, role: .rule)
    frame.put(
      " \(question(state, app)) ", row: area.row, column: 2, role: .heading,
      limit: area.columns - 4)
    frame.put(
      editor: state.editor, row: area.row + 1, column: 1, limit: area.columns - 2,
      glyphs: app.glyphs)
    frame.put(
      explanation(state.purpose), row: area.row + 2, column: 1, role: .faint,
      limit: area.columns - 2)
  }

  private static func question(_ state: State, _ app: AppState) -> String {
    let title = Wording.quoted(app.plan[state.purpose.goal]?.title ?? "")
    return switch state.purpose {
    case .drop: "Drop \(title): why?"
    case .addStep: "A step towards \(title)"
    case .editStep: "The step"
    }
  }

  private static func explanation(_ purpose: Purpose) -> String {
    switch purpose {
    case .drop: "The goal stays in the plan, with this reason; s takes it up again."
    case .addStep: "Enter adds it and asks for the next; Esc ends."
    case .editStep: "Enter saves it; its tick stays."
    }
  }
}

extension Plan {
  /// What is there already of an answer; empty where nothing is.
  fileprivate func present(_ purpose: PromptForm.Purpose) -> String {
    guard case .editStep(let id, let step) = purpose, let steps = self[id]?.steps,
      steps.indices.contains(step)
    else { return "" }
    return steps[step].title
  }
}
