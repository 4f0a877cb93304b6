/// A goal that would help with a skill: what the framework says of the next level that the record has
/// not shown, made into something to do.
package struct GoalSuggestion: Hashable, Sendable {
  package var skill: SkillID
  /// The one above what is shown; the highest where that is shown already.
  package var level: Int
  /// `nil` where the framework has no signal at that level.
  package var signal: SignalID?
  /// What to do, e.g. "Settle a technical question for a team without writing the code".
  package var title: String
  /// When it counts as done: the signal as the framework says it; `nil` where there is none.
  package var doneWhen: String?
  /// Whether an open goal has this skill at that level or a higher one already.
  package var isCovered: Bool

  /// What the goal would prove.
  package var evidence: Evidence { Evidence(skill: skill, level: level, signal: signal) }

  /// The best suggestion for a skill, whether it is a gap or not.
  package init(
    for skill: SkillID, _ standings: Standings, plan: Plan, framework: Framework
  ) {
    self = Suggesting(standings, plan, framework).options(for: skill).best
  }

  /// One for every gap, in the order of `Readiness.gaps`.
  package static func forGaps(
    of readiness: Readiness, _ standings: Standings, plan: Plan, framework: Framework
  ) -> [GoalSuggestion] {
    let suggesting = Suggesting(standings, plan, framework)
    return readiness.gaps.map { suggesting.options(for: $0.skill).best }
  }

  /// All suggestions for a skill, the best first, at least one: one for each signal of the level,
  /// first those that no entry and no open goal points at, then those that the record shows least.
  package static func options(
    for skill: SkillID, _ standings: Standings, plan: Plan, framework: Framework
  ) -> [GoalSuggestion] {
    let options = Suggesting(standings, plan, framework).options(for: skill)
    return [options.best] + options.others
  }

  fileprivate init(
    skill: SkillID, level: Int, signal: SignalID?, title: String, doneWhen: String?,
    isCovered: Bool
  ) {
    self.skill = skill
    self.level = level
    self.signal = signal
    self.title = title
    self.doneWhen = doneWhen
    self.isCovered = isCovered
  }
}

private struct Suggesting {
  private let standings: Standings
  private let open: [Evidence]
  private let planned: [PlannedLevel]
  private let framework: Framework

  init(_ standings: Standings, _ plan: Plan, _ framework: Framework) {
    self.standings = standings
    self.framework = framework
    open = plan.open.flatMap(\.evidence)
    planned = plan.plannedLevels(standings)
  }

  func options(for skill: SkillID) -> (best: GoalSuggestion, others: [GoalSuggestion]) {
    let level = standings.nextLevel(of: skill)
    let isCovered = planned.contains { $0.skill == skill && $0.level >= level }
    var options = signals(of: skill, at: level).map { signal in
      GoalSuggestion(
        skill: skill, level: level, signal: signal.id, title: signal.text.asSomethingToDo,
        doneWhen: signal.text, isCovered: isCovered)
    }
    guard !options.isEmpty else {
      let title = "Show \(framework.title(of: skill).lowercasedFirst) at level \(level)"
      return (
        GoalSuggestion(
          skill: skill, level: level, signal: nil, title: title, doneWhen: nil,
          isCovered: isCovered), []
      )
    }
    return (options.removeFirst(), options)
  }

  /// The signals of a level that say something, the least shown first.
  private func signals(of skill: SkillID, at level: Int) -> [Skill.Signal] {
    let signals = framework.skill(skill)?.level(level)?.signals ?? []
    let shown = standings[skill]?.signals ?? [:]
    func weight(_ signal: Skill.Signal) -> Int {
      let isPlanned = open.contains { $0.skill == skill && $0.signal == signal.id }
      return (shown[signal.id]?.count ?? 0) + (isPlanned ? 1 : 0)
    }
    return signals.filter { !$0.text.isEmpty }.enumerated().sorted { left, right in
      (weight(left.element), left.offset) < (weight(right.element), right.offset)
    }
    .map(\.element)
  }
}
