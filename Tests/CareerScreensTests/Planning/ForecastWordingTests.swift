import CareerModel
import CareerScreens
import CareerTesting
import Testing

@testable import CareerPages

struct ForecastWordingTests {
  private func forecast(_ outcome: Forecast.Outcome? = nil) -> Forecast {
    var forecast = Forecast(
      ReadinessHistory(
        for: Framework.builtIn.stages[0],
        LevelHistories([:], rule: Framework.builtIn.rule, through: today.month),
        profile: Profile(), rule: Framework.builtIn.rule), on: today)
    if let outcome { forecast.outcome = outcome }
    return forecast
  }

  private func forecast(
    _ day: String, _ earliest: String, _ latest: String?, byGoals: Bool = false
  ) -> Forecast {
    forecast(
      .expected(
        Forecast.Expectation(
          day: on(day), earliest: on(earliest), latest: latest.map(on), pace: nil,
          byGoalsAlone: byGoals)))
  }

  private func words(
    _ day: String, _ earliest: String, _ latest: String?, byGoals: Bool = false,
    isBrief: Bool = false
  ) -> String {
    Wording.summary(
      of: forecast(day, earliest, latest, byGoals: byGoals), stage: "team lead", today: today,
      isBrief: isBrief)
  }

  @Test func `how often such ranges hold is said by their kind, and only of a range`() {
    let closed = forecast("2028-04-01", "2027-10-01", "2029-01-01")
    let open = forecast("2028-04-01", "2027-10-01", nil)
    let none = forecast("2027-02-01", "2027-02-01", "2027-02-01", byGoals: true)
    #expect(Wording.held([closed, none]) == "Ranges are right about half the time")
    #expect(Wording.held([open]) == "Earliest dates are right about 9 times in 10")
    #expect(
      Wording.held([open, closed])
        == "Earliest dates are right about 9 times in 10. Ranges are right about half the time")
    #expect(Wording.held([none]) == nil)
  }

  @Test(arguments: [
    (0, 0, "So far: no readiness figure yet; a forecast needs 24 months of them"),
    (1, 0, "So far: no change in 1 month with a readiness figure; a forecast needs 24"),
    (17, 23, "So far: up 23 points in 17 months with a readiness figure; a forecast needs 24"),
    (17, -1, "So far: down 1 point in 17 months with a readiness figure; a forecast needs 24"),
  ])
  func `too few months show what was gained so far`(months: Int, gained: Int, words: String) {
    let thin = forecast(.refused(.tooThin(months: months, takes: 24, gained: gained)))
    let said = Wording.atThisPace(thin, stage: "team lead", today: today)
    #expect("\(said.label): \(said.text)" == words)
  }

  @Test func `a day is named as precisely as a forecast can know it`() {
    #expect(Wording.roughly(on("2027-05-31"), from: today) == "May 2027")
    #expect(Wording.roughly(on("2027-06-01"), from: today) == "summer 2027")
    #expect(Wording.roughly(on("2028-01-20"), from: today) == "early 2028")
    #expect(Wording.roughly(on("2028-03-01"), from: today) == "spring 2028")
    #expect(Wording.roughly(on("2028-11-30"), from: today) == "autumn 2028")
    #expect(Wording.roughly(on("2028-12-01"), from: today) == "late 2028")
  }

  @Test func `the band stands behind the day, open or closed`() {
    #expect(
      words("2028-04-01", "2027-10-01", "2029-01-01")
        == "team lead in spring 2028 (autumn 2027 to early 2029)")
    #expect(
      words("2028-04-01", "2027-10-01", nil)
        == "team lead in spring 2028 (autumn 2027 at the earliest)")
    #expect(words("2028-04-01", "2027-10-01", nil, isBrief: true) == "team lead in spring 2028")
  }

  @Test func `a day that the goals bring is said to be theirs`() {
    #expect(
      words("2027-02-01", "2027-02-01", "2027-02-01", byGoals: true)
        == "team lead in February 2027, if you complete your goals")
  }

  @Test func `an empty record has no forecast, with the reason`() {
    let words = Wording.summary(of: forecast(), stage: "team lead", today: today)
    #expect(words.hasPrefix("no forecast yet ("), "\(words)")
  }
}
