import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct QueryTests {
  private func query(_ text: String) -> Query {
    Query(text, framework: .small, today: today)
  }

  private let entry = Entry.fixture(
    kind: .milestone, on: "2026-11-03", "Über die Brücke gegangen",
    [Evidence(skill: "talent-management", level: 3), Evidence(skill: "teamwork")],
    result: "Twice as fast", note: "First line\nÉtude No. 2", project: "Checkout",
    people: ["Sam Lee", "Zoë"], departments: ["Finance"], tags: ["Cloud"])

  @Test(arguments: [
    "", "kind:milestone", "kind:m", "KIND:Mile", "skill:talent", "skill:talent:3",
    "skill:talent:1", "#talent", "#talent:2", "skill:teamwork", "tag:cloud", "tag:CLOUD",
    "project:checkout", "project:check", "%checkout", "%Che", "with:Sam", "with:sam", "@sam",
    "with:lee", "uber",
    "@zoë", "@ZOË", "with:\"sam lee\"", "@\"Sam Lee\"", "department:finance", "dept:fin",
    "+finance", "since:2026-11-03", "until:2026-11-03", "on:2026-11-03", "on:2026-11", "on:2026",
    "since:2026 until:2026", "brücke", "BRÜCKE", "über", "ÜBER", "twice", "TWICE AS", "étude",
    "line", "checkout", "lee", "finance", "cloud", "\"as fast\"", "\"die Brücke\"", "no. 2",
    "talent", "Talent-Management",
    "gegangen kind:milestone @sam #talent:3 since:2026-01 until:2026-12",
  ])
  func `a query that holds is matched`(text: String) {
    #expect(query(text).problems.isEmpty)
    #expect(query(text).matches(entry))
  }

  @Test(arguments: [
    "kind:skill", "kind:feedback", "skill:talent:4", "skill:teamwork:1", "skill:trouble",
    "tag:clou", "project:heckout", "with:ee", "@kim", "dept:legal", "+fina2",
    "since:2026-11-04", "until:2026-11-02", "on:2026-11-02", "on:2025", "bridge", "ubre",
    "\"fast as\"", "kind:milestone @kim", "troubleshooting", "since:2026-12 until:2026-01",
  ])
  func `a query of which one term fails is not matched`(text: String) {
    #expect(query(text).problems.isEmpty)
    #expect(!query(text).matches(entry))
  }

  @Test(arguments: [
    ("kind:skill", Query.Term.kind(.skill)), ("kind:f", .kind(.feedback)),
    ("skill:talent", .skill("talent-management", atLeast: nil)),
    ("#\"talent m\":2", .skill("talent-management", atLeast: 2)), ("tag:Cloud", .tag("cloud")),
    ("project:\"Big Move\"", .project("big move")), ("%Big", .project("big")),
    ("with:Sam", .person("sam")), ("department:X", .department("x")), ("Größe", .word("grosse")),
    ("colour:red", .word("colour:red")), ("#1", .word("#1")), ("+3", .word("+3")),
    ("C#", .word("c#")), ("a@b", .word("a@b")), ("\"two words\"", .word("two words")),
  ])
  func `a term is understood by its key or its sigil`(text: String, term: Query.Term) {
    #expect(query(text).terms == [term])
    #expect(query(text).problems.isEmpty)
  }

  @Test(arguments: [
    ("%2026", Query.Term.project("2026")), ("@3M", .person("3m")),
    ("%\"1st\"", .project("1st")),
  ])
  func `a sigil before a digit means the same as in a capture line`(
    text: String, term: Query.Term
  ) {
    #expect(query(text).terms == [term])
  }

  @Test(arguments: [
    ("since:2025", DayRange(from: on("2025-01-01"))),
    ("until:2025", DayRange(to: on("2025-12-31"))),
    ("since:2025-01 until:2025-06", DayRange(from: on("2025-01-01"), to: on("2025-06-30"))),
    ("on:2025-q2", DayRange(from: on("2025-04-01"), to: on("2025-06-30"))),
    ("on:yesterday", DayRange(from: on("2026-11-20"), to: on("2026-11-20"))),
    ("since:2024 since:2025-03", DayRange(from: on("2025-03-01"))),
    ("since:2025-03 since:2024", DayRange(from: on("2025-03-01"))),
    ("until:2025-03 until:2026", DayRange(to: on("2025-03-31"))),
    ("on:2025 since:2025-06 until:2030", DayRange(from: on("2025-06-01"), to: on("2025-12-31"))),
    ("since:\"3 weeks ago\"", DayRange(from: on("2026-10-31"))),
  ])
  func `days narrow the calendar`(text: String, days: DayRange) {
    #expect(query(text).days == days)
    #expect(query(text).terms.isEmpty)
    #expect(!query(text).isEmpty)
  }

  @Test(arguments: [
    ("kind:dream", Query.Problem.Reason.unknownKind),
    (
      "skill:talnet",
      .unknownSkill(candidates: ["talent-management", "teamwork", "troubleshooting"])
    ),
    ("#business", .ambiguousSkill(candidates: ["business-alignment", "business-acumen"])),
    ("skill:talent:6", .levelNotOneToFive), ("#talent:x", .levelNotOneToFive),
    ("skill:talent:", .levelNotOneToFive), ("since:never", .date(.notADate("never"))),
    ("until:2026-02-31", .date(.noSuchDay("2026-02-31"))), ("on:32", .date(.notADate("32"))),
    ("kind:", .emptyValue),
    ("tag:", .emptyValue), ("with:\"\"", .emptyValue), ("since:", .emptyValue),
    ("@\"\"", .emptyValue), ("skil:talent", .unknownKey(meant: "skill:talent")),
    ("wiht:Sam", .unknownKey(meant: "with:Sam")), ("tags:cloud", .unknownKey(meant: "tag:cloud")),
  ])
  func `a term that cannot be understood is told with its token`(
    text: String, reason: Query.Problem.Reason
  ) {
    #expect(query(text).problems == [Query.Problem(token: text, reason: reason)])
    #expect(query(text).isEmpty)
  }

  @Test(arguments: [
    "http://example.org", "fix:login", "in:paris", "\"skil:talent\"", "note:", "12:30",
  ])
  func `a word with a colon that is no slip is a word`(text: String) {
    #expect(query(text).terms == [.word(text.filter { $0 != "\"" })])
    #expect(query(text).problems.isEmpty)
  }

  @Test func `what is known less precisely than a day is found by any day of it`() {
    var vague = entry
    vague.stated = StatedDay(on("2026-01-01"), PeriodName(rawValue: "2026-H1"))
    for text in ["on:2026-04", "on:2026-06-30", "since:2026-05", "until:2026-01-01", "on:2026"] {
      #expect(query(text).matches(vague), "\(text)")
    }
    for text in ["on:2026-07", "since:2026-07-01", "until:2025"] {
      #expect(!query(text).matches(vague), "\(text)")
    }
    var journal = Journal()
    journal.set([vague.day.month: [vague]])
    #expect(journal.places(matching: query("on:2026-06")) == [0])
  }

  @Test(arguments: [
    ("-kind:skill", true), ("-kind:milestone", false), ("-bridge", true),
    ("-tag:confidential", true),
    ("kind:skill or kind:milestone", true), ("kind:skill or kind:feedback", false),
    ("on:2020 or on:2026", true), ("nothing or kind:skill or @lee or %move", true),
    ("result:none", false), ("-result:none", true), ("result:any", true), ("is:starred", false),
    ("-is:starred", true), ("is:wish", false), ("since:last year", true),
    ("until:last year", false),
    ("level:1 or level:2 or level:3 or level:4 or level:5", true), ("-level:>=1", false),
  ])
  func `a query may negate, and ask for either`(text: String, isMatched: Bool) {
    #expect(query(text).problems.isEmpty)
    #expect(query(text).matches(entry) == isMatched, "\(text)")
  }

  @Test func `names are found by any word, whatever its capitals and accents`() {
    var entry = Entry.fixture("01Z", "Café für Zoë", people: ["Zoë Müller-Lüdenscheidt"])
    entry.project = "Big Move"
    for text in ["with:zoe", "@muller", "@Ludenscheidt", "cafe", "CAFÉ", "%move", "fur"] {
      #expect(query(text).matches(entry), "\(text)")
    }
    for text in ["with:oe", "@uller", "%ove"] { #expect(!query(text).matches(entry), "\(text)") }
  }

  @Test(arguments: [
    ("-kind:skill", "!kind:skill"), ("-tag:x", "!tag:x"), ("-@Sam", "!@Sam"), ("-n", "-n"),
    ("--json", "--json"), ("-word", "-word"), ("kind:skill", "kind:skill"),
  ])
  func `in a shell a term with a minus is no option`(argument: String, becomes: String) {
    #expect(Query.unmistakable(argument) == becomes)
  }

  @Test func `the terms around a problem are kept`() {
    let query = query("talk kind:dream @sam on:32")
    #expect(query.terms == [.word("talk"), .person("sam")])
    #expect(query.problems.map(\.token) == ["kind:dream", "on:32"])
  }

  @Test(arguments: ["", "  ", "\t\n"])
  func `a query of nothing matches everything`(text: String) {
    #expect(query(text).isEmpty)
    #expect(query(text) == Query())
    #expect(query(text).matches(entry))
  }
}

struct SettledQueryTests {
  private func query(_ text: String) -> Query {
    Query(text, framework: .small, today: today)
  }

  @Test func `a settled query finds the same under other names`() {
    let entries = [
      Entry.fixture("1", on: "2026-11-03", "With Sam", people: ["Sam"]),
      Entry.fixture("2", on: "2026-11-04", "Alone"),
      Entry.fixture("3", on: "2025-11-04", "Sam said"),
    ]
    let journal = Journal.fixture(entries)
    let goal = Goal(
      id: EntryID(rawValue: "goal"), title: "Ask Sam", created: Instant(milliseconds: 0))
    let settled = query("sam since:2026").settled(in: journal, Plan([goal])) {
      EntryID(rawValue: "new-" + $0.rawValue)
    }
    var renamed = entries
    for place in renamed.indices {
      renamed[place].id = EntryID(rawValue: "new-" + renamed[place].id.rawValue)
      renamed[place].title = "x"
    }
    #expect(renamed.map(settled.matches) == [true, false, false])
    #expect(settled.on(DayRange()).matches(renamed[2]))
    var other = goal
    other.id = EntryID(rawValue: "new-goal")
    #expect(settled.on(DayRange()).matches(other) && !settled.on(DayRange()).matches(goal))
    #expect(query("since:2026").settled(in: journal, Plan()) { $0 } == query("since:2026"))
  }
}
