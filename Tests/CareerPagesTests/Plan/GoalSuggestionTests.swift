import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel
@testable import CareerPages

struct GoalSuggestionTests {
  private let framework = Framework.builtIn

  /// Talent management shown at 3, and two signals of level 4 pointed at.
  private var entries: [Entry] {
    (1...4).map { Entry.proof("\($0)", of: "talent-management", 3, on: "2026-0\($0)-01") }
      + ["responsibility-given-up", "responsibility-given-up", "underperformance-resolved"]
      .enumerated().map { number, signal in
        Entry.fixture(
          EntryID(rawValue: "signal \(number)"), on: "2026-05-01", "x\(number)",
          [Evidence(skill: "talent-management", level: 4, signal: SignalID(rawValue: signal))],
          project: "one")
      }
  }

  private func options(
    _ skill: SkillID, at level: Int? = nil, _ goals: [Goal] = [], _ entries: [Entry] = [],
    profile: Profile = Profile(), framework: Framework = .builtIn
  ) -> [GoalSuggestion] {
    let career = Career(
      profile: profile, framework: framework, journal: .fixture(entries), plan: Plan(goals),
      today: today)
    return GoalSuggestion.options(
      for: skill, at: level, career.reading.standings, in: career)
  }

  @Test func `the next level's signals are suggested, first those that were never shown`() {
    let options = options("talent-management", [], entries)
    #expect(
      options.map(\.signal) == [
        "team-ran-alone", "sharing-self-sustained", "managers-managed",
        "responsibility-given-up", "underperformance-resolved",
      ])
    #expect(options.allSatisfy { $0.level == 4 })
    #expect(options[0].title == "Prepare the team for a two-week absence")
    #expect(
      options[0].doneWhen
        == "Prepared the team for a two-week absence; nothing was escalated and the planned work shipped"
    )
    #expect(
      options[0].evidence
        == Evidence(skill: "talent-management", level: 4, signal: "team-ran-alone"))
  }

  @Test func `a signal that a goal has already comes behind`() {
    let goal = Goal.fixture("01A", [("talent-management", 4)], signal: "team-ran-alone")
    let options = options("talent-management", [goal], entries)
    #expect(options[0].signal == "sharing-self-sustained")
  }

  @Test func `the level is the one above the established one, however high an entry claims`() {
    let claims = [Entry.proof("1", of: "talent-management", 5, on: "2026-05-01")]
    #expect(options("talent-management", [], claims)[0].level == 1)
  }

  @Test func `the level is never below what the present stage asks`() throws {
    let stage = try #require(framework.stage("engineering-manager"))
    let asked = try #require(stage.asks.first { $0.skill == "talent-management" }).level
    let profile = Profile(stages: [StageTenure(stage: stage.id, from: on("2025-01-01"))])
    #expect(asked > 1)
    #expect(options("talent-management", profile: profile)[0].level == asked)
  }

  @Test func `what only chance brings is prepared for, and comes behind what can be planned`() {
    let options = options("troubleshooting", at: 3)
    #expect(options.count > 1 && !options[0].isByChance)
    #expect(
      options.last?.title == "Be ready to lead the response to an outage or a blocked release")
    var custom = Framework.small
    custom.skills[1].levels[0].signals = [
      .init(id: "outage", text: "An outage handled", byChance: true)
    ]
    #expect(
      self.options("teamwork", framework: custom).map(\.title) == ["Be ready: An outage handled"])
  }

  @Test func `every gap has one suggestion, in the order of the gaps`() throws {
    let career = Career(
      profile: Profile(aim: Aim(stage: "team-lead")), framework: framework,
      journal: .fixture(entries), plan: Plan(), today: today)
    let outlook = try #require(Outlook(career.reading, of: career))
    #expect(outlook.suggestions.map(\.skill) == career.reading.readiness?.gaps.map(\.skill))
    #expect(!outlook.suggestions.map(\.skill).contains("talent-management"))
    #expect(outlook.suggestions.allSatisfy { $0 == options($0.skill, [], entries)[0] })
    #expect(outlook.worthPlanning == outlook.suggestions)
  }

  @Test func `a skill without signals, or one that nobody knows, gets a plain title`() {
    let unknown = options("juggling")
    #expect(unknown.map(\.title) == ["Show juggling at level 1"])
    #expect(unknown[0].doneWhen == nil && unknown[0].signal == nil)
    #expect(options("teamwork", framework: .small)[0].title == "Show teamwork at level 1")
  }

  @Test func `a retired signal is not suggested`() {
    #expect(!options("teamwork").map(\.signal).contains("delay-told-early"))
    #expect(options("teamwork").map(\.signal).contains("promise-kept"))
  }

  @Test func `at the highest level there is still something to do`() {
    let entries = (1...4).map {
      Entry.proof("\($0)", of: "teamwork", 5, on: "2026-0\(2 * $0)-01", result: "It held")
    }
    #expect(options("teamwork", [], entries).map(\.level) == [5, 5, 5])
  }
}
