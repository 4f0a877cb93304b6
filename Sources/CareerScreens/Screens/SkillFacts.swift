import CareerDrawing
import CareerModel
import CareerPages

/// One skill as the screens show it: what the framework says of it, what is shown, what is asked.
struct SkillFacts: Hashable, Sendable {
  var standing: SkillStanding
  /// `nil` for a skill that this framework does not have.
  var skill: Skill?
  /// What the stage ahead asks; `nil` where it does not ask for it.
  var ask: Readiness.Ask?
  /// How much it matters to the person; `nil` where they did not say.
  var ownWeight: Int?

  var title: String { skill?.title ?? standing.skill.rawValue }
  var short: String { skill?.short ?? standing.skill.rawValue }
  var trend: Trend { Trend(levels: standing.trend) }

  /// The text of a level; `nil` where the framework has none.
  func text(of level: Int) -> String? { skill?.level(level)?.text }

  /// The last assessment and how far it lies above what is shown: `4 (+1)`, or `3` where it is the
  /// same; `9 (?)` for a level that is none. Empty where there is no assessment.
  var assessed: String {
    guard let level = standing.assessment?.level else { return "" }
    guard Skill.levelRange.contains(level) else { return "\(level) (?)" }
    let difference = level - standing.shown
    return difference == 0 ? "\(level)" : "\(level) (\(difference > 0 ? "+" : "")\(difference))"
  }

  /// One of the framework's questions, another one each week; `nil` where there is none.
  func prompt(on today: CalendarDay) -> String? {
    guard let prompts = skill?.prompts, !prompts.isEmpty else { return nil }
    return prompts[today.startOfWeek.ordinal.floorDivided(by: 7).modulo(prompts.count)]
  }

  /// What the level after the shown one takes; `nil` at the highest.
  func next(under rule: ReadinessRule, on today: CalendarDay) -> String? {
    standing.shortfall(under: rule).map {
      let level = standing.shown + 1
      let proof = standing.proofs[standing.shown]
      return Wording.words(for: $0, level: level, proof: proof, today: today)
    }
  }
}

/// Skills that stand together under a heading.
struct SkillSection: Hashable, Sendable {
  var title: String
  var skills: [SkillID]
}

extension AppState {
  /// `nil` while the record is being read, and for a skill that neither it nor the framework has.
  func facts(of skill: SkillID) -> SkillFacts? {
    guard let reading, let standing = reading.standings[skill] else { return nil }
    return SkillFacts(
      standing: standing, skill: framework.skill(skill),
      ask: reading.readiness?.asks.first { $0.skill == skill },
      ownWeight: profile.ownWeight(of: skill))
  }

  /// The stage whose asks are shown beside the skills; `nil` for a framework without stages.
  var stageAhead: Stage? { profile.stageAhead(in: framework, on: today) }

  /// All skills in the framework's groups, then those of no group, then those it does not have.
  /// Empty while the record is being read.
  var skillSections: [SkillSection] {
    guard let reading else { return [] }
    let groups = framework.groups.map { group in
      SkillSection(
        title: group.title, skills: framework.skills.filter { $0.group == group.id }.map(\.id))
    }
    let grouped = Set(groups.flatMap(\.skills))
    let known = framework.skills.map(\.id)
    let unknown = reading.standings.skills.map(\.skill).filter { framework.skill($0) == nil }
    return
      (groups + [
        SkillSection(title: "Other skills", skills: known.filter { !grouped.contains($0) }),
        SkillSection(title: "Not in this framework", skills: unknown),
      ])
      .filter { !$0.skills.isEmpty }
  }

  /// The skill so many places after another in the order of the Skills screen; `nil` at its ends.
  func skill(_ places: Int, after skill: SkillID) -> SkillID? {
    let order = skillSections.flatMap(\.skills)
    guard let place = order.firstIndex(of: skill), order.indices.contains(place + places) else {
      return nil
    }
    return order[place + places]
  }
}
