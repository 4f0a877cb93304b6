package import CareerModel

/// A what-if trial of the plan: goals left out and added, which affect the outlook until it ends.
package struct PlanTrial: Hashable, Sendable {
  /// The goals that do not count for now.
  package var without: Set<EntryID> = []
  /// The gaps whose suggested goal counts as if it were planned.
  package var with: Set<SkillID> = []

  package init() {}

  package var isEmpty: Bool { without.isEmpty && with.isEmpty }
}
