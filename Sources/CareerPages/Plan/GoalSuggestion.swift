package import CareerModel

/// A goal that would help with a skill: a signal that the record lacks, worded as a task.
package struct GoalSuggestion: Hashable, Sendable {
  package var skill: SkillID
  /// 1 to 5.
  package var level: Int
  /// `nil` if the framework has no signal at that level.
  package var signal: SignalID?
  /// The task: "Settle a technical question for a team"; "Be ready to handle an outage" for chance.
  package var title: String
  /// When it counts as done: the signal in the framework's words; `nil` if there is none.
  package var doneWhen: String?
  /// Whether only chance brings it.
  package var isByChance = false

  /// The evidence that the goal would be.
  package var evidence: Evidence { Evidence(skill: skill, level: level, signal: signal) }

  /// The log line that plans it.
  package var captureText: String { Goal.captureText(title, [evidence]) }

  /// Returns the goal that it would be, for a what-if.
  package func goal(by day: CalendarDay) -> Goal {
    Goal(
      id: EntryID(rawValue: "what if \(skill)"), title: title, evidence: [evidence], by: day,
      created: Instant(milliseconds: 0))
  }

  /// Returns all suggestions for a skill, at least one: one per signal of the level, or of the next
  /// level for `nil`. Those that can be planned come before chance; of each, the least named first.
  package static func options(
    for skill: SkillID, at level: Int? = nil, _ standings: Standings, in career: Career
  ) -> [GoalSuggestion] {
    let level = level ?? career.nextLevel(of: skill, standings)
    let options = signals(of: skill, at: level, standings, career).map { signal in
      GoalSuggestion(
        skill: skill, level: level, signal: signal.id, title: signal.task, doneWhen: signal.text,
        isByChance: signal.isByChance)
    }
    let name = career.framework.title(of: skill).lowercasedFirst
    return options.isEmpty
      ? [GoalSuggestion(skill: skill, level: level, title: "Show \(name) at level \(level)")]
      : options
  }

  private static func signals(
    of skill: SkillID, at level: Int, _ standings: Standings, _ career: Career
  ) -> [Skill.Signal] {
    let signals = career.framework.skill(skill)?.level(level)?.currentSignals ?? []
    let shown = standings[skill]?.signals ?? [:]
    let planned = career.plan.open.flatMap(\.evidence).filter { $0.skill == skill }
    func weight(_ signal: Skill.Signal) -> (Int, Int) {
      let isPlanned = planned.contains { $0.signal == signal.id }
      return (signal.isByChance ? 1 : 0, (shown[signal.id]?.count ?? 0) + (isPlanned ? 1 : 0))
    }
    return signals.filter { !$0.text.isEmpty }.sorted { weight($0) < weight($1) }
  }
}

extension Skill.Signal {
  /// The signal as a task. What chance brings can't be planned, only prepared for.
  fileprivate var task: String {
    let task = text.asSomethingToDo
    guard isByChance else { return task }
    return task == text ? "Be ready: \(text)" : "Be ready to \(task.lowercasedFirst)"
  }
}
