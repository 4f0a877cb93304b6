/// Where the plan leads: what the stage ahead would have, when it could be reached, and what no goal
/// covers so far. Made once when something has changed, and then only looked at.
package struct Outlook: Hashable, Sendable {
  package var stage: StageID
  /// What the open goals would do to readiness if all were met.
  package var projection: PlanProjection
  /// At the pace of the months so far and with the goals that have a day.
  package var forecast: Forecast
  /// The same without any goal.
  package var atPaceAlone: Forecast
  /// A goal for each gap, in the order of the gaps.
  package var suggestions: [GoalSuggestion]

  /// A plan other than the one that is stored, to see what it would change.
  package struct WhatIf: Hashable, Sendable {
    /// Goals that shall not count.
    package var without: Set<EntryID> = []
    /// What shall count besides the goals.
    package var with: [PlannedLevel] = []

    package init(without: Set<EntryID> = [], with: [PlannedLevel] = []) {
      self.without = without
      self.with = with
    }

    /// By when a goal could be done that somebody only thinks of: the end of the half year that
    /// begins with the next quarter.
    package static func day(from today: CalendarDay) -> CalendarDay {
      today.month.startOfQuarter.adding(8).lastDay
    }

    package var isNothing: Bool { without.isEmpty && with.isEmpty }
  }

  /// `nil` for a framework without stages.
  package init?(
    _ reading: CareerReading, plan: Plan, framework: Framework, whatIf: WhatIf = WhatIf(),
    on today: CalendarDay
  ) {
    guard let readiness = reading.readiness, let history = reading.history else { return nil }
    let planned =
      plan.plannedLevels(reading.standings, leavingOut: whatIf.without) + whatIf.with
    stage = readiness.stage
    projection = PlanProjection(planned, readiness: readiness, rule: framework.rule)
    forecast = Forecast(history, planned: planned, on: today)
    atPaceAlone = Forecast(history, on: today)
    suggestions = GoalSuggestion.forGaps(
      of: readiness, reading.standings, plan: plan, framework: framework)
  }
}
