import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

@Suite("What a redaction may have missed")
struct RedactionClueTests {
  private static let finder = ClueFinder([
    .init(name: "Robin Example", neutral: "the author"), .init(name: "Sam", neutral: "Person 1"),
    .init(name: "phoenix-rollout", neutral: "Project 1"), .init(name: "zed", neutral: "Project 2"),
    .init(name: "search", neutral: "Project 3"),
  ])

  @Test(arguments: [
    ("Planned it with Person 1 Miller", "Miller", RedactionClue.Kind.besideName),
    ("Person 1 Miller’s plan", "Miller", .besideName),
    ("The Phoenix is late", "Phoenix", .partOfName), ("Left (Zed) alone", "Zed", .partOfName),
    ("Made search faster", "search", .projectWord), ("Search, again", "search", .projectWord),
    ("Call +49 40 123456 first", "+49 40 123456", .telephone),
    ("Call (040) 123-4567", "(040) 123-4567", .telephone),
    ("Or 555-123-4567.", "555-123-4567", .telephone), ("Restarted db01 twice", "db01", .address),
    ("Closed PHX-123.", "PHX-123", .address), ("See /home/sam/notes", "/home/sam/notes", .address),
    ("Wrote to sam@example.org", "sam@example.org", .address),
  ])
  func `a clue is found`(text: String, clue: String, kind: RedactionClue.Kind) {
    #expect(Self.finder.found(in: text) == [clue: kind])
  }

  @Test(arguments: [
    "", "… - /", "Person 1 and Person 2", "Asked Person 1 Person 2", "Rollout on 01.10.2026",
    "Cut it from 1,200,000 to 2026-10-01", "Person 1’s Kubernetes talk",
    "Project 1 went live in Q3", "Cut the Project 1 API", "Asked Person 1’s Platform team",
    "Moved Project 1 K8s nodes",
    "A phoenix is a bird", "and/or 24/7", "Person 1 said so. Then Hamburg",
  ])
  func `ordinary text has none`(text: String) {
    #expect(Self.finder.found(in: text) == [:])
  }

  @Test func `a document lists each clue once with its oldest entry, and changes nothing`() throws {
    let entries = [
      Entry.did("Met Sam Miller", on: "2026-10-01", result: "signed", people: ["Sam"]),
      .did("Paid Sam Miller", on: "2026-09-01", result: "EUR 9k", people: ["Sam"]),
      .did("Fixed db01", on: "2020-01-01", result: "in an hour"),
    ]
    let goal = Goal(
      id: EntryID(rawValue: "g"), title: "Replace web-12", by: today,
      created: Instant(milliseconds: 0))
    let career = try Career.fixture(entries, goals: [goal])
    let made = try Document.make(ExportRequest(.brag, isRedacted: true), of: career)
    #expect(made.text.contains("Person 1 Miller"))
    #expect(
      made.redaction?.clues == [
        RedactionClue(
          text: "Miller", kind: .besideName, title: "Paid Person 1 Miller",
          day: StatedDay(on("2026-09-01")), count: 2),
        RedactionClue(text: "web-12", kind: .address, title: "Replace web-12"),
      ])
    let resume = try Document.make(ExportRequest(.jsonresume, isRedacted: true), of: career)
    #expect(resume.redaction?.clues.contains { $0.text == "web-12" } == false)
    let all = try Document.make(ExportRequest(.csv, isRedacted: true), of: career)
    #expect(all.redaction?.clues.map(\.text) == ["db01", "Miller", "web-12"])
  }
}
