/// One row of a timeline: the part of a career it shows.
package enum TimelineLane: Hashable, Sendable {
  /// Readiness for the stage ahead, month by month.
  case readiness
  case milestones
  /// Goals with a day, open or done.
  case goals
  /// All entries, and the open goals.
  case all
  case feedback
  case skill(SkillID)
  /// A group of skills folded into one row: its id and those of its skills that have a lane.
  case group(String, [SkillID])

  /// Returns whether both are the same folded group, even if their skills differ.
  package func isSameGroup(as other: TimelineLane) -> Bool {
    guard case .group(let id, _) = self, case .group(let otherID, _) = other else { return false }
    return id == otherID
  }

  /// Returns whether an entry belongs to this lane. Inlined, or entries would be copied to be asked.
  @inline(__always)
  package func holds(_ entry: Entry) -> Bool {
    switch self {
    case .readiness, .goals: false
    case .milestones: entry.kind == .milestone
    case .all: true
    case .feedback: entry.kind == .feedback
    case .skill(let skill): entry.evidence.contains { $0.skill == skill }
    case .group(_, let skills): entry.evidence.contains { skills.contains($0.skill) }
    }
  }

  /// Whether a goal belongs to this lane. Closed goals appear only among the goals.
  package func holds(_ goal: Goal) -> Bool {
    guard goal.timelineDay != nil else { return false }
    switch self {
    case .readiness, .milestones, .feedback: return false
    case .goals: return true
    case .all: return goal.isOpen
    case .skill(let skill): return goal.isOpen && goal.evidence.contains { $0.skill == skill }
    case .group(_, let skills):
      return goal.isOpen && goal.evidence.contains { skills.contains($0.skill) }
    }
  }

  /// Counts a month's entries in this lane; once per skill for a folded group.
  package func tally(in digest: MonthDigest) -> TimelineTally {
    switch self {
    case .readiness, .goals: TimelineTally()
    case .milestones: TimelineTally(count: digest.kinds[.milestone] ?? 0)
    case .all: TimelineTally(count: digest.entries, feedback: digest.kinds[.feedback] ?? 0)
    case .feedback:
      TimelineTally(count: digest.kinds[.feedback] ?? 0, feedback: digest.kinds[.feedback] ?? 0)
    case .skill(let skill): Self.tally(of: skill, in: digest)
    case .group(_, let skills):
      skills.reduce(into: TimelineTally()) { $0 += Self.tally(of: $1, in: digest) }
    }
  }

  private static func tally(of skill: SkillID, in digest: MonthDigest) -> TimelineTally {
    guard let tally = digest.skills[skill] else { return TimelineTally() }
    return TimelineTally(count: tally.all.count, feedback: tally.feedback)
  }
}

/// A number of entries, and how many of them are feedback.
package struct TimelineTally: Hashable, Sendable {
  package var count = 0
  package var feedback = 0

  package static func += (left: inout TimelineTally, right: TimelineTally) {
    left.count += right.count
    left.feedback += right.feedback
  }
}
