package import CareerModel

/// What the plan is tried without and with: it counts in the outlook until that is ended.
package struct PlanTrial: Hashable, Sendable {
  /// Which goals do not count just now.
  package var without: Set<EntryID> = []
  /// For which gaps the suggested goal counts, as if it were planned.
  package var with: Set<SkillID> = []

  package init() {}

  package var isEmpty: Bool { without.isEmpty && with.isEmpty }
}
