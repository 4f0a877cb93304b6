import CareerModel
import CareerPages

// A page of a review as it is said: what it says, and its rows one a line.
extension ReviewScreen {
  /// `Weekly review, page 2 of 6: What could be added`.
  var spokenTitle: String {
    let place = (pages.firstIndex(of: page) ?? 0) + 1
    let act = page.act(in: review) ?? "next page"
    return [
      "\(Wording.name(review.rhythm).capitalizedFirst), page \(place) of "
        + "\(pages.count): \(page.title)", "Enter: \(act)",
    ].asSentences
  }

  func spokenLines(_ world: World) -> [SpokenLine] {
    let lines = texts(world).map { SpokenLine($0) }
    guard !places.isEmpty else { return lines.focusing(on: scroll) }
    return lines
      + places.enumerated().map { number, place in
        SpokenLine(
          words(for: place, world) + " \(number + 1) of \(places.count).",
          isFocus: number == cursor)
      }
  }

  private func texts(_ world: World) -> [String] {
    let lead = page.lead(self, world).filter { !$0.isEmpty }.map(\.asSentence)
    guard page == .logged else { return lead }
    let skills = review.skills.map { "\(world.framework.title(of: $0.skill)) \($0.entries)" }
    let entries = review.highlights.compactMap { world.journal.entry($0) }.map {
      world.speech.words(for: $0)
    }
    let days = [review.period.lowerBound, review.period.upperBound].map(\.spokenText)
    return lead + ["From \(days[0]) to \(days[1])."]
      + (skills.isEmpty ? [] : ["Skills: \(skills.joined(separator: ", "))."]) + entries
  }

  private func words(for place: ReviewPage.Place, _ world: World) -> String {
    switch place {
    case .prompt(let prompt):
      [prompt.question, Wording.reason(prompt, review, framework: world.framework)].asSentences
    case .owed(let id): world.journal.entry(id).map { world.speech.words(for: $0) } ?? ""
    case .goal(let id): world.plan[id].map { world.speech.words(for: $0) } ?? ""
    case .person(let person): "\(person.name): \(Wording.met(person, on: world.today))."
    case .unassessed(let skill):
      "\(world.framework.title(of: skill.skill)): \(Wording.said(skill, on: world.today))."
    }
  }
}
