package import CareerModel

/// Which lanes of the timeline one sees, in which order, and which groups of skills are folded.
package struct LaneArrangement: Hashable, Sendable {
  /// The order as it was changed by hand; empty until then. Lanes that came to be later stand behind.
  private var order: [TimelineLane] = []
  /// What was chosen; without, feedback is hidden, and readiness shown where there is room for it.
  private var choices: [TimelineLane: Bool] = [:]
  /// The ids of the folded groups.
  private var folded: Set<String> = []

  package init() {}

  /// The order in which lanes stand before anything was changed.
  package static let first: [TimelineLane] = [.readiness, .milestones, .goals, .all, .feedback]

  /// All lanes that there are, in order, shown or not, nothing folded.
  package func all(of available: [TimelineLane]) -> [TimelineLane] {
    let kept = order.filter(available.contains)
    return kept + available.filter { !kept.contains($0) }
  }

  /// `nil` where the room decides.
  package func isShown(_ lane: TimelineLane) -> Bool? {
    if let choice = choices[lane] { return choice }
    return switch lane {
    case .readiness: nil
    case .feedback: false
    default: true
    }
  }

  /// The lanes that are seen: a folded group stands where its first skill would.
  package func visible(
    of available: [TimelineLane], framework: Framework, readinessFits: Bool
  ) -> [TimelineLane] {
    let shown = all(of: available).filter { isShown($0) ?? readinessFits }
    let members = Dictionary(
      grouping: shown.compactMap(\.skill), by: { framework.groupOfLane($0) })
    var seen: Set<String> = []
    return shown.compactMap { lane in
      guard let skill = lane.skill else { return lane }
      let group = framework.groupOfLane(skill)
      guard folded.contains(group), let skills = members[group] else { return lane }
      return seen.insert(group).inserted ? .group(group, skills) : nil
    }
  }

  // MARK: - Changes

  package mutating func show(_ lane: TimelineLane, _ isShown: Bool) { choices[lane] = isShown }

  /// Folds the group of a skill, or opens a folded one.
  package mutating func fold(_ group: String) { folded.formSymmetricDifference([group]) }

  /// Folds all of these groups, or, when all of them are folded, opens them.
  package mutating func foldAll(_ groups: Set<String>) {
    if folded.isSuperset(of: groups) { folded.subtract(groups) } else { folded.formUnion(groups) }
  }

  /// Puts a lane, with all its skills if it is a group, behind or before another one.
  package mutating func move(
    _ lane: TimelineLane, past other: TimelineLane, downwards: Bool, of available: [TimelineLane]
  ) {
    let moved = lane.members
    var rest = all(of: available).filter { !moved.contains($0) }
    let places = rest.indices.filter { other.members.contains(rest[$0]) }
    guard let first = places.first, let last = places.last else { return }
    rest.insert(
      contentsOf: all(of: available).filter(moved.contains), at: downwards ? last + 1 : first)
    order = rest
  }
}

extension TimelineLane {
  /// `nil` for what is no lane of one skill.
  package var skill: SkillID? { if case .skill(let skill) = self { skill } else { nil } }

  /// The lanes that a row stands for.
  package var members: [TimelineLane] {
    if case .group(_, let skills) = self { skills.map(TimelineLane.skill) } else { [self] }
  }
}

extension Framework {
  /// The id of the group that a skill's lane folds into; empty for skills that stand in none.
  package func groupOfLane(_ skill: SkillID) -> String {
    let group = self.skill(skill)?.group ?? ""
    return groups.contains { $0.id == group } ? group : ""
  }

  /// In at most so many columns where there is a choice. A plus stands before a folded group.
  package func title(of lane: TimelineLane, columns: Int) -> String {
    switch lane {
    case .readiness: return "Readiness"
    case .milestones: return "Milestones"
    case .goals: return "Goals"
    case .all: return columns >= 11 ? "All entries" : "Entries"
    case .feedback: return "Feedback"
    case .skill(let skill): return short(of: skill)
    case .group(let id, _):
      let title = groups.first { $0.id == id }?.title ?? "Other"
      if TextWidth.columns(of: title.printable) + 2 <= columns { return "+ " + title }
      return "+ " + (title.split(separator: " ").first.map(String.init) ?? title)
    }
  }

  /// In full: a skill by its title, a group with the word that it is folded.
  package func name(of lane: TimelineLane) -> String {
    switch lane {
    case .skill(let skill): title(of: skill)
    case .group(let id, _): (groups.first { $0.id == id }?.title ?? "Other skills") + " (folded)"
    default: title(of: lane, columns: 40)
    }
  }
}
