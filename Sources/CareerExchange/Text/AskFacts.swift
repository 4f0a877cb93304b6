import CareerModel
import CareerPages

/// A criterion: a skill that the target stage asks for, with its evidence today.
struct AskFacts: FromFacts {
  let facts: CareerFacts
  let ask: Readiness.Ask
  /// The entries for it in the months that count, with or without a level, except wishes.
  var entries: [Entry] = []
  /// The strongest of them that no earlier part tells.
  var best: [Entry] = []

  var title: String { facts.framework.title(of: ask.skill) }
  var last: CalendarDay? { facts.reading.standings[ask.skill]?.last }
  /// How many of the entries another person backs: the one meaning of confirmed in documents.
  var confirmed: Int { entries.count(where: \.isConfirmed) }

  private var target: Skill.Level? { facts.framework.skill(ask.skill)?.level(ask.asked) }

  private static let mostBehaviours = 2

  /// The first behaviours of the target level that entries name, or do not name yet.
  func behaviours(seen: Bool) -> [String] {
    let found = facts.reading.standings[ask.skill]?.signals ?? [:]
    let chosen = (target?.currentSignals ?? []).filter {
      ((found[$0.id]?.count ?? 0) > 0) == seen
    }
    return chosen.prefix(Self.mostBehaviours).map(\.text)
  }

  /// The open goals for it, in one phrase: `Give a talk, due 3 Feb 2027`.
  var planned: String {
    let goals = facts.career.plan.open.filter { goal in
      goal.evidence.contains { $0.skill == ask.skill }
    }
    return goals.prefix(2).map { goal in
      goal.titleInWords + (goal.by.map { ", due \($0.mediumText)" } ?? "")
    }.joined(separator: "; ")
  }

  /// What the target level means, in the framework's words.
  var meaning: String? { target?.text.nonBlank }

  /// Returns the gaps, the most valuable first, as in `Readiness.gaps`.
  static func gaps(_ facts: CareerFacts) -> [AskFacts] {
    (facts.reading.readiness?.gaps ?? []).map { AskFacts(facts: facts, ask: $0) }
  }
}

extension TemplateShape<AskFacts> {
  static let criterion = TemplateShape(
    "a criterion",
    [
      .text("skill", "the skill") { $0.title },
      .number("asked", "the target level") { $0.ask.asked },
      .number("shown", "your level, 0 for none") { $0.ask.shown },
      .flag("isMet", "whether that is the target level") { $0.ask.isMet },
      .flag("isOneShort", "whether it is one level below the target") { $0.ask.isOneShort },
      .text("notApplicable", "why it does not apply and is not counted") {
        $0.ask.notApplicable
      },
      .text("meaning", "what the target level means, in the words of the framework") { $0.meaning },
      .texts("seen", "the behaviours of the target level that entries name") {
        $0.behaviours(seen: true)
      },
      .texts("notSeen", "those that no entry names yet") { $0.behaviours(seen: false) },
      .number("entries", "how many entries count for it") { $0.entries.count },
      .count("confirmed", "how many of them another person confirms") { $0.confirmed },
      .entries("best", "the two strongest not shown further up") { $0.best },
      .text("last", "the date of the last evidence") { $0.last?.mediumText },
      .text("goals", "the first two open goals for it, in one phrase") { $0.planned },
    ])
}
