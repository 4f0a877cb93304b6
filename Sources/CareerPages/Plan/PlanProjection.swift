package import CareerModel

/// What logging every open goal once would do by the readiness rule, and what it leaves open.
package struct PlanProjection: Hashable, Sendable {
  package var before: Readiness
  /// With the levels that the rule would grant by the day of the last goal.
  package var after: Readiness
  /// The number of goals that name a skill.
  package var goals: Int
  /// The gaps that no goal names above the established level, in the order of `Readiness.gaps`.
  package var uncovered: [Readiness.Ask]
  /// What the other gaps still take once their goals are logged, fewest examples first.
  package var shortfalls: [Shortfall]

  package struct Shortfall: Hashable, Sendable {
    package var skill: SkillID
    package var step: NextStep
  }

  /// - Parameter readiness: The readiness today.
  package init(_ goals: [Goal], in career: Career, readiness: Readiness) {
    let logged = LoggedGoals(goals, in: career)
    before = readiness
    after = logged.readiness(from: readiness)
    self.goals = goals.count { !$0.evidence.isEmpty }
    let evidence = goals.flatMap(\.evidence)
    let uncovered = readiness.gaps.filter { ask in
      // Evidence without a level is for the next one.
      !evidence.contains { $0.skill == ask.skill && $0.countedLevel ?? .max > ask.shown }
    }
    self.uncovered = uncovered
    shortfalls = after.gaps.compactMap { ask in
      uncovered.contains { $0.skill == ask.skill }
        ? nil : logged.nextStep(to: ask).map { Shortfall(skill: ask.skill, step: $0) }
    }
    .sorted { $0.step.examples < $1.step.examples }
  }
}
