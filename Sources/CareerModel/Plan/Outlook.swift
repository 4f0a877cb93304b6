/// Where the plan leads: the readiness it would bring, when the stage ahead could be reached, and
/// the gaps without a goal. Computed once per change, then only read.
package struct Outlook: Hashable, Sendable {
  package var stage: StageID
  /// The readiness if all open goals were met.
  package var projection: PlanProjection
  /// At the current pace and with the goals that have a day.
  package var forecast: Forecast
  /// The same without goals.
  package var atPaceAlone: Forecast
  /// One goal per gap, in the order of the gaps.
  package var suggestions: [GoalSuggestion]

  /// A variation of the stored plan, to see what it would change.
  package struct WhatIf: Hashable, Sendable {
    /// Goals to ignore.
    package var without: Set<EntryID> = []
    /// Levels to count besides the goals.
    package var with: [PlannedLevel] = []

    package init(without: Set<EntryID> = [], with: [PlannedLevel] = []) {
      self.without = without
      self.with = with
    }

    /// Returns a default due day for a goal that is only an idea: the end of the half year that
    /// begins with the next quarter.
    package static func day(from today: CalendarDay) -> CalendarDay {
      today.month.startOfQuarter.adding(8).lastDay
    }

    package var isNothing: Bool { without.isEmpty && with.isEmpty }
  }

  /// `nil` if the framework has no stages.
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
