import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct MonthDigestTests {
  private func entries(_ random: inout SeededRandom) -> [Entry] {
    (0..<random.number(in: 0...25)).map { number in
      random.entry("\(number)", in: CalendarMonth(year: 2026, month: random.number(in: 1...12)))
    }
  }

  private func digest(_ random: inout SeededRandom) -> MonthDigest {
    MonthDigest(entries(&random))
  }

  @Test func `a month is counted by kind, skill, level, project, department and person`() {
    let digest = MonthDigest([
      .fixture(
        "1", kind: .skill, on: "2026-11-05", "a",
        [Evidence(skill: "teamwork", level: 2), Evidence(skill: "talent-management")],
        project: "cloud", people: ["Sam"], departments: ["legal", "finance"]),
      .fixture(
        "2", kind: .feedback, on: "2026-11-03", "b", [Evidence(skill: "teamwork", level: 3)],
        project: "cloud", people: ["Sam", "Kim"]),
      .fixture("3", kind: .skill, on: "2026-11-04", "c", [Evidence(skill: "teamwork", level: 2)]),
    ])
    #expect(digest.entries == 3)
    #expect(digest.kinds == [.skill: 2, .feedback: 1])
    #expect(digest.skills["teamwork"]?.all == .init(count: 3, last: on("2026-11-05")))
    #expect(digest.skills["teamwork"]?.examples.map(\.level) == [3, 2, 2])
    #expect(
      digest.skills["teamwork"]?.examples.map(\.day) == [
        on("2026-11-03"), on("2026-11-04"), on("2026-11-05"),
      ])
    #expect(digest.skills["talent-management"]?.examples.isEmpty == true)
    #expect(digest.projects == ["cloud": .init(count: 2, last: on("2026-11-05"))])
    #expect(digest.departments.keys.sorted() == ["finance", "legal"])
    #expect(digest.people["Sam"] == .init(count: 2, last: on("2026-11-05")))
    #expect(digest.people["Kim"] == .init(count: 1, last: on("2026-11-03")))
  }

  @Test func `nothing counts as nothing`() {
    #expect(MonthDigest([]) == MonthDigest())
    #expect(MonthDigest().entries == 0)
  }

  @Test(arguments: SeededRandom.seeds())
  func `the empty digest is neutral on both sides`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let digest = digest(&random)
    #expect(digest.merged(with: MonthDigest()) == digest, "seed \(seed)")
    #expect(MonthDigest().merged(with: digest) == digest, "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds())
  func `digests merge in any grouping and order`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (a, b, c) = (digest(&random), digest(&random), digest(&random))
    #expect(
      a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)), "seed \(seed)")
    #expect(a.merged(with: b) == b.merged(with: a), "seed \(seed)")
  }

  @Test func `of lines with the same day and title, only equal ones are repeated`() {
    func entry(_ id: EntryID, _ result: String?) -> Entry {
      var entry = Entry(
        id: id, kind: .skill, day: on("2026-11-21"), title: "Ran the review",
        evidence: [Evidence(skill: "troubleshooting", level: 3)], created: instant("2026-11-21"))
      entry.result = result
      return entry
    }
    let digest = MonthDigest([
      entry("A", nil), entry("B", "two fixes"), entry("C", "three fixes"), entry("D", "two fixes"),
      entry("E", nil),
    ])
    #expect(digest.skills["troubleshooting"]?.all.count == 5)
    #expect(digest.skills["troubleshooting"]?.examples.count == 3)
  }

  @Test(arguments: SeededRandom.seeds())
  func `the parts of a list come to the whole`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = entries(&random)
    for cut in 0...entries.count {
      let head = MonthDigest(Array(entries.prefix(cut)))
      let tail = MonthDigest(Array(entries.dropFirst(cut)))
      #expect(head.merged(with: tail) == MonthDigest(entries), "seed \(seed) at \(cut)")
    }
    #expect(
      MonthDigest(entries.shuffled(using: &random)) == MonthDigest(entries), "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds())
  func `a digest counts what direct counting counts`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let entries = entries(&random)
    let digest = MonthDigest(entries)
    #expect(digest.entries == entries.count, "seed \(seed)")
    for kind in EntryKind.allCases {
      let count = entries.count { $0.kind == kind }
      #expect(digest.kinds[kind] ?? 0 == count, "seed \(seed): \(kind)")
    }
    for skill in SeededRandom.skillIDs {
      let showing = entries.filter { $0.evidence.contains { $0.skill == skill } }
      let tally = digest.skills[skill]
      #expect(tally?.all.count ?? 0 == showing.count, "seed \(seed): \(skill)")
      #expect(tally?.all.last == showing.map(\.day).max(), "seed \(seed): \(skill)")
      for level in Skill.levelRange {
        let days = showing.filter {
          $0.evidence.contains { $0.skill == skill && $0.level == level }
        }
        .map(\.day)
        let examples = tally?.examples.filter { $0.level == level } ?? []
        #expect(examples.map(\.day).sorted() == days.sorted(), "seed \(seed): \(skill)")
      }
    }
    for person in ["Sam", "Kim", "Zoë"] {
      let days = entries.filter { $0.people.contains(person) }.map(\.day)
      #expect(digest.people[person]?.count ?? 0 == days.count, "seed \(seed): \(person)")
      #expect(digest.people[person]?.last == days.max(), "seed \(seed): \(person)")
    }
    for (project, tally) in digest.projects {
      let days = entries.filter { $0.project == project }.map(\.day)
      #expect(tally.count == days.count && tally.last == days.max(), "seed \(seed): \(project)")
    }
    for (name, tally) in digest.departments {
      let days = entries.filter { $0.departments.contains(name) }.map(\.day)
      #expect(tally.count == days.count && tally.last == days.max(), "seed \(seed): \(name)")
    }
  }
}
