/// When all of a stage's targets are met, at the current pace and with the plan: a day with a band,
/// or the reason for having none. Explained in docs/forecast.md.
package struct Forecast: Hashable, Sendable {
  package var stage: StageID
  package var outcome: Outcome

  package enum Outcome: Hashable, Sendable {
    /// All targets are met now.
    case reached
    case expected(Expectation)
    case refused(Refusal)
  }

  package struct Expectation: Hashable, Sendable {
    /// The day, if the pace stays the same.
    package var day: CalendarDay
    /// The band around it, which contained the day in four of five such records.
    package var earliest: CalendarDay
    /// `nil` for an open end: beyond the range of the forecast.
    package var latest: CalendarDay?
    /// `nil` if the record gives no pace and the plan closes all gaps.
    package var pace: ReadinessPace?
    /// Whether the plan closes all gaps by that day, which makes the day depend on its goals.
    package var byGoalsAlone: Bool
  }

  package enum Refusal: Hashable, Sendable {
    /// The stage has no targets that apply.
    case nothingAsked
    /// The number of months with a figure, and the number required.
    case tooThin(months: Int, takes: Int)
    /// There were figures, but there is none now: the coverage of the stage, and the coverage
    /// required, in percent.
    case notEnoughNow(coverage: Int, takes: Int)
    /// The gaps have not become smaller.
    case flat(ReadinessPace)
    /// The gaps have grown.
    case falling(ReadinessPace)
    /// More than this number of years at this pace.
    case tooFar(ReadinessPace, years: Int)
  }

  /// The percentage of such records whose day is between `earliest` and `latest`.
  package static let claim = 80
  /// How many years it looks ahead.
  package static let years = 15
  /// The band covers the pace multiplied by these factors, which were measured to satisfy `claim`.
  package static let quickest = 2.5
  package static let slowest = 0.4

  /// - Parameters:
  ///   - history: The history up to the month of `today`.
  ///   - planned: Each sets its skill to its level from its day on, or from today if that is later;
  ///     those without a day are ignored.
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

/// The pace of a record, or why it has none. Even then goals can close all gaps.
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

  /// The pace without goals; 0 if there is none.
  var perMonth: Double { pace?.perMonth ?? 0 }
}
