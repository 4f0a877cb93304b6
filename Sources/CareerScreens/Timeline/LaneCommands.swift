import CareerModel
import CareerPages

// Folding and ordering the lanes of the timeline.
extension TimelineScreen {
  /// The group of skills that the cursor's lane belongs to; `nil` for lanes of other things.
  static func group(_ state: AppState) -> String? { group(of: state.timeline.lane, state) }

  private static func group(of lane: TimelineLane, _ state: AppState) -> String? {
    lane.members.first?.skill.map(state.framework.groupOfLane)
  }

  /// Folds the group of the cursor's lane into one row, or opens it again.
  static func fold(_ state: inout AppState) {
    guard let group = group(state) else { return }
    state.timeline.arrangement.fold(group)
    enter(group, &state)
  }

  static func foldAll(_ state: inout AppState) {
    let group = group(state)
    state.timeline.arrangement.foldAll(
      Set(state.timeline.skills.map(state.framework.groupOfLane)))
    if !lanes(state).contains(state.timeline.lane) { enter(group, &state) }
  }

  /// Onto the first lane of a group.
  private static func enter(_ group: String?, _ state: inout AppState) {
    let lane = group.flatMap { group in lanes(state).first { self.group(of: $0, state) == group } }
    enter(lane ?? .all, near: day(state), &state)
  }

  /// In the lanes the cursor's lane changes places with its neighbour; in the calendar another lane
  /// is looked at.
  static func moveLane(_ state: inout AppState, downwards: Bool) {
    let (lanes, lane) = (lanes(state), state.timeline.lane)
    guard let index = lanes.firstIndex(of: lane) else { return }
    let place = index + (downwards ? 1 : -1)
    guard lanes.indices.contains(place) else { return }
    guard state.timeline.look == .lanes else {
      return TimelineCalendar.look(at: lanes[place], on: day(state), &state)
    }
    state.timeline.arrangement.move(
      lane, past: lanes[place], downwards: downwards, of: available(state))
    let name: (TimelineLane) -> String = state.framework.name(of:)
    state.say("\(name(lane)) is now \(downwards ? "below" : "above") \(name(lanes[place])).")
  }
}
