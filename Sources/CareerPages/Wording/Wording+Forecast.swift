package import CareerModel

// Forecasts in words, for the planner and the command line.

extension Wording {
  /// Returns `technology leader in spring 2028 (autumn 2027 to early 2029)`, or why there is no
  /// forecast. An empty `stage` leaves the title out; `isBrief` leaves out the band and the reason.
  package static func summary(
    of forecast: Forecast, stage: String, today: CalendarDay, isBrief: Bool = false
  ) -> String {
    switch forecast.outcome {
    case .reached: "every criterion is met"
    case .expected(let expected):
      "\(stage) in \(roughly(expected.day, from: today))".trimmed
        + (expected.byGoalsAlone ? ", if you complete your goals" : "")
        + (isBrief ? "" : band(expected, today))
    case .refused(let refusal):
      "no forecast yet" + (isBrief ? "" : " (" + summary(of: refusal) + ")")
    }
  }

  /// Returns `At this pace` and `technology leader in …`; with too few months for a pace, what has
  /// been gained so far.
  package static func atThisPace(
    _ forecast: Forecast, stage: String, today: CalendarDay, isBrief: Bool = false
  ) -> (label: String, text: String) {
    guard case .refused(.tooThin(let months, let takes, let gained)) = forecast.outcome, !isBrief
    else {
      let text = summary(of: forecast, stage: stage, today: today, isBrief: isBrief)
      return (isBrief ? "Pace" : "At this pace", text)
    }
    guard months > 0 else {
      return ("So far", "no readiness figure yet; a forecast needs \(takes) months of them")
    }
    let change =
      gained == 0
      ? "no change" : (gained > 0 ? "up " : "down ") + count(abs(gained), "point", "points")
    let span = count(months, "month", "months")
    return ("So far", "\(change) in \(span) with a readiness figure; a forecast needs \(takes)")
  }

  /// Returns `Ranges are right about half the time`; `nil` if no forecast has a range.
  package static func held(_ forecasts: [Forecast]) -> String? {
    let sentences = Set(
      forecasts.compactMap { forecast -> String? in
        guard case .expected(let expected) = forecast.outcome, let share = expected.heldPercent
        else { return nil }
        let often = share == 50 ? "half the time" : "\(share / 10) times in 10"
        return "\(expected.latest == nil ? "Earliest dates" : "Ranges") are right about \(often)"
      })
    return sentences.isEmpty ? nil : sentences.sorted().joined(separator: ". ")
  }

  /// Returns ` (autumn 2027 to early 2029)`; empty if both ends read the same.
  private static func band(_ expected: Forecast.Expectation, _ today: CalendarDay) -> String {
    let earliest = roughly(expected.earliest, from: today)
    guard let latest = expected.latest.map({ roughly($0, from: today) }) else {
      return " (\(earliest) at the earliest)"
    }
    return earliest == latest ? "" : " (\(earliest) to \(latest))"
  }

  /// Formats a day no more precisely than a forecast: `March 2027` within six months, then
  /// `spring 2028`.
  package static func roughly(_ day: CalendarDay, from today: CalendarDay) -> String {
    let month = day.month
    if month.ordinal - today.month.ordinal <= 6 { return month.title }
    return "\(seasons[month.number - 1]) \(month.year)"
  }

  /// By month.
  private static let seasons = [
    "early", "early", "spring", "spring", "spring", "summer", "summer", "summer", "autumn",
    "autumn", "autumn", "late",
  ]

  /// Explains why there is no forecast, as a clause.
  package static func summary(of refusal: Forecast.Refusal) -> String {
    switch refusal {
    case .nothingAsked: "the stage has no criteria that apply to you"
    case .tooThin(let months, let takes, _):
      "a forecast needs \(takes) months with a readiness figure; you have \(months)"
    case .tooOld(let months, let takes):
      "only \(months) of the last \(ReadinessPace.lookBack) months have a readiness figure; "
        + "a forecast needs \(takes)"
    case .notEnoughNow(let coverage, let takes):
      "your evidence covers \(coverage)% of the stage; it needs \(takes)%"
    case .flat(let pace): "readiness has not risen \(over(pace))"
    case .falling(let pace):
      "readiness has fallen by \(tenths(-pace.perMonth)) points a month \(over(pace))"
    case .tooFar(let pace, let years):
      "at \(tenths(pace.perMonth)) points a month it is more than \(years) years away"
    }
  }

  /// Returns `1.4 points a month over 24 months since November 2024`.
  package static func summary(of pace: ReadinessPace) -> String {
    "\(tenths(pace.perMonth)) points a month \(over(pace))"
  }

  private static func over(_ pace: ReadinessPace) -> String {
    "over \(count(pace.months, "month", "months")) since \(pace.from.title)"
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
