/// A clickable area of a frame and the meaning of a click on it.
package struct HitTarget: Hashable, Sendable {
  package var area: Rect
  /// A value defined by the code that drew the area.
  package var target: any Hashable & Sendable

  package static func == (one: HitTarget, other: HitTarget) -> Bool {
    one.area == other.area && AnyHashable(one.target) == AnyHashable(other.target)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(area)
    hasher.combine(AnyHashable(target))
  }
}

extension Frame {
  /// Records the meaning of a click on an area. Costs nothing in a frame that is only drawn.
  package mutating func mark<Target: Hashable & Sendable>(
    _ area: Rect, meaning target: @autoclosure () -> Target
  ) {
    guard hasSpots else { return }
    hitTargets.append(HitTarget(area: area, target: target()))
  }
}
