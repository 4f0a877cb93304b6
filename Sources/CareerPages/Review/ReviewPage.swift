package import CareerModel

/// The pages of a review, in order, and where each leads.
package enum ReviewPage: Hashable, Sendable, CaseIterable {
  case logged
  /// Quarterly reviews only.
  case standing
  case prompts, owed, goals, people, done

  /// Returns the pages of a review.
  package static func all(of review: Review) -> [ReviewPage] {
    allCases.filter { $0 != .standing || review.quarter != nil }
  }

  package var title: String { facts.title }

  /// Its title, and what Enter does on a row; `nil` for a page without rows.
  private var facts: (title: String, act: String?) {
    switch self {
    case .logged: ("What you logged", nil)
    case .standing: ("Levels", "assess")
    case .prompts: ("Prompts", "log it")
    case .owed: ("Outcomes missing", "add result")
    case .goals: ("Goals due", "open goal")
    case .people: ("People to catch up with", "log it")
    case .done: ("Summary", nil)
    }
  }

  /// The target of a row.
  package enum Place: Hashable, Sendable {
    case prompt(Review.Prompt)
    case owed(EntryID)
    case goal(EntryID)
    case person(Review.Person)
    case unassessed(Review.Unassessed)
  }

  package func places(of review: Review) -> [Place] {
    switch self {
    case .logged, .done: []
    case .standing: review.quarter?.unassessed.map(Place.unassessed) ?? []
    case .prompts: review.prompts.map(Place.prompt)
    case .owed: review.owed.map(Place.owed)
    case .goals: review.goals.map(Place.goal)
    case .people: review.people.map(Place.person)
    }
  }

  /// Returns what Enter does on a row, in a word or two; `nil` if it opens the next page.
  package func act(in review: Review) -> String? {
    places(of: review).isEmpty ? (self == .done ? "done" : nil) : facts.act
  }
}
