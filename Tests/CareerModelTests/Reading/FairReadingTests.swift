import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// Records that a person who knows them would judge at a glance. It is 26 November 2026.
struct FairReadingTests {
  private let day = on("2026-11-26")
  private let manager: [SkillID] = ["talent-management", "work-management"]

  private func standings(_ entries: [Entry], on day: CalendarDay? = nil) -> Standings {
    CareerReading.of(entries, framework: .builtIn, on: day ?? self.day).standings
  }

  private func readiness(
    _ entries: [Entry], for stage: StageID = "technology-leader", profile: Profile = Profile()
  ) throws -> Readiness {
    let framework = Framework.builtIn
    return Readiness(
      for: try #require(framework.stage(stage)),
      CareerReading.of(entries, profile: profile, framework: framework, on: day).standings,
      profile: profile, rule: framework.rule)
  }

  private func entry(
    _ id: String, on day: String, _ evidence: [(SkillID, Int)], title: String? = nil,
    kind: EntryKind = .skill, result: String? = nil, project: String? = nil, people: [String] = [],
    confirmedBy: [String] = [], direction: FeedbackDirection? = nil
  ) -> Entry {
    Entry(
      id: EntryID(rawValue: id), kind: kind, day: CareerTesting.on(day),
      title: title ?? "Did \(id)",
      evidence: evidence.map { Evidence(skill: $0.0, level: $0.1) }, result: result,
      project: project, people: people, confirmedBy: confirmedBy, direction: direction,
      created: instant("2026-01-01"))
  }

  /// A hundred level-4 entries of two years, on people and planning.
  private func twoYears(on project: String?) -> [Entry] {
    (0..<100).map { number in
      entry(
        "\(number)", on: day.adding(days: -7 * number).description,
        [(manager[number % 2], 4)], project: project)
    }
  }

  @Test func `two years with one team establish level 4, whether its product is named or not`() {
    for project in ["Atlas", nil] {
      let found = standings(twoYears(on: project))
      for skill in manager { #expect(found[skill]?.shown == 4, "\(skill)") }
    }
  }

  @Test func `one trivial entry on another project changes nothing`() {
    let skills = Framework.builtIn.skills.map { ($0.id, 4) }
    let before = standings(twoYears(on: "Atlas"))
    let after = standings(
      twoYears(on: "Atlas") + [entry("x", on: "2026-11-20", skills, title: "x", project: "Other")])
    #expect(after.skills.map(\.shown) == before.skills.map(\.shown))
  }

  @Test func `three short entries in five weeks that tag nine skills establish nothing`() throws {
    let skills = Framework.builtIn.skills.prefix(9).map { ($0.id, 4) }
    let entries = [
      entry("x", on: "2026-10-20", skills, title: "x"),
      entry("y", on: "2026-11-05", skills, title: "y", kind: .feedback),
      entry("z", on: "2026-11-24", skills, title: "z"),
    ]
    #expect(standings(entries).skills.allSatisfy { $0.shown == 0 && $0.claimed <= 4 })
    #expect(try readiness(entries).percent == nil)
    #expect(try readiness(entries).met == 0)
  }

  @Test func `two confirmed level-5 deeds three months apart establish level 4`() {
    let deeds = ["2026-05-11", "2026-08-11"].map {
      entry(
        $0, on: $0, [("change-management", 5)], kind: .milestone, result: "All teams moved",
        confirmedBy: ["Dana Example"])
    }
    let found = standings(deeds)["change-management"]
    #expect(found?.shown == 4 && found?.claimed == 5)
  }

  @Test func `what is no longer met goes stale, and falls by one at a time, said in advance`() {
    let quarters = ["2024-12-10", "2025-03-10", "2025-06-10", "2025-09-10"].map {
      entry($0, on: $0, [("business-acumen", 4)], result: "EUR 40k saved")
    }
    let before = standings(quarters)["business-acumen"]
    #expect(before?.shown == 4 && before?.met == 4)
    #expect(before?.fallsIn == during("2027-08"))
    let later = standings(quarters, on: on("2027-07-01"))["business-acumen"]
    #expect(later?.shown == 4 && later?.met == 0 && later?.fallsIn == during("2027-08"))
    #expect(standings(quarters, on: on("2027-08-01"))["business-acumen"]?.shown == 3)
  }

  @Test func `criticism is no evidence`() {
    let wishes = ["2026-06-01", "2026-10-01"].map {
      entry(
        $0, on: $0, [("talent-management", 4)], kind: .feedback, people: ["Sam"], direction: .wish)
    }
    let found = standings(wishes + [entry("1", on: "2026-11-01", [("talent-management", 4)])])
    #expect(found["talent-management"]?.shown == 0 && found["talent-management"]?.claimed == 4)
    #expect(found["talent-management"]?.patterns.first?.examples == 1)
  }

  @Test func `with five of ten skills not applicable there is no percentage, and they are named`()
    throws
  {
    let stage = try #require(Framework.builtIn.stage("technology-leader"))
    let profile = stage.asks.suffix(5).reduce(Profile()) {
      $0.leavingOut($1.skill, because: "not here")
    }
    let entries = stage.asks.flatMap { ask in
      (0..<4).map {
        entry(
          "\(ask.skill) \($0)", on: day.adding(days: -60 * $0).description, [(ask.skill, 4)],
          result: "It held")
      }
    }
    let found = try readiness(entries, profile: profile)
    #expect(found.percent == nil && found.leavesOutTooMuch)
    #expect(found.met == 5 && found.counted.count == 5 && found.leftOut.count == 5)
  }

  @Test func `hands-on work of years ago was established then, not lately`() {
    let entries = (0..<72).map { number in
      entry(
        "\(number)", on: on("2017-11-26").adding(months: number).description,
        [("hands-on-delivery", 4)], result: "Shipped")
    }
    #expect(standings(entries, on: on("2023-12-01"))["hands-on-delivery"]?.shown == 4)
    let now = standings(entries)["hands-on-delivery"]
    #expect(now?.claimed == 4 && now?.met == 0 && now?.shown == 2)
    #expect(now?.fallsIn == during("2026-12"))
  }

  @Test func `one entry each at levels 2, 3 and 3 establish 2, and one more at 3 establishes 3`() {
    let entries = [
      entry("1", on: "2026-06-01", [("business-acumen", 2)], project: "a"),
      entry("2", on: "2026-08-15", [("business-acumen", 3)], project: "b"),
      entry("3", on: "2026-10-20", [("business-acumen", 3)], project: "a"),
    ]
    let found = standings(entries)
    #expect(found["business-acumen"]?.shown == 2 && found["business-acumen"]?.claimed == 3)
    let step = found["business-acumen"]?.nextStep(to: 3, under: .standard, on: day)
    #expect(step?.examples == 1 && step?.months == 1 && step?.notBefore == nil)
    let after = standings(entries + [entry("4", on: "2026-11-26", [("business-acumen", 3)])])
    #expect(after["business-acumen"]?.shown == 3)
  }

  @Test func `four level-4 entries of one long project are never nothing`() {
    let entries = ["2026-02-01", "2026-04-01", "2026-06-01", "2026-07-15"].map {
      entry($0, on: $0, [("talent-management", 4)], project: "Atlas")
    }
    let found = standings(entries)["talent-management"]
    #expect(found?.shown == 2 && found?.claimed == 4)
    let step = found?.nextStep(to: 4, under: .standard, on: day)
    #expect(step?.examples == 1 && step?.needsOutcome == false && step?.notBefore == nil)
  }
}
