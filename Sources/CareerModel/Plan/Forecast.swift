/// When everything that a stage asks is shown, at the pace of the months so far and with what is
/// planned: a day with a band, or the reason why there is none. docs/forecast.md explains it.
package struct Forecast: Hashable, Sendable {
  package var stage: StageID
  package var outcome: Outcome

  package enum Outcome: Hashable, Sendable {
    /// Everything that is asked is shown now.
    case reached
    case expected(Expectation)
    case refused(Refusal)
  }

  package struct Expectation: Hashable, Sendable {
    /// When it is there if the pace stays what it was.
    package var day: CalendarDay
    /// The band around it, in which the day lay in four of five such records.
    package var earliest: CalendarDay
    /// `nil` for an open end: later than the forecast looks.
    package var latest: CalendarDay?
    /// `nil` where the record gives no pace and the plan brings all that is missing.
    package var pace: ReadinessPace?
    /// Whether the plan brings all that is missing by that day, so that the day stands or falls with
    /// its goals.
    package var byGoalsAlone: Bool
  }

  package enum Refusal: Hashable, Sendable {
    /// The stage asks for nothing that applies.
    case nothingAsked
    /// So many months have a figure, and so many it takes.
    case tooThin(months: Int, takes: Int)
    /// There were figures, and there is none now: the evidence covers so much of the stage, and so
    /// much it takes, in percent.
    case notEnoughNow(coverage: Int, takes: Int)
    /// What is missing has not come nearer.
    case flat(ReadinessPace)
    /// More is missing than before.
    case falling(ReadinessPace)
    /// More than so many years at this pace.
    case tooFar(ReadinessPace, years: Int)
  }

  /// In so many of a hundred such records the day lies between `earliest` and `latest`.
  package static let claim = 80
  /// So far ahead it looks.
  package static let years = 15
  /// From these times the pace to those the band reaches: measured, so that the claim holds.
  package static let quickest = 2.5
  package static let slowest = 0.4

  /// - Parameters:
  ///   - history: Up to the month of `today`.
  ///   - planned: Each lifts its skill to its level from its day on, or from today if that is later;
  ///     those without a day do nothing here.
  package init(
    _ history: ReadinessHistory, planned: [PlannedLevel] = [], on today: CalendarDay
  ) {
    stage = history.stage
    outcome = Self.outcome(history, planned: planned, on: today)
  }

  private static func outcome(
    _ history: ReadinessHistory, planned: [PlannedLevel], on today: CalendarDay
  ) -> Outcome {
    guard let share = history.now.share else { return .refused(.nothingAsked) }
    guard share < 100 else { return .reached }
    let road = RemainingGaps(StillMissing(history), planned: planned, on: today)
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

/// The pace that a record gives, or why it gives none. Goals can bring all that is missing even then.
private enum Basis {
  case pace(ReadinessPace)
  case none(Forecast.Refusal)

  init(_ history: ReadinessHistory) {
    let figures = history.points.count { $0.percent != nil }
    let takes = ReadinessPace.takes(history.rule)
    guard figures >= takes else {
      self = .none(.tooThin(months: figures, takes: takes))
      return
    }
    guard history.now.percent != nil else {
      self = .none(
        .notEnoughNow(coverage: history.now.coverage, takes: history.rule.coveragePercent))
      return
    }
    guard let pace = ReadinessPace(history) else {
      let recent = ReadinessPace.known(in: history).count
      self = .none(.tooThin(months: recent, takes: ReadinessPace.fewest))
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

  /// What comes without the goals; nothing where there is no pace.
  var perMonth: Double { pace?.perMonth ?? 0 }
}
