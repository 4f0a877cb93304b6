import CareerTesting

@testable import CareerModel

/// docs/readiness.md once more, as plainly as it can be written: entry by entry, without digests,
/// proofs or anything else of the reading that it is held against.
struct NaiveReading {
  var entries: [Entry]
  var rule: ReadinessRule
  var today: CalendarDay

  /// The highest level that has all that the rule asks for; 0 if none has.
  func shown(_ skill: SkillID, monthsAgo: Int = 0) -> Int {
    let last = number(of: today) - monthsAgo
    for level in [5, 4, 3, 2, 1] {
      var strength = 0
      var months: Set<Int> = []
      var works: Set<String> = []
      for entry in known(skill) where level <= self.level(of: entry, skill) {
        let month = number(of: entry.day)
        guard month <= last, month > last - rule.windowMonths else { continue }
        let stoodBehind = entry.kind == .feedback || entry.confirmedBy != []
        strength += stoodBehind ? rule.confirmedCounts : 1
        months.insert(month)
        works.insert(entry.project.map { "in \($0)" } ?? "of \(month)")
      }
      if strength >= rule.entries, months.count >= rule.months, works.count >= rule.projects {
        return level
      }
    }
    return 0
  }

  func trend(_ skill: SkillID) -> [Int] { [12, 9, 6, 3, 0].map { shown(skill, monthsAgo: $0) } }

  /// The last day with an entry for the skill, none of a later month than today's.
  func last(_ skill: SkillID) -> CalendarDay? { known(skill).map(\.day).max() }

  func count(_ skill: SkillID) -> Int { known(skill).count }

  /// In whole percent, half a percent rounded up; all in whole numbers. Five levels divide 60.
  func percent(_ stage: Stage, weight: (Stage.Ask) -> Int, leavingOut: Set<SkillID>) -> Int? {
    var (part, whole) = (0, 0)
    for ask in stage.asks where !leavingOut.contains(ask.skill) {
      part += weight(ask) * min(shown(ask.skill), ask.level) * 60 / ask.level
      whole += weight(ask) * 60
    }
    return whole == 0 ? nil : (part * 200 + whole) / (2 * whole)
  }

  private func known(_ skill: SkillID) -> [Entry] {
    var said: Set<SaidLine> = []
    return entries.sorted(by: Entry.precedes).filter { entry in
      number(of: entry.day) <= number(of: today)
        && entry.evidence.contains { $0.skill == skill } && said.insert(SaidLine(entry)).inserted
    }
  }

  /// The highest level from 1 to 5 that the entry names for the skill; 0 if it names none.
  private func level(of entry: Entry, _ skill: SkillID) -> Int {
    entry.evidence.filter { $0.skill == skill }.map { $0.level ?? 0 }.filter { $0 < 6 }
      .reduce(0, max)
  }

  private func number(of day: CalendarDay) -> Int { day.year * 12 + day.monthNumber }
}
