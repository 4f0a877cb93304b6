/// What a record says on a day: how far each skill is shown, how ready one is for the stage ahead,
/// and what is worth a remark. Made once when something has changed, and then only looked at.
package struct CareerReading: Hashable, Sendable {
  package var standings: Standings
  /// For the stage ahead; `nil` for a framework without stages.
  package var readiness: Readiness?
  package var insights: [Insight]
  /// How far each skill was shown at the end of every month.
  package var levels: LevelHistories
  /// Readiness for the stage ahead, month by month; `nil` where `readiness` is.
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
