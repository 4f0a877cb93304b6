import CareerDemo
import CareerTesting
import Testing

@testable import CareerModel

/// What the built-in rules say of records that somebody could have written.
struct BuiltInInsightRecordTests {
  private let framework: Framework

  init() throws {
    framework = Framework.builtIn
  }

  private func profile(_ stage: StageID) -> Profile {
    Profile(
      stages: [StageTenure(stage: stage, from: on("2024-01-01"))],
      aim: Aim(stage: "technology-leader"))
  }

  /// Twenty entries of the last quarter, so many percent of them hands-on work.
  private func quarter(handsOn percent: Int) -> [Entry] {
    (0..<20).map { number in
      let isHandsOn = number * 5 < percent
      return Entry.proof(
        isHandsOn ? "hands \(number)" : "people \(number)",
        of: isHandsOn
          ? "hands-on-delivery"
          : number.isMultiple(of: 2)
            ? "talent-management" : "work-management",
        3, on: today.adding(days: -number * 4).description)
    }
  }

  private func insight(
    _ id: String, _ entries: [Entry], holding stage: StageID = "engineering-manager"
  ) -> Insight? {
    CareerReading.of(entries, profile: profile(stage), framework: framework).insights
      .first { $0.id == id }
  }

  @Test
  func `a manager with seventy percent of hands-on work is told so, with exactly those entries`() {
    let record = quarter(handsOn: 70)
    let found = insight("hands-on-overcommitment", record)
    #expect(
      found?.says
        == "70 % of the last 90 days’ entries are hands-on work, 15 % are work on people.")
    #expect(found?.entries == record.map(\.id).filter { $0.rawValue.hasPrefix("hands") })
    #expect(found?.entries.count == 14)
    #expect(found?.against == ["people 14", "people 16", "people 18"])
  }

  @Test func `a manager with twenty percent of hands-on work is not told so`() {
    #expect(insight("hands-on-overcommitment", quarter(handsOn: 20)) == nil)
    #expect(insight("hands-on-overcommitment", quarter(handsOn: 40)) == nil)
    #expect(insight("hands-on-overcommitment", quarter(handsOn: 45)) != nil)
  }

  @Test func `a lead may do more with their own hands than a manager`() {
    let half = quarter(handsOn: 55)
    for id in ["hands-on-overcommitment", "hands-on-overcommitment-lead"] {
      #expect(insight(id, half, holding: "team-lead") == nil)
      #expect(insight(id, quarter(handsOn: 100), holding: "hands-on-engineer") == nil)
    }
    let most = quarter(handsOn: 70)
    #expect(insight("hands-on-overcommitment-lead", most, holding: "team-lead") != nil)
    #expect(insight("hands-on-overcommitment", most, holding: "team-lead") == nil)
  }

  @Test(arguments: [
    "Mentored Kim on her first design", "Met my mentee Sam", "Mentoring round with the juniors",
    "Found a sponsor for the trial", "Coached Zoë through an outage",
    "Mentor training for the team",
  ])
  func `growing somebody else is no mentor of one's own`(title: String) {
    let record = quarter(handsOn: 20) + [.fixture("m", on: "2026-11-20", title)]
    #expect(insight("no-mentor", record) != nil)
  }

  @Test(arguments: [
    "Lunch with my mentor", "Asked a mentor for advice", "My sponsor put me forward",
    "“My mentor” said it plainly: stop coding", "Plan review—mentored by Kim", "Met MY MENTOR",
  ])
  func `a mentor or sponsor of one's own is found`(title: String) {
    let record = quarter(handsOn: 20) + [.fixture("m", on: "2026-11-20", title)]
    #expect(insight("no-mentor", record) == nil)
  }

  @Test(arguments: [
    ("people-issues", "Mediated between Kim and Sam"),
    ("people-issues", "Took up the underperformance in the platform team"),
    ("business-terms", "Put the move into business terms for the board"),
    ("return-on-investment", "Worked out the ROI of the cloud move"),
    ("negotiation", "Renegotiated the licence with the vendor"),
  ])
  func `what is looked for is found in a title`(id: String, title: String) {
    let record = quarter(handsOn: 20)
    #expect(insight(id, record) != nil)
    #expect(insight(id, record + [.fixture("t", on: "2026-10-01", title)]) == nil)
  }

  @Test func `praise that is logged is not missed`() {
    let record = quarter(handsOn: 20)
    #expect(insight("praise", record) != nil)
    let praise = Entry.fixture("f", kind: .feedback, on: "2025-11-22", "Kim: well done")
    #expect(insight("praise", record + [praise]) == nil)
  }

  @Test(arguments: SeededRandom.seeds())
  func `the made-up career is told only what its own entries say`(seed: UInt64) throws {
    let demo = DemoCareer(entries: 600, years: 10, seed: seed, lastDay: today)
    let entries = demo.months.flatMap { demo.entries(of: $0) }
    let journal = Journal.fixture(entries)
    let reading = CareerReading(journal, profile: demo.profile, framework: framework, on: today)
    #expect(!reading.insights.isEmpty, "seed \(seed)")
    for insight in reading.insights {
      #expect(!insight.says.contains("{"), "seed \(seed): \(insight.says)")
      for id in insight.entries + insight.against {
        let entry = try #require(journal.entry(id))
        #expect(entry.day <= today, "seed \(seed)")
      }
    }
  }
}
