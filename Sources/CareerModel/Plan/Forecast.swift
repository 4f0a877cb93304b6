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
    let road = RoadAhead(StillMissing(history), planned: planned, on: today)
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

/// What is still missing on each day ahead if the plan is kept, and when a pace has brought it.
private struct RoadAhead {
  private let today: CalendarDay
  /// The points that are missing from a day on, so many days from today; the first is today, and
  /// each is less than the one before.
  private var steps: [(days: Int, missing: Double)]

  init(_ missing: StillMissing, planned: [PlannedLevel], on today: CalendarDay) {
    self.today = today
    var lifts: [SkillID: Int] = [:]
    steps = [(0, missing.points(lifting: lifts))]
    let dated = planned.compactMap { plan in plan.by.map { (max($0, today), plan) } }
    for (day, plan) in dated.sorted(by: { $0.0 < $1.0 }) {
      lifts[plan.skill] = max(lifts[plan.skill] ?? 0, plan.level)
      steps.append((today.days(to: day), missing.points(lifting: lifts)))
    }
  }

  private static let daysInMonth = 365.2425 / 12

  func missing(on day: CalendarDay) -> Double {
    steps.last { $0.days <= today.days(to: day) }?.missing ?? 0
  }

  /// The first day on which so many points a month have brought what is missing by then; `nil` if
  /// there is none in the years that a forecast looks ahead.
  func end(atPace perMonth: Double) -> CalendarDay? {
    let limit = today.days(to: today.adding(months: 12 * Forecast.years))
    for (place, step) in steps.enumerated() {
      let next = place + 1 < steps.count ? steps[place + 1].days : limit + 1
      var days = step.days
      if step.missing > 0 {
        guard perMonth > 0 else { continue }
        let needed = (step.missing / perMonth * Self.daysInMonth).rounded(.up)
        guard needed <= Double(limit) else { continue }
        days = max(days, Int(needed))
      }
      if days < next, days <= limit { return today.adding(days: days) }
    }
    return nil
  }
}
