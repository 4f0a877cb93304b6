import CareerModel
import CareerPages

/// A gap: a skill whose established level is below the target of the stage ahead, today.
struct GapFacts {
  var title: String
  var ask: Readiness.Ask
  /// The evidence missing for the target, in words.
  var missing: String
  /// The level that this evidence would establish.
  var nextLevel: Int
  var last: CalendarDay?
  /// The open goals that would provide evidence for the skill.
  var goals: [Goal]
  var today: CalendarDay

  /// Returns the gaps, the most valuable first, as in `Readiness.gaps`.
  static func gaps(_ facts: CareerFacts) -> [GapFacts] {
    let (framework, reading) = (facts.framework, facts.reading)
    return (reading.readiness?.gaps ?? []).map { ask in
      let step = reading.nextStep(
        of: ask.skill, to: ask.asked, under: framework.rule, on: facts.today)
      return GapFacts(
        title: framework.title(of: ask.skill), ask: ask,
        missing: step.map { Wording.summary(of: $0) } ?? "",
        nextLevel: step?.level ?? ask.asked, last: reading.standings[ask.skill]?.last,
        goals: facts.career.plan.open.filter { goal in
          goal.evidence.contains { $0.skill == ask.skill }
        }, today: facts.today)
    }
  }
}

extension TemplateShape<GapFacts> {
  static let gap = TemplateShape(
    "a gap",
    [
      .text("skill", "the skill") { $0.title },
      .number("asked", "the level that is asked") { $0.ask.asked },
      .number("shown", "the level that is shown, 0 for none") { $0.ask.shown },
      .number("nextLevel", "the level that closes the gap") { $0.nextLevel },
      .text("missing", "what that takes, such as 2 more examples at level 3") { $0.missing },
      .text("last", "the day of the last entry") { $0.last?.mediumText },
      .text("lastAgo", "the same as a distance, such as 3 months ago") { gap in
        gap.last?.distance(from: gap.today)
      },
      .text("goals", "the open goals that would prove it, as a sentence names them") { gap in
        gap.goals.prefix(3).map(\.titleInWords).listed()
      },
    ])
}
