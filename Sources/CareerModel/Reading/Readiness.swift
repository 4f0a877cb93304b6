/// How much of a stage's targets the evidence establishes; docs/readiness.md explains the formula.
package struct Readiness: Hashable, Sendable {
  package var stage: StageID
  /// One per skill that the stage has a target for, in the stage's order.
  package var asks: [Ask]
  /// The weighted share that is established, 0 to 100; `nil` if it would mean little.
  package var percent: Int?
  /// The same with the person's own weights; `nil` if they set none, or if `percent` is `nil`.
  package var ownPercent: Int?
  /// The share of the weight whose skills have any established level, 0 to 100.
  package var coverage: Int

  /// Whether so much of the stage is marked not applicable that a percentage would mean little.
  package var leavesOutTooMuch: Bool

  /// A criterion: a stage's target for one skill, with the established level.
  package struct Ask: Hashable, Sendable {
    package var skill: SkillID
    /// The target, 1 to 5.
    package var asked: Int
    /// The framework's weight, and the person's own weight; `nil` if they set none.
    package var weight: Int
    package var ownWeight: Int?
    /// The established level, 0 to 5, and the highest level any entry claims.
    package var shown: Int
    package var claimed = 0
    /// Why it is left out of the ratio; `nil` if it counts.
    package var notApplicable: String?

    package var isMet: Bool { shown >= asked }
    package var isGap: Bool { !isMet && notApplicable == nil }
    package var isOneShort: Bool { isGap && shown == asked - 1 }

    /// The share of the target that is established, in sixtieths, which are exact for every level.
    var sixtieths: Int { min(shown, asked) * 60 / max(1, asked) }
  }

  package init(for stage: Stage, _ standings: Standings, profile: Profile, rule: ReadinessRule) {
    self.init(
      stage: stage.id,
      asks: Self.asks(of: stage, profile: profile) {
        (standings[$0]?.shown ?? 0, standings[$0]?.claimed ?? 0)
      },
      rule: rule)
  }

  package init(stage: StageID, asks: [Ask], rule: ReadinessRule) {
    (self.stage, self.asks) = (stage, asks)
    let counted = asks.filter { $0.notApplicable == nil }
    let covered = Self.percent(of: counted, weight: \.weight) { $0.shown > 0 ? 60 : 0 }
    coverage = covered ?? 0
    let left = Self.sums(of: asks, weight: \.weight) { $0.notApplicable == nil ? 0 : 60 }
    leavesOutTooMuch = left.shown * 100 > left.whole * rule.notApplicablePercent
    guard let covered, covered >= rule.coveragePercent, !leavesOutTooMuch else { return }
    percent = Self.percent(of: counted, weight: \.weight, sixtieths: \.sixtieths)
    if counted.contains(where: { $0.ownWeight != nil }) {
      ownPercent = Self.percent(
        of: counted, weight: { $0.ownWeight ?? $0.weight }, sixtieths: \.sixtieths)
    }
  }

  static func asks(
    of stage: Stage, profile: Profile, levels: (SkillID) -> (shown: Int, claimed: Int)
  ) -> [Ask] {
    stage.asks.map { ask in
      let (shown, claimed) = levels(ask.skill)
      return Ask(
        skill: ask.skill, asked: ask.level, weight: ask.weight,
        ownWeight: profile.ownWeight(of: ask.skill), shown: shown, claimed: claimed,
        notApplicable: profile.notApplicable.first { $0.skill == ask.skill }?.reason)
    }
  }

  /// The asks that count, and those of them with an established level.
  package var counted: [Ask] { asks.filter { $0.notApplicable == nil } }
  package var covered: [Ask] { counted.filter { $0.shown > 0 } }

  /// How many criteria are met, how many more are one level short, and which are left out.
  package var met: Int { counted.count(where: \.isMet) }
  package var oneShort: Int { asks.count(where: \.isOneShort) }
  package var leftOut: [Ask] { asks.filter { $0.notApplicable != nil } }

  /// The gaps, largest gain in the ratio first.
  package var gaps: [Ask] { asks.filter(\.isGap).sorted { gain(of: $0) > gain(of: $1) } }

  /// Returns what meeting a criterion would add to the ratio, for comparison only.
  package func gain(of ask: Ask) -> Int { (ask.ownWeight ?? ask.weight) * (60 - ask.sixtieths) }

  /// The weighted share that is established, unrounded and whatever the coverage is.
  package var share: Double? {
    let (shown, whole) = Self.sums(of: counted, weight: \.weight, sixtieths: \.sixtieths)
    return whole > 0 ? 100 * Double(shown) / Double(whole) : nil
  }

  private static func percent(
    of asks: [Ask], weight: (Ask) -> Int, sixtieths: (Ask) -> Int
  ) -> Int? {
    let (shown, whole) = sums(of: asks, weight: weight, sixtieths: sixtieths)
    return shown.percent(of: whole)
  }

  private static func sums(
    of asks: [Ask], weight: (Ask) -> Int, sixtieths: (Ask) -> Int
  ) -> (shown: Int, whole: Int) {
    asks.reduce((0, 0)) { sums, ask in
      let weight = max(0, weight(ask))
      return (sums.0 + sixtieths(ask) * weight, sums.1 + 60 * weight)
    }
  }
}

extension Profile {
  /// Returns the person's own weight of a skill; `nil` if they set none or an invalid one.
  package func ownWeight(of skill: SkillID) -> Int? {
    weights.first { $0.skill == skill && SkillWeight.range.contains($0.weight) }?.weight
  }

  /// Returns the present stage, if the framework has it.
  package func stage(in framework: Framework, on today: CalendarDay) -> Stage? {
    tenure(on: today).flatMap { framework.stage($0.stage) }
  }

  /// Returns the aim, else the stage after the present one, else the present or first one.
  package func stageAhead(in framework: Framework, on today: CalendarDay) -> Stage? {
    if let aim, let stage = framework.stage(aim.stage) { return stage }
    let present = stage(in: framework, on: today)
    return present.flatMap { framework.stage(after: $0.id) } ?? present ?? framework.stages.first
  }
}
