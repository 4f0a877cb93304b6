package import CareerModel

/// How fast the gaps for a stage have closed over the months so far, as a slope that single jumps
/// do not affect. docs/forecast.md has a worked example.
package struct ReadinessPace: Hashable, Sendable {
  /// Points of readiness per month.
  package var perMonth: Double
  /// The number of months with a figure that it is based on, and the first of them.
  package var months: Int
  package var from: CalendarMonth

  // The next three are our own choice; docs/forecast.md says why.

  /// How many months it looks back, including the current one.
  package static let lookBack = 36
  /// How many months with a figure it needs after the start of the record.
  package static let fewest = 12
  /// A pace below this number of points per month, up or down, counts as none.
  package static let flat = 0.1

  /// How many months with a figure a record needs: the first ones rise only as evidence fills up.
  package static func takes(_ rule: ReadinessRule) -> Int { start(rule) + fewest }

  private static func start(_ rule: ReadinessRule) -> Int { max(0, rule.windowMonths / 2) }

  /// - Returns: `nil` if too few months have a figure.
  init?(_ history: ReadinessHistory) {
    let known = Self.known(in: history)
    guard let first = known.first, known.count >= Self.fewest else { return nil }
    let missing = StillMissing(history)
    perMonth = Self.slope(of: known.map { ($0.ordinal, missing.share(shownBy: $0)) })
    months = known.count
    from = first
  }

  /// Returns the median slope between any two points (Theil 1950, Sen 1968); 0 for fewer than two.
  static func slope(of points: [(month: Int, share: Double)]) -> Double {
    let slopes = points.enumerated().flatMap { place, late in
      points[..<place].map { (late.share - $0.share) / Double(late.month - $0.month) }
    }
    .sorted()
    let (count, middle) = (slopes.count, slopes.count / 2)
    return count == 0 ? 0 : (slopes[middle] + slopes[(count - 1) / 2]) / 2
  }

  /// Returns the months that count: recent months with a figure, without the start of the record.
  static func known(in history: ReadinessHistory) -> [CalendarMonth] {
    guard let last = history.points.last?.month else { return [] }
    return history.points.lazy.filter { $0.percent != nil }.map(\.month)
      .dropFirst(start(history.rule)).filter { last.ordinal - $0.ordinal < lookBack }
  }
}

struct StillMissing {
  let gaps: [Gap]

  struct Gap {
    let skill: SkillID
    fileprivate let asked: Double
    fileprivate let points: Double
    fileprivate let levels: LevelHistory?

    func share(shownBy month: CalendarMonth) -> Double {
      points * min(levels?.progress(in: month) ?? 0, asked) / asked
    }

    func levelsMissing(lifting level: Int?) -> Double {
      max(0, asked - max(levels?.progress.last ?? 0, Double(level ?? 0)))
    }

    func missing(lifting level: Int?) -> Double { points * levelsMissing(lifting: level) / asked }
  }

  init(_ history: ReadinessHistory) {
    let whole = history.now.counted.reduce(0) { $0 + max(0, $1.weight) }
    gaps = zip(history.now.asks, history.levels).compactMap { ask, levels in
      guard ask.isGap, ask.weight > 0 else { return nil }
      let points = 100 * Double(ask.weight) / Double(whole)
      return Gap(skill: ask.skill, asked: Double(ask.asked), points: points, levels: levels)
    }
  }

  func share(shownBy month: CalendarMonth) -> Double {
    gaps.reduce(0) { $0 + $1.share(shownBy: month) }
  }

  func points(lifting levels: [SkillID: Int]) -> Double {
    gaps.reduce(0) { $0 + $1.missing(lifting: levels[$1.skill]) }
  }

  /// Returns the gap with the most levels missing if some skills are raised; `nil` if none is left.
  func largest(lifting levels: [SkillID: Int]) -> SkillID? {
    gaps.map { (skill: $0.skill, levels: $0.levelsMissing(lifting: levels[$0.skill])) }
      .filter { $0.levels > 0 }.max { $0.levels < $1.levels }?.skill
  }
}
