import CareerDemo
import CareerModelTesting
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
        == "70% of your entries from the last three months are marked as hands-on work, 15% as work with people."
    )
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

  @Test func `feedback without a direction is counted, one or several, for two years`() {
    func feedback(_ id: EntryID, on day: String, _ direction: FeedbackDirection?) -> Entry {
      var entry = Entry.fixture(id, kind: .feedback, on: day, "Kim said so")
      entry.direction = direction
      return entry
    }
    let first = today.adding(days: -729)
    let sorted =
      quarter(handsOn: 20) + [
        feedback("a", on: "2026-10-01", .praise), feedback("b", on: "2026-10-02", .wish),
        feedback("c", on: first.adding(days: -1).description, nil),
      ]
    #expect(insight("undirected-feedback", sorted) == nil)
    let one = sorted + [feedback("d", on: first.description, nil)]
    #expect(
      insight("undirected-feedback", one)?.says
        == "One feedback entry isn’t marked as praise or as a wish.")
    let two = one + [feedback("e", on: "2026-11-20", FeedbackDirection(rawValue: "sideways"))]
    let found = insight("undirected-feedback", two)
    #expect(found?.says == "2 feedback entries aren’t marked as praise or as a wish.")
    #expect(found?.entries == ["e", "d"])
  }

  @Test func `what the advice offers as a tag is found as one`() throws {
    let rules = (framework.insights ?? []).filter { $0.check == .absent && $0.words != nil }
    #expect(rules.count == 5)
    for rule in rules {
      let parts = rule.advice.split(separator: "“", maxSplits: 1)
      let tag = try #require(parts.last?.split(separator: "”").first).description
      #expect(rule.advice.hasPrefix("If there is one, tag it “"), "\(rule.id)")
      #expect(rule.sought.matches(.fixture("t", "x", tags: [tag])), "\(rule.id): \(tag)")
    }
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
