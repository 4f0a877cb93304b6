import CareerModel
import CareerPages

extension PlanTrial {
  /// Removes what no longer applies: goals that are not open, gaps that have closed.
  mutating func prune(_ world: World) {
    without.formIntersection(world.plan.open.map(\.id))
    with.formIntersection(world.reading?.readiness?.gaps.map(\.skill) ?? [])
  }

  func plan(_ reading: CareerReading, in career: Career) -> Plan {
    let day = Outlook.trialDay(from: career.today)
    let added = with.map { skill in
      GoalSuggestion.options(for: skill, reading.standings, in: career)[0].goal(by: day)
    }
    return Plan(career.plan.goals.filter { !without.contains($0.id) } + added)
  }
}
