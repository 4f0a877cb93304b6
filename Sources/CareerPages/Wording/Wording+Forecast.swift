package import CareerModel

// How the forecast is put into words, in the planner and on the command line.

extension Wording {
  /// `technology leader in spring 2028 (autumn 2027 to early 2029)`, or why nothing is said. `stage`
  /// is who will be there; empty leaves it out, and the band with it where `isBrief`.
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

  /// ` (autumn 2027 to early 2029)`; empty where the band is as narrow as the words.
  private static func band(_ expected: Forecast.Expectation, _ today: CalendarDay) -> String {
    let earliest = roughly(expected.earliest, from: today)
    guard let latest = expected.latest.map({ roughly($0, from: today) }) else {
      return " (\(earliest) at the earliest)"
    }
    return earliest == latest ? "" : " (\(earliest) to \(latest))"
  }

  /// As precise as a forecast can be: `March 2027` within half a year, else `spring 2028`.
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

  /// Why there is no forecast, as what follows a comma.
  package static func summary(of refusal: Forecast.Refusal) -> String {
    switch refusal {
    case .nothingAsked: "the stage has no criteria that apply to you"
    case .tooThin(let months, let takes):
      "it needs \(takes) months of data; you have \(months)"
    case .notEnoughNow(let coverage, let takes):
      "your evidence covers \(coverage)% of the stage; it needs \(takes)%"
    case .flat(let pace): "readiness has not risen \(over(pace))"
    case .falling(let pace):
      "readiness has fallen by \(tenths(-pace.perMonth)) points a month \(over(pace))"
    case .tooFar(let pace, let years):
      "at \(tenths(pace.perMonth)) points a month it is more than \(years) years away"
    }
  }

  /// `1.4 points a month over the last 24 months`.
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
