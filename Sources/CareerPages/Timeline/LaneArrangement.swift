package import CareerModel

/// Which lanes of the timeline are visible, their order, and which skill groups are folded.
package struct LaneArrangement: Hashable, Sendable {
  /// The order set by hand; empty until then. Lanes added later come last.
  private var order: [TimelineLane] = []
  /// The user's choices. By default, feedback and readiness are shown if they fit.
  private var choices: [TimelineLane: Bool] = [:]
  /// The IDs of the folded groups.
  private var folded: Set<String> = []

  package init() {}

  /// The lanes that are shown by default only if there is room, in the order in which they get it.
  package static let optional: [TimelineLane] = [.feedback, .readiness]

  /// The default order of lanes.
  package static let first: [TimelineLane] = [.readiness, .milestones, .feedback, .goals, .all]

  /// Returns all lanes in order, visible or not, with nothing folded.
  package func all(of available: [TimelineLane]) -> [TimelineLane] {
    let kept = order.filter(available.contains)
    return kept + available.filter { !kept.contains($0) }
  }

  /// Returns `nil` if the available space decides.
  package func isShown(_ lane: TimelineLane) -> Bool? {
    if let choice = choices[lane] { return choice }
    return Self.optional.contains(lane) ? nil : true
  }

  /// Returns the visible lanes. A folded group takes the position of its first skill.
  package func visible(
    of available: [TimelineLane], framework: Framework, fitting: [TimelineLane]
  ) -> [TimelineLane] {
    let shown = all(of: available).filter { isShown($0) ?? fitting.contains($0) }
    let members = Dictionary(grouping: shown.compactMap(\.skill), by: { framework.groupOfLane($0) })
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

  /// Folds the group of a skill, or unfolds it.
  package mutating func fold(_ group: String) { folded.formSymmetricDifference([group]) }

  /// Folds all of these groups, or unfolds them if all are folded.
  package mutating func foldAll(_ groups: Set<String>) {
    if folded.isSuperset(of: groups) { folded.subtract(groups) } else { folded.formUnion(groups) }
  }

  /// Moves a lane, with all its skills if it is a group, after or before another one.
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
  /// `nil` for a lane that is not a single skill.
  package var skill: SkillID? { if case .skill(let skill) = self { skill } else { nil } }

  /// The lanes that a row represents.
  package var members: [TimelineLane] {
    if case .group(_, let skills) = self { skills.map(TimelineLane.skill) } else { [self] }
  }
}

extension Framework {
  /// Returns the ID of the group that a skill's lane folds into; empty if it has none.
  package func groupOfLane(_ skill: SkillID) -> String {
    let group = self.skill(skill)?.group ?? ""
    return groups.contains { $0.id == group } ? group : ""
  }

  /// Returns a title, shortened to `columns` if possible. A folded group starts with a plus.
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

  /// Returns the full name: a skill's title, or a group's title marked as folded.
  package func name(of lane: TimelineLane) -> String {
    switch lane {
    case .skill(let skill): title(of: skill)
    case .group(let id, _): (groups.first { $0.id == id }?.title ?? "Other skills") + " (folded)"
    default: title(of: lane, columns: 40)
    }
  }
}
