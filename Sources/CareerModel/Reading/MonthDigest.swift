/// What a month of the journal comes to: the counts and last days that every summary is made of.
///
/// Digests merge in any grouping and order, with the empty digest as the neutral one, so twenty
/// years are the merge of 240 small values and no entry need be in memory.
package struct MonthDigest: Hashable, Sendable {
  package private(set) var kinds: [EntryKind: Int] = [:]
  package private(set) var skills: [SkillID: SkillTally] = [:]
  package private(set) var projects: [String: Tally] = [:]
  package private(set) var departments: [String: Tally] = [:]
  package private(set) var people: [String: Tally] = [:]

  /// How often something occurs, and the last day it did.
  package struct Tally: Hashable, Sendable {
    package var count: Int
    package var last: CalendarDay

    fileprivate static func merged(_ left: Tally, _ right: Tally) -> Tally {
      Tally(count: left.count + right.count, last: max(left.last, right.last))
    }
  }

  /// What a skill has to show, in all and at each level that was named.
  package struct SkillTally: Hashable, Sendable {
    package var all: Tally
    /// By level, 1 to 5; entries that named none are only in `all`.
    package var levels: [Int: Tally]

    fileprivate static func merged(_ left: SkillTally, _ right: SkillTally) -> SkillTally {
      SkillTally(
        all: .merged(left.all, right.all),
        levels: left.levels.merging(right.levels, uniquingKeysWith: Tally.merged))
    }
  }

  package init() {}

  package init(_ entries: some Sequence<Entry>) {
    for entry in entries { count(entry) }
  }

  package var entries: Int { kinds.values.reduce(0, +) }

  package func merged(with other: MonthDigest) -> MonthDigest {
    var merged = self
    merged.kinds.merge(other.kinds, uniquingKeysWith: +)
    merged.skills.merge(other.skills, uniquingKeysWith: SkillTally.merged)
    merged.projects.merge(other.projects, uniquingKeysWith: Tally.merged)
    merged.departments.merge(other.departments, uniquingKeysWith: Tally.merged)
    merged.people.merge(other.people, uniquingKeysWith: Tally.merged)
    return merged
  }

  private mutating func count(_ entry: Entry) {
    let once = Tally(count: 1, last: entry.day)
    kinds[entry.kind, default: 0] += 1
    for piece in entry.evidence {
      let tally = SkillTally(all: once, levels: piece.level.map { [$0: once] } ?? [:])
      skills.merge([piece.skill: tally], uniquingKeysWith: SkillTally.merged)
    }
    if let project = entry.project {
      projects.merge([project: once], uniquingKeysWith: Tally.merged)
    }
    departments.merge(entry.departments.map { ($0, once) }, uniquingKeysWith: Tally.merged)
    people.merge(entry.people.map { ($0, once) }, uniquingKeysWith: Tally.merged)
  }
}
