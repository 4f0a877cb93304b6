package import CareerModel

// Goals in words, on every page.
extension Speech {
  /// `Agree the budget: by Thursday 31 December 2026, in 5 weeks. 1 of 3 steps done, next: … `
  package func summary(of goal: Goal, isLeftOut: Bool = false) -> String {
    [
      "\(goal.title): \(due(goal))", isLeftOut ? "Off" : "", Self.facts(of: goal, framework),
    ].asSentences
  }

  /// Returns its priority, whether it is started, its steps and its skills; may be empty.
  static func facts(of goal: Goal, _ framework: Framework) -> String {
    let next = goal.isOpen ? goal.nextStep.map { ", next: \(goal.steps[$0].title)" } ?? "" : ""
    let steps = "\(goal.stepsDone) of \(Wording.count(goal.steps.count, "step", "steps")) done"
    return [
      goal.isOpen && goal.priority != .needed ? goal.priority.rawValue.capitalizedFirst : "",
      goal.state == .started ? "Started" : "", goal.steps.isEmpty ? "" : steps + next,
      framework.skills(goal.evidence),
    ].asSentences
  }

  /// Returns `by Thursday 31 December 2026, in 5 weeks`, `done …` or `no date`.
  package func due(_ goal: Goal) -> String { string(Wording.outcome(of: goal, today: today)) }

  func summary(of line: GoalLine) -> String {
    switch line {
    case .planned(let goal, let isOut): summary(of: goal, isLeftOut: isOut)
    case .suggested(let suggestion, let ask, let isIn):
      [
        "\(framework.title(of: ask.skill)): \(Self.level(ask.shown, claimed: ask.claimed)), target \(ask.asked)",
        (isIn ? "What if: " : "") + suggestion.title,
      ].asSentences
    }
  }
}
