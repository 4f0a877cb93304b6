package import CareerDrawing
package import CareerModel
package import CareerPages

/// A one-line question about a goal: why it is dropped, what a step is.
package struct PromptForm: Feature {
  package enum Purpose: Hashable, Sendable {
    case drop
    case addStep
    /// Edits the step at this index.
    case editStep(Int)
  }

  package var purpose: Purpose
  /// The goal when the question was asked; the answer is refused if it has changed since.
  package let goal: Goal
  package var editor: LineEditor
  /// Why Enter was refused; `nil` if it was not.
  package var refusal: String?

  init(_ purpose: Purpose, of goal: Goal, _ world: World) {
    (self.purpose, self.goal) = (purpose, goal)
    editor = LineEditor()
    let draft = world.drafts.first { isDraft($0, world) }
    editor = LineEditor(draft?.text ?? former)
  }

  // MARK: - Update

  package mutating func press(_ key: Key, _ world: World) -> [Request] {
    switch key {
    case .escape: return leave(world)
    case .enter: return answer(world)
    default:
      guard editor.press(key) else {
        return [.say("\(key.name(in: world.glyphs)) does nothing here. Press Esc to cancel.")]
      }
      typed()
      return []
    }
  }

  package var input: WritableKeyPath<Self, LineEditor>? { \.editor }
  package mutating func typed() { refusal = nil }

  package func leave(_ world: World) -> [Request] { closing(world) }

  package var keepsDraft: Bool { true }

  /// Saves the answer. The form stays until it is on disk: after a failure it must still be there.
  private mutating func answer(_ world: World) -> [Request] {
    switch changed(world) {
    case .success(let after) where after == goal: return leave(world)
    case .success(let after): return [.effect(.replan(goal, to: after, as: kept.intent))]
    case .failure(let refusal):
      if editor.text.nonBlank == nil, purpose == .addStep { return leave(world) }
      self.refusal = refusal.words
      return []
    }
  }

  /// Closes the form; after a new step it stays open, empty, because another often follows.
  package mutating func saved(_ change: Change, _ world: World) -> [Request] {
    guard purpose == .addStep, let goal = world.plan[goal.id] else {
      return [forgettingDraft(world), .close]
    }
    return [forgettingDraft(world), .become(.prompt(.addStep, of: goal))]
  }

  // MARK: - View

  package var hints: [(String, String)] { [("Enter", "save"), ("Esc", "back")] }

  package var isConfirmedByClick: Bool { false }

  package func view(_ world: World, in rect: Rect, frame: inout Frame) {
    let area = rect.inset(top: max(0, rect.rows - 4))
    frame.put(panel: area, title: title(world))
    frame.put(editor: editor, row: area.row + 1, column: 1, limit: area.columns - 2)
    frame.put(
      refusal ?? explanation(world), in: area.line(2).inset(left: 1, right: 1),
      role: refusal == nil ? .faint : .error)
  }

  package func spokenLines(_ world: World) -> [SpokenLine] {
    let below = refusal.map(SpokenLine.error) ?? SpokenLine(explanation(world))
    return [SpokenLine("Text", editor: editor), below]
  }

  package func title(_ world: World) -> String { facts(world).title }
  private func explanation(_ world: World) -> String { facts(world).explanation }

  private func facts(_ world: World) -> (title: String, explanation: String) {
    let title = Wording.quoted(goal.title)
    return switch purpose {
    case .drop:
      (
        "Why drop \(title)?",
        "The goal stays in the plan with this reason; \(world.key(.start)) reopens it."
      )
    case .addStep:
      ("Add a step to \(title)", "Enter adds the step and starts another; Esc closes.")
    case .editStep: ("Edit step", "Enter saves it and keeps its check mark.")
    }
  }

  /// Returns the goal as changed by the answer.
  private func changed(_ world: World) -> Result<Goal, Refusal> {
    guard let text = editor.text.nonBlank else {
      return .failure(Refusal("Enter a few words first, or press Esc."))
    }
    guard text.count <= LogLine.longestTitle else {
      return .failure(
        Refusal("That is \(text.count) characters; the limit is \(LogLine.longestTitle)."))
    }
    var after = goal
    switch purpose {
    case .drop: after = goal.dropped(because: text)
    case .addStep, .editStep:
      do throws(CaptureProblem) {
        let said = try GoalStep.typed(text, today: world.today)
        guard !said.title.isEmpty else { throw CaptureProblem(.noTitle, at: "") }
        if case .editStep(let step) = purpose {
          (after.steps[step].title, after.steps[step].by) = said
        } else {
          after.steps.append(GoalStep(title: said.title, by: said.by))
        }
      } catch {
        return .failure(Refusal(Wording.summary(of: error, framework: world.framework)))
      }
    }
    return .success(after)
  }

  /// What the answer is kept as, and what it does.
  private var kept: (question: Draft.Question, intent: Change.Intent) {
    switch purpose {
    case .drop: (.drop, Change.Intent(.droppedGoal))
    case .addStep: (.addStep, Change.Intent(.addedStep, editor.text.trimmed))
    case .editStep: (.editStep, Change.Intent(.changedStep, editor.text.trimmed))
    }
  }

  /// The existing answer; empty if there is none.
  private var former: String {
    if case .editStep(let step) = purpose { goal.steps[step].typedText } else { "" }
  }

  /// The answer as a draft; `nil` if it has nothing but its initial text.
  package var draft: Draft? {
    guard let text = editor.text.nonBlank, text != former else { return nil }
    return Draft(
      kind: .goal, text: text, editing: goal.id, given: former.nonBlank, asking: kept.question)
  }

  /// Whether a draft belongs to the answer to this question.
  package func isDraft(_ draft: Draft, _ world: World) -> Bool {
    draft.asking == kept.question && draft.editing == goal.id && draft.given == former.nonBlank
  }
}
