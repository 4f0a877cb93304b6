package import CareerModel

/// A goal as one line of a list, or what could be one.
package enum GoalLine: Hashable, Sendable {
  /// `isOut` where it does not count just now.
  case planned(Goal, isOut: Bool = false)
  /// For a gap; `isIn` where it counts as if it were planned.
  case suggested(GoalSuggestion, Readiness.Ask, isIn: Bool)
}
