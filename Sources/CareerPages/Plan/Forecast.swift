package import CareerModel

/// When all of a stage's targets are met, at the current pace and with the plan: a day with a band,
/// or the reason for having none. Explained in docs/forecast.md.
package struct Forecast: Hashable, Sendable {
  package var outcome: Outcome
  /// The gap with the most levels missing after the dated goals; `nil` if none is left.
  package var heldUpBy: SkillID?

  package enum Outcome: Hashable, Sendable {
    case reached
    case expected(Expectation)
    case refused(Refusal)
  }

  package struct Expectation: Hashable, Sendable {
    /// The day, if the pace stays the same.
    package var day: CalendarDay
    /// The band around it.
    package var earliest: CalendarDay
    /// `nil` for an open end: beyond the range of the forecast.
    package var latest: CalendarDay?
    /// `nil` if the record gives no pace and the plan closes all gaps.
    package var pace: ReadinessPace?
    /// Whether the plan closes all gaps by that day, which makes the day depend on its goals.
    package var byGoalsAlone: Bool

    /// How many such bands of 100 held the day, in simulations; `nil` if there is no band.
    package var heldPercent: Int? {
      if earliest == latest { return nil }
      return latest == nil ? Forecast.openHeld : Forecast.closedHeld
    }
  }

  package enum Refusal: Error, Hashable, Sendable {
    /// The stage has no targets that apply.
    case nothingAsked
    /// The months with a figure, the months required, and the points gained since the first one.
    case tooThin(months: Int, takes: Int, gained: Int = 0)
    /// There were enough, but too few of them are recent: their number, and the number required.
    case tooOld(months: Int, takes: Int)
    /// There is no figure now: the coverage of the stage, and the coverage required, in percent.
    case notEnoughNow(coverage: Int, takes: Int)
    case flat(ReadinessPace)
    case falling(ReadinessPace)
    /// More than this number of years at this pace.
    case tooFar(ReadinessPace, years: Int)
  }

  /// The percentage of bands with and without an end that held the day, on other records.
  package static let closedHeld = 50
  package static let openHeld = 90
  /// How many years it looks ahead.
  package static let years = 15
  /// The band covers the pace multiplied by these factors, tuned to hold for four of five of the
  /// records that docs/forecast.md calls tuned on.
  package static let quickest = 2.5
  package static let slowest = 0.4

  /// - Parameter planned: Each sets its skill to its level from its day on, or from today if that
  /// is later; those without a day are ignored.
  package init(_ history: ReadinessHistory, planned: [PlannedLevel] = [], on today: CalendarDay) {
    let missing = StillMissing(history)
    let road = RemainingGaps(missing, planned: planned, on: today)
    outcome = Self.outcome(history, road, on: today)
    heldUpBy = missing.largest(lifting: road.lifts)
  }

  private static func outcome(
    _ history: ReadinessHistory, _ road: RemainingGaps, on today: CalendarDay
  ) -> Outcome {
    guard let share = history.now.share else { return .refused(.nothingAsked) }
    guard share < 100 else { return .reached }
    let pace = Result { () throws(Refusal) in try Self.pace(history) }
    let known = try? pace.get()
    let perMonth = known?.perMonth ?? 0
    guard let day = road.end(atPace: perMonth) else {
      switch pace {
      case .success(let pace): return .refused(.tooFar(pace, years: years))
      case .failure(let refusal): return .refused(refusal)
      }
    }
    return .expected(
      Expectation(
        day: day, earliest: road.end(atPace: perMonth * quickest) ?? day,
        latest: road.end(atPace: perMonth * slowest), pace: known,
        byGoalsAlone: road.missing(on: day) == 0))
  }

  /// Throws why a record has no pace; even then, goals can close all gaps.
  private static func pace(_ history: ReadinessHistory) throws(Refusal) -> ReadinessPace {
    let figures = history.points.compactMap(\.percent)
    let takes = ReadinessPace.takes(history.rule)
    guard figures.count >= takes else {
      let gained = (figures.last ?? 0) - (figures.first ?? 0)
      throw .tooThin(months: figures.count, takes: takes, gained: gained)
    }
    guard history.now.percent != nil else {
      throw .notEnoughNow(coverage: history.now.coverage, takes: history.rule.coveragePercent)
    }
    guard let pace = ReadinessPace(history) else {
      throw .tooOld(months: ReadinessPace.known(in: history).count, takes: ReadinessPace.fewest)
    }
    if pace.perMonth <= -ReadinessPace.flat { throw .falling(pace) }
    if pace.perMonth < ReadinessPace.flat { throw .flat(pace) }
    return pace
  }
}
