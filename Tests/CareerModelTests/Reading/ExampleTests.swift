import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct ExampleTests {
  private func pattern(_ entries: [Entry], from level: Int = 1) -> Pattern {
    Pattern(
      entries.flatMap(\.examples).map(\.example), from: level, under: .standard)
  }

  @Test func `an entry is one example, in its month, from its project`() {
    let pattern = pattern([.proof("1", 3, on: "2026-11-03", project: "cloud")])
    #expect(pattern.examples == 1 && pattern.halves == 2 && pattern.confirmed == 0)
    #expect(pattern.months == 1 && pattern.projects == 1 && pattern.days == 0)
    #expect(!pattern.hasOutcome)
  }

  @Test func `without a project each month is a project of its own`() {
    let inOneMonth = [Entry.proof("1", 3, on: "2026-11-03"), .proof("2", 3, on: "2026-11-04")]
    #expect(pattern(inOneMonth).projects == 1)
    let more = [
      Entry.proof("3", 3, on: "2026-10-04"), .proof("4", 3, on: "2026-10-05", project: "cloud"),
    ]
    #expect(pattern(inOneMonth + more).projects == 3)
  }

  @Test func `praise from a named person counts two, who can confirm one and a half, else one`() {
    func halves(_ entry: Entry) -> Int { pattern([entry]).halves }
    #expect(halves(.proof("1", 3, on: "2026-11-03")) == 2)
    #expect(halves(.proof("1", 3, on: "2026-11-03", confirmedBy: ["Kim"])) == 3)
    func feedback(_ direction: FeedbackDirection?, from people: [String]) -> Entry {
      .proof("1", 3, on: "2026-11-03", kind: .feedback, people: people, direction: direction)
    }
    #expect(halves(feedback(.praise, from: ["Sam"])) == 4)
    #expect(halves(feedback(.praise, from: [])) == 2)
    #expect(halves(feedback(nil, from: ["Sam"])) == 2)
    #expect(halves(feedback(.wish, from: ["Sam"])) == 0)
  }

  @Test func `equal titles are one example, and digits tell them apart`() {
    let entries = [
      Entry.proof("1", 3, on: "2026-09-03", title: "Ran the Café  review"),
      .proof("2", 3, on: "2026-10-03", title: " ran the cafe review", confirmedBy: ["Kim"]),
      .proof("3", 3, on: "2026-11-03", title: "Release 1"),
      .proof("4", 3, on: "2026-11-04", title: "Release 2"),
    ]
    #expect(pattern(entries).examples == 3 && pattern(entries).halves == 7)
    #expect(pattern(entries).months == 3)
  }

  @Test(arguments: [
    ["Moved the whole Ledger", " moved  the whole LEDGER ", "Moved\u{9}the whole le\u{301}dger"],
    ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"], ["Übung", "ubung", "UBUNG"],
    ["a`b", "A'B"], ["", "  "],
  ])
  func `case, accents and extra spaces do not tell titles apart`(alike: [String]) {
    #expect(Set(alike.map(FoldedNumber.of)).count == 1)
  }

  @Test func `any other letter or sign does`() {
    let titles = ["a@b", "a`b", "a[b", "a{b", "ab", "a b", "a^b", "a~b", "abababab", "abababab1"]
    let longer = titles.flatMap { [$0, "before it " + $0] }
    #expect(Set(longer.map(FoldedNumber.of)).count == longer.count)
  }

  @Test func `an entry counts for its three highest levels, ties as written`() {
    let entry = Entry.fixture(
      "1", on: "2026-11-03", "x",
      zip(["a", "b", "c", "d", "e"], [2, 4, 3, 3, 3]).map {
        Evidence(skill: SkillID(rawValue: $0), level: $1)
      })
    let counting = entry.examples.filter { $0.example.rank <= 3 }.map(\.skill.rawValue)
    #expect(counting.sorted() == ["b", "c", "d"])
  }

  @Test func `a result, who can confirm it, and praise are outcomes`() {
    #expect(pattern([.proof("1", 4, on: "2026-11-03", result: "It held")]).hasOutcome)
    #expect(pattern([.proof("1", 4, on: "2026-11-03", confirmedBy: ["Kim"])]).hasOutcome)
    #expect(!pattern([.proof("1", 4, on: "2026-11-03", people: ["Kim"])]).hasOutcome)
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
    #expect(entry.examples.count == 2)
  }

  @Test(arguments: [nil, 0, -1, 6, 9, Int.max, Int.min])
  func `a level outside of one to five counts as none`(level: Int?) {
    #expect(Evidence(skill: "teamwork", level: level).countedLevel == nil)
    #expect(Entry.proof("1", level, on: "2026-11-03").examples.isEmpty)
  }
}
