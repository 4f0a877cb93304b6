/// A goal as a text for a person's own editor, and back. Its form is in `FieldText`; its steps are
/// a line each, `[x]` where they are done.
package enum GoalText {
  private static let form = FieldText.Form(
    lines: ["title", "due", "priority", "skills"], blocks: ["why", "done when", "steps"])

  package static func text(of goal: Goal) -> String {
    let lines = [
      ("title", goal.title), ("due", goal.by?.description ?? ""),
      ("priority", goal.priority.rawValue), ("skills", goal.evidence.fieldText),
    ]
    let steps = goal.steps.map(line(of:)).joined(separator: "\n")
    let blocks = [("why", goal.why), ("done when", goal.doneWhen), ("steps", steps.nonBlank)]
    return lines.map { FieldText.line($0, $1) }.joined(separator: "\n") + "\n\n"
      + blocks.map { FieldText.block($0, $1, in: form) }.joined(separator: "\n\n") + "\n"
  }

  private static func line(of step: GoalStep) -> String {
    let title = step.title.map { $0.isNewline ? " " : String($0) }.joined()
    return (step.done == nil ? "[ ] " : "[x] ") + CaptureLine.withPictures(title)
  }

  /// The goal as a text makes it. What the text does not say stays: the id, its state, what fulfilled
  /// it, the days on which steps were done. A step that is newly ticked was done `today`.
  ///
  /// `base` is the text that was handed out, where what it says may have changed since: only fields
  /// that differ from it are taken over, so that what somebody else has changed meanwhile stays. `nil`
  /// is what `former` says.
  package static func read(
    _ text: String, editing former: Goal, since base: String? = nil, framework: Framework,
    today: CalendarDay
  ) -> TextReading<Goal> {
    var goal = former
    var reader = FieldReader(
      text, insteadOf: base ?? self.text(of: former), as: form, framework: framework, today: today)
    reader.takeTitle(into: &goal.title)
    reader.takeDay("due", as: .goal, due: former.by, into: &goal.by)
    reader.take("priority") { reader, field in
      let typed = field.text.lowercased()
      let named = Goal.Priority.allCases.filter { $0.rawValue.hasPrefix(typed) }
      guard let priority = named.first, named.count == 1 else {
        return reader.complain(.unknownPriority(field.text), in: field)
      }
      goal.priority = priority
    }
    reader.takeSkills(into: &goal.evidence)
    reader.takeBlock("why", into: &goal.why)
    reader.takeBlock("done when", into: &goal.doneWhen)
    reader.take("steps") { reader, field in
      let typed = field.lines.compactMap(TypedStep.init)
      if let long = typed.first(where: { $0.title.count > CaptureLine.longestTitle }) {
        return reader.complain(.stepTooLong(characters: long.title.count), in: field)
      }
      goal.steps = steps(typed, keeping: former.steps, today: today)
      let isBegun = goal.steps.contains { $0.done != nil } && former.stepsDone == 0
      if goal.state == .planned, isBegun { goal.state = .started }
    }
    return reader.reading(of: text, goal, from: former)
  }

  /// `[x] Write the page`, `[ ] Write the page`, or the words alone of one that is to do.
  private struct TypedStep {
    var title: String
    var isDone: Bool

    /// `nil` for a line without words.
    init?(_ line: String) {
      var rest = CaptureLine.withoutControls(line).trimmed
      if rest.hasPrefix("- ") { rest = String(rest.dropFirst(2)).trimmed }
      let mark = ["[x]": true, "[ ]": false, "[]": false]
        .first { rest.lowercased().hasPrefix($0.key) }
      isDone = mark?.value ?? false
      guard let title = String(rest.dropFirst(mark?.key.count ?? 0)).nonBlank else { return nil }
      self.title = title
    }
  }

  /// A step is known again by its words; where as many are left over as are new, by its place.
  private static func steps(
    _ typed: [TypedStep], keeping former: [GoalStep], today: CalendarDay
  ) -> [GoalStep] {
    var left = Array(former.enumerated())
    func words(_ step: GoalStep) -> String? { TypedStep(line(of: step))?.title }
    var found: [GoalStep?] = typed.map { step in
      left.firstIndex { words($0.element) == step.title }.map { left.remove(at: $0).element }
    }
    let new = found.indices.filter { found[$0] == nil }
    if new.count == left.count {
      for (place, step) in zip(new, left) {
        found[place] = step.element
        found[place]?.title = typed[place].title
      }
    }
    return zip(typed, found).map { typed, found in
      var step = found ?? GoalStep(title: typed.title)
      step.done = typed.isDone ? step.done ?? today : nil
      return step
    }
  }
}
