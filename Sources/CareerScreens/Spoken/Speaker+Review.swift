import CareerModel
import CareerPages

// A page of a review: what it says, and its rows one a line.
extension Speaker {
  /// `Weekly review, page 2 of 6: What could be added`.
  func title(of screen: ReviewScreen) -> String {
    let place = (screen.pages.firstIndex(of: screen.page) ?? 0) + 1
    let act = screen.page.act(in: screen.review) ?? "next page"
    return [
      "\(Wording.name(screen.review.rhythm).capitalizedFirst), page \(place) of "
        + "\(screen.pages.count): \(screen.page.title)", "Enter: \(act)",
    ].asSentences
  }

  func lines(of screen: ReviewScreen) -> [SpokenLine] {
    let places = screen.places
    var lines = texts(of: screen).map { SpokenLine($0) }
    if places.isEmpty {
      let focus = min(max(0, screen.scroll), lines.count - 1)
      if lines.indices.contains(focus) { lines[focus].isFocus = true }
      return lines
    }
    return lines
      + places.enumerated().map { number, place in
        SpokenLine(
          words(for: place, screen.review) + " \(number + 1) of \(places.count).",
          isFocus: number == screen.cursor)
      }
  }

  private func texts(of screen: ReviewScreen) -> [String] {
    let review = screen.review
    let lead = screen.page.lead(screen, state).filter { !$0.isEmpty }.map(\.asSentence)
    guard screen.page == .logged else { return lead }
    let skills = review.skills.map { "\(framework.title(of: $0.skill)) \($0.entries)" }
    let entries = review.highlights.compactMap { state.journal.entry($0) }.map { words(for: $0) }
    let days = [review.period.lowerBound, review.period.upperBound].map(\.spokenText)
    return lead + ["From \(days[0]) to \(days[1])."]
      + (skills.isEmpty ? [] : ["Skills: \(skills.joined(separator: ", "))."]) + entries
  }

  private func words(for place: ReviewPage.Place, _ review: Review) -> String {
    switch place {
    case .prompt(let prompt):
      [prompt.question, Wording.reason(prompt, review, framework: framework)].asSentences
    case .owed(let id): state.journal.entry(id).map { words(for: $0) } ?? ""
    case .goal(let id): state.plan[id].map { state.speech.words(for: $0) } ?? ""
    case .person(let person): "\(person.name): \(Wording.met(person, on: today))."
    case .unassessed(let skill):
      "\(framework.title(of: skill.skill)): \(Wording.said(skill, on: today))."
    }
  }
}
