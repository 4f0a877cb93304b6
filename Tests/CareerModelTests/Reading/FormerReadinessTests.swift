import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// The figure of the former rule. The career is the worked example of its page.
struct FormerReadinessTests {
  private let stage = Stage(
    id: "example", title: "Example", short: "Example", about: "", does: [],
    asks: [
      .init(skill: "talent-management", level: 4, weight: 3),
      .init(skill: "work-management", level: 2, weight: 2),
      .init(skill: "business-acumen", level: 3, weight: 3),
      .init(skill: "change-management", level: 3, weight: 2),
    ], origin: .fixture)

  private let profile = Profile(aim: Aim(stage: "example"))
    .leavingOut("change-management", because: "nothing is being moved this year")

  private var framework: Framework {
    var framework = Framework.builtIn
    framework.stages.append(stage)
    return framework
  }

  private func entry(
    _ number: Int, _ day: String, _ evidence: [Evidence], _ project: String? = nil,
    kind: EntryKind = .skill, confirmedBy: [String] = [], created: String
  ) -> Entry {
    Entry(
      id: EntryID(rawValue: "\(number)"), kind: kind, day: on(day), title: "Entry \(number)",
      evidence: evidence, project: project, confirmedBy: confirmedBy, created: instant(created))
  }

  private func entries(created: String = "2026-11-21") -> [Entry] {
    func talent(_ level: Int) -> Evidence { Evidence(skill: "talent-management", level: level) }
    func work(_ level: Int) -> Evidence { Evidence(skill: "work-management", level: level) }
    func business(_ level: Int?) -> Evidence { Evidence(skill: "business-acumen", level: level) }
    return [
      entry(1, "2024-11-28", [talent(4)], "platform", created: created),
      entry(2, "2024-12-02", [talent(4)], "platform", created: created),
      entry(3, "2025-06-10", [talent(3)], "platform", created: created),
      entry(4, "2025-09-03", [work(2)], created: created),
      entry(
        5, "2026-02-11", [work(3)], "checkout", kind: .milestone, confirmedBy: ["Kim"],
        created: created),
      entry(6, "2026-03-17", [talent(4)], "checkout", kind: .feedback, created: created),
      entry(7, "2026-05-20", [work(2)], "checkout", created: created),
      entry(8, "2026-09-14", [business(2)], created: created),
      entry(9, "2026-10-05", [business(2), talent(3)], created: created),
      entry(10, "2026-10-19", [business(1)], created: created),
      entry(11, "2026-10-20", [business(9)], created: created),
      entry(12, "2026-11-04", [business(nil)], created: created),
      entry(13, "2026-12-01", [business(3)], created: created),
    ]
  }

  private func reading(_ entries: [Entry], seen: Int? = nil) -> CareerReading {
    var profile = profile
    profile.ruleSeen = seen
    return .of(entries, profile: profile, framework: framework)
  }

  /// What is still to be told of entries that all have one title: the present rule counts them once.
  private func untold(_ entries: [Entry], seen: Int? = nil) -> FormerReadiness? {
    let alike = entries.map { entry in
      var entry = entry
      entry.title = "Entry"
      return entry
    }
    return reading(alike, seen: seen).former
  }

  @Test func `the former page's example gives its figure, 53%`() throws {
    // Talent 3 of 4, work 2 of 2, business 0 of 3: (3 × 3/4 + 2 + 0) ÷ 8.
    var journal = Journal()
    journal.set(Dictionary(grouping: entries()) { $0.day.month })
    let former = FormerReadiness(
      try #require(reading(entries()).readiness), journal, framework.rule, on: today)
    #expect(former.percent == 53)
  }

  @Test func `what the former rule gave is told, if it is another figure`() {
    #expect(untold(entries())?.percent == 53)
    #expect(reading(entries()).readiness?.percent == 53)
    #expect(reading(entries()).former == nil)
  }

  @Test func `who was told of the rule is not told again`() {
    #expect(untold(entries(), seen: 1) != nil)
    #expect(untold(entries(), seen: 2) == nil)
    #expect(untold(entries(), seen: 3) == nil)
  }

  @Test func `a record first written after the change has no former figure, however old its dates`()
  {
    #expect(untold(entries(created: "2026-11-27")) != nil)
    #expect(untold(entries(created: "2026-11-28")) == nil)
  }

  @Test func `nothing is said where both rules give the same`() {
    #expect(untold([]) == nil)
    #expect(untold([entries()[7]]) == nil)
  }
}
