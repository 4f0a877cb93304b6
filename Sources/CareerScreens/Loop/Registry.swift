// All features. A feature is its folder, and its line here.

extension Tab {
  /// The screens, in tab order.
  static let screens: [any Screen.Type] = [
    PathScreen.self, LogScreen.self, TimelineScreen.self, SkillsScreen.self, PlanScreen.self,
    CompareScreen.self,
  ]
}

extension KeyContext: CaseIterable {
  /// The places where keys are commands, in the order of docs/keys.md.
  package static let allCases: [KeyContext] =
    Tab.allCases.map(\.place) + [
      entry, why, skill, goal, review, proposals, sortFeedback, lanes, stages, text, export, help,
    ]

  package static let screens = Set(Tab.allCases.map(\.place))

  /// The heading of its keys.
  var heading: String { Self.screens.contains(self) ? "On \(title)" : title }
}

package enum Tab: Int, Hashable, Sendable, CaseIterable {
  case path, log, timeline, skills, plan, compare
}
