package import CareerModel

/// Where the plan leads: the readiness it would bring, the forecast, and the gaps without a goal.
package struct Outlook: Hashable, Sendable {
  package var stage: StageID
  /// The readiness if all open goals were logged once.
  package var projection: PlanProjection
  /// At the current pace and with the goals that have a day.
  package var forecast: Forecast
  /// The same without goals.
  package var atPaceAlone: Forecast
  /// One goal per gap, in the order of the gaps.
  package var suggestions: [GoalSuggestion]

  /// Returns the default due day of an idea: the end of the half year after this quarter.
  package static func trialDay(from today: CalendarDay) -> CalendarDay {
    today.month.startOfQuarter.adding(8).lastDay
  }

  /// - Parameter plan: The goals to count instead of the stored ones.
  package init?(_ reading: CareerReading, of career: Career, trying plan: Plan? = nil) {
    guard let readiness = reading.readiness, let history = reading.history else { return nil }
    let open = (plan ?? career.plan).open
    let dated = LoggedGoals(open.filter { $0.by != nil }, in: career)
    stage = readiness.stage
    projection = PlanProjection(open, in: career, readiness: readiness)
    forecast = Forecast(history, planned: readiness.asks.flatMap(dated.rises), on: career.today)
    atPaceAlone = Forecast(history, on: career.today)
    suggestions = readiness.gaps.map {
      GoalSuggestion.options(for: $0.skill, reading.standings, in: career)[0]
    }
  }

  /// The suggestions for the gaps that no goal is for.
  package var worthPlanning: [GoalSuggestion] {
    let skills = Set(projection.uncovered.map(\.skill))
    return suggestions.filter { skills.contains($0.skill) }
  }
}
