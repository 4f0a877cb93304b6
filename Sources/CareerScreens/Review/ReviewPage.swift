import CareerModel
import CareerPages

/// The pages of a review, in their order, and what each has on it.
package enum ReviewPage: Hashable, Sendable, CaseIterable {
  case logged
  /// Of a quarterly review only.
  case standing
  case prompts, owed, goals, people, done

  var title: String {
    switch self {
    case .logged: "What you logged"
    case .standing: "Where it led"
    case .prompts: "What could be added"
    case .owed: "What came of it"
    case .goals: "Goals that are due"
    case .people: "People not met lately"
    case .done: "That is all"
    }
  }

  /// What a row leads to.
  enum Place: Hashable {
    case prompt(Review.Prompt)
    case owed(EntryID)
    case goal(EntryID)
    case person(Review.Person)
    case unassessed(Review.Unassessed)
  }

  func places(of review: Review) -> [Place] {
    switch self {
    case .logged, .done: []
    case .standing: review.quarter?.unassessed.map(Place.unassessed) ?? []
    case .prompts: review.prompts.map(Place.prompt)
    case .owed: review.owed.map(Place.owed)
    case .goals: review.goals.map(Place.goal)
    case .people: review.people.map(Place.person)
    }
  }

  /// What Enter does on a row, in a word or two; `nil` where it leads to the next page.
  func act(in review: Review) -> String? {
    guard !places(of: review).isEmpty else { return self == .done ? "done" : nil }
    return switch self {
    case .prompts, .people: "log it"
    case .owed: "add result"
    case .goals: "open goal"
    case .standing: "assess"
    case .logged, .done: nil
    }
  }

  /// What the page says above its rows.
  func lead(_ state: ReviewScreen, _ app: AppState) -> [String] {
    let review = state.review
    switch self {
    case .logged: return [Wording.logged(review)]
    case .standing: return Self.standing(review, app)
    case .prompts:
      return review.prompts.isEmpty
        ? ["The framework has no questions for your stage."] : ["Is there anything to these?"]
    case .owed:
      guard !review.owed.isEmpty else {
        return ["Every entry of the last half year that is older than a week has its result."]
      }
      let more = review.owedInAll - review.owed.count
      return [
        "These are older than a week and say nothing of their result."
          + (more > 0 ? " \(more) more can wait." : "")
      ]
    case .goals:
      let until = review.rhythm.horizon(from: review.today).longText
      return [review.goals.isEmpty ? "No goal is due until \(until)." : "Due until \(until):"]
    case .people:
      return [
        review.people.isEmpty
          ? "Nobody whom you often met has been missing lately."
          : "You met them often, and not lately. A word about the last time, or a call?"
      ]
    case .done: return Self.done(state, app)
    }
  }

  private static func standing(_ review: Review, _ app: AppState) -> [String] {
    guard let quarter = review.quarter else { return [] }
    let levels = quarter.levels.map { Wording.words(for: $0, framework: app.framework) }
    let unassessed =
      quarter.unassessed.isEmpty
      ? [] : ["", "For a year you have not said how you see yourself in:"]
    return [Wording.readiness(quarter, framework: app.framework)].compactMap(\.self)
      + (levels.isEmpty ? ["No skill is shown at another level than before."] : levels)
      + unassessed
  }

  /// What was done on the way, and what comes next.
  private static func done(_ state: ReviewScreen, _ app: AppState) -> [String] {
    let (review, opened) = (state.review, state.opened)
    let logged = Set(review.entries).subtracting(opened.entries).count
    let results = opened.owed.count { app.journal.entry($0)?.result != nil }
    let goals = opened.goals.count { app.plan[$0]?.isOpen == false }
    let did = [
      logged > 0 ? "logged " + Wording.count(logged, "entry", "entries") : nil,
      results > 0 ? "wrote down " + Wording.count(results, "result", "results") : nil,
      goals > 0 ? "closed " + Wording.count(goals, "goal", "goals") : nil,
    ].compactMap(\.self)
    return [
      did.isEmpty
        ? "You looked at everything and changed nothing, which is fine."
        : "On the way you \(did.listed()).",
      "",
      "Enter marks this \(Wording.name(review.rhythm)) as done. "
        + Wording.nextReview(review.rhythm, after: review.today),
      "Esc leaves it open.",
    ]
  }
}
