/// The readiness for a stage at the end of each month, by today's targets and weights.
package struct ReadinessHistory: Hashable, Sendable {
  package var stage: StageID
  /// One point per month, oldest first, from the first month with an entry for a target.
  package let points: [Point]
  /// Readiness in the last month; equals `Readiness` for the standings of its last day.
  package let now: Readiness
  /// One per element of `now.asks`; `nil` if the skill has no entry.
  package let levels: [LevelHistory?]
  /// The rule that everything was computed by.
  package let rule: ReadinessRule

  /// The end of one month.
  package struct Point: Hashable, Sendable {
    package var month: CalendarMonth
    /// Like `Readiness.percent`: `nil` if the evidence covered too little of the stage.
    package var percent: Int?
    /// The same, unrounded; 100 if everything with a weight was established.
    package var share: Double?
  }

  package init(for stage: Stage, _ levels: LevelHistories, profile: Profile, rule: ReadinessRule) {
    let histories = stage.asks.map { levels[$0.skill] }
    var asks = Readiness.asks(of: stage, profile: profile) { _ in (0, 0) }
    for (place, history) in histories.enumerated() { asks[place].claimed = history?.claimed ?? 0 }
    var readiness = Readiness(stage: stage.id, asks: asks, rule: rule)
    var points: [Point] = []
    var month = histories.compactMap { $0?.first }.min() ?? levels.last.adding(1)
    while month <= levels.last {
      // Levels rarely change, so most months repeat the previous one.
      let shown = histories.map { $0?[month] ?? 0 }
      if shown != asks.map(\.shown) {
        for (place, level) in shown.enumerated() { asks[place].shown = level }
        readiness = Readiness(stage: stage.id, asks: asks, rule: rule)
      }
      points.append(
        Point(
          month: month, percent: readiness.percent,
          share: readiness.percent == nil ? nil : readiness.share))
      month = month.adding(1)
    }
    self.stage = stage.id
    self.points = points
    now = readiness
    (self.levels, self.rule) = (histories, rule)
  }

  /// `nil` before the first month and after the last.
  package subscript(month: CalendarMonth) -> Point? {
    points.first.flatMap { points.element(of: month, from: $0.month) }
  }
}
