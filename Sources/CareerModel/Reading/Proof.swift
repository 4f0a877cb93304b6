/// What entries at a level come to: the quantities that a `ReadinessRule` asks for.
///
/// Proofs merge in any grouping and order, with the empty proof as the neutral one, so that the
/// proof of two years is the merge of what 24 month digests hold.
package struct Proof: Hashable, Sendable {
  /// How many entries.
  package var count = 0
  /// How many of them somebody else stands behind: feedback, or a claim with `confirmedBy`.
  package var confirmed = 0
  package var months: Set<CalendarMonth> = []
  /// The projects that the entries name.
  package var projects: Set<String> = []
  /// The months with an entry that names no project.
  package var monthsWithoutProject: Set<CalendarMonth> = []
  /// The day of the newest; `nil` without any entry.
  package var last: CalendarDay?

  package init() {}

  /// Counts one more entry; `month` is that of its day.
  mutating func count(_ entry: Entry, in month: CalendarMonth) {
    count += 1
    confirmed += entry.isConfirmed ? 1 : 0
    months.insert(month)
    if let project = entry.project {
      projects.insert(project)
    } else {
      monthsWithoutProject.insert(month)
    }
    last = max(last, entry.day)
  }

  /// From how many different pieces of work the entries come.
  package var works: Int { projects.count + monthsWithoutProject.count }

  package mutating func merge(_ other: Proof) {
    guard other.count > 0 else { return }
    count += other.count
    confirmed += other.confirmed
    months.formUnion(other.months)
    projects.formUnion(other.projects)
    monthsWithoutProject.formUnion(other.monthsWithoutProject)
    last = max(last ?? other.last, other.last)
  }

  package func merged(with other: Proof) -> Proof {
    var merged = self
    merged.merge(other)
    return merged
  }

  private func max(_ left: CalendarDay?, _ right: CalendarDay?) -> CalendarDay? {
    guard let left, let right else { return left ?? right }
    return Swift.max(left, right)
  }
}

extension Entry {
  /// Whether somebody else stands behind it.
  package var isConfirmed: Bool { kind == .feedback || !confirmedBy.isEmpty }

  /// What this entry shows of a skill; `nil` if it is no evidence for it. A level outside of 1 to 5
  /// counts as none named. Where a file names a skill twice, the higher level counts.
  package func evidence(for skill: SkillID) -> Evidence? {
    var best: Evidence?
    for piece in evidence where piece.skill == skill {
      if best.map({ ($0.countedLevel ?? 0) < (piece.countedLevel ?? 0) }) ?? true { best = piece }
    }
    return best
  }

  /// The evidence with every skill once.
  var countedEvidence: [Evidence] {
    guard evidence.count > 1, Set(evidence.map(\.skill)).count < evidence.count else {
      return evidence
    }
    var seen: Set<SkillID> = []
    return evidence.compactMap { piece in
      seen.insert(piece.skill).inserted ? self.evidence(for: piece.skill) : nil
    }
  }
}

extension Evidence {
  /// The level, if it is one that a skill has.
  package var countedLevel: Int? { level.flatMap { Skill.levelRange.contains($0) ? $0 : nil } }
}

extension ReadinessRule {
  /// What is missing before a level counts as shown; all zero when it does.
  package struct Shortfall: Hashable, Sendable {
    /// How many more entries at that level or above, in all.
    package var entries: Int
    /// In how many months that have none so far.
    package var months: Int
    /// From how many further pieces of work.
    package var works: Int

    package var isNothing: Bool { entries == 0 && months == 0 && works == 0 }
    /// The fewest entries that could make up for all of it.
    package var fewestEntries: Int { max(entries, months, works) }
  }

  package func shortfall(of proof: Proof) -> Shortfall {
    Shortfall(
      entries: max(0, entries - strength(of: proof)),
      months: max(0, months - proof.months.count), works: max(0, projects - proof.works))
  }

  package func isMet(by proof: Proof) -> Bool { shortfall(of: proof).isNothing }

  /// How much of what it takes is there, 0 to 1: the part of the one that is furthest behind of the
  /// entries as they count, the different months and the different pieces of work. 1 is met.
  func part(strength: Int, months: Int, works: Int) -> Double {
    var part = 1.0
    for (there, takes) in [(strength, entries), (months, self.months), (works, projects)]
    where there < takes {
      part = min(part, Double(there) / Double(takes))
    }
    return part
  }

  /// How many entries a proof counts for, those that somebody stands behind more than once.
  package func strength(of proof: Proof) -> Int {
    strength(of: proof.count, confirmed: proof.confirmed)
  }

  /// The same of so many entries, of which somebody stands behind so many.
  func strength(of count: Int, confirmed: Int) -> Int {
    count + confirmed * (max(1, confirmedCounts) - 1)
  }
}
