import CareerDemo
import CareerTesting
import Testing

@testable import CareerModel

struct ProofTests {
  private func proof(_ entries: [Entry]) -> Proof {
    entries.reduce(into: Proof()) { $0.merge(Proof(of: $1)) }
  }

  @Test func `an entry is one, in its month, from its project`() {
    let proof = Proof(of: .proof("1", 3, on: "2026-11-03", project: "cloud"))
    #expect(proof.count == 1 && proof.confirmed == 0)
    #expect(proof.months == [during("2026-11")])
    #expect(proof.projects == ["cloud"] && proof.monthsWithoutProject.isEmpty)
    #expect(proof.last == on("2026-11-03"))
    #expect(proof.works == 1)
  }

  @Test func `without a project each month is a piece of work of its own`() {
    let inOneMonth = proof([
      .proof("1", on: "2026-11-03"), .proof("2", on: "2026-11-04"),
    ])
    #expect(inOneMonth.works == 1)
    let inThree = proof([
      .proof("1", on: "2026-09-03"), .proof("2", on: "2026-10-04"), .proof("3", on: "2026-11-04"),
    ])
    #expect(inThree.works == 3)
  }

  @Test func `one project is one piece of work in all of its months`() {
    let one = proof([
      .proof("1", on: "2026-09-03", project: "cloud"),
      .proof("2", on: "2026-10-03", project: "cloud"),
    ])
    #expect(one.works == 1 && one.months.count == 2)
  }

  @Test func `work with and without a project in one month are two pieces`() {
    let both = proof([
      .proof("1", on: "2026-11-03", project: "cloud"), .proof("2", on: "2026-11-04"),
    ])
    #expect(both.works == 2 && both.months.count == 1)
  }

  @Test func `feedback and what names who can confirm it are stood behind`() {
    #expect(Entry.proof("1", on: "2026-11-03", kind: .feedback).isConfirmed)
    #expect(Entry.proof("1", on: "2026-11-03", confirmedBy: ["Kim"]).isConfirmed)
    #expect(
      !Entry.fixture("1", kind: .milestone, on: "2026-11-03", people: ["Kim"]).isConfirmed)
  }

  @Test func `what somebody stands behind counts more than once, but is one entry in one month`() {
    let proof = proof([
      .proof("1", on: "2026-11-03", kind: .feedback, confirmedBy: ["Kim"]),
      .proof("2", on: "2026-11-04"),
    ])
    #expect(proof.count == 2 && proof.confirmed == 1 && proof.months.count == 1)
    #expect(ReadinessRule.standard.strength(of: proof) == 3)
    #expect(ReadinessRule.other.strength(of: proof) == 4)
  }

  @Test(arguments: [1, 0, -3])
  func `standing behind something never makes it count less`(counts: Int) {
    var rule = ReadinessRule.standard
    rule.confirmedCounts = counts
    #expect(rule.strength(of: Proof(of: .proof("1", on: "2026-11-03", kind: .feedback))) == 1)
  }

  @Test func `what is missing is told in entries, months and projects`() {
    let rule = ReadinessRule.standard
    #expect(rule.shortfall(of: Proof()) == .init(entries: 4, months: 3, works: 2))
    let week = proof((1...5).map { .proof("\($0)", on: "2026-11-0\($0)", project: "cloud") })
    #expect(rule.shortfall(of: week) == .init(entries: 0, months: 2, works: 1))
    #expect(rule.shortfall(of: week).fewestEntries == 2)
    #expect(!rule.isMet(by: week))
    let sustained = proof([
      .proof("1", on: "2026-08-01", project: "cloud"), .proof("2", on: "2026-09-01"),
      .proof("3", on: "2026-10-01", project: "cloud"), .proof("4", on: "2026-10-02"),
    ])
    #expect(rule.shortfall(of: sustained).isNothing && rule.isMet(by: sustained))
  }

  @Test(arguments: SeededRandom.seeds(40))
  func `proofs merge in any grouping and order, and the empty one is neutral`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (a, b, c) = (proof(random.record()), proof(random.record()), proof(random.record()))
    #expect(a.merged(with: b) == b.merged(with: a), "seed \(seed)")
    #expect(
      a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)), "seed \(seed)")
    #expect(a.merged(with: Proof()) == a && Proof().merged(with: a) == a, "seed \(seed)")
  }

  @Test func `the higher level of a skill that is named twice counts`() {
    let entry = Entry.fixture(
      "1", on: "2026-11-03", "x",
      [
        Evidence(skill: "teamwork", level: 2), Evidence(skill: "talent-management", level: 5),
        Evidence(skill: "teamwork", level: 3), Evidence(skill: "teamwork", level: 9),
      ])
    #expect(entry.evidence(for: "teamwork")?.level == 3)
    #expect(entry.evidence(for: "troubleshooting") == nil)
  }

  @Test(arguments: [nil, 0, -1, 6, 9, Int.max, Int.min])
  func `a level outside of one to five counts as none`(level: Int?) {
    #expect(Evidence(skill: "teamwork", level: level).countedLevel == nil)
  }
}

extension Proof {
  /// That of a single entry.
  fileprivate init(of entry: Entry) {
    self.init()
    count(entry, in: entry.day.month)
  }
}
