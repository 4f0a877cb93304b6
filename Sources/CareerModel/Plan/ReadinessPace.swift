/// How fast what is still missing for a stage has come nearer over the months so far, by a slope
/// that single jumps do not move. docs/forecast.md works it by hand.
package struct ReadinessPace: Hashable, Sendable {
  /// Points of readiness a month.
  package var perMonth: Double
  /// How many months with a figure it was made from, and the first of them.
  package var months: Int
  package var from: CalendarMonth

  // These three are our reading; docs/forecast.md says why.

  /// So many months back it looks, the present one among them.
  package static let lookBack = 36
  /// So many months with a figure it takes after those of the start.
  package static let fewest = 12
  /// Less than so many points a month, up or down, is no pace.
  package static let flat = 0.1

  /// How many months with a figure a record needs: while the first half of the window fills up,
  /// readiness rises because there is more to read, whatever its owner does.
  package static func takes(_ rule: ReadinessRule) -> Int {
    start(rule) + fewest
  }

  private static func start(_ rule: ReadinessRule) -> Int { max(0, rule.windowMonths / 2) }

  /// - Returns: `nil` where too few of the months have a figure.
  init?(_ history: ReadinessHistory) {
    let known = Self.known(in: history)
    guard let first = known.first, known.count >= Self.fewest else { return nil }
    let missing = StillMissing(history)
    perMonth = Self.slope(of: known.map { ($0.ordinal, missing.share(shownBy: $0)) })
    months = known.count
    from = first
  }

  /// The median of the slopes between any two points (Theil 1950, Sen 1968); 0 for fewer than two.
  static func slope(of points: [(month: Int, share: Double)]) -> Double {
    var slopes: [Double] = []
    slopes.reserveCapacity(points.count * (points.count - 1) / 2)
    for (place, late) in points.enumerated() {
      for early in points[..<place] {
        slopes.append((late.share - early.share) / Double(late.month - early.month))
      }
    }
    return slopes.median
  }

  /// The months that count: those with a figure, without the start of the record, and of them those
  /// that are recent.
  static func known(in history: ReadinessHistory) -> [CalendarMonth] {
    guard let last = history.points.last?.month else { return [] }
    return history.points.lazy.filter { $0.percent != nil }.map(\.month)
      .dropFirst(start(history.rule)).filter { last.ordinal - $0.ordinal < lookBack }
  }
}

/// The part of a stage that is still missing, in points of readiness.
struct StillMissing {
  private var gaps: [(skill: SkillID, asked: Double, points: Double, levels: LevelHistory?)]
  private let last: CalendarMonth?

  init(_ history: ReadinessHistory) {
    last = history.points.last?.month
    let whole = history.now.counted.reduce(0) { $0 + max(0, $1.weight) }
    gaps = zip(history.now.asks, history.levels).compactMap { ask, levels in
      guard ask.isGap, ask.weight > 0 else { return nil }
      let points = 100 * Double(ask.weight) / Double(whole)
      return (ask.skill, Double(ask.asked), points, levels)
    }
  }

  /// How many points the skills that are gaps today were good for at the end of a month.
  func share(shownBy month: CalendarMonth) -> Double {
    gaps.reduce(0) { $0 + Self.points(of: $1, at: Self.progress(of: $1, in: month)) }
  }

  /// How many points are missing today if some skills are lifted to a level.
  func points(lifting levels: [SkillID: Int]) -> Double {
    gaps.reduce(0) { sum, gap in
      let progress = last.map { Self.progress(of: gap, in: $0) } ?? 0
      let reached = max(progress, Double(levels[gap.skill] ?? 0))
      return sum + gap.points - Self.points(of: gap, at: reached)
    }
  }

  private typealias Gap = (skill: SkillID, asked: Double, points: Double, levels: LevelHistory?)

  private static func progress(of gap: Gap, in month: CalendarMonth) -> Double {
    gap.levels?.progress(in: month) ?? 0
  }

  private static func points(of gap: Gap, at progress: Double) -> Double {
    progress >= gap.asked ? gap.points : gap.points * progress / gap.asked
  }
}

extension [Double] {
  /// Of an even number the mean of the middle two; 0 for none.
  var median: Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return (sorted[count / 2] + sorted[(count - 1) / 2]) / 2
  }
}
