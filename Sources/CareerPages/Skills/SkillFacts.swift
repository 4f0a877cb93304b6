package import CareerModel

/// One skill as the screens show it: what the framework says of it, what is shown, what is asked.
package struct SkillFacts: Hashable, Sendable {
  package var standing: SkillStanding
  /// `nil` for a skill that this framework does not have.
  package var skill: Skill?
  /// What the stage ahead asks; `nil` where it does not ask for it.
  package var ask: Readiness.Ask?
  /// How much it matters to the person; `nil` where they did not say.
  package var ownWeight: Int?

  package var title: String { skill?.title ?? standing.skill.rawValue }
  package var short: String { skill?.short ?? standing.skill.rawValue }
  package var trend: Trend { Trend(levels: standing.trend) }

  /// The text of a level; `nil` where the framework has none.
  package func text(of level: Int) -> String? { skill?.level(level)?.text }

  /// The last assessment and how far it lies above what is shown: `4 (+1)`, or `3` where it is the
  /// same; `9 (?)` for a level that is none. Empty where there is no assessment.
  package var assessed: String {
    guard let level = standing.assessment?.level else { return "" }
    guard Skill.levelRange.contains(level) else { return "\(level) (?)" }
    let difference = level - standing.shown
    return difference == 0 ? "\(level)" : "\(level) (\(difference > 0 ? "+" : "")\(difference))"
  }

  /// One of the framework's questions, another one each week; `nil` where there is none.
  package func prompt(on today: CalendarDay) -> String? {
    guard let prompts = skill?.prompts, !prompts.isEmpty else { return nil }
    return prompts[today.startOfWeek.ordinal.floorDivided(by: 7).modulo(prompts.count)]
  }

  /// The way to the target, or where that is reached, to the next level; `nil` at the highest.
  package func next(under rule: ReadinessRule, on today: CalendarDay) -> NextStep? {
    standing.nextStep(to: ask?.asked, under: rule, on: today)
  }
}

/// Skills that stand together under a heading.
package struct SkillSection: Hashable, Sendable {
  package var title: String
  package var skills: [SkillID]
}

extension Record {
  /// `nil` while the record is being read, and for a skill that neither it nor the framework has.
  package func facts(of skill: SkillID) -> SkillFacts? {
    guard let reading, let standing = reading.standings[skill] else { return nil }
    return SkillFacts(
      standing: standing, skill: framework.skill(skill),
      ask: reading.readiness?.asks.first { $0.skill == skill },
      ownWeight: profile.ownWeight(of: skill))
  }

  /// All skills by group, then those of none, then unknown ones. Empty while the record is read.
  package var skillSections: [SkillSection] {
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
}
