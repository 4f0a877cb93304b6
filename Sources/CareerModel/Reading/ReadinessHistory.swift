/// How ready one was for a stage at the end of each month, by what was shown then and what the
/// stage asks now; weights and what does not apply are those of today.
package struct ReadinessHistory: Hashable, Sendable {
  package var stage: StageID
  /// One a month, oldest first and none left out, from the first month with an entry for a skill
  /// that is asked to the last month asked for; empty where there is no such entry.
  package let points: [Point]
  /// What is shown in the last month: what `Readiness` says of the standings of its last day.
  package let now: Readiness
  /// One for each of `now.asks`; `nil` where the skill has no entry.
  package let levels: [LevelHistory?]
  /// The rule that all of it was read by.
  package let rule: ReadinessRule

  /// A month's end.
  package struct Point: Hashable, Sendable {
    package var month: CalendarMonth
    /// As `Readiness.percent`: `nil` where the evidence covered too little of the stage to say.
    package var percent: Int?
    /// The same, not rounded; 100 where all that has a weight was shown.
    package var share: Double?
  }

  package init(
    for stage: Stage, _ levels: LevelHistories, profile: Profile, rule: ReadinessRule
  ) {
    let histories = stage.asks.map { levels[$0.skill] }
    var asks = Readiness.asks(of: stage, profile: profile) { _ in (0, 0) }
    for (place, history) in histories.enumerated() { asks[place].claimed = history?.claimed ?? 0 }
    var readiness = Readiness(stage: stage.id, asks: asks, rule: rule)
    var points: [Point] = []
    var month = histories.compactMap { $0?.first }.min() ?? levels.last.adding(1)
    while month <= levels.last {
      // Levels seldom change, so that most months are the one before once more.
      var isSame = true
      for (place, history) in histories.enumerated() {
        let shown = history?[month] ?? 0
        if asks[place].shown != shown {
          asks[place].shown = shown
          isSame = false
        }
      }
      if !isSame { readiness = Readiness(stage: stage.id, asks: asks, rule: rule) }
      points.append(
        Point(
          month: month, percent: readiness.percent,
          share: readiness.percent == nil ? nil : readiness.share))
      month = month.adding(1)
    }
    self.stage = stage.id
    self.points = points
    now = readiness
    self.levels = histories
    self.rule = rule
  }

  /// `nil` before the first month and after the last.
  package subscript(month: CalendarMonth) -> Point? {
    guard let first = points.first?.month else { return nil }
    let place = month.ordinal - first.ordinal
    return points.indices.contains(place) ? points[place] : nil
  }
}
