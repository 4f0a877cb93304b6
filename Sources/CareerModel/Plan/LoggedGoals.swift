/// The level of a skill that an open goal would establish if it were met.
package struct PlannedLevel: Hashable, Sendable {
  /// `nil` for a what-if that is not a goal, or not yet.
  package var goal: EntryID?
  package var skill: SkillID
  /// 1 to 5.
  package var level: Int
  /// The day from which it would be established; `nil` for "no date".
  package var by: CalendarDay?

  package init(goal: EntryID? = nil, skill: SkillID, level: Int, by: CalendarDay? = nil) {
    self.goal = goal
    self.skill = skill
    self.level = level
    self.by = by
  }
}

extension PlannedLevel {
  /// Uses the level in a piece of evidence; without a valid one, the next level to aim for.
  package init(_ piece: Evidence, by: CalendarDay?, of goal: EntryID?, _ standings: Standings) {
    self.init(
      goal: goal, skill: piece.skill,
      level: piece.countedLevel ?? standings.nextLevel(of: piece.skill), by: by)
  }
}

extension Plan {
  /// Returns the levels that the open goals would establish, one per skill of a goal: the level it
  /// names or, without a valid one, the next level to aim for.
  ///
  /// - Parameter leavingOut: Goals to ignore, for "what if".
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
  /// Returns the readiness with the planned levels that are above the established ones. Each skill
  /// counts once, at its highest planned level, so two goals for one skill do no more than the
  /// higher one.
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
