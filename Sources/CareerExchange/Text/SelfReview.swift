import CareerModel

/// A self-review: results and goals of a period, one's own view beside the evidence, development.
struct SelfReview: FromFacts {
  let facts: CareerFacts
  let first: FirstPage
  /// The completed goals that the first page does not tell as entries.
  let done: [Goal]
  /// The skills with entries in these days, a changed level, or one below that of the stage ahead;
  /// asked ones come first.
  let skills: [SkillProgress]
  let voices: Pile
  /// Feedback that asks for something.
  let wishes: Pile
  /// Readiness in percent before these days and at their end; see `Readiness.percent`.
  let before: Int?
  let now: Int?

  private static let (mostOfSkill, mostVoices) = (2, 4)
  static let mostSkills = 12

  init(_ facts: CareerFacts) {
    let career = facts.career
    var told = ToldEntries()
    self.facts = facts
    first = FirstPage(facts.entries, facts, &told)
    done = facts.untold(facts.done, &told)
    let then = facts.days.first.map { career.standings(atEndOf: $0.adding(days: -1)) }
    let end = career.standings(atEndOf: facts.end)
    func readiness(_ standings: Standings) -> Readiness? {
      facts.ahead.map {
        Readiness(for: $0, standings, profile: career.profile, rule: career.framework.rule)
      }
    }
    before = then.flatMap { readiness($0)?.percent }
    let readiness = readiness(end)
    now = readiness?.percent
    voices = Pile(.praise, in: facts.entries, most: Self.mostVoices, facts, &told)
    wishes = Pile(.wish, in: facts.entries, most: Self.mostVoices, facts, &told)
    let asked = readiness?.asks ?? []
    let order = asked.map(\.skill)
    let others = end.skills.map(\.skill).filter { !order.contains($0) }
    let counted = facts.entries.filter { !$0.isWish }
    skills = (order + others).compactMap { skill in
      let entries = counted.filter { $0.evidence(for: skill) != nil }
      let said = career.profile.assessments.last { $0.skill == skill && $0.date <= facts.end }
      let progress = SkillProgress(
        title: facts.framework.title(of: skill), before: then.map { $0[skill]?.shown ?? 0 },
        now: end[skill]?.shown ?? 0, ask: asked.first { $0.skill == skill }, own: said,
        confirmed: entries.count(where: \.isConfirmed),
        pile: Pile(entries, most: Self.mostOfSkill, of: skill, facts, &told))
      return entries.isEmpty && !progress.isChanged && !progress.isKnownGap ? nil : progress
    }
  }

  var missed: [Goal] {
    facts.goals.filter { goal in
      goal.isOverdue(on: facts.today) && (goal.by.map(facts.days.contains) ?? false)
    }
  }

  /// Goals dropped in these days, by the day of their last change, because nothing else tells when.
  var dropped: [Goal] {
    facts.goals.filter { goal in
      goal.state.name == "dropped" && facts.days.contains(goal.updated.utcDay)
    }
  }

  /// The skills with gaps that `skills` leaves out; `nil` if there are none.
  var unshown: String? {
    let told = Set(skills.compactMap(\.ask?.skill))
    return AskFacts.gaps(facts).filter { !told.contains($0.ask.skill) }.map(\.title).listed()
      .nonBlank
  }

  var next: [Goal] {
    let missed = Set(missed.map(\.id))
    return facts.goals.filter { $0.isOpen && !missed.contains($0.id) }
  }
}

/// The established level of a skill before a period and at its end.
struct SkillProgress {
  var title: String
  /// From 0 to 5; `nil` if the period has no first day.
  var before: Int?
  var now: Int
  /// `nil` if the stage ahead does not ask for the skill.
  var ask: Readiness.Ask?
  /// The latest self-assessment; `nil` if there is none.
  var own: Assessment?
  /// How many of the entries another person confirms.
  var confirmed: Int
  var pile: Pile

  var isChanged: Bool { before.map { $0 != now } ?? false }
  /// Whether it is below what the stage ahead asks, and has a level to speak of.
  var isKnownGap: Bool { ask?.isGap == true && (now > 0 || own != nil) }
}

extension TemplateShape<SkillProgress> {
  static let progress = TemplateShape(
    "a skill in the period",
    [
      .text("skill") { $0.title },
      .number("level") { $0.now },
      .text("before") { $0.isChanged ? $0.before.map(String.init) : nil },
      .text("change") { progress in
        guard progress.isChanged, let before = progress.before else { return nil }
        return (progress.now > before ? "up" : "down") + " from \(before)"
      },
      .flag("isHigher") { $0.isChanged && $0.now > ($0.before ?? 0) },
      .text("own") { $0.own.map { "Level \($0.level) (\($0.date.month.shortTitle))" } },
      .count("confirmed") { $0.confirmed },
      .text("asked") { $0.ask.map { "\($0.asked)" } },
      .flag("isMet") { $0.ask?.isMet ?? false },
      .flag("hasEntries") { $0.pile.count > 0 },
    ] + TemplateShape<Pile>.pile.of { $0.pile })
}

extension TemplateShape<SelfReview> {
  static let review = TemplateShape(
    "a self-review",
    TemplateShape<CareerFacts>.career.of { $0.facts }
      + TemplateShape<FirstPage>.firstPage.of { $0.first } + [
        .text("readinessBefore") { $0.before == $0.now ? nil : $0.before.map(String.init) },
        .text("readinessNow") { $0.now.map(String.init) },
        .flag("hasGoals") { !($0.done.isEmpty && $0.missed.isEmpty && $0.dropped.isEmpty) },
        .goals("done") { $0.done },
        .goals("missed") { $0.missed },
        .goals("dropped") { $0.dropped },
        .list("skills", of: .progress) { Array($0.skills.prefix(SelfReview.mostSkills)) },
        .count("skillsMore") { max(0, $0.skills.count - SelfReview.mostSkills) },
        .text("start") { $0.facts.days.first?.adding(days: -1).month.shortTitle },
        .text("end") { $0.facts.end.month.shortTitle },
        .count("goalsMore") { CareerFacts.more($0.done, $0.missed, $0.dropped) },
        .count("nextMore") { CareerFacts.more($0.next) },
        .pile("voices") { $0.voices },
        .pile("wishes") { $0.wishes },
        .flag("hasDevelopment") { !$0.wishes.shown.isEmpty || $0.unshown != nil },
        .text("unshown") { $0.unshown },
        .goals("next") { $0.next },
        .list("gaps", of: .criterion) { AskFacts.gaps($0.facts) },
      ])
}
