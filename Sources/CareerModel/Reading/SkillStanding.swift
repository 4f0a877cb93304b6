/// How far a skill is shown by the record, on a day: the figure, and what it was made from.
package struct SkillStanding: Hashable, Sendable {
  package var skill: SkillID
  /// Its examples within the window, oldest first.
  package var examples: [Example]
  /// For each level, 1 to 5 in this order, what the examples at that level or above come to.
  package var patterns: [Pattern]
  /// The established level; 0 where none is.
  package var shown: Int
  /// The highest level whose examples meet the rule today; lower than `shown` where that only lasts.
  package var met: Int
  /// The highest level that any entry of the record names; 0 where none does.
  package var claimed: Int
  /// The month in which the established level falls by one if nothing is added; `nil` at level 0.
  package var fallsIn: CalendarMonth?
  /// The established level a year ago, nine, six and three months ago, and now.
  package var trend: [Int]
  /// How many entries of the whole record are evidence for it.
  package var entries: Int
  /// The last day that has such an entry; `nil` where there is none.
  package var last: CalendarDay?
  /// How often each signal was pointed at.
  package var signals: [SignalID: MonthDigest.Tally]
  /// What the person said of their own level last; `nil` if they never did.
  package var assessment: Assessment?
  /// Why it cannot be shown where this person works; `nil` where it can.
  package var notApplicable: String?

  /// The shortest way to the level that is asked, or where that is established or nothing is, to the next
  /// one. `nil` at the highest.
  package func nextStep(
    to asked: Int? = nil, under rule: ReadinessRule, on today: CalendarDay
  ) -> NextStep? {
    let level = max(asked ?? 0, shown + 1)
    return NextStep(to: level, from: examples, under: rule, on: today)
  }
}

/// The standing of every skill that the framework or the record has.
package struct Standings: Hashable, Sendable {
  /// In the order of the framework, behind them those that only the record has.
  package var skills: [SkillStanding]
  private var places: [SkillID: Int]

  /// Folds what the months come to. `digests` may hold more months than the rule's window: the
  /// counts are of all of them up to the day's month. What is dated later is not there yet.
  package init(
    _ digests: [CalendarMonth: MonthDigest], profile: Profile, framework: Framework,
    on today: CalendarDay
  ) {
    let reader = StandingReader(digests, rule: framework.rule, month: today.month)
    let known = framework.skills.map(\.id)
    let named = digests.values.reduce(into: Set<SkillID>()) { $0.formUnion($1.skills.keys) }
      .union(profile.assessments.map(\.skill))
    let unknown = named.subtracting(known).sorted { $0.rawValue < $1.rawValue }
    skills = (known + unknown).map { skill in
      var standing = reader.standing(of: skill)
      standing.assessment = profile.assessment(of: skill)
      standing.notApplicable = profile.notApplicable.first { $0.skill == skill }?.reason
      return standing
    }
    places = Dictionary(uniqueKeysWithValues: skills.enumerated().map { ($1.skill, $0) })
  }

  /// The level to aim at next, 1 to 5: the one above the established, or where a higher one is claimed, that.
  package func nextLevel(of skill: SkillID) -> Int {
    min(max((self[skill]?.shown ?? 0) + 1, self[skill]?.claimed ?? 0), Skill.levelRange.upperBound)
  }

  /// `nil` for a skill that neither the framework nor the record has.
  package subscript(skill: SkillID) -> SkillStanding? { places[skill].map { skills[$0] } }
}

/// Reads the standing of one skill after the other from the same months.
private struct StandingReader {
  private let digests: [(month: CalendarMonth, digest: MonthDigest)]
  private let rule: ReadinessRule
  private let month: CalendarMonth

  init(_ digests: [CalendarMonth: MonthDigest], rule: ReadinessRule, month: CalendarMonth) {
    self.digests = digests.filter { $0.key <= month }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
    self.rule = rule
    self.month = month
  }

  /// How many months ago the points of a trend lie, the last of them now.
  private static let trendMonths = [12, 9, 6, 3, 0]

  func standing(of skill: SkillID) -> SkillStanding {
    let tallies = digests.compactMap { month, digest in
      digest.skills[skill].map { (month: month, tally: $0) }
    }
    let window = rule.window(endingWith: month)
    let examples = tallies.filter { window.contains($0.month) }.flatMap(\.tally.examples)
    let history = recentLevels(tallies)
    return SkillStanding(
      skill: skill, examples: examples,
      patterns: Skill.levelRange.map { Pattern(examples, from: $0, under: rule) },
      shown: history?.levels.last ?? 0, met: history?.met.last ?? 0,
      claimed: tallies.lazy.flatMap(\.tally.examples).map(\.level).max() ?? 0,
      fallsIn: history.flatMap(firstFall),
      trend: Self.trendMonths.map { ago in history?.levels.dropLast(ago).last ?? 0 },
      entries: tallies.reduce(0) { $0 + $1.tally.all.count },
      last: tallies.map(\.tally.all.last).max(),
      signals: tallies.reduce(into: [:]) {
        $0.merge($1.tally.signals, uniquingKeysWith: MonthDigest.Tally.merged)
      })
  }

  /// The window that ends with this month, after those months that matter to the oldest point of a trend.
  private func recentLevels(_ tallies: [LevelHistory.Tally]) -> SlidingWindow? {
    let oldest = month.adding(-Self.trendMonths[0] - rule.monthsToFallFromHighest)
    let start = rule.window(endingWith: oldest).lowerBound
    var window: SlidingWindow?
    for (month, tally) in tallies where month >= start {
      if window == nil { window = SlidingWindow(from: month, rule: rule) }
      window?.add(tally, of: month)
    }
    window?.close(through: month)
    return window
  }

  private func firstFall(_ window: SlidingWindow) -> CalendarMonth? {
    guard let level = window.levels.last, level > 0 else { return nil }
    var later = window
    for ahead in 1...(max(1, rule.windowMonths) + rule.monthsToFallFromHighest) {
      later.close(through: month.adding(ahead))
      if later.levels.last ?? 0 < level { return month.adding(ahead) }
    }
    return nil
  }
}

extension Profile {
  /// What the person said of a skill last.
  package func assessment(of skill: SkillID) -> Assessment? {
    assessments.filter { $0.skill == skill }.max { $0.date < $1.date }
  }
}
