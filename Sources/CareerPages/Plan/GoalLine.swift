package import CareerModel

/// A goal, or a suggested one, as one line of a list.
package enum GoalLine: Hashable, Sendable {
  /// `isOut` if it is left out of the forecast for now.
  case planned(Goal, isOut: Bool = false)
  /// A suggestion for a gap; `isIn` if it counts as if it were planned.
  case suggested(GoalSuggestion, Readiness.Ask, isIn: Bool)
}
