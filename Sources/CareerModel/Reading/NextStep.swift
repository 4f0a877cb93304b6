/// The shortest way to a level: the earliest day on which it can be established, and the fewest
/// further examples that do so.
///
/// Doing exactly this establishes the level on the last of its days.
package struct NextStep: Hashable, Sendable {
  /// 1 to 5.
  package var level: Int
  /// How many further examples at this level or above, each with its own title.
  package var examples: Int
  /// How many further months without an example so far they must cover.
  package var months: Int
  /// How many further projects they must come from.
  package var projects: Int
  /// Whether there is no example at this level yet.
  package var isFirst: Bool
  /// Whether one of them needs a result, or a person who can confirm it.
  package var needsOutcome: Bool
  /// The days of the examples, oldest first: the first as early as today, the last as early as
  /// possible.
  package var days: [CalendarDay]
  /// The earliest day for the last example; `nil` if today will do.
  package var notBefore: CalendarDay?

  /// - Parameter examples: Examples of the skill, at least those within the window.
  /// - Returns: `nil` if the rule has no such level, or if nothing is missing.
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

  /// Returns the days on which a requirement can first be met, today first: the starts of months,
  /// and the days when the first example, perhaps one of today, is old enough.
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

/// A way to the level that ends on a given day.
private struct Way {
  /// The days of its examples; the last is the given day.
  let days: [CalendarDay]
  let months: Int
  let projects: Int
  let needsOutcome: Bool

  /// Picks the way with the fewest examples; `nil` if none ends on that day.
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
  ///   - pattern: The existing examples within the window of the last day.
  ///   - known: The months of those examples.
  ///   - fixed: Days that get an example in any case, including the last day.
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
    // Add further months, each on its first day that is not past.
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
