/// How far a skill is shown by the record, on a day: the figure, and what it was made from.
package struct SkillStanding: Hashable, Sendable {
  package var skill: SkillID
  /// For each level, 1 to 5 in this order, what the entries of the window at that level or above
  /// come to.
  package var proofs: [Proof]
  /// The highest level that is shown; 0 where none is.
  package var shown: Int
  /// The shown level a year ago, nine, six and three months ago, and now.
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

  /// What is missing for the level after the shown one; `nil` at the highest.
  package func shortfall(under rule: ReadinessRule) -> ReadinessRule.Shortfall? {
    shown < Skill.levelRange.upperBound ? rule.shortfall(of: proofs[shown]) : nil
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

  /// The level above the shown one, 1 to 5; the highest where that is shown already.
  package func nextLevel(of skill: SkillID) -> Int {
    min((self[skill]?.shown ?? 0) + 1, Skill.levelRange.upperBound)
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
    let proofs = proofs(tallies)
    return SkillStanding(
      skill: skill, proofs: proofs, shown: 1 + (proofs.lastIndex { rule.isMet(by: $0) } ?? -1),
      trend: trend(of: skill, tallies),
      entries: tallies.reduce(0) { $0 + $1.tally.all.count },
      last: tallies.map(\.tally.all.last).max(),
      signals: tallies.reduce(into: [:]) {
        $0.merge($1.tally.signals, uniquingKeysWith: MonthDigest.Tally.merged)
      })
  }

  /// Higher evidence counts for the lower levels: from the top down, each level adds its own.
  private func proofs(_ tallies: [LevelHistory.Tally]) -> [Proof] {
    let window = rule.window(endingWith: month)
    let counted = tallies.filter { window.contains($0.month) }
    var proof = Proof()
    let downwards = Skill.levelRange.reversed().map { level in
      for (_, tally) in counted { if let own = tally.levels[level] { proof.merge(own) } }
      return proof
    }
    return downwards.reversed()
  }

  /// Only the months that can matter to the oldest point are gone through.
  private func trend(of skill: SkillID, _ tallies: [LevelHistory.Tally]) -> [Int] {
    let months = Self.trendMonths.map { month.adding(-$0) }
    let start = rule.window(endingWith: months[0]).lowerBound
    let recent = tallies.filter { $0.month >= start }
    let history = LevelHistory(of: skill, recent, rule: rule, through: month)
    return months.map { history?[$0] ?? 0 }
  }
}

extension Profile {
  /// What the person said of a skill last.
  package func assessment(of skill: SkillID) -> Assessment? {
    assessments.filter { $0.skill == skill }.max { $0.date < $1.date }
  }
}
