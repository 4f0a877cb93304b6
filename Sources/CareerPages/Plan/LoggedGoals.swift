package import CareerModel

/// A record in which some goals are logged once each: a milestone with the goal's evidence, on its
/// due day or today. A skill keeps the highest level from now until the last goal, because Cairn
/// can't know what else will be logged by then.
struct LoggedGoals {
  let entries: [Entry]
  private let rule: ReadinessRule
  private let today: CalendarDay
  private let digests: [CalendarMonth: MonthDigest]
  private let levels: LevelHistories

  init(_ goals: [Goal], in career: Career) {
    let today = career.today
    let rule = career.framework.rule
    entries = goals.map { goal in
      goal.milestone(on: max(goal.by ?? today, today), framework: career.framework)
    }
    // Older months have no effect on a level from now on.
    let past = today.month.adding(-rule.monthsToFallFromHighest)
    let oldest = rule.window(endingWith: past).lowerBound
    var digests = career.journal.digests.filter { $0.key >= oldest }
    for (month, logged) in Dictionary(grouping: entries, by: \.day.month) {
      digests[month] = MonthDigest(career.journal.entries(of: month) + logged)
    }
    levels = LevelHistories(
      digests, rule: rule, through: entries.map(\.day.month).max() ?? today.month)
    (self.rule, self.today, self.digests) = (rule, today, digests)
  }

  func readiness(from now: Readiness) -> Readiness {
    Readiness(
      stage: now.stage,
      asks: now.asks.map { ask in with(ask) { $0.shown = rises(of: ask).last?.level ?? ask.shown }
      },
      rule: rule)
  }

  /// Returns the levels that the goals bring, each from the end of the first month that grants it.
  func rises(of ask: Readiness.Ask) -> [PlannedLevel] {
    var month = today.month
    var rises: [PlannedLevel] = []
    while month <= levels.last {
      let level = levels[ask.skill]?[month] ?? 0
      if level > rises.last?.level ?? ask.shown {
        rises.append(PlannedLevel(skill: ask.skill, level: level, by: month.lastDay))
      }
      month = month.adding(1)
    }
    return rises
  }

  /// Returns what the target takes after the last goal for it; `nil` without a goal or a lack.
  func nextStep(to ask: Readiness.Ask) -> NextStep? {
    let days = entries.filter { $0.evidence(for: ask.skill) != nil }.map(\.day)
    return days.max().flatMap { day in
      NextStep(
        to: ask.asked, from: digests.values.flatMap { $0.skills[ask.skill]?.examples ?? [] },
        under: rule, on: day)
    }
  }
}

/// A level of a skill that goals bring.
package struct PlannedLevel: Hashable, Sendable {
  package var skill: SkillID
  /// 1 to 5.
  package var level: Int
  /// The day from which it counts; `nil` for "no date".
  package var by: CalendarDay?
}
