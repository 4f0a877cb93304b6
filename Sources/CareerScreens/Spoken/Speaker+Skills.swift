import CareerDrawing
import CareerModel
import CareerPages

// Skills: one a line under the groups of the framework.
extension Speaker {
  var skills: [SpokenLine] {
    guard state.reading != nil else { return [SpokenLine("Reading the record.", isFocus: true)] }
    let sections = state.skillSections
    let order = sections.flatMap(\.skills)
    let cursor = SkillsScreen.skillAtCursor(state)
    let stage = state.stageAhead.map { [SpokenLine("Asked for \($0.title.lowercased()).")] } ?? []
    let lines = sections.flatMap { section -> [SpokenLine] in
      [.heading("\(section.title):")]
        + section.skills.compactMap { skill in
          state.facts(of: skill).map { facts in
            let place = (order.firstIndex(of: skill) ?? 0) + 1
            return SpokenLine(
              words(for: facts, place: "skill \(place) of \(order.count)"),
              isFocus: skill == cursor)
          }
        }
    }
    return stage + lines
  }

  /// `Talent management: level 3 of 5, asked 4, last proof 5 days ago, 12 entries, skill 4 of 11.` and
  /// what else is known.
  func words(for facts: SkillFacts, place: String) -> String {
    let standing = facts.standing
    var figures = [level(standing.shown)]
    if let reason = standing.notApplicable {
      return "\(facts.title): \(figures[0]), \(place). Left out: \(reason)".asSentence
    }
    figures.append(facts.ask.map { "asked \($0.asked)" } ?? "not asked")
    figures.append(
      standing.last.map { "last proof \($0.distance(from: today))" } ?? "no proof yet")
    if standing.entries > 0 { figures.append(Wording.count(standing.entries, "entry", "entries")) }
    figures.append(place)
    let change = facts.trend.change
    let levels = Wording.count(abs(change), "level", "levels")
    return [
      "\(facts.title): \(figures.joined(separator: ", "))",
      change == 0 ? "" : "\(change > 0 ? "Up" : "Down") \(levels) in a year",
      standing.assessment.map {
        Wording.words(for: $0, beside: standing.shown, today: today)
      } ?? "",
      facts.ownWeight.map { "Your weight \($0)" } ?? "",
      Wording.nextStep(standing, under: framework.rule).map { "Next: \($0)" } ?? "",
    ].asSentences
  }
}
