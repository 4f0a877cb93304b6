import CareerJSON
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

struct RedactionTests {
  private func redacted(_ career: Career) -> (career: Career, report: RedactionReport) {
    Redaction.redacted(career)
  }

  @Test func `names are the same in everything that has them`() throws {
    var entry = Entry.did(
      "Settled Checkout with sam", on: "2026-10-01", result: "SAM agreed to checkout",
      project: "checkout",
      people: ["Sam"], confirmedBy: ["Kim Stone"], tags: ["sam"])
    entry.note = "Kim was there.\nSee https://example.org/sam or sam@example.org"
    entry.departments = ["finance", "Sam’s office"]
    entry.links = ["https://example.org/checkout"]
    let goal = Goal(
      id: EntryID(rawValue: "goal-with-sam"), title: "Ask @Lee about %ledger", why: "Sam said so",
      doneWhen: "Lee agrees", steps: [GoalStep(title: "Call Kim Stone")],
      state: .dropped(reason: "Lee left"), created: Instant(milliseconds: 0))
    let profile = Profile(
      name: "Robin Example",
      notApplicable: [
        NotApplicable(skill: SkillID(rawValue: "teamwork"), reason: "Sam does that for Robin")
      ])
    let (career, report) = redacted(try .fixture([entry], goals: [goal], profile: profile))
    let told = try #require(career.oldestFirst.first)
    #expect(told.title == "Settled Project 1 with Person 1")
    #expect(told.result == "Person 1 agreed to Project 1")
    #expect(told.note == "Person 2 was there.\nSee [address] or [address]")
    #expect(told.people == ["Person 1"] && told.confirmedBy == ["Person 2"])
    #expect(told.departments == ["finance", "Person 1’s office"] && told.tags == ["Person 1"])
    #expect(told.links == [] && told.id != entry.id)
    let planned = try #require(career.plan.goals.first)
    #expect(
      planned.title == "Ask @\"Person 3\" about %\"Project 2\"" && planned.why == "Person 1 said so"
    )
    #expect(planned.titleInWords == "Ask Person 3 about Project 2")
    #expect(
      planned.doneWhen == "Person 3 agrees" && planned.steps.map(\.title) == ["Call Person 2"])
    #expect(planned.state == .dropped(reason: "Person 3 left"))
    #expect(planned.id.rawValue.utf8.count == 26)
    #expect(career.profile.name == nil)
    #expect(career.profile.notApplicable.map(\.reason) == ["Person 1 does that for the author"])
    #expect(
      report.replaced.map { "\($0.name) \($0.neutral)" } == [
        "Robin Example the author", "Sam Person 1", "Kim Stone Person 2", "Lee Person 3",
        "checkout Project 1", "ledger Project 2",
      ])
    #expect(report.links == 1)
  }

  @Test(arguments: [
    ("Moved the Search team to two sites", "Moved the Project 1 team to two sites"),
    ("Closed project search early", "Closed project Project 1 early"),
    ("The search-project ended", "The Project 1-project ended"),
    ("Presented “search” to the board", "Presented “Project 1” to the board"),
    ("Planned %search", "Planned %Project 1"),
    ("Made search faster", "Made search faster"), ("Search is slow", "Search is slow"),
    ("It failed. Search is slow", "It failed. Search is slow"),
    ("Made atlas faster", "Made Project 2 faster"),
  ])
  func `a project called by an ordinary word is hidden where it is meant`(
    title: String, expected: String
  ) throws {
    let entries = [
      Entry.did("Made search faster", on: "2026-10-01", project: "search"),
      .did("Drew the map", on: "2026-10-02", project: "atlas"), .did(title, on: "2026-10-03"),
    ]
    let titles = redacted(try .fixture(entries)).career.oldestFirst.map(\.title)
    #expect(titles == ["Made Project 1 faster", "Drew the map", expected])
  }

  @Test func `what is tagged confidential is left out, and what it fulfilled`() throws {
    let secret = Entry.did("Let somebody go", people: ["Lee"], tags: ["Confidential"])
    let open = Entry.did("Told Lee’s team")
    let goal = Goal(
      id: EntryID(rawValue: "g"), title: "Let somebody go", state: .done(on: today),
      fulfilledBy: [secret.id], created: Instant(milliseconds: 0))
    let (career, _) = redacted(try .fixture([secret, open], goals: [goal]))
    #expect(career.oldestFirst.map(\.title) == ["Told Person 1’s team"])
    #expect(career.plan.goals.isEmpty)
  }

  @Test func `keys and names that nobody knows here go`() throws {
    let junk = UnknownKeys(["boss": .string("Sam")])
    var entry = Entry.did("x", [("sams-own-skill", 3), ("teamwork", 2)])
    entry.unknown = junk
    entry.evidence[1].unknown = junk
    entry.evidence[1].signal = SignalID(rawValue: "sams-signal")
    var profile = Profile(
      stages: [
        StageTenure(stage: StageID(rawValue: "sams-stage"), from: today, unknown: junk)
      ],
      aim: Aim(stage: StageID(rawValue: "team-lead"), unknown: junk),
      assessments: [Assessment(skill: SkillID(rawValue: "sams"), level: 1, date: today)],
      weights: [SkillWeight(skill: SkillID(rawValue: "sams"), weight: 1)],
      dismissals: [Dismissal(insight: "sams")], unknown: junk)
    profile.reviews = [ReviewMark(rhythm: .weekly, last: today, unknown: junk)]
    let (career, report) = redacted(try .fixture([entry], profile: profile))
    #expect(
      career.oldestFirst.first?.evidence == [
        Evidence(skill: SkillID(rawValue: "teamwork"), level: 2)
      ])
    #expect(career.profile.stages.map(\.stage.rawValue) == ["another-stage"])
    #expect(career.profile.assessments.isEmpty && career.profile.weights.isEmpty)
    #expect(career.profile.dismissals.isEmpty)
    #expect(career.profile.lastReview(.weekly) == today)
    #expect(report.unknownKeys == 6)
    #expect(report.unknownNames == 6)
  }

  @Test func `a neutral name is never the name of somebody`() throws {
    let entries = [
      Entry.did("a", on: "2026-01-01", project: "Project 1", people: ["Person 1"]),
      .did("b", on: "2026-01-02", project: "1", people: ["2"]),
    ]
    let (career, _) = redacted(try .fixture(entries))
    #expect(career.oldestFirst.map(\.people) == [["Person 3"], ["Person 4"]])
    #expect(career.oldestFirst.map(\.project) == ["Project 3", "Project 4"])
    let (other, _) = redacted(try .fixture([.did("a", project: "Project", people: ["Person"])]))
    #expect(other.entries.map(\.people) == [["Colleague 1"]])
    #expect(other.entries.map(\.project) == ["Initiative 1"])
  }

  @Test func `a query means the names as they are`() throws {
    let entries = [
      Entry.did("Planned it", result: "fine", project: "checkout", people: ["Sam"]),
      .did("Something else", result: "fine", project: "ledger", people: ["Kim"]),
    ]
    for query in ["%checkout", "with:Sam", "planned", "project:check"] {
      let request = ExportRequest(.brag, query: try .asked(query), isRedacted: true)
      let text = try Document.make(request, of: .fixture(entries)).text
      #expect(text.contains("Planned it") && !text.contains("Something else"), "\(query)")
    }
  }

  @Test(arguments: ExportKind.allCases)
  func `only names that a document replaced are listed, with the numbers in it`(kind: ExportKind)
    throws
  {
    func milestone(_ name: String, on day: String, tags: [String] = []) -> Entry {
      .did("Told \(name)", on: day, kind: .milestone, people: [name], tags: tags)
    }
    let entries = [
      milestone("Kim", on: "2010-01-01", tags: ["confidential"]),
      milestone("Ines", on: "2011-01-01"), milestone("Sam", on: "2026-10-01"),
      milestone("Lee", on: "2026-10-02"),
    ].map { with($0) { $0.result = "done" } }
    let request = ExportRequest(kind, query: try .asked("since:2026"), isRedacted: true)
    let career = try Career.fixture(entries, profile: Profile(name: "Robin Example"))
    let made = try Document.make(request, of: career)
    let people = made.redaction?.replaced.map { "\($0.neutral) \($0.name)" } ?? []
    // Without a stage, a résumé has no place for them.
    let expected = kind == .jsonresume ? [] : ["Person 3 Sam", "Person 4 Lee"]
    #expect(people.filter { !$0.hasPrefix("the author") } == expected, "\(made.text)")
  }

  @Test func `the same career is redacted in the same way`() throws {
    let career = try Career.robin(entries: 200, years: 3)
    #expect(redacted(career).career == redacted(career).career)
    #expect(redacted(career).report == redacted(career).report)
  }

  @Test(arguments: [ExportKind.brag, .review, .packet, .form, .html, .svg, .ics])
  func `texts of an own framework have no names either`(kind: ExportKind) throws {
    var career = try Career.robin(entries: 200, years: 3)
    let named = Entry.did(
      "Began", on: "2026-10-01", project: "Phoenix Rollout", people: ["Sam Quux"])
    career.journal = .made(of: Dictionary(grouping: career.entries + [named], by: \.day.month))
    career.profile.framework = "own"
    career.framework.id = "own"
    career.framework = career.framework.mapTexts { "\($0) for PHOENIX and Quux" }
    career.framework.advice[0].id = "ask-quux"
    let all = try Document.make(ExportRequest(kind), of: career).text
    #expect(all.contains("PHOENIX") || all.contains("Quux"))
    let document = try Document.make(ExportRequest(kind, isRedacted: true), of: career)
    #expect(!document.text.contains("PHOENIX") && !document.text.contains("Quux"))
    #expect(document.redaction?.namedIDs == ["ask-quux"])
  }
}
