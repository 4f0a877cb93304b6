/// What an open goal would show of one skill if it were met.
package struct PlannedLevel: Hashable, Sendable {
  /// `nil` for a what-if that is no goal, or not yet.
  package var goal: EntryID?
  package var skill: SkillID
  /// 1 to 5.
  package var level: Int
  /// The day from which it would be shown; `nil` for "no date".
  package var by: CalendarDay?

  package init(goal: EntryID? = nil, skill: SkillID, level: Int, by: CalendarDay? = nil) {
    self.goal = goal
    self.skill = skill
    self.level = level
    self.by = by
  }
}

extension PlannedLevel {
  /// What a piece of evidence would show: the level that it names, or where it names none, or
  /// something that is no level, the one above what is shown now.
  package init(_ piece: Evidence, by: CalendarDay?, of goal: EntryID?, _ standings: Standings) {
    self.init(
      goal: goal, skill: piece.skill,
      level: piece.countedLevel ?? standings.nextLevel(of: piece.skill), by: by)
  }
}

extension Plan {
  /// What the open goals would show, one for each skill that a goal names: the level that it names,
  /// and where it names none, or something that is no level, the one above what is shown now.
  ///
  /// - Parameter leavingOut: Goals that are not asked, for "what if".
  package func plannedLevels(
    _ standings: Standings, leavingOut: Set<EntryID> = []
  ) -> [PlannedLevel] {
    open.filter { !leavingOut.contains($0.id) }.flatMap { goal in
      goal.evidence.map { piece in
        PlannedLevel(piece, by: goal.by, of: goal.id, standings)
      }
    }
  }
}

extension Readiness {
  /// The same with what is planned, as far as it is above what is shown. Each skill counts once, at
  /// the highest level that is planned for it, so that two goals for one skill do no more than the
  /// higher of them.
  func reaching(_ planned: some Sequence<PlannedLevel>, rule: ReadinessRule) -> Readiness {
    let levels = Dictionary(planned.map { ($0.skill, $0.level) }, uniquingKeysWith: max)
    return Readiness(
      stage: stage,
      asks: asks.map { ask in
        var ask = ask
        ask.shown = max(ask.shown, levels[ask.skill] ?? 0)
        return ask
      }, rule: rule)
  }
}
