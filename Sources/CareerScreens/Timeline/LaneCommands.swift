import CareerModel

// Folding and ordering the lanes of the timeline.
extension TimelineScreen {
  /// The group of skills that the cursor's lane belongs to; `nil` for lanes of other things.
  static func group(_ state: AppState) -> String? {
    switch state.timeline.lane {
    case .skill(let skill): state.framework.groupOfLane(skill)
    case .group(let id, _): id
    case .readiness, .milestones, .goals, .all, .feedback: nil
    }
  }

  /// Folds the group of the cursor's lane into one row, or opens it again.
  static func fold(_ state: inout AppState) {
    guard let group = group(state) else { return }
    let day = day(state)
    if case .group(_, let skills) = state.timeline.lane {
      state.timeline.arrangement.fold(group, false)
      enter(skills.first.map(TimelineLane.skill) ?? .all, near: day, &state)
    } else {
      state.timeline.arrangement.fold(group, true)
      enter(lane(ofGroup: group, state) ?? .all, near: day, &state)
    }
  }

  static func foldAll(_ state: inout AppState) {
    let day = day(state)
    let group = group(state)
    state.timeline.arrangement.foldAll(
      Set(state.timeline.skills.map(state.framework.groupOfLane)))
    let lanes = lanes(state)
    guard !lanes.contains(state.timeline.lane) else { return }
    let first = group.flatMap { group in
      lane(ofGroup: group, state)
        ?? lanes.first { $0.skill.map(state.framework.groupOfLane) == group }
    }
    enter(first ?? .all, near: day, &state)
  }

  private static func lane(ofGroup group: String, _ state: AppState) -> TimelineLane? {
    lanes(state).first { if case .group(group, _) = $0 { true } else { false } }
  }

  /// In the lanes the cursor's lane changes places with its neighbour; in the calendar another lane
  /// is looked at.
  static func moveLane(_ state: inout AppState, downwards: Bool) {
    let lanes = lanes(state)
    guard let index = lanes.firstIndex(of: state.timeline.lane) else { return }
    let neighbour = index + (downwards ? 1 : -1)
    guard lanes.indices.contains(neighbour) else { return }
    guard state.timeline.look == .lanes else {
      return TimelineCalendar.look(at: lanes[neighbour], &state)
    }
    state.timeline.arrangement.move(
      lanes[index], past: lanes[neighbour], downwards: downwards, of: available(state))
    guard state.isSpoken else { return }
    let names = [lanes[index], lanes[neighbour]].map(Speaker(state).name)
    state.message = .init("\(names[0]) is now \(downwards ? "below" : "above") \(names[1]).")
  }
}
