/// The established level of a skill on a given day, with the figures behind it.
package struct SkillStanding: Hashable, Sendable {
  package var skill: SkillID
  /// Its examples within the window, oldest first.
  package var examples: [Example]
  /// For each level from 1 to 5, the totals of the examples at that level or above.
  package var patterns: [Pattern]
  /// The established level; 0 if there is none.
  package var shown: Int
  /// The highest level whose examples meet the rule today; `shown` may last longer.
  package var met: Int
  /// The highest level any entry claims; 0 if there is none.
  package var claimed: Int
  /// The month in which the established level falls by one if nothing is added; `nil` at level 0.
  package var fallsIn: CalendarMonth?
  /// The established level 12, 9, 6 and 3 months ago, and now.
  package var trend: [Int]
  /// How many entries in the whole record are evidence for it.
  package var entries: Int
  /// The day of the last such entry that is not a wish; `nil` if there is none.
  package var last: CalendarDay?
  /// How often entries name each signal.
  package var signals: [SignalID: MonthDigest.Tally]
  /// The person's latest self-assessment; `nil` if there is none.
  package var assessment: Assessment?
  /// Why this skill does not apply to the person's work; `nil` if it does.
  package var notApplicable: String?

  /// Returns the shortest way to the target, or to the next level if that is met or `nil`.
  package func nextStep(
    to asked: Int? = nil, under rule: ReadinessRule, on today: CalendarDay
  ) -> NextStep? {
    let level = max(asked ?? 0, shown + 1)
    return NextStep(to: level, from: examples, under: rule, on: today)
  }
}

/// The standing of every skill in the framework or the record.
package struct Standings: Hashable, Sendable {
  /// In the framework's order, followed by skills that only the record has.
  package var skills: [SkillStanding]
  private var places: [SkillID: Int]

  /// Summarizes all months up to the month of `today`, even those before the rule's window.
  ///
  /// - Parameter levels: Those of these digests up to that month, if they are known.
  package init(
    _ digests: [CalendarMonth: MonthDigest], levels: LevelHistories? = nil, profile: Profile,
    framework: Framework, on today: CalendarDay
  ) {
    let reader = StandingReader(digests, levels, rule: framework.rule, month: today.month)
    let known = framework.skills.map(\.id)
    let named = digests.values.reduce(into: Set<SkillID>()) { $0.formUnion($1.skills.keys) }
      .union(profile.assessments.map(\.skill))
    let unknown = named.subtracting(known).sorted { $0.rawValue < $1.rawValue }
    skills = (known + unknown).mapOnAllCores { skill in
      var standing = reader.standing(of: skill)
      standing.assessment = profile.assessment(of: skill)
      standing.notApplicable = profile.notApplicable.first { $0.skill == skill }?.reason
      return standing
    }
    places = Dictionary(uniqueKeysWithValues: skills.enumerated().map { ($1.skill, $0) })
  }

  /// `nil` for a skill in neither the framework nor the record.
  package subscript(skill: SkillID) -> SkillStanding? { places[skill].map { skills[$0] } }
}

private struct StandingReader {
  private let tallies: [SkillID: [LevelHistory.Tally]]
  private let levels: LevelHistories
  private let rule: ReadinessRule
  private let month: CalendarMonth

  init(
    _ digests: [CalendarMonth: MonthDigest], _ levels: LevelHistories?, rule: ReadinessRule,
    month: CalendarMonth
  ) {
    tallies = digests.tallies(through: month)
    self.levels = levels ?? LevelHistories(digests, rule: rule, through: month)
    (self.rule, self.month) = (rule, month)
  }

  private static let trendMonths = [12, 9, 6, 3, 0]

  func standing(of skill: SkillID) -> SkillStanding {
    let tallies = tallies[skill] ?? []
    let window = rule.window(endingWith: month)
    let examples = tallies.filter { window.contains($0.month) }.flatMap(\.tally.examples)
    let history = levels[skill]
    return SkillStanding(
      skill: skill, examples: examples,
      patterns: Skill.levelRange.map { Pattern(examples, from: $0, under: rule) },
      shown: history?.levels.last ?? 0, met: history?.met.last ?? 0, claimed: tallies.claimed,
      fallsIn: history?.fallsIn,
      trend: Self.trendMonths.map { ago in history?.levels.dropLast(ago).last ?? 0 },
      entries: tallies.reduce(0) { $0 + $1.tally.all.count },
      last: tallies.compactMap(\.tally.last).max(),
      signals: tallies.reduce(into: [:]) {
        $0.merge($1.tally.signals, uniquingKeysWith: MonthDigest.Tally.merged)
      })
  }
}

extension Profile {
  /// Returns the person's latest self-assessment of a skill.
  package func assessment(of skill: SkillID) -> Assessment? {
    assessments.filter { $0.skill == skill }.max { $0.date < $1.date }
  }
}
