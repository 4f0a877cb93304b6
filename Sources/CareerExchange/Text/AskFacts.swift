import CareerModel
import CareerPages

/// A skill that the target stage asks for, with its evidence today.
struct AskFacts {
  let facts: CareerFacts
  let ask: Readiness.Ask
  /// The entries for it in the months that count, with or without a level; none for a gap.
  var entries: [Entry] = []

  var title: String { facts.framework.title(of: ask.skill) }
  var last: CalendarDay? { facts.reading.standings[ask.skill]?.last }

  var strongest: EntryFacts? {
    let claims = entries.filter { $0.kind != .feedback }
    return facts.told((claims.isEmpty ? entries : claims).strongest(1, of: ask.skill)).first
  }

  /// The evidence missing for the target.
  var step: NextStep? {
    facts.reading.nextStep(
      of: ask.skill, to: ask.asked, under: facts.framework.rule, on: facts.today)
  }

  /// Returns the gaps, the most valuable first, as in `Readiness.gaps`.
  static func gaps(_ facts: CareerFacts) -> [AskFacts] {
    (facts.reading.readiness?.gaps ?? []).map { AskFacts(facts: facts, ask: $0) }
  }
}

extension TemplateShape<AskFacts> {
  static let gap = TemplateShape(
    "a gap",
    [
      .text("skill", "the skill") { $0.title },
      .number("asked", "the target level") { $0.ask.asked },
      .number("shown", "your level, 0 for none") { $0.ask.shown },
      .number("nextLevel", "the level that closes the gap") { $0.step?.level ?? $0.ask.asked },
      .text("missing", "what that needs, such as 2 more examples at level 3") {
        $0.step.map { Wording.summary(of: $0) }
      },
      .text("last", "the date of the last evidence") { $0.last?.mediumText },
      .text("lastAgo", "the same, such as 3 months ago") { gap in
        gap.last?.distance(from: gap.facts.today)
      },
      .text("goals", "the first three open goals for it, in one phrase") { gap in
        gap.facts.career.plan.open.filter { goal in
          goal.evidence.contains { $0.skill == gap.ask.skill }
        }.prefix(3).map(\.titleInWords).listed()
      },
    ])

  static let row = TemplateShape(
    "a row of the matrix",
    [
      .text("skill", "the skill") { $0.title },
      .number("asked", "the target level") { $0.ask.asked },
      .number("shown", "your level, 0 for none") { $0.ask.shown },
      .flag("isMet", "whether that is the target level") { $0.ask.isMet },
      .text("notApplicable", "why it does not apply and is not counted") {
        $0.ask.notApplicable
      },
      .number("entries", "how many entries count for it") { $0.entries.count },
      .count("confirmed", "how many of them someone can confirm") {
        $0.entries.count(where: \.isConfirmed)
      },
      .thing("strongest", "the strongest of them", of: .entry) { $0.strongest },
      .text("strongestLevel", "its level") { row in
        row.strongest?.entry.evidence(for: row.ask.skill)?.countedLevel.map(String.init)
      },
      .text("last", "the date of the last evidence") { $0.last?.mediumText },
    ])
}
