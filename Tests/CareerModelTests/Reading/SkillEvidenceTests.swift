import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct SkillEvidenceTests {
  private func evidence(_ entries: [Entry], on day: CalendarDay = today) -> SkillEvidence? {
    let journal = Journal.fixture(entries)
    return CareerReading(journal, profile: Profile(), framework: .small, on: day)
      .standings["teamwork"]
      .map { SkillEvidence(of: $0, in: journal, rule: .standard, on: day) }
  }

  private let entries: [Entry] = [
    .proof("future", 3, on: "2026-12-01"),
    .proof("no level", nil, on: "2026-11-20"),
    .proof("level nine", 9, on: "2026-11-19"),
    .proof("higher", 4, on: "2026-11-18", project: "cloud"),
    .proof("low", 1, on: "2026-11-17"),
    .proof("same day, written first", 3, on: "2026-10-02", project: "cloud"),
    .proof("same day, written then", 3, on: "2026-10-02", project: "cloud"),
    .proof("first of the window", 3, on: "2024-12-01", project: "checkout"),
    .proof("said again", 3, on: "2025-12-01", title: "Did FIRST of the window"),
    .proof("wish", 5, on: "2026-10-01", kind: .feedback, people: ["Sam"], direction: .wish),
    .fixture(
      "many skills", on: "2026-09-01", "Did many things",
      ["a", "b", "c", "teamwork"].map { Evidence(skill: $0, level: 4) }),
    .proof("too old", 3, on: "2024-11-30", project: "checkout"),
    .proof("too old, no level", nil, on: "2019-01-01"),
    .proof("another skill", of: "talent-management", 3, on: "2026-11-01"),
  ]

  @Test func `entries are grouped by what they do for the shown level, newest first`() {
    let found = evidence(entries)
    #expect(found?.skill == "teamwork" && found?.shown == 3)
    #expect(
      found?.groups == [
        .init(role: .wish, entries: ["wish"]),
        .init(
          role: .counts,
          entries: ["same day, written then", "same day, written first", "said again"]),
        .init(role: .tooFewYet, entries: ["higher"]),
        .init(role: .below, entries: ["low"]),
        .init(role: .noLevel, entries: ["no level", "level nine"]),
        .init(role: .sameTitle, entries: ["first of the window"]),
        .init(role: .otherSkills, entries: ["many skills"]),
        .init(role: .tooOld, entries: ["too old", "too old, no level"]),
      ])
  }

  @Test func `a group without an entry is left out`() {
    #expect(evidence([])?.groups.isEmpty == true)
    #expect(evidence([.proof("1", nil, on: "2026-11-20")])?.groups.map(\.role) == [.noLevel])
  }

  @Test func `where nothing is shown every level is above it`() {
    let found = evidence([.proof("1", 1, on: "2026-11-20"), .proof("2", 5, on: "2026-11-21")])
    #expect(found?.groups == [.init(role: .tooFewYet, entries: ["2", "1"])])
  }

  @Test func `an unknown skill has its evidence too`() {
    let journal = Journal.fixture([.proof("1", of: "juggling", 2, on: "2026-11-20")])
    let reading = CareerReading(journal, profile: Profile(), framework: .small, on: today)
    let groups = reading.standings["juggling"].map {
      SkillEvidence(of: $0, in: journal, rule: .standard, on: today).groups
    }
    #expect(groups == [.init(role: .tooFewYet, entries: ["1"])])
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `each entry of the skill is in one group, and the groups make the figure`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = random.record()
    let found = evidence(entries)
    let ids = found?.groups.flatMap(\.entries) ?? []
    let wanted = entries.filter { entry in
      entry.day.month <= today.month && entry.evidence.contains { $0.skill == "teamwork" }
    }
    #expect(ids.count == Set(ids).count, "seed \(seed)")
    #expect(Set(ids) == Set(wanted.map(\.id)), "seed \(seed)")
    let counting = found?.groups.filter { [.counts, .tooFewYet].contains($0.role) }
      .flatMap(\.entries)
    let kept = entries.filter { counting?.contains($0.id) == true }
    let standing = CareerReading.of(entries).standings["teamwork"]
    let again = CareerReading.of(kept).standings["teamwork"]
    #expect(again?.patterns.first?.examples ?? 0 <= standing?.patterns.first?.examples ?? 0)
    #expect(standing?.shown == found?.shown, "seed \(seed)")
  }
}
