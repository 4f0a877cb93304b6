/// What a plan would do to readiness if all of it were met, and what it leaves open.
///
/// A goal that is met is taken to show each of its skills at its level, at once and as a sustained
/// pattern. That is what it is meant to come to, not what one entry proves.
package struct PlanProjection: Hashable, Sendable {
  package var before: Readiness
  package var after: Readiness
  /// How many goals it counts: those that name a skill, and each what-if as one.
  package var goals: Int
  /// The gaps before, in the order of `Readiness.gaps`, with what the plan does for each.
  package var gaps: [Gap]

  package struct Gap: Hashable, Sendable {
    package var ask: Readiness.Ask
    package var cover: Cover
  }

  /// How much of a gap a plan would fill.
  package enum Cover: Hashable, Sendable {
    /// No goal names the skill, or none at a level above the shown one.
    case nothing
    /// The highest level planned is above the shown one and below the asked one.
    case partly(level: Int)
    /// A goal has the asked level or a higher one.
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

  /// How many asks count: the nine of "7 of 9".
  package var asked: Int { before.counted.count }
  /// How many of them are shown as far as they are asked: the seven.
  package var metBefore: Int { before.counted.count(where: \.isMet) }
  package var metAfter: Int { after.counted.count(where: \.isMet) }

  /// The gaps for which nothing is planned.
  package var uncovered: [Readiness.Ask] { gaps.filter { $0.cover == .nothing }.map(\.ask) }

  private static func cover(of ask: Readiness.Ask, reaching level: Int) -> Cover {
    if level >= ask.asked { return .fully(level: level) }
    return level > ask.shown ? .partly(level: level) : .nothing
  }
}
