/// What a record says on a given day. Computed once per change, then only read.
package struct CareerReading: Hashable, Sendable {
  package var standings: Standings
  /// Readiness for the stage ahead; `nil` if the framework has no stages.
  package var readiness: Readiness?
  /// The former figure, if the person is still to be told that it is counted differently now.
  package var former: FormerReadiness?
  private var known: [SkillID: [NextStep]]
  package var insights: [Insight]
  /// The established level of each skill at the end of every month.
  package var levels: LevelHistories
  /// Readiness for the stage ahead, month by month; `nil` if `readiness` is.
  package var history: ReadinessHistory?
  package var recent: RecentYears

  package init(_ journal: Journal, profile: Profile, framework: Framework, on today: CalendarDay) {
    let levels = LevelHistories(journal.digests, rule: framework.rule, through: today.month)
    self.levels = levels
    let standings = Standings(
      journal.digests, levels: levels, profile: profile, framework: framework, on: today)
    self.standings = standings
    recent = RecentYears(journal, levels: levels, framework: framework, on: today)
    let ahead = profile.stageAhead(in: framework, on: today)
    let readiness = ahead.map {
      Readiness(for: $0, standings, profile: profile, rule: framework.rule)
    }
    self.readiness = readiness
    former = FormerReadiness.untold(
      readiness, journal, profile: profile, framework: framework, on: today)
    known = standings.skills.reduce(into: [:]) { known, standing in
      let asked = readiness?.asks.first { $0.skill == standing.skill }?.asked ?? 0
      let next = standing.shown + 1
      known[standing.skill] = (asked > next ? [next, asked] : [next])
        .compactMap { standing.nextStep(to: $0, under: framework.rule, on: today) }
    }
    history = ahead.map {
      ReadinessHistory(for: $0, levels, profile: profile, rule: framework.rule)
    }
    insights =
      InsightFinder(
        journal, profile: profile, framework: framework, standings: standings, on: today
      ).insights
  }

  /// Returns the shortest way to a target level, or to the next level if there is no target or it
  /// is reached. Ways to the stage ahead are known already, which matters for pages made for each
  /// key.
  package func nextStep(
    of skill: SkillID, to asked: Int?, under rule: ReadinessRule, on today: CalendarDay
  ) -> NextStep? {
    guard let standing = standings[skill] else { return nil }
    let level = max(asked ?? 0, standing.shown + 1)
    return known[skill]?.first { $0.level == level }
      ?? standing.nextStep(to: asked, under: rule, on: today)
  }

  /// Returns the way to a skill's next level and, if the target is higher, the way to that.
  package func steps(
    of skill: SkillID, to asked: Int, under rule: ReadinessRule, on today: CalendarDay
  ) -> [NextStep] {
    guard let shown = standings[skill]?.shown, shown < asked else { return [] }
    return (shown + 1 == asked ? [asked] : [shown + 1, asked]).compactMap {
      nextStep(of: skill, to: $0, under: rule, on: today)
    }
  }

  /// Returns the shortest way to close a gap for the stage ahead: the fewest examples, then the
  /// earliest day, then the largest gap. `nil` if there are no gaps.
  package func nearestStep(
    under rule: ReadinessRule, on today: CalendarDay
  ) -> (skill: SkillID, step: NextStep)? {
    (readiness?.gaps ?? []).compactMap { ask in
      nextStep(of: ask.skill, to: ask.asked, under: rule, on: today)
        .map { (skill: ask.skill, step: $0) }
    }
    .min {
      ($0.step.examples, $0.step.notBefore ?? today)
        < ($1.step.examples, $1.step.notBefore ?? today)
    }
  }
}
