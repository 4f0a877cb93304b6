/// What a record says on a given day: the level of each skill, the readiness for the stage ahead
/// and the insights. Computed once per change, then only read.
package struct CareerReading: Hashable, Sendable {
  package var standings: Standings
  /// Readiness for the stage ahead; `nil` if the framework has no stages.
  package var readiness: Readiness?
  package var insights: [Insight]
  /// The established level of each skill at the end of every month.
  package var levels: LevelHistories
  /// Readiness for the stage ahead, month by month; `nil` if `readiness` is.
  package var history: ReadinessHistory?

  package init(
    _ journal: Journal, profile: Profile, framework: Framework, on today: CalendarDay
  ) {
    let standings = Standings(
      journal.digests, profile: profile, framework: framework, on: today)
    self.standings = standings
    let levels = LevelHistories(journal.digests, rule: framework.rule, through: today.month)
    self.levels = levels
    let ahead = profile.stageAhead(in: framework, on: today)
    readiness = ahead.map {
      Readiness(for: $0, standings, profile: profile, rule: framework.rule)
    }
    history = ahead.map {
      ReadinessHistory(for: $0, levels, profile: profile, rule: framework.rule)
    }
    insights =
      InsightFinder(
        journal, profile: profile, framework: framework, standings: standings, on: today
      ).insights
  }
}
