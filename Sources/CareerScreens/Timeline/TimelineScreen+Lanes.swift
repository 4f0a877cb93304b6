import CareerModel
import CareerPages

// Folding and ordering of the timeline's lanes.
extension TimelineScreen {
  /// Returns the skill group of the cursor's lane; `nil` for lanes without skills.
  func group(_ world: World) -> String? { group(of: lane, world) }

  private func group(of lane: TimelineLane, _ world: World) -> String? {
    lane.members.first?.skill.map(world.framework.groupOfLane)
  }

  /// Folds the group of the cursor's lane into one row, or unfolds it.
  mutating func fold(_ world: World) {
    guard let group = group(world) else { return }
    arrangement.fold(group)
    enter(group, world)
  }

  mutating func foldAll(_ world: World) {
    let group = group(world)
    arrangement.foldAll(Set(skills.map(world.framework.groupOfLane)))
    if !lanes(world).contains(lane) { enter(group, world) }
  }

  /// Enters the first lane of a group.
  private mutating func enter(_ group: String?, _ world: World) {
    let lane = group.flatMap { group in lanes(world).first { self.group(of: $0, world) == group } }
    enter(lane ?? .all, near: day, world)
  }

  /// Swaps the cursor's lane with its neighbour; in the calendar, switches to another lane.
  mutating func moveLane(_ world: World, downwards: Bool) -> [Request] {
    let (lanes, lane) = (lanes(world), self.lane)
    guard let index = lanes.firstIndex(of: lane) else { return [] }
    let place = index + (downwards ? 1 : -1)
    guard lanes.indices.contains(place) else { return [] }
    guard look == .lanes else {
      look(at: lanes[place], on: day)
      return []
    }
    arrangement.move(lane, past: lanes[place], downwards: downwards, of: available(world))
    let name: (TimelineLane) -> String = world.framework.name(of:)
    return world.saying(
      "\(name(lane)) is now \(downwards ? "below" : "above") \(name(lanes[place])).")
  }
}
