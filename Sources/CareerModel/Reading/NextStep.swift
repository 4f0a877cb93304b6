/// The shortest way from what is there to a level: the soonest day on which it can be established, and the
/// fewest further examples that do so.
///
/// Doing exactly this establishes the level on the last of its days.
package struct NextStep: Hashable, Sendable {
  /// 1 to 5.
  package var level: Int
  /// How many further examples at the level or above, each with a title of its own.
  package var examples: Int
  /// In how many months that have none so far.
  package var months: Int
  /// From how many further projects.
  package var projects: Int
  /// Whether there is no example at the level so far.
  package var isFirst: Bool
  /// Whether one of them needs a result, or somebody who can confirm it.
  package var needsOutcome: Bool
  /// When they can be, oldest first: the first as early as today, the last as early as possible.
  package var days: [CalendarDay]
  /// The first day on which the last of them can be; `nil` where today will do.
  package var notBefore: CalendarDay?

  /// - Parameter examples: Of the skill, at least those of the window.
  /// - Returns: `nil` for a number that is no level of the rule, and where nothing is missing.
  package init?(
    to level: Int, from examples: [Example], under rule: ReadinessRule, on today: CalendarDay
  ) {
    guard let asked = rule[level] else { return nil }
    let there = examples.filter { $0.level >= level && $0.rank <= rule.skillsPerEntry }
    let now = Pattern(
      there.filter { rule.window(endingWith: today.month).contains($0.day.month) }, from: level,
      under: rule)
    guard !rule.isMet(by: now, for: level) else { return nil }
    for end in Self.ends(there, asked, rule, today) {
      let window = rule.window(endingWith: end.month)
      let way = Way(
        to: level, asked, from: there.filter { window.contains($0.day.month) }, under: rule,
        today: today, end: end)
      guard let way else { continue }
      self.level = level
      self.examples = way.days.count
      months = way.months
      projects = way.projects
      isFirst = now.examples == 0
      needsOutcome = way.needsOutcome
      days = way.days
      notBefore = end > today ? end : nil
      return
    }
    return nil
  }

  /// The days on which something can come true that was not so the day before, today first: a month begins,
  /// or the first example, which may be one of today, lies so many days back.
  private static func ends(
    _ there: [Example], _ asked: ReadinessRule.Level, _ rule: ReadinessRule, _ today: CalendarDay
  ) -> [CalendarDay] {
    let starts = Dictionary(grouping: there.map(\.day), by: \.month).values.compactMap { $0.min() }
    let spans = (starts + [today]).flatMap {
      [$0.adding(days: asked.days), $0.adding(days: rule.longDays)]
    }
    let months = (1...max(1, asked.months)).map { today.month.adding($0).firstDay }
    return [today] + Set(spans + months).filter { $0 > today }.sorted()
  }
}

/// A way that ends on a given day.
private struct Way {
  /// The days of its examples, the last of them the given one.
  let days: [CalendarDay]
  let months: Int
  let projects: Int
  let needsOutcome: Bool

  /// The one with the fewest examples; `nil` where none ends on that day.
  init?(
    to level: Int, _ asked: ReadinessRule.Level, from there: [Example], under rule: ReadinessRule,
    today: CalendarDay, end: CalendarDay
  ) {
    let pattern = Pattern(there, from: level, under: rule)
    let known = Set(there.map(\.day.month))
    let ways = (end == today ? [[today]] : [[end], [today, end]]).compactMap {
      Way(pattern, known, asked, under: rule, from: today, on: $0)
    }
    guard let fewest = ways.min(by: { $0.days.count < $1.days.count }) else { return nil }
    self = fewest
  }

  /// - Parameters:
  ///   - pattern: What is there, within the window of the last day.
  ///   - known: The months of that.
  ///   - fixed: Days that have an example in any case, the last of all among them.
  private init?(
    _ pattern: Pattern, _ known: Set<CalendarMonth>, _ asked: ReadinessRule.Level,
    under rule: ReadinessRule, from today: CalendarDay, on fixed: [CalendarDay]
  ) {
    guard let end = fixed.last else { return nil }
    let first = min(pattern.first ?? fixed[0], fixed[0])
    let span = first.days(to: max(pattern.last ?? end, end))
    guard span >= asked.days else { return nil }
    let isLong = span >= rule.longDays
    months = isLong ? 0 : max(0, asked.months - pattern.months)
    projects = isLong ? 0 : max(0, asked.projects - pattern.projects)
    // Further months, each on its first day that is not over.
    var days = Set(fixed)
    var month = today.month
    func covered() -> Int { Set(days.map(\.month)).subtracting(known).count }
    while covered() < months, month <= end.month {
      if !known.contains(month), !days.contains(where: { $0.month == month }) {
        days.insert(max(month.firstDay, today))
      }
      month = month.adding(1)
    }
    guard covered() >= months else { return nil }
    let missing = max(0, asked.halves - pattern.halves)
    let weight = max(1, rule.entryHalves)
    let count = max(days.count, projects, (missing + weight - 1) / weight)
    let filled = days.sorted() + Array(repeating: end, count: count - days.count)
    self.days = filled.sorted()
    let isHabit = isLong && pattern.halves + count * rule.entryHalves >= rule.habitHalves
    needsOutcome = asked.outcome && !pattern.hasOutcome && !isHabit
  }
}
