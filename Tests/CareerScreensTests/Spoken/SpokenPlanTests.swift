import CareerModel
import CareerPages
import CareerScreens
import Testing

/// A voice says every number, name and day that is behind Compare, the plan and a goal.
struct SpokenPlanTests {
  private func said(_ planner: Planner) -> String {
    Speaker(planner.state).body.map(\.text).joined(separator: "\n")
  }

  private func entries(_ count: Int) -> String {
    count == 0 ? "no entries" : count == 1 ? "1 entry" : "\(count) entries"
  }

  private func expect(_ said: String, toSay parts: [String?]) {
    for part in parts.compactMap(\.self) {
      #expect(said.contains(part), "“\(part)” is missing in:\n\(said)")
    }
  }

  @Test func `Compare says the figures of both stages and the latest entry of each side`() throws {
    let planner = Planner(speaking: .full, "6")
    let (said, state) = (said(planner), planner.state)
    let comparison = try #require(state.compare.comparison)
    for side in [comparison.left, comparison.right] {
      expect(
        said,
        toSay: [
          side.stage.title, side.stage.about,
          "Matches \(side.stage.short), \(entries(side.likeIt.count))",
        ])
    }
    for (place, contrast) in comparison.contrasts.enumerated() {
      let number = "Contrast \(place + 1) of \(comparison.contrasts.count)"
      expect(said, toSay: [number, contrast.title])
      for cell in [contrast.left, contrast.right] {
        let latest = cell.entries.first.flatMap { state.journal.entry($0)?.title }
        expect(said, toSay: [cell.word, cell.text, entries(cell.entries.count), latest])
      }
    }
    for row in comparison.skills {
      expect(
        said,
        toSay: [
          state.framework.title(of: row.skill), Wording.summary(of: row.change).capitalizedFirst,
          row.left.map { "\(comparison.left.stage.title): level \($0)" },
          row.right.map { "\(comparison.right.stage.title): level \($0)" },
          row.shown > 0
            ? "you: level \(row.shown) of 5" : "you: no level yet (entries up to \(row.claimed))",
        ])
    }
  }

  @Test func `the plan says each goal with its day, steps and skills, and each gap`() throws {
    let planner = Planner(speaking: .full, "5")
    let (said, state) = (said(planner), planner.state)
    for goal in state.plan.goals {
      expect(
        said,
        toSay: [
          goal.title, (goal.doneOn ?? (goal.isOpen ? goal.by : nil))?.spokenText,
          goal.steps.isEmpty ? nil : "\(goal.stepsDone) of \(goal.steps.count) step",
          goal.isOpen ? goal.nextStep.map { goal.steps[$0].title } : nil,
        ] + goal.evidence.map { state.framework.title(of: $0.skill) })
    }
    let outlook = try #require(state.outlook)
    for ask in outlook.projection.uncovered {
      expect(
        said,
        toSay: [
          "\(state.framework.title(of: ask.skill)): level \(ask.shown) of 5, target \(ask.asked)"
        ] + outlook.suggestions.filter { $0.skill == ask.skill }.map(\.title))
    }
  }

  @Test func `a goal says its days in full, its steps and what it proves`() throws {
    let planner = Planner(speaking: .full, "5 Enter")
    let goal = try #require(planner.state.goalAtCursor)
    expect(
      said(planner),
      toSay: [
        goal.title, goal.by?.spokenText, goal.priority.rawValue, goal.why, goal.doneWhen,
        "Step \(goal.steps.count) of \(goal.steps.count)",
      ] + goal.steps.map(\.title) + goal.steps.map { $0.done?.spokenText }
        + goal.evidence.map { planner.state.framework.title(of: $0.skill) })
  }
}
