import CareerModel

/// A criterion: a skill that the target stage asks for, with its evidence today.
struct AskFacts: FromFacts {
  let facts: CareerFacts
  let ask: Readiness.Ask
  /// The entries for it in the months that count, with or without a level, except wishes.
  var entries: [Entry] = []
  /// The strongest of them that no earlier part tells.
  var best: [Entry] = []
  /// Where a packet tells its entries, if none are in `best`: `at the top and under “Stories”`.
  var elsewhere: String?

  var title: String { facts.framework.title(of: ask.skill) }
  /// The last evidence, as precisely as its entry gives it.
  var last: StatedDay? {
    facts.reading.standings[ask.skill]?.last.map { day in
      facts.career.journal.entries(in: DayRange(from: day, to: day))
        .first { $0.evidence(for: ask.skill) != nil && !$0.isWish }?.stated ?? StatedDay(day)
    }
  }
  /// How many of the entries another person backs: the one meaning of confirmed in documents.
  var confirmed: Int { entries.count(where: \.isConfirmed) }

  private var target: Skill.Level? { facts.framework.skill(ask.skill)?.level(ask.asked) }

  private static let mostBehaviours = 2

  /// The first behaviours of the target level that entries name, or do not name yet.
  func behaviours(seen: Bool) -> [String] {
    let found = facts.reading.standings[ask.skill]?.signals ?? [:]
    let chosen = (target?.currentSignals ?? []).filter { ((found[$0.id]?.count ?? 0) > 0) == seen }
    return chosen.prefix(Self.mostBehaviours).map(\.text)
  }

  /// The open goals for it, in one phrase: `Give a talk, due 3 Feb 2027`. A day that is over is left
  /// out.
  var planned: String {
    let goals = facts.career.plan.open.filter { goal in
      goal.evidence.contains { $0.skill == ask.skill }
    }
    return goals.prefix(2).map { goal in
      goal.titleInWords + (goal.by.map { $0 < facts.today ? "" : ", due \($0.mediumText)" } ?? "")
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
      .text("skill") { $0.title },
      .number("asked") { $0.ask.asked },
      .number("shown") { $0.ask.shown },
      .flag("isMet") { $0.ask.isMet },
      .flag("isOneShort") { $0.ask.isOneShort },
      .text("notApplicable") { $0.ask.notApplicable },
      .text("meaning") { $0.meaning },
      .texts("seen") { $0.behaviours(seen: true) },
      .texts("notSeen") { $0.behaviours(seen: false) },
      .flag("hasEntries") { !$0.entries.isEmpty },
      .number("entries") { $0.entries.count },
      .count("confirmed") { $0.confirmed },
      .entries("best") { $0.best },
      .text("elsewhere") { $0.elsewhere },
      .text("last") { $0.last?.mediumText },
      .text("goals") { $0.planned },
    ])
}
