/// What the last two years were about, in figures.
package struct RecentYears: Hashable, Sendable {
  /// Up to two of the framework's skills, each with more entries than all others; none if they have
  /// fewer than five entries together.
  package let most: [SkillID]
  /// As in a year.
  package let growth: [LevelChange]
  package let milestones: Int
  /// The most prominent milestone that is not confidential; `nil` if there is none.
  package let milestone: Entry?
  private let hasSkills: Bool

  /// Our own choice.
  private static let fewestEntries = 5

  /// Whether there is nothing to say; also if no entry names a skill.
  package var isEmpty: Bool { !hasSkills || (most.isEmpty && growth.isEmpty && milestones == 0) }

  init(
    _ journal: Journal, levels: LevelHistories, framework: Framework, on today: CalendarDay
  ) {
    let months = today.month.adding(-23)...today.month
    let digests = journal.digests.filter { months.contains($0.key) }
    let counts = digests.values.reduce(into: [SkillID: Int]()) { counts, digest in
      for (skill, tally) in digest.skills where framework.skill(skill) != nil {
        counts[skill, default: 0] += tally.all.count
      }
    }
    let sorted = counts.sorted { $1.value < $0.value }
    // A tie with a skill that would not be named leaves out all that have as many.
    let tie = sorted.dropFirst(2).first?.value ?? 0
    let most = sorted.prefix(2).filter { $0.value > tie }
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let isEnough = most.reduce(0) { $0 + $1.value } >= Self.fewestEntries
    self.most = isEnough ? most.map(\.key) : []
    hasSkills = !counts.isEmpty
    growth = levels.growth(of: counts.keys, in: months)
    milestones = digests.values.reduce(0) { $0 + ($1.kinds[.milestone] ?? 0) }
    let strongest = digests.filter { $0.value.kinds[.milestone] != nil }.keys.sorted().compactMap {
      journal.entries(of: $0).filter { $0.kind == .milestone && !$0.isConfidential }
        .max { $0.prominence < $1.prominence }
    }
    milestone = strongest.max { ($0.prominence) < ($1.prominence) }
  }
}

/// How far a skill's established level rose or fell in some time.
package struct LevelChange: Hashable, Sendable {
  package var skill: SkillID
  /// 0 to 5.
  package var before: Int
  package var now: Int

  fileprivate var gain: Int { now - before }

  package init(skill: SkillID, before: Int, now: Int) {
    (self.skill, self.before, self.now) = (skill, before, now)
  }
}

extension LevelHistories {
  /// Returns how far established levels rose in some months, the largest gain first.
  package func growth(
    of skills: some Sequence<SkillID>, in months: ClosedRange<CalendarMonth>
  ) -> [LevelChange] {
    skills.compactMap { skill in
      guard let history = self[skill] else { return nil }
      let (before, now) = (history[months.lowerBound.adding(-1)], history[months.upperBound])
      return now > before ? LevelChange(skill: skill, before: before, now: now) : nil
    }
    .sorted { ($1.gain, $1.now, $0.skill.rawValue) < ($0.gain, $0.now, $1.skill.rawValue) }
  }
}

extension Entry {
  /// How much it says of a time: starred, then confirmed, then of the highest level.
  package var prominence: (Int, Int, Int) {
    (isStarred ? 1 : 0, confirmedBy.isEmpty ? 0 : 1, evidence.compactMap(\.level).max() ?? 0)
  }
}
