import CareerExchange
import CareerModel
import CareerPages
import CareerTesting
import Testing

@Suite struct CalendarDocumentTests {
  private func document(
    _ entries: [Entry] = [], goals: [Goal] = [], _ query: Query = Query()
  ) throws -> String {
    try Document.make(
      ExportRequest(.ics, query: query), of: SmallCareers.career(entries, goals: goals)
    ).text
  }

  @Test func `a milestone is an event of one whole day, named after its id`() throws {
    var entry = SmallCareers.milestone("Shipped it, at last", result: "two fixes; one week")
    entry.evidence = [Evidence(skill: SkillID(rawValue: "talent-management"), level: 3)]
    entry.note = "First line\nsecond line"
    entry.links = ["not a link", "https://example.org/a?b=c", "https://example.org/2"]
    #expect(
      try document([entry])
        == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Cairn//Career planner//EN
        CALSCALE:GREGORIAN
        NAME:Career
        X-WR-CALNAME:Career
        BEGIN:VEVENT
        UID:01A@milestone.cairn
        DTSTAMP:20260302T093015Z
        CREATED:20260302T093015Z
        LAST-MODIFIED:20260302T093015Z
        DTSTART;VALUE=DATE:20260302
        DTEND;VALUE=DATE:20260303
        TRANSP:TRANSPARENT
        SUMMARY:Shipped it\\, at last
        CATEGORIES:Milestone,Talent management
        STATUS:CONFIRMED
        DESCRIPTION:=> two fixes\\; one week\\n\\nFirst line\\nsecond line\\n\\nnot a lin
         k\\nhttps://example.org/2
        URL:https://example.org/a?b=c
        X-CAIRN-SKILL:talent-management:3
        END:VEVENT
        END:VCALENDAR

        """.replacing("\n", with: "\r\n"))
  }

  @Test func `a goal stands on its day, tentative, with its steps`() throws {
    var goal = SmallCareers.goal("Agree the budget")
    goal.why = "Nobody else will"
    goal.doneWhen = "it is signed"
    goal.priority = .essential
    goal.steps = [
      GoalStep(title: "Costs", done: "2026-11-01"), GoalStep(title: "A round"),
    ]
    let text = try document(goals: [goal])
    #expect(text.contains("UID:01G@goal.cairn\r\n"))
    #expect(text.contains("DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270116\r\n"))
    #expect(text.contains("STATUS:TENTATIVE\r\nPRIORITY:1\r\n"))
    #expect(
      text.replacing("\r\n ", with: "").contains(
        "DESCRIPTION:Nobody else will\\n\\nDone when: it is signed\\n\\n"
          + "[x] Costs (2026-11-01)\\n[ ] A round\r\n"))
  }

  @Test func `a goal is in words, with its title as typed for Cairn`() throws {
    let goal = SmallCareers.goal("Agree budget +finance @Sam %ledger")
    let text = try document(goals: [goal])
    #expect(text.contains("\r\nSUMMARY:Agree budget (finance\\, Sam\\, ledger)\r\n"))
    #expect(text.contains("\r\nX-CAIRN-TITLE:Agree budget +finance @Sam %ledger\r\n"))
    #expect(try !document(goals: [SmallCareers.goal("Agree budget")]).contains("X-CAIRN-TITLE"))
  }

  @Test func `the last day of a year ends in the next one`() throws {
    let text = try document([SmallCareers.milestone("The end", on: "2026-12-31")])
    #expect(text.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"))
  }

  @Test func `what was done or dropped says so, so that a calendar that has it learns of it`()
    throws
  {
    let done = SmallCareers.goal("Done", id: "01D", state: .done(on: "2026-10-05"))
    let dropped = SmallCareers.goal("Dropped", id: "01E", state: .dropped(reason: "no time"))
    let text = try document(goals: [done, dropped])
    #expect(text.contains("20261006\r\nTRANSP:TRANSPARENT\r\nSUMMARY:Done"))
    #expect(text.contains("CATEGORIES:Goal\r\nSTATUS:CONFIRMED"))
    #expect(text.contains("SUMMARY:Dropped\r\nCATEGORIES:Goal\r\nSTATUS:CANCELLED"))
  }

  @Test func `goals without a day, skills and feedback have no place in a calendar`() throws {
    var skill = SmallCareers.milestone("A skill", id: "01B")
    skill.kind = .skill
    var feedback = SmallCareers.milestone("Some feedback", id: "01C")
    feedback.kind = .feedback
    let text = try document([skill, feedback], goals: [SmallCareers.goal("Some day", by: nil)])
    #expect(!text.contains("VEVENT"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test func `a query narrows milestones and goals alike`() throws {
    let query = Query(
      "since:2026-06", framework: .builtIn, today: today)
    let text = try document(
      [
        SmallCareers.milestone("Before"),
        SmallCareers.milestone("After", id: "01B", on: "2026-07-01"),
      ],
      goals: [SmallCareers.goal("Ahead")], query)
    #expect(!text.contains("SUMMARY:Before"))
    #expect(text.contains("SUMMARY:After"))
    #expect(text.contains("SUMMARY:Ahead"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "https://", "https://exa mple.org", "https://example.org/\r\nX:Y",
    "example.org", "https://example.org/é",
  ])
  func `3_3_13: what is no address is no URL`(_ link: String) throws {
    var entry = SmallCareers.milestone("Linked")
    entry.links = [link]
    let text = try document([entry])
    #expect(!text.contains("\r\nURL"))
    #expect(!text.contains("\r\nX:Y"))
  }

  @Test func `3_8_1_3: what is tagged confidential is marked so`() throws {
    var entry = SmallCareers.milestone("A secret")
    entry.tags = ["Confidential"]
    let request = ExportRequest(.ics, isConfidential: true)
    let text = try Document.make(request, of: SmallCareers.career([entry])).text
    #expect(text.contains("CLASS:CONFIDENTIAL\r\n"))
  }
}
