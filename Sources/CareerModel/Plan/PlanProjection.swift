/// The readiness a plan would bring if all of it were met, and the gaps it leaves.
///
/// A goal met is assumed to establish each of its skills at its level, at once and with a sustained
/// pattern. That is the aim of the goal, not what a single entry proves.
package struct PlanProjection: Hashable, Sendable {
  package var before: Readiness
  package var after: Readiness
  /// The number of goals counted: those that name a skill, and one per what-if.
  package var goals: Int
  /// The gaps before, in the order of `Readiness.gaps`, with what the plan does for each.
  package var gaps: [Gap]

  package struct Gap: Hashable, Sendable {
    package var ask: Readiness.Ask
    package var cover: Cover
  }

  /// How much of a gap a plan would fill.
  package enum Cover: Hashable, Sendable {
    /// No goal names the skill at a level above the established one.
    case nothing
    /// The highest planned level is above the established level and below the target.
    case partly(level: Int)
    /// A goal reaches the target or a higher level.
    case fully(level: Int)
  }

  package init(_ planned: [PlannedLevel], readiness: Readiness, rule: ReadinessRule) {
    before = readiness
    after = readiness.reaching(planned, rule: rule)
    let named = Set(planned.compactMap(\.goal))
    goals = named.count + planned.count { $0.goal == nil }
    gaps = readiness.gaps.map { ask in
      let level = planned.filter { $0.skill == ask.skill }.map(\.level).max() ?? 0
      return Gap(ask: ask, cover: Self.cover(of: ask, reaching: level))
    }
  }

  /// The number of targets that count: the nine of "7 of 9".
  package var asked: Int { before.counted.count }
  /// How many of them are met: the seven.
  package var metBefore: Int { before.counted.count(where: \.isMet) }
  package var metAfter: Int { after.counted.count(where: \.isMet) }

  /// The gaps for which nothing is planned.
  package var uncovered: [Readiness.Ask] { gaps.filter { $0.cover == .nothing }.map(\.ask) }

  private static func cover(of ask: Readiness.Ask, reaching level: Int) -> Cover {
    if level >= ask.asked { return .fully(level: level) }
    return level > ask.shown ? .partly(level: level) : .nothing
  }
}
