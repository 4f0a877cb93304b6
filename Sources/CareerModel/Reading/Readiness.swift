/// How much of what a stage asks is shown by evidence; docs/readiness.md explains the formula.
package struct Readiness: Hashable, Sendable {
  package var stage: StageID
  /// One for each skill that the stage asks for, in its order.
  package var asks: [Ask]
  /// The weighted share that is established, 0 to 100; `nil` where the evidence covers too little of the
  /// stage to say, where too much of it is marked not applicable, or nothing that applies is asked.
  package var percent: Int?
  /// The same with the person's own weights; `nil` where they set none, or where `percent` is.
  package var ownPercent: Int?
  /// The part of the weight whose skills are shown at some level, 0 to 100.
  package var coverage: Int

  /// Whether so much of the stage is marked not applicable that a percentage would say little.
  package var leavesOutTooMuch: Bool

  /// One skill that a stage asks for, beside what is established: a criterion.
  package struct Ask: Hashable, Sendable {
    package var skill: SkillID
    /// 1 to 5.
    package var asked: Int
    /// The framework's weight, and the person's own; `nil` where they set none.
    package var weight: Int
    package var ownWeight: Int?
    /// The established level, 0 to 5, and the highest that any entry names.
    package var shown: Int
    package var claimed = 0
    /// Why it leaves the ratio; `nil` where it counts.
    package var notApplicable: String?

    package var isMet: Bool { shown >= asked }
    package var isGap: Bool { !isMet && notApplicable == nil }
    package var isOneShort: Bool { isGap && shown == asked - 1 }

    /// The part of the ask that is shown in whole numbers: sixty can be divided by each of the five
    /// levels. Figures are made from these, so that half a percent is half a percent.
    var sixtieths: Int { min(shown, asked) * 60 / max(1, asked) }
  }

  package init(
    for stage: Stage, _ standings: Standings, profile: Profile, rule: ReadinessRule
  ) {
    self.init(
      stage: stage.id,
      asks: Self.asks(of: stage, profile: profile) {
        (standings[$0]?.shown ?? 0, standings[$0]?.claimed ?? 0)
      },
      rule: rule)
  }

  /// What the asks come to, as far as each of them says that it is shown.
  init(stage: StageID, asks: [Ask], rule: ReadinessRule) {
    self.stage = stage
    self.asks = asks
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

  /// What a stage asks of this person.
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

  /// The asks that count, and those of them that are shown at some level.
  package var counted: [Ask] { asks.filter { $0.notApplicable == nil } }
  package var covered: [Ask] { counted.filter { $0.shown > 0 } }

  /// How many criteria are met, how many more are one level short, and which are left out.
  package var met: Int { counted.count(where: \.isMet) }
  package var oneShort: Int { asks.count(where: \.isOneShort) }
  package var leftOut: [Ask] { asks.filter { $0.notApplicable != nil } }

  /// What is missing, first what would add most to the ratio.
  package var gaps: [Ask] {
    let gaps = asks.filter(\.isGap)
    func worth(_ ask: Ask) -> Int { (ask.ownWeight ?? ask.weight) * (60 - ask.sixtieths) }
    return gaps.enumerated().sorted { left, right in
      (worth(right.element), left.offset) < (worth(left.element), right.offset)
    }
    .map(\.element)
  }

  /// The weighted share that is shown, 0 to 100, not rounded and whatever the coverage is: exactly
  /// 100 where all that has a weight is shown. `nil` where nothing that applies is asked.
  package var share: Double? {
    let (shown, whole) = Self.sums(of: counted, weight: \.weight, sixtieths: \.sixtieths)
    return whole > 0 ? 100 * Double(shown) / Double(whole) : nil
  }

  /// `nil` where there is no weight to divide by.
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
  /// How much a skill matters to this person; `nil` where they set nothing, or something that is no
  /// weight.
  package func ownWeight(of skill: SkillID) -> Int? {
    weights.first { $0.skill == skill && SkillWeight.range.contains($0.weight) }?.weight
  }

  /// The stage that readiness is asked for when nobody names one: the aim, else the one after the
  /// present stage, else the present or the first one. `nil` for a framework without stages.
  package func stageAhead(in framework: Framework, on today: CalendarDay) -> Stage? {
    if let aim, let stage = framework.stage(aim.stage) { return stage }
    let present = tenure(on: today).flatMap { framework.stage($0.stage) }
    return present.flatMap { framework.stage(after: $0.id) } ?? present ?? framework.stages.first
  }
}
