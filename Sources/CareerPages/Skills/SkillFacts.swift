package import CareerModel

/// One skill on screen: its definition in the framework, its established level and its target.
package struct SkillFacts: Hashable, Sendable {
  package var standing: SkillStanding
  /// `nil` for a skill that this framework does not have.
  package var skill: Skill?
  /// The target for the stage ahead; `nil` if that stage does not need the skill.
  package var ask: Readiness.Ask?
  /// The user's own weight for the skill; `nil` if not set.
  package var ownWeight: Int?
  /// The ways to the next level and to the target; empty once that is met, and without a target.
  package var steps: [NextStep]

  package var title: String { skill?.title ?? standing.skill.rawValue }
  package var short: String { skill?.short ?? standing.skill.rawValue }
  /// Whether the established level meets the target.
  package var isMet: Bool { ask.map { standing.shown >= $0.asked } ?? false }
  /// The last year's levels; empty for a record that began later.
  package var trend: Trend

  /// Returns the text of a level; `nil` if the framework has none.
  package func text(of level: Int) -> String? { skill?.level(level)?.text }

  /// The last self-assessment and its difference from the established level: `4 (+1)`, or `3` if
  /// equal; `9 (?)` for an invalid level. Empty without an assessment.
  package var assessed: String {
    guard let level = standing.assessment?.level else { return "" }
    guard Skill.levelRange.contains(level) else { return "\(level) (?)" }
    let difference = level - standing.shown
    return difference == 0 ? "\(level)" : "\(level) (\(difference > 0 ? "+" : "")\(difference))"
  }

  /// Returns one of the framework's questions, a different one each week; `nil` if there is none.
  package func prompt(on today: CalendarDay) -> String? {
    guard let prompts = skill?.prompts, !prompts.isEmpty else { return nil }
    return prompts[today.startOfWeek.ordinal.floorDivided(by: 7).modulo(prompts.count)]
  }
}

/// Skills under one heading.
package struct SkillSection: Hashable, Sendable {
  package var title: String
  /// The place of its group in the framework; `nil` without one.
  package var group: Int?
  package var skills: [SkillID]

  /// The heading, with the sign of the group.
  package var heading: (text: Text, role: Role) {
    guard let group else { return ("\(title)", .heading) }
    return (Text(.group(group), said: "") + " \(title)", .group(group))
  }
}

extension Framework {
  /// Returns the position of a skill's group; `nil` for a skill without one.
  package func groupPlace(of skill: SkillID) -> Int? {
    let group = self.skill(skill)?.group
    return groups.firstIndex { $0.id == group }
  }
}

extension Record {
  /// Returns `nil` while the record is being read, and for a skill unknown to it and the framework.
  package func facts(of skill: SkillID) -> SkillFacts? {
    guard let reading, let standing = reading.standings[skill] else { return nil }
    let ask = reading.readiness?.asks.first { $0.skill == skill }
    // Without stages there are no targets, so the next level is what is left.
    let target = ask?.asked ?? (stageAhead == nil ? standing.shown + 1 : 0)
    return SkillFacts(
      standing: standing, skill: framework.skill(skill), ask: ask,
      ownWeight: profile.ownWeight(of: skill),
      steps: reading.steps(of: skill, to: target, under: framework.rule, on: today),
      trend: trend(of: standing))
  }

  /// Returns the levels of the past year; empty for a record that began later.
  package func trend(of standing: SkillStanding) -> Trend {
    Trend(levels: isYearLong ? standing.trend : [])
  }

  /// Whether the record goes back a year, so that its levels can be compared with those of then.
  private var isYearLong: Bool {
    journal.monthsRead.last.map { $0 <= today.month.adding(-12) } ?? false
  }

  /// All skills by group, then ungrouped, then unknown ones. Empty while the record is being read.
  package var skillSections: [SkillSection] {
    guard let reading else { return [] }
    let groups = framework.groups.enumerated().map { place, group in
      SkillSection(
        title: group.title, group: place,
        skills: framework.skills.filter { $0.group == group.id }.map(\.id))
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
