import CareerModel
import CareerPages

// Plan: where it leads, the goals in their sections, and the gaps that none of them covers.
extension Speaker {
  func lines(of screen: PlanScreen) -> [SpokenLine] {
    let rows = PlanRows.rows(state)
    let head = PlanHead.sentences(state).map { SpokenLine($0.text.asSentence, role: $0.role) }
    guard rows.contains(where: { $0.item != nil }) else {
      let words =
        state.reading == nil
        ? "Reading the record."
        : "Nothing is planned yet. \(state.key(.goal)) plans a goal: a milestone "
          + "that is still ahead."
      return [SpokenLine(words, isFocus: true)] + head
    }
    let cursor = screen.itemAtCursor(state)
    return head
      + rows.compactMap { row in
        switch row {
        case .blank: nil
        case .heading(let title): .heading("\(title):")
        case .goal(let goal): SpokenLine(words(for: goal), isFocus: row.item == cursor)
        case .suggestion(let suggestion, let ask):
          SpokenLine(words(for: suggestion, ask), isFocus: row.item == cursor)
        }
      }
  }

  func words(for goal: Goal) -> String {
    state.speech.words(
      for: goal, isLeftOut: state.tried.without.contains(goal.id) && goal.isOpen)
  }

  private func words(for suggestion: GoalSuggestion, _ ask: Readiness.Ask) -> String {
    let isIn = state.tried.with.contains(ask.skill)
    return [
      "\(framework.title(of: ask.skill)): \(level(ask.shown)), asked \(ask.asked), no goal yet",
      (isIn ? "Counted in what if: " : "p would plan: ") + suggestion.title,
    ].asSentences
  }
}
