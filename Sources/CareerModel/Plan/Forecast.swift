/// When all of a stage's targets are met, at the current pace and with the plan: a day with a band,
/// or the reason for having none. Explained in docs/forecast.md.
package struct Forecast: Hashable, Sendable {
  package var stage: StageID
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

  package enum Refusal: Hashable, Sendable {
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
  package init(
    _ history: ReadinessHistory, planned: [PlannedLevel] = [], on today: CalendarDay
  ) {
    stage = history.stage
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
    let basis = Basis(history)
    guard let day = road.end(atPace: basis.perMonth) else {
      switch basis {
      case .pace(let pace): return .refused(.tooFar(pace, years: years))
      case .none(let refusal): return .refused(refusal)
      }
    }
    return .expected(
      Expectation(
        day: day, earliest: road.end(atPace: basis.perMonth * quickest) ?? day,
        latest: road.end(atPace: basis.perMonth * slowest), pace: basis.pace,
        byGoalsAlone: road.missing(on: day) == 0))
  }
}

/// The pace of a record, or why it has none. Even then goals can close all gaps.
private enum Basis {
  case pace(ReadinessPace)
  case none(Forecast.Refusal)

  init(_ history: ReadinessHistory) {
    let figures = history.points.compactMap(\.percent)
    let takes = ReadinessPace.takes(history.rule)
    guard figures.count >= takes else {
      let gained = (figures.last ?? 0) - (figures.first ?? 0)
      self = .none(.tooThin(months: figures.count, takes: takes, gained: gained))
      return
    }
    guard history.now.percent != nil else {
      self = .none(
        .notEnoughNow(coverage: history.now.coverage, takes: history.rule.coveragePercent))
      return
    }
    guard let pace = ReadinessPace(history) else {
      let recent = ReadinessPace.known(in: history).count
      self = .none(.tooOld(months: recent, takes: ReadinessPace.fewest))
      return
    }
    if pace.perMonth <= -ReadinessPace.flat {
      self = .none(.falling(pace))
    } else {
      self = pace.perMonth < ReadinessPace.flat ? .none(.flat(pace)) : .pace(pace)
    }
  }

  var pace: ReadinessPace? {
    if case .pace(let pace) = self { pace } else { nil }
  }

  /// The pace without goals; 0 if there is none.
  var perMonth: Double { pace?.perMonth ?? 0 }
}
