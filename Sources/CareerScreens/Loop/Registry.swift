import CareerPages

// All features. A feature is its folder, its keys in data/help/keys.txt, and its line here.

/// The screens, in tab order.
package enum Tab: Int, Hashable, Sendable, CaseIterable {
  case path, log, timeline, skills, plan, compare

  static let screens: [any Screen.Type] = [
    PathScreen.self, LogScreen.self, TimelineScreen.self, SkillsScreen.self, PlanScreen.self,
    CompareScreen.self,
  ]
}

extension KeyContext: CaseIterable {
  package static let entry = KeyContext("entry")
  package static let why = KeyContext("why")
  package static let skill = KeyContext("skill")
  package static let goal = KeyContext("goal")
  package static let review = KeyContext("review")
  package static let proposals = KeyContext("proposals")
  package static let sortFeedback = KeyContext("sortFeedback")
  package static let lanes = KeyContext("lanes")
  package static let stages = KeyContext("stages")
  package static let text = KeyContext("text")
  package static let export = KeyContext("export")
  package static let firstPage = KeyContext("firstPage")
  package static let help = KeyContext("help")

  /// In the order of docs/keys.md.
  package static let allCases =
    Tab.allCases.map(\.place) + [
      entry, why, skill, goal, review, proposals, sortFeedback, lanes, stages, text, export,
      firstPage, help,
    ]
}
