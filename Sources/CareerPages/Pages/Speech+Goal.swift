package import CareerModel

// How a goal is said, on every page.
extension Speech {
  /// `Agree the budget: by Thursday 31 December 2026, in 5 weeks. 1 of 3 steps done, next: … `
  package func words(for goal: Goal, isLeftOut: Bool = false) -> String {
    let steps =
      goal.steps.isEmpty
      ? ""
      : "\(goal.stepsDone) of \(Wording.count(goal.steps.count, "step", "steps")) done"
        + (goal.isOpen ? goal.nextStep.map { ", next: \(goal.steps[$0].title)" } ?? "" : "")
    return [
      "\(goal.title): \(due(goal))", isLeftOut ? "Left out of what if" : "",
      goal.isOpen && goal.priority != .needed ? goal.priority.rawValue.capitalizedFirst : "",
      goal.state == .started ? "Started" : "", steps, skills(goal.evidence),
    ].asSentences
  }

  /// `by Thursday 31 December 2026, in 5 weeks`, `overdue since …`, `done …`, `some day`.
  package func due(_ goal: Goal) -> String {
    switch goal.state {
    case .done(let day): return "done \(words(for: day))"
    case .dropped(let reason): return "dropped: \(reason)"
    case .planned, .started: break
    }
    guard let by = goal.by else { return "some day" }
    return (goal.isOverdue(on: today) ? "overdue since " : "by ") + words(for: by)
  }
}
