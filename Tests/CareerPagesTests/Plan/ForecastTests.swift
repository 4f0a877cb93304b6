import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

struct ForecastTests {
  private func forecast(_ months: Int, _ level: (Int) -> Int) -> Forecast.Outcome {
    Forecast(RisingRecord.history(months: months, level), on: RisingRecord.day(after: months))
      .outcome
  }

  private func expectation(_ outcome: Forecast.Outcome) throws -> Forecast.Expectation {
    guard case .expected(let expected) = outcome else {
      throw Unexpected(outcome: outcome)
    }
    return expected
  }

  private struct Unexpected: Error { var outcome: Forecast.Outcome }

  @Test(arguments: [36, 40, 44])
  func `a steady record is right by a season`(months: Int) throws {
    // The last of four skills is logged at level 5 from the 49th month on, and established five months
    // later.
    let digests = RisingRecord.digests(months: months, skills: 4) { 1 + ($0 + 3 * $1) / 12 }
    let history = RisingRecord.history(months: months, skills: 4, digests: digests)
    let expected = try expectation(
      Forecast(history, on: RisingRecord.day(after: months)).outcome)
    let truth = RisingRecord.day(after: 54)
    #expect(abs(expected.day.days(to: truth)) < 122, "\(expected)")
    #expect(expected.earliest <= truth && truth <= expected.latest ?? truth)
    #expect(expected.earliest <= expected.day && !expected.byGoalsAlone)
  }

  @Test func `an accelerating record is judged by its last three years, and then still as slow`()
    throws
  {
    // Five years at level 1, then a level each year: the first years do not count against it.
    let expected = try expectation(forecast(60 + 30) { $0 < 60 ? 1 : 2 + ($0 - 60) / 12 })
    #expect(expected.pace.map { $0.from > RisingRecord.start.adding(50) } ?? false)
    let truth = RisingRecord.day(after: 60 + 36 + 6)
    #expect(abs(expected.day.days(to: truth)) < 365, "\(expected)")
    #expect(expected.earliest <= truth && truth <= expected.latest ?? truth)
  }

  @Test func `a flat record is refused`() {
    guard case .refused(.flat(let pace)) = forecast(60, { _ in 3 }) else {
      Issue.record("not flat")
      return
    }
    #expect(pace.perMonth == 0 && pace.months == 36)
  }

  @Test func `a single jump is no pace`() {
    guard case .refused(.flat) = forecast(70, { $0 < 62 ? 2 : 3 }) else {
      Issue.record("\(forecast(70) { $0 < 62 ? 2 : 3 })")
      return
    }
  }

  @Test func `a falling record is refused`() {
    guard case .refused(.falling(let pace)) = forecast(84, { 5 - $0 / 18 }) else {
      Issue.record("not falling")
      return
    }
    #expect(pace.perMonth < -0.1)
  }

  @Test(arguments: [1, 3, 14, 25])
  func `a thin record is refused with what it has and what it takes`(months: Int) {
    // The first figure comes with the third month, and level 2 in the second year.
    guard case .refused(.tooThin(let has, 24, let gained)) = forecast(months, { 1 + $0 / 12 })
    else {
      Issue.record("not too thin")
      return
    }
    #expect(has == max(0, months - 2))
    #expect(gained == (months < 25 ? 0 : 20), "\(gained)")
  }

  @Test func `it is held up by the gap with the most levels missing, unless a goal closes it`() {
    let digests = RisingRecord.digests(months: 44) { month, skill in 1 + (month + 8 * skill) / 16 }
    let history = RisingRecord.history(months: 44, digests: digests)
    let day = RisingRecord.day(after: 44)
    #expect(Forecast(history, on: day).heldUpBy == "teamwork")
    let goal = PlannedLevel(skill: "teamwork", level: 5, by: day)
    #expect(Forecast(history, planned: [goal], on: day).heldUpBy == "talent-management")
    let both = [goal, PlannedLevel(skill: "talent-management", level: 5, by: day)]
    #expect(Forecast(history, planned: both, on: day).heldUpBy == nil)
  }

  @Test func `two years of figures are enough`() throws {
    let expected = try expectation(forecast(26) { 1 + $0 / 7 })
    #expect(expected.pace?.months == 12)
  }

  @Test func `more history of the same pace does not flip to a refusal`() {
    var hasAnswer = false
    for months in 20...62 {
      switch forecast(months, { 1 + $0 / 14 }) {
      case .expected: hasAnswer = true
      case .reached: #expect(months > 56)
      case .refused(let refusal): #expect(!hasAnswer, "\(months): \(refusal)")
      }
    }
    #expect(hasAnswer)
  }

  @Test func `everything shown is an answer of its own`() {
    #expect(forecast(60) { _ in 5 } == .reached)
  }

  @Test func `a stage that asks for nothing that applies is refused`() {
    let profile = Profile().leavingOut("teamwork", because: "alone")
      .leavingOut("talent-management", because: "alone")
    let digests = RisingRecord.digests(months: 40) { _, _ in 3 }
    let history = RisingRecord.history(months: 40, digests: digests, profile: profile)
    #expect(Forecast(history, on: today).outcome == .refused(.nothingAsked))
  }

  @Test func `a record that went silent is refused, with the coverage that is left`() {
    let digests = RisingRecord.digests(months: 40) { month, _ in 1 + month / 12 }
    let history = RisingRecord.history(months: 110, digests: digests)
    #expect(
      Forecast(history, on: RisingRecord.day(after: 110)).outcome
        == .refused(.notEnoughNow(coverage: 0, takes: 40)))
  }

  @Test func `a pace that would take longer than a career is refused`() {
    // Six skills at level 1, of which one rises to level 2 each year: 3.3 of some 70 points.
    let stage = Stage.fixture("stage", "A stage", asks: SeededRandom.skillIDs.map { ($0, 5) })
    var entries: [Entry] = []
    for number in 0..<60 {
      let day = RisingRecord.start.adding(number).firstDay.description
      for (place, skill) in SeededRandom.skillIDs.enumerated() {
        let level = number >= 28 + 12 * place ? 2 : 1
        for project in ["one", "two"] {
          let id = "\(number) \(place) \(project)"
          entries.append(.proof(id, of: skill, level, on: day, project: project))
        }
      }
    }
    let now = RisingRecord.day(after: 60)
    let histories = LevelHistories(
      Journal.fixture(entries).digests, rule: .standard, through: now.month)
    let history = ReadinessHistory(
      for: stage, histories, profile: Profile(), rule: .standard)
    guard case .refused(.tooFar(let pace, years: 15)) = Forecast(history, on: now).outcome else {
      Issue.record("\(Forecast(history, on: now).outcome)")
      return
    }
    #expect((0.15...0.4).contains(pace.perMonth))
  }

  @Test(arguments: ["1969-06-01", "2150-01-01", "2026-11-21"])
  func `one entry, or a hundred on one day, come to too little`(day: String) {
    for count in [0, 1, 100] {
      let entries = (0..<count).map { Entry.proof("\($0)", 4, on: day, project: "p\($0 % 3)") }
      let history = ReadinessHistory(
        for: RisingRecord.stage(),
        LevelHistories(Journal.fixture(entries).digests, rule: .standard, through: today.month),
        profile: Profile(), rule: .standard)
      #expect(
        Forecast(history, on: today).outcome == .refused(.tooThin(months: 0, takes: 24)))
    }
  }
}
