/// The totals of the examples at a level or above: the quantities that a `ReadinessRule` requires.
package struct Pattern: Hashable, Sendable {
  /// The number of examples; equal titles count once.
  package var examples = 0
  /// Their total weight, in halves.
  package var halves = 0
  package var months = 0
  package var projects = 0
  package var first: CalendarDay?
  package var last: CalendarDay?
  /// Whether one of them has a result or a person who backs it.
  package var hasOutcome = false
  /// How many have a person who backs them.
  package var confirmed = 0

  /// The days from the first to the last example; 0 if there are none.
  package var days: Int { first.flatMap { first in last.map { first.days(to: $0) } } ?? 0 }

  package init() {}

  /// - Parameter examples: Examples of one skill, within the rule's window.
  package init(_ examples: some Sequence<Example>, from level: Int, under rule: ReadinessRule) {
    var backings: [Int: Example.Backing] = [:]
    var (months, projects) = (Set<CalendarMonth>(), Set<ProjectOfExample>())
    for example in examples where example.level >= level && example.rank <= rule.skillsPerEntry {
      backings[example.title] = max(backings[example.title] ?? .nobody, example.backing)
      months.insert(example.day.month)
      projects.insert(ProjectOfExample(example))
      first = min(first ?? example.day, example.day)
      last = max(last ?? example.day, example.day)
      hasOutcome = hasOutcome || example.hasOutcome
    }
    self.examples = backings.count
    halves = backings.values.reduce(0) { $0 + rule.halves(of: $1) }
    confirmed = backings.values.count { $0 > .nobody }
    self.months = months.count
    self.projects = projects.count
  }
}

/// The project of an example; examples without one count as one separate project per month.
enum ProjectOfExample: Hashable {
  case named(Int)
  case none(CalendarMonth)

  init(_ example: Example) { self = example.project.map(Self.named) ?? .none(example.day.month) }
}

extension ReadinessRule {
  /// Returns the weight of an example, in halves.
  package func halves(of backing: Example.Backing) -> Int {
    switch backing {
    case .nobody: entryHalves
    case .canConfirm: max(entryHalves, canConfirmHalves)
    case .praise: max(entryHalves, canConfirmHalves, praiseHalves)
    }
  }

  /// What is missing before a level is established; all zero once it is.
  package struct Shortfall: Hashable, Sendable {
    package var halves: Int
    package var months: Int
    package var projects: Int
    package var days: Int
    package var outcome: Bool

    package var isNothing: Bool {
      halves == 0 && months == 0 && projects == 0 && days == 0 && !outcome
    }
  }

  /// Returns `nil` if the rule has no such level.
  package func shortfall(of pattern: Pattern, for level: Int) -> Shortfall? {
    guard let asked = self[level] else { return nil }
    let isLong = pattern.days >= longDays
    let isHabit = isLong && pattern.halves >= habitHalves
    return Shortfall(
      halves: max(0, asked.halves - pattern.halves),
      months: isLong ? 0 : max(0, asked.months - pattern.months),
      projects: isLong ? 0 : max(0, asked.projects - pattern.projects),
      days: max(0, asked.days - pattern.days),
      outcome: asked.outcome && !pattern.hasOutcome && !isHabit)
  }

  package func isMet(by pattern: Pattern, for level: Int) -> Bool {
    shortfall(of: pattern, for: level)?.isNothing ?? false
  }

  /// Returns how much of a level is reached, 0 to 1: the share of the quantity furthest behind. The
  /// first example brings half of the days; a missing outcome counts as a missing example.
  func part(of level: Int, in pattern: Pattern) -> Double {
    guard let asked = self[level], let missing = shortfall(of: pattern, for: level) else {
      return 0
    }
    guard !missing.isNothing else { return 1 }
    guard pattern.examples > 0 else { return 0 }
    func share(_ missing: Int, of asked: Int) -> Double {
      asked > 0 ? 1 - Double(missing) / Double(asked) : 1
    }
    return min(
      share(missing.halves, of: asked.halves), share(missing.months, of: asked.months),
      share(missing.projects, of: asked.projects), 0.5 + 0.5 * share(missing.days, of: asked.days),
      missing.outcome ? share(min(entryHalves, asked.halves), of: asked.halves) : 1)
  }
}
