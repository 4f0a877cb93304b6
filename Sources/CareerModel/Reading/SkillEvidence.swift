/// The entries of one skill, grouped by their role for its established level: the answer to "why?".
package struct SkillEvidence: Hashable, Sendable {
  package var skill: SkillID
  package var shown: Int
  /// All groups with entries, in the order of `Role.allCases`.
  package var groups: [Group]

  /// Why an entry counts for the established level, or why it does not.
  package enum Role: Hashable, Sendable, CaseIterable {
    /// Feedback that asks for something; first, since it says where to grow.
    case wish
    /// At the established level, within the window.
    case counts
    /// Above it: not enough yet for a higher level, but counts for the established one too.
    case tooFewYet
    /// Below the established level, within the window.
    case below
    /// Within the window, without a level.
    case noLevel
    /// Within the window, with the same title as another entry that counts.
    case sameTitle
    /// Within the window, but counted for other skills, for which the entry names higher levels.
    case otherSkills
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
    let months = journal.monthsRead.filter {
      $0 <= window.upperBound && journal.digests[$0]?.skills[standing.skill] != nil
    }
    let found = months.flatMap { journal.entries(of: $0).reversed() }
      .filter { $0.evidence(for: standing.skill) != nil }
      .map { entry in
        (entry: entry, example: entry.examples.first { $0.skill == standing.skill }?.example)
      }
    // Of equal titles the highest level counts; of equal levels, the newest.
    let counting = found.compactMap { entry, example in example.map { (entry.id, $0) } }
      .filter { window.contains($1.day.month) && $1.rank <= rule.skillsPerEntry }
      .sorted { $1.1.level < $0.1.level }
    let best = Dictionary(counting.map { ($1.title, $0) }) { first, _ in first }
    let shown = shown
    func role(_ entry: Entry, _ example: Example?) -> Role {
      if !window.contains(entry.day.month) { return .tooOld }
      if entry.isWish { return .wish }
      guard let example else { return .noLevel }
      if example.rank > rule.skillsPerEntry { return .otherSkills }
      if best[example.title] != entry.id { return .sameTitle }
      return example.level > shown ? .tooFewYet : example.level == shown ? .counts : .below
    }
    let sorted = Dictionary(grouping: found) { role($0.entry, $0.example) }
    groups = Role.allCases.compactMap { role in
      sorted[role].map { Group(role: role, entries: $0.map(\.entry.id)) }
    }
  }
}
