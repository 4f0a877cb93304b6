/// A goal that would help with a skill: a signal of the framework's next level that the record
/// lacks, worded as a task.
package struct GoalSuggestion: Hashable, Sendable {
  package var skill: SkillID
  /// The level above the established one, or a higher claimed level; at most the highest.
  package var level: Int
  /// `nil` if the framework has no signal at that level.
  package var signal: SignalID?
  /// The task, e.g. "Settle a technical question for a team without writing the code".
  package var title: String
  /// When it counts as done: the signal in the framework's words; `nil` if there is none.
  package var doneWhen: String?
  /// Whether an open goal already has this skill at that level or higher.
  package var isCovered: Bool

  /// The evidence that the goal would be.
  package var evidence: Evidence { Evidence(skill: skill, level: level, signal: signal) }

  /// Creates the best suggestion for a skill, whether it is a gap or not.
  package init(
    for skill: SkillID, _ standings: Standings, plan: Plan, framework: Framework
  ) {
    self = Suggesting(standings, plan, framework).options(for: skill).best
  }

  /// Returns one suggestion per gap, in the order of `Readiness.gaps`.
  package static func forGaps(
    of readiness: Readiness, _ standings: Standings, plan: Plan, framework: Framework
  ) -> [GoalSuggestion] {
    let suggesting = Suggesting(standings, plan, framework)
    return readiness.gaps.map { suggesting.options(for: $0.skill).best }
  }

  /// Returns all suggestions for a skill, best first, at least one: one per signal of the level that
  /// can be planned. Signals that no entry and no open goal names come first, then those named least
  /// often.
  ///
  /// - Parameter level: The level to reach; `nil` for the next one.
  package static func options(
    for skill: SkillID, at level: Int? = nil, _ standings: Standings, plan: Plan,
    framework: Framework
  ) -> [GoalSuggestion] {
    let options = Suggesting(standings, plan, framework).options(for: skill, at: level)
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

  func options(
    for skill: SkillID, at level: Int? = nil
  ) -> (best: GoalSuggestion, others: [GoalSuggestion]) {
    let level = level ?? standings.nextLevel(of: skill)
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

  /// Returns the current signals of a level that have a text, least named first.
  private func signals(of skill: SkillID, at level: Int) -> [Skill.Signal] {
    let signals = framework.skill(skill)?.level(level)?.currentSignals ?? []
    let shown = standings[skill]?.signals ?? [:]
    func weight(_ signal: Skill.Signal) -> Int {
      let isPlanned = open.contains { $0.skill == skill && $0.signal == signal.id }
      return (shown[signal.id]?.count ?? 0) + (isPlanned ? 1 : 0)
    }
    let planned = signals.filter { !$0.text.isEmpty && !($0.byChance ?? false) }
    return planned.enumerated().sorted { left, right in
      (weight(left.element), left.offset) < (weight(right.element), right.offset)
    }
    .map(\.element)
  }
}
