/// One row of a timeline: what of a career it shows.
package enum TimelineLane: Hashable, Sendable {
  /// How much of what the stage ahead asks is shown, month by month.
  case readiness
  case milestones
  /// What is planned, and what came of it.
  case goals
  /// All entries, and the goals that are open.
  case all
  case feedback
  case skill(SkillID)
  /// A group of skills, folded into one row: the id of the group and its skills that have a lane.
  case group(String, [SkillID])

  /// Whether both are the same folded group, also where one has skills that the other had not yet.
  package func isSameGroup(as other: TimelineLane) -> Bool {
    guard case .group(let id, _) = self, case .group(let otherID, _) = other else { return false }
    return id == otherID
  }

  /// Whether an entry is one of this lane's items.
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

  /// Whether a goal is one of this lane's items. What is done stands among the goals only: the
  /// other lanes have the entry that came of it.
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

  /// How many entries of a month it shows, and how many of them are feedback. A folded group counts
  /// an entry once for each of its skills.
  package func tally(in digest: MonthDigest) -> TimelineTally {
    switch self {
    case .readiness, .goals: TimelineTally()
    case .milestones: TimelineTally(count: digest.kinds[.milestone] ?? 0)
    case .all:
      TimelineTally(count: digest.entries, feedback: digest.kinds[.feedback] ?? 0)
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

/// How many entries there are, and how many of them are feedback.
package struct TimelineTally: Hashable, Sendable {
  package var count = 0
  package var feedback = 0

  package static func += (left: inout TimelineTally, right: TimelineTally) {
    left.count += right.count
    left.feedback += right.feedback
  }
}
