import CareerModel
import CareerPages

extension PlanTrial {
  /// Removes what no longer applies: goals that are not open, gaps that have closed.
  mutating func prune(_ world: World) {
    without.formIntersection(world.plan.open.map(\.id))
    with.formIntersection(world.reading?.readiness?.gaps.map(\.skill) ?? [])
  }

  func whatIf(_ world: World) -> Outlook.WhatIf {
    guard let reading = world.reading else { return Outlook.WhatIf() }
    let day = Outlook.WhatIf.day(from: world.today)
    return Outlook.WhatIf(
      without: without,
      with: with.map { skill in
        let suggestion = GoalSuggestion(
          for: skill, reading.standings, plan: world.plan, framework: world.framework)
        return PlannedLevel(goal: nil, skill: skill, level: suggestion.level, by: day)
      })
  }
}
