package import CareerModel

// How the forecast is put into words, in the planner and on the command line.

extension Wording {
  /// `technology leader in spring 2028 (autumn 2027 to early 2029)`, or why nothing is said. `stage`
  /// is who will be there; empty leaves it out, and the band with it where `isBrief`.
  package static func words(
    for forecast: Forecast, stage: String, today: CalendarDay, isBrief: Bool = false
  ) -> String {
    switch forecast.outcome {
    case .reached: "all that is asked is shown already"
    case .expected(let expected):
      "\(stage) in \(roughly(expected.day, from: today))".trimmed
        + (expected.byGoalsAlone ? ", by the goals" : "") + (isBrief ? "" : band(expected, today))
    case .refused(let refusal): "no forecast" + (isBrief ? "" : ", " + words(for: refusal))
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

  /// A day as precisely as a forecast can name it: `March 2027` within half a year, else `spring
  /// 2028`.
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
  package static func words(for refusal: Forecast.Refusal) -> String {
    switch refusal {
    case .nothingAsked: "for the stage asks for nothing that applies to you"
    case .tooThin(let months, let takes):
      "for the record has a figure for \(count(months, "month", "months")) and it takes \(takes)"
    case .notEnoughNow(let coverage, let takes):
      "for today’s evidence covers \(coverage) % of the stage and it takes \(takes)"
    case .flat(let pace): "for what is missing has not come nearer \(over(pace))"
    case .falling(let pace):
      "for what is missing has grown, by \(tenths(-pace.perMonth)) points a month \(over(pace))"
    case .tooFar(let pace, let years):
      "for at \(tenths(pace.perMonth)) points a month it takes more than \(years) years"
    }
  }

  /// `1.4 points a month over the last 24 months`.
  package static func words(for pace: ReadinessPace) -> String {
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
