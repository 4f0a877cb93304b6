import CareerTesting

@testable import CareerModel

/// docs/readiness.md once more, as plainly as it can be written: entry by entry, without digests,
/// patterns or anything else of the reading that it is held against.
struct NaiveReading {
  var entries: [Entry]
  var rule: ReadinessRule
  var today: CalendarDay

  /// The established level at the end of a month.
  func shown(_ skill: SkillID, monthsAgo: Int = 0) -> Int {
    (0..<40).map { met(skill, monthsAgo: monthsAgo + $0) - $0 / rule.lastingMonths }.max() ?? 0
  }

  /// The highest level that has all that its row asks for; 0 if none has.
  func met(_ skill: SkillID, monthsAgo: Int = 0) -> Int {
    let last = number(of: today) - monthsAgo
    for level in [5, 4, 3, 2, 1] {
      let row = rule.levels[level - 1]
      var counts: [String: Int] = [:]
      var (months, projects) = (Set<Int>(), Set<String>())
      var days: [Int] = []
      var hasOutcome = false
      for entry in known(skill) where level <= self.level(of: entry, skill) {
        let month = number(of: entry.day)
        guard month <= last, month > last - rule.windowMonths else { continue }
        let isPraise = entry.kind == .feedback && entry.direction == .praise && entry.people != []
        let count =
          isPraise
          ? rule.praiseHalves
          : entry.confirmedBy.isEmpty ? rule.entryHalves : rule.canConfirmHalves
        let title = entry.title.lowercased()
        counts[title] = max(counts[title] ?? 0, count)
        months.insert(month)
        projects.insert(entry.project.map { "in \($0.lowercased())" } ?? "of \(month)")
        days.append(entry.day.ordinal)
        if isPraise || !entry.confirmedBy.isEmpty || entry.result != nil { hasOutcome = true }
      }
      let sum = counts.values.reduce(0, +)
      let span = (days.max() ?? 0) - (days.min() ?? 0)
      let isLong = span >= rule.longDays
      let isVaried = months.count >= row.months && projects.count >= row.projects
      let needsOutcome = row.outcome && !(isLong && sum >= rule.habitHalves)
      if sum >= row.halves, isLong || isVaried, span >= row.days, hasOutcome || !needsOutcome {
        return level
      }
    }
    return 0
  }

  func trend(_ skill: SkillID) -> [Int] { [12, 9, 6, 3, 0].map { shown(skill, monthsAgo: $0) } }

  /// The highest level that any entry names for the skill.
  func claimed(_ skill: SkillID) -> Int {
    known(skill).map { level(of: $0, skill, most: 99) }.max() ?? 0
  }

  /// The last day with an entry for the skill that is no wish, none of a later month than today's.
  func last(_ skill: SkillID) -> CalendarDay? {
    known(skill).filter { !$0.isWish }.map(\.day).max()
  }

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
    entries.sorted(by: Entry.precedes).filter { entry in
      number(of: entry.day) <= number(of: today) && entry.evidence.contains { $0.skill == skill }
    }
  }

  /// The highest level from 1 to 5 that the entry names for the skill; 0 if it names none, is a wish, or
  /// counts for so many other skills.
  private func level(of entry: Entry, _ skill: SkillID, most: Int? = nil) -> Int {
    guard !(entry.kind == .feedback && entry.direction == .wish) else { return 0 }
    var levels: [(skill: SkillID, level: Int)] = []
    for piece in entry.evidence where 1...5 ~= piece.level ?? 0 {
      let level = piece.level ?? 0
      if let place = levels.firstIndex(where: { $0.skill == piece.skill }) {
        levels[place].level = max(levels[place].level, level)
      } else {
        levels.append((piece.skill, level))
      }
    }
    guard let own = levels.firstIndex(where: { $0.skill == skill }) else { return 0 }
    let before = levels.enumerated().count { place, other in
      other.level > levels[own].level || other.level == levels[own].level && place < own
    }
    return before < most ?? rule.skillsPerEntry ? levels[own].level : 0
  }

  private func number(of day: CalendarDay) -> Int { day.year * 12 + day.monthNumber }
}
