import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct LogLineSentenceTests {
  private func line(_ text: String, as kind: LineKind = .skill) -> LogLine {
    LogLine(text, as: kind, framework: .small, today: today)
  }

  @Test(arguments: [
    (
      "Resolved a quarrel between @Jonas and @Mia over %payments code #teamwork:3",
      "Resolved a quarrel between Jonas and Mia over payments code"
    ),
    ("Agreed the budget with @Noor +finance #teamwork:4", "Agreed the budget with Noor"),
    ("Ran the review of the outage #trouble:3 +finance @Sam", "Ran the review of the outage"),
    ("Paired with @Sam, %ledger.", "Paired with Sam, ledger."),
    ("Met @Sam, @Kim, and @Lee about the roadmap", "Met Sam, Kim, and Lee about the roadmap"),
    ("Thanked @Sam", "Thanked Sam"), ("@Sam taught me Rust", "Sam taught me Rust"),
    ("Reviewed @Sam's design for %checkout", "Reviewed Sam's design for checkout"),
    ("Reviewed @\"Kim Lee\"’s design", "Reviewed Kim Lee’s design"),
    ("Closed the incident (@Sam, @Kim) #trouble:2", "Closed the incident"),
    ("Closed the incident (with @Sam)", "Closed the incident (with Sam)"),
    ("Fixed (with @Bob, @Ann) on:yesterday", "Fixed (with Bob, Ann)"),
    ("Presented the plan \"with @Bob\" on:yesterday", "Presented the plan \"with Bob\""),
    ("Coached @Mia (new lead)", "Coached Mia (new lead)"),
    ("Presented \"with @\"Sam Lee\"\"", "Presented \"with Sam Lee\""),
    ("Signed the new customer in. @Sam", "Signed the new customer in."),
    ("What was this for? @Sam", "What was this for?"), ("Tagged tag:27\" screen", "Tagged screen"),
    ("Paired with @Bob/@Ann", "Paired with Bob/Ann"),
    ("Met @Ann/@\"Bob Lee\" today", "Met Ann/Bob Lee today"),
    ("Met @\"Ann Lee\",@\"Bob Ray\", and more", "Met Ann Lee,Bob Ray, and more"),
    ("Met the team (@Ann/@\"Bob Lee\") today", "Met the team (Ann/Bob Lee) today"),
    ("Moved %apps/@acme/ui over", "Moved apps/@acme/ui over"),
    ("Sold it to (+legal&+finance) for good", "Sold it to (legal&finance) for good"),
    ("Wrote the plan @Bob,@Ann", "Wrote the plan"),
    ("Gave a talk to the +legal.", "Gave a talk to the legal."),
    ("Wrote the plan @Sam.", "Wrote the plan Sam."),
    ("Ran a workshop - @Sam", "Ran a workshop - Sam"),
    ("Shipped the ledger #trouble:3, then wrote docs", "Shipped the ledger, then wrote docs"),
    ("Met on:fri, at last, the board", "Met, at last, the board"),
    ("Met on:15.11. the board", "Met the board"),
    ("Persuaded +finance and +legal to share", "Persuaded finance and legal to share"),
    ("Wrote it up https://example.org/a?b=1, and shared it", "Wrote it up, and shared it"),
    ("Handed it over \\ @Sam", "Handed it over"), ("Lunch \\ @Sam", "Lunch"),
    ("Wrote it \\@Sam", "Wrote it @Sam"),
  ])
  func `a sentence stays a sentence`(text: String, title: String) {
    #expect(line(text).title == title)
    #expect(line(text).problems.isEmpty)
  }

  @Test(arguments: [
    ("Clear and calm in the outage @Sam", "Clear and calm in the outage"),
    ("Thanks @Sam", "Thanks"),
    ("Well done, @Sam", "Well done"), ("Learned a lot from @Sam", "Learned a lot from Sam"),
    ("Thank you. @Sam", "Thank you."),
  ])
  func `who gives feedback leaves its end`(text: String, title: String) {
    #expect(line(text, as: .feedback).title == title)
    #expect(line(text, as: .feedback).people == ["Sam"])
  }

  @Test func `punctuation behind a token belongs to neither`() {
    let line = line(
      "Paired (@Sam), @\"Kim Lee\"; +legal: and %ledger. #teamwork:2, tag:x, !confidential.")
    #expect(line.people == ["Sam", "Kim Lee"] && line.departments == ["legal"])
    #expect(line.project == "ledger" && line.tags == ["x", "confidential"])
    #expect(line.evidence == [Evidence(skill: "teamwork", level: 2)])
    #expect(line.title == "Paired (Sam), Kim Lee; legal: and ledger.")
  }

  @Test func `links, tags, a note and a star are said in the line`() {
    let line = line(
      "Wrote it up (https://example.org/x_(y)) tag:cloud tag:\"two words\" * note:\"it took, two days.\""
    )
    #expect(line.title == "Wrote it up" && line.links == ["https://example.org/x_(y)"])
    #expect(line.tags == ["cloud", "two words"] && line.isStarred)
    #expect(line.note == "it took, two days.")
    #expect(self.line("Wrote it up (see https://example.org/x).").title == "Wrote it up (see)")
    #expect(self.line("Computed 2 \\* 3").title == "Computed 2 * 3")
    #expect(!self.line("Computed 2*3").isStarred)
  }

  @Test func `a wish is one in feedback only`() {
    #expect(line("wish: more detail @Kim", as: .feedback).direction == .wish)
    #expect(line("wish: more detail @Kim", as: .feedback).title == "more detail")
    #expect(line("Well done praise: @Kim", as: .feedback).direction == .praise)
    #expect(line("Well done @Kim", as: .feedback).direction == nil)
    #expect(line("wish: more detail").title == "wish: more detail")
  }

  @Test func `a goal keeps its title as it is typed, and its milestone is a sentence`() {
    let text = "Agree the budget with @Noor +finance"
    let goal = Goal(line(text, as: .goal), id: "G", created: instant("2026-11-21"))
    #expect(goal.title == text)
    let milestone = line(goal.milestoneText, as: .milestone)
    #expect(milestone.title == "Agree the budget with Noor")
    #expect(milestone.people == ["Noor"] && milestone.departments == ["finance"])
  }

  @Test(arguments: [
    "Resolved a quarrel between @Jonas and @Mia over %payments code #teamwork:3 on:2026-11-20",
    "Agreed the budget with @Noor #teamwork:4 +finance on:2026-11-20",
    "Reviewed @\"Kim Lee\"’s design for %checkout. tag:x * on:2026-11-20",
  ])
  func `the line of an entry is the one that was typed`(text: String) {
    let entry = Entry(
      line(text), kind: .skill, id: "01A", today: today, created: instant("2026-11-21"))
    #expect(entry.captureText == text)
  }
}
