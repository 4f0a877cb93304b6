/// The shortest way to a level: the earliest day on which it can be established, and the fewest
/// further examples that do so.
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
  /// The days of the examples, oldest first; the last is as early as possible.
  package var days: [CalendarDay]
  /// The earliest day for the last example; `nil` if today will do.
  package var notBefore: CalendarDay?

  /// - Parameter examples: Examples of the skill, at least those within the window.
  package init?(
    to level: Int, from examples: [Example], under rule: ReadinessRule, on today: CalendarDay
  ) {
    guard let asked = rule[level] else { return nil }
    let there = examples.filter { $0.level >= level && $0.rank <= rule.skillsPerEntry }
    func within(_ month: CalendarMonth) -> [Example] {
      let window = rule.window(endingWith: month)
      return there.filter { window.contains($0.day.month) }
    }
    var (month, known) = (today.month, within(today.month))
    let now = Pattern(known, from: level, under: rule)
    var pattern = now
    guard !rule.isMet(by: now, for: level) else { return nil }
    for end in Self.ends(there, asked, rule, today) {
      if end.month != month {
        (month, known) = (end.month, within(end.month))
        pattern = Pattern(known, from: level, under: rule)
      }
      let way = Way(to: level, pattern, known, under: rule, from: today, until: end)
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

private struct Way {
  /// The days of its examples; the last is the given day.
  let days: [CalendarDay]
  let months: Int
  let projects: Int
  let needsOutcome: Bool

  /// Picks the way with the fewest examples; `nil` if none ends on that day. `pattern` is that of
  /// the `known` examples within its window.
  init?(
    to level: Int, _ pattern: Pattern, _ known: [Example], under rule: ReadinessRule,
    from today: CalendarDay, until end: CalendarDay
  ) {
    let ways = (end == today ? [[today]] : [[end], [today, end]]).compactMap {
      Way(to: level, pattern, known, under: rule, from: today, on: $0)
    }
    guard let fewest = ways.min(by: { $0.days.count < $1.days.count }) else { return nil }
    self = fewest
  }

  /// - Parameter fixed: Days that get an example in any case, oldest first, including the last day.
  private init?(
    to level: Int, _ pattern: Pattern, _ known: [Example], under rule: ReadinessRule,
    from today: CalendarDay, on fixed: [CalendarDay]
  ) {
    guard let start = fixed.first, let end = fixed.last else { return nil }
    var pattern = pattern
    pattern.first = min(pattern.first ?? start, start)
    pattern.last = max(pattern.last ?? end, end)
    guard let missing = rule.shortfall(of: pattern, for: level), missing.days == 0 else {
      return nil
    }
    months = missing.months
    projects = missing.projects
    // Add further months, each on its first day that is not past.
    let known = Set(known.map(\.day.month))
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
    let weight = max(1, rule.entryHalves)
    let count = max(days.count, projects, (missing.halves + weight - 1) / weight)
    self.days = (Array(days) + Array(repeating: end, count: count - days.count)).sorted()
    pattern.halves += count * rule.entryHalves
    needsOutcome = rule.shortfall(of: pattern, for: level)?.outcome ?? false
  }
}
