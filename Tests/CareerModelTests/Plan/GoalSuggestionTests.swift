import CareerTesting
import Testing

@testable import CareerModel

struct GoalSuggestionTests {
  private let framework: Framework

  init() throws { framework = Framework.builtIn }

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

  private func standings(_ entries: [Entry]) -> Standings {
    CareerReading.of(entries, framework: framework).standings
  }

  private func options(
    _ skill: SkillID, _ goals: [Goal] = [], _ entries: [Entry] = []
  ) -> [GoalSuggestion] {
    GoalSuggestion.options(
      for: skill, standings(entries), plan: Plan(goals), framework: framework)
  }

  @Test func `the next level's signals are suggested, first those that were never shown`() {
    let options = options("talent-management", [], entries)
    #expect(
      options.map(\.signal) == [
        "team-ran-alone", "sharing-self-sustained", "managers-managed", "responsibility-given-up",
      ])
    #expect(options.allSatisfy { $0.level == 4 && !$0.isCovered })
    #expect(options[0].title == "Prepare the team for your two weeks off")
    #expect(
      options[0].doneWhen
        == "Prepared the team for your two weeks off; nothing was escalated and the planned work shipped"
    )
    #expect(
      options[0].evidence
        == Evidence(skill: "talent-management", level: 4, signal: "team-ran-alone"))
  }

  @Test func `a signal that a goal has already comes behind`() {
    let goal = Goal.fixture("01A", [("talent-management", 4)], signal: "team-ran-alone")
    let options = options("talent-management", [goal], entries)
    #expect(options[0].signal == "sharing-self-sustained")
    #expect(options.allSatisfy { $0.isCovered })
  }

  @Test func `a goal for a lower level, or one that is done, covers nothing`() {
    let lower = Goal.fixture("01A", [("talent-management", 3)])
    let done = Goal.fixture("01B", [("talent-management", 4)], state: .done(on: today))
    #expect(!options("talent-management", [lower, done], entries)[0].isCovered)
  }

  @Test func `every gap has one suggestion, in the order of the gaps`() throws {
    let stage = try #require(framework.stage("team-lead"))
    let standings = standings(entries)
    let readiness = Readiness(
      for: stage, standings, profile: Profile(), rule: framework.rule)
    let suggestions = GoalSuggestion.forGaps(
      of: readiness, standings, plan: Plan(), framework: framework)
    #expect(suggestions.map(\.skill) == readiness.gaps.map(\.skill))
    #expect(!suggestions.map(\.skill).contains("talent-management"))
    for suggestion in suggestions {
      #expect(
        suggestion
          == GoalSuggestion(
            for: suggestion.skill, standings, plan: Plan(), framework: framework))
    }
  }

  @Test func `a skill without signals, or one that nobody knows, gets a plain title`() {
    let unknown = options("juggling")
    #expect(unknown.map(\.title) == ["Show juggling at level 1"])
    #expect(unknown[0].doneWhen == nil && unknown[0].signal == nil)
    let plain = GoalSuggestion(
      for: "teamwork", Standings([:], profile: Profile(), framework: .small, on: today),
      plan: Plan(), framework: .small)
    #expect(plain.title == "Show teamwork at level 1")
  }

  @Test func `a retired signal is not suggested`() {
    #expect(!options("teamwork").map(\.signal).contains("delay-told-early"))
    #expect(options("teamwork").map(\.signal).contains("promise-kept"))
  }

  @Test func `at the highest level there is still something to do`() {
    let entries = (1...4).map {
      Entry.proof("\($0)", of: "teamwork", 5, on: "2026-0\($0)-01")
    }
    #expect(options("teamwork", [], entries).map(\.level) == [5, 5, 5])
  }
}
