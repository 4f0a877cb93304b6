import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// Remarks that a person who knows the record would find fair. It is 26 November 2026.
struct FairInsightTests {
  private let day = on("2026-11-26")

  /// What the built-in framework remarks on the record of a manager who wants to become a leader.
  private func insights(_ entries: [Entry]) -> [String: Insight] {
    let profile = Profile(
      stages: [StageTenure(stage: "engineering-manager", from: on("2020-01-01"))],
      aim: Aim(stage: "technology-leader"))
    let reading = CareerReading.of(entries, profile: profile, framework: .builtIn, on: day)
    return reading.insights.reduce(into: [:]) { $0[$1.id] = $1 }
  }

  /// Entries without a word that an insight looks for, two days apart, the last of them today.
  private func entries(
    _ count: Int, _ name: String = "Planned sprint", of skill: SkillID? = nil, level: Int = 2,
    result: String? = nil, every days: Int = 2
  ) -> [Entry] {
    (0..<count).map { number in
      .fixture(
        EntryID(rawValue: "\(name) \(number)"), on: day.adding(days: -days * number).description,
        "\(name) \(number)", skill.map { [Evidence(skill: $0, level: level)] } ?? [],
        result: result)
    }
  }

  @Test func `with business acumen established at 4, nothing is missed about business`() {
    // Three examples count 3, the first and the last are 200 days apart, and they have a result.
    let deeds = entries(
      3, "Steered platform", of: "business-acumen", level: 4, result: "The board agreed",
      every: 100)
    let found = insights(entries(20) + deeds)
    for id in ["business-terms", "return-on-investment", "negotiation"] {
      #expect(found[id] == nil, "\(id)")
    }
    #expect(found["people-issues"] != nil)
  }

  @Test func `with business acumen established below 4, what is missing is said`() {
    let deeds = entries(
      3, "Steered platform", of: "business-acumen", level: 3, result: "The board agreed",
      every: 100)
    let found = insights(entries(20) + deeds)
    for id in ["business-terms", "return-on-investment", "negotiation"] {
      #expect(found[id] != nil, "\(id)")
    }
  }

  @Test func `a level that is only claimed keeps no remark away`() {
    let claim = entries(1, "Steered platform", of: "business-acumen", level: 5)
    #expect(insights(entries(20) + claim)["business-terms"] != nil)
  }

  @Test(arguments: [
    ("return-on-investment", "Saved 40k a year by switching off idle machines", true),
    ("return-on-investment", "Nobody asked for an ROI", false),
    ("people-issues", "Put Luca on an improvement plan", true),
    ("people-issues", "Agreed the exit with a weak performer", true),
    ("people-issues", "Put off the hard talk with Jon", false),
  ])
  func `what was done silences a remark, and what was put off does not`(
    id: String, title: String, isSilent: Bool
  ) {
    #expect(insights(entries(20))[id] != nil)
    let entry = Entry.fixture("1", on: "2026-11-10", title)
    #expect((insights(entries(20) + [entry])[id] == nil) == isSilent)
  }

  @Test func `a project that is called after a word is no word`() {
    let entry = Entry.fixture("1", on: "2026-11-10", "Shipped ROI", project: "ROI")
    #expect(insights(entries(20) + [entry])["return-on-investment"] != nil)
  }

  @Test func `twenty research entries of six hundred in a year are a habit`() {
    // 20 of 620 are 3%, below the 10% that the framework asks for. A dozen is enough.
    let others = (0..<600).map { number in
      Entry.fixture(
        EntryID(rawValue: "\(number)"), on: day.adding(days: -number / 2).description,
        "Planned \(number)")
    }
    func research(_ count: Int) -> [Entry] {
      entries(count, "Tried tool", of: "innovation-and-research", level: 1, every: 15)
    }
    #expect(insights(others + research(20))["innovation-share"] == nil)
    #expect(insights(others + research(12))["innovation-share"] == nil)
    let found = insights(others + research(11))["innovation-share"]
    #expect(
      found?.says
        == "Innovation and research: 11 of 611 entries from the last twelve months (2%).")
  }

  @Test func `a small record still needs its share of research`() {
    // 1 of 21 is 5%, 3 of 23 are 13%.
    func research(_ count: Int) -> [Entry] {
      entries(count, "Tried tool", of: "innovation-and-research", level: 1)
    }
    #expect(insights(entries(20) + research(1))["innovation-share"] != nil)
    #expect(insights(entries(20) + research(3))["innovation-share"] == nil)
  }
}
