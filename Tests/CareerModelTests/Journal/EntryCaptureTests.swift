import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct EntryCaptureTests {
  private func line(_ text: String) -> LogLine {
    LogLine(text, framework: .small, today: today)
  }

  private let later = instant("2026-12-01")

  @Test func `a typed line becomes an entry`() {
    let entry = Entry(
      line("Gave a talk #talent:2 @Sam +legal %cloud on:yesterday => it worked"), kind: .milestone,
      id: "01A", today: today, created: later)
    #expect(
      entry
        == Entry(
          id: "01A", kind: .milestone, day: on("2026-11-20"), title: "Gave a talk",
          evidence: [Evidence(skill: "talent-management", level: 2)], result: "it worked",
          project: "cloud", people: ["Sam"], departments: ["legal"], created: later))
  }

  @Test func `without a day an entry is of today`() {
    let entry = Entry(line("Talk"), kind: .skill, id: "01A", today: today, created: later)
    #expect(entry.day == today)
    #expect(entry.updated == entry.created)
  }

  @Test func `an edited line changes what it says`() {
    let edited = Entry.full.edited(
      line("Came home #trouble:2 @Kim +legal %attic on:2026-11-05 => warm"), kind: .feedback,
      updated: later)
    #expect(edited.title == "Came home")
    #expect(edited.kind == .feedback)
    #expect(edited.day == on("2026-11-05"))
    #expect(edited.evidence == [Evidence(skill: "troubleshooting", level: 2)])
    #expect(edited.people == ["Kim"] && edited.departments == ["legal"])
    #expect(edited.project == "attic" && edited.result == "warm")
    #expect(edited.updated == later)
  }

  @Test func `an edited entry keeps what a line cannot say`() {
    let edited = Entry.full.edited(line("Came home"), kind: .milestone, updated: later)
    #expect(edited.id == Entry.full.id)
    #expect(edited.created == Entry.full.created)
    #expect(edited.day == Entry.full.day)
    #expect(edited.note == Entry.full.note)
    #expect(edited.links == Entry.full.links)
    #expect(edited.tags == Entry.full.tags)
    #expect(edited.confirmedBy == Entry.full.confirmedBy)
    #expect(edited.unknown == Entry.full.unknown)
    #expect(edited.evidence.isEmpty && edited.people.isEmpty && edited.departments.isEmpty)
    #expect(edited.result == nil && edited.project == nil)
  }

  @Test func `a skill named at the same level and signal keeps its unknown keys`() {
    let edited = Entry.full.edited(
      line("x #teamwork #talent:3/signal-3 #trouble"), kind: .skill, updated: later)
    #expect(
      edited.evidence == [
        Entry.full.evidence[1], Entry.full.evidence[0], Evidence(skill: "troubleshooting"),
      ])
  }

  @Test func `a signal that the line no longer names is gone`() {
    let edited = Entry.full.edited(line("x #talent:3"), kind: .skill, updated: later)
    #expect(edited.evidence == [Evidence(skill: "talent-management", level: 3)])
  }

  @Test func `a signal that no line can say stays as long as its skill and level do`() {
    var entry = Entry.full
    entry.evidence = [
      Evidence(
        skill: "talent-management", level: 3, signal: "two words",
        unknown: UnknownKeys(["from": .string("a newer Cairn")]))
    ]
    #expect(!entry.captureText.contains("two words"))
    func edited(_ text: String) -> [Evidence] {
      let line = LogLine(text, framework: .small, today: today, known: entry.evidence)
      #expect(line.problems.isEmpty, "\(text)")
      return entry.edited(line, kind: .skill, updated: later).evidence
    }
    #expect(edited(entry.captureText) == entry.evidence)
    #expect(edited("x #talent:3") == entry.evidence)
    #expect(edited("x #talent:2").map(\.signal) == [nil])
    #expect(edited("x #talent:2").map(\.unknown) == entry.evidence.map(\.unknown))
  }

  @Test func `a skill named at another level loses its signal but no unknown key`() {
    let edited = Entry.full.edited(line("x #teamwork:4 #talent"), kind: .skill, updated: later)
    #expect(
      edited.evidence == [
        Evidence(skill: "teamwork", level: 4, unknown: Entry.full.evidence[1].unknown),
        Evidence(skill: "talent-management"),
      ])
  }

  @Test func `an edit is later than what it edits, even if the clock went back`() {
    let edited = Entry.full.edited(line("x"), kind: .skill, updated: instant("2020-01-01"))
    #expect(edited.updated > Entry.full.updated)
    #expect(
      edited.edited(line("y"), kind: .skill, updated: edited.updated).updated > edited.updated)
  }

  @Test func `the line of an entry is the one that would be typed`() {
    #expect(
      Entry.full.captureText
        == "Moved to the %cloud #talent-management:3/signal-3 #teamwork @Sam +finance "
        + "tag:cloud tag:\"2026\" https://example.org/1 on:2026-11-03 "
        + "=> costs down by a third")
    let entry = Entry.fixture(
      "01B", "Explained #talent to \\@Sam => twice", people: ["Kim Lee", "3M"],
      departments: ["(legal)"])
    #expect(
      entry.captureText
        == ##"Explained \#talent to \\@Sam \=> twice @"Kim Lee" @"3M" +"(legal)" on:2026-11-21"##)
  }

  @Test func `an entry edited by its own line stays as it was`() {
    let edited = Entry.full.edited(
      line(Entry.full.captureText), kind: Entry.full.kind, updated: later)
    var expected = Entry.full
    expected.updated = later
    #expect(edited == expected)
  }
}
