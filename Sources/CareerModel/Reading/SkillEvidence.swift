/// The entries of one skill, sorted by what they do for its shown level: what stands behind "why?".
package struct SkillEvidence: Hashable, Sendable {
  package var skill: SkillID
  package var shown: Int
  /// Every group that has an entry, in the order of `Role.allCases`.
  package var groups: [Group]

  /// Why an entry counts for the shown level, or why it does not.
  package enum Role: Hashable, Sendable, CaseIterable {
    /// At the shown level or above, in the window.
    case counts
    /// Above the shown level, in the window: not enough yet to show a higher one. These count for
    /// the shown level too.
    case tooFewYet
    /// Below the shown level, in the window.
    case below
    /// In the window, without a level that says how far.
    case noLevel
    /// Before the window.
    case tooOld
  }

  package struct Group: Hashable, Sendable {
    package var role: Role
    /// Newest first.
    package var entries: [EntryID]
  }

  package init(
    of standing: SkillStanding, in journal: Journal, rule: ReadinessRule, on today: CalendarDay
  ) {
    skill = standing.skill
    shown = standing.shown
    let window = rule.window(endingWith: today.month)
    var sorted: [Role: [EntryID]] = [:]
    for month in journal.monthsRead where month <= window.upperBound {
      guard journal.digests[month]?.skills[standing.skill] != nil else { continue }
      var said: Set<SaidLine> = []
      for entry in journal.entries(of: month).reversed() {
        guard let evidence = entry.evidence(for: standing.skill),
          said.insert(SaidLine(entry)).inserted
        else { continue }
        let role =
          window.contains(month)
          ? Self.role(of: evidence.countedLevel, beside: standing.shown) : .tooOld
        sorted[role, default: []].append(entry.id)
      }
    }
    groups = Role.allCases.compactMap { role in
      sorted[role].map { Group(role: role, entries: $0) }
    }
  }

  private static func role(of level: Int?, beside shown: Int) -> Role {
    guard let level else { return .noLevel }
    if level > shown { return .tooFewYet }
    return level == shown ? .counts : .below
  }
}
