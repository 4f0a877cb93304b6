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
    var found: [(entry: Entry, example: Example?)] = []
    for month in journal.monthsRead where month <= window.upperBound {
      guard journal.digests[month]?.skills[standing.skill] != nil else { continue }
      for entry in journal.entries(of: month).reversed()
      where entry.evidence(for: standing.skill) != nil {
        found.append((entry, entry.examples.first { $0.skill == standing.skill }?.example))
      }
    }
    // Of equal titles the highest level counts; of equal levels, the newest.
    var best: [Int: EntryID] = [:]
    let counting = found.filter { pair in
      pair.example.map { window.contains($0.day.month) && $0.rank <= rule.skillsPerEntry } ?? false
    }
    for (entry, example) in counting.sorted(by: { $1.example?.level ?? 0 < $0.example?.level ?? 0 })
    {
      if let example, best[example.title] == nil { best[example.title] = entry.id }
    }
    var sorted: [Role: [EntryID]] = [:]
    for (entry, example) in found {
      let role: Role =
        if !window.contains(entry.day.month) {
          .tooOld
        } else if entry.isWish {
          .wish
        } else if let example {
          if example.rank > rule.skillsPerEntry {
            .otherSkills
          } else if best[example.title] != entry.id {
            .sameTitle
          } else {
            example.level > shown ? .tooFewYet : example.level == shown ? .counts : .below
          }
        } else {
          .noLevel
        }
      sorted[role, default: []].append(entry.id)
    }
    groups = Role.allCases.compactMap { role in
      sorted[role].map { Group(role: role, entries: $0) }
    }
  }
}
