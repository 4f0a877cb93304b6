import CareerDemo
import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

@Suite struct ResumeReaderTests {
  private func read(_ text: String) throws -> ImportedRecord {
    try ImportKind.jsonresume.read(Data(text.utf8), SmallCareers.context())
  }

  private func tenure(_ stage: String, _ from: String, _ to: String?) -> StageTenure {
    StageTenure(
      stage: StageID(rawValue: stage), from: CalendarDay(from)!,
      to: to.flatMap { CalendarDay($0) })
  }

  @Test func `on one line nothing is said of anything but what it belongs to`() throws {
    let text = #"{"basics": {"name": "R"}, "awards": [{"title": "Prize", "date": "2021"}]}"#
    let (career, first) = try Career.fixture().importing(.jsonresume, text)
    let (_, again) = try career.importing(.jsonresume, text)
    let basics = "personal details, not achievements"
    #expect(
      first.items.map(\.why) == ["\"2021\" covers several days; dated 2021-01-01", basics])
    #expect(again.items.map(\.why) == [nil, basics])
  }

  @Test func `work becomes a stage, its highlights milestones on its last day`() throws {
    let record = try read(
      """
      {
        "work": [
          {
            "name": "Example Works", "position": "Engineering Manager",
            "startDate": "2019-03", "endDate": "2021",
            "highlights": [
              "Grew the team to nine",
              "Halved the time to release"
            ]
          }
        ]
      }
      """)
    #expect(
      record.stages.map(\.item) == [tenure("engineering-manager", "2019-03-01", "2021-12-31")])
    #expect(record.stages.map(\.line) == [3])
    #expect(
      record.entries.map(\.item.title) == ["Grew the team to nine", "Halved the time to release"])
    #expect(record.entries.map(\.line) == [7, 8])
    #expect(record.entries.map(\.item.kind) == [.milestone, .milestone])
    #expect(
      record.entries.map(\.item.day) == Array(repeating: "2021-12-31", count: 2))
    #expect(
      record.entries[0].item.note
        == "Engineering Manager, Example Works (2019-03 to 2021). Exact date unknown.")
    #expect(record.left.isEmpty)
  }

  @Test(arguments: [
    ("Engineering Manager", "engineering-manager"),
    ("Senior Software Engineer", "hands-on-engineer"),
    ("Full-Stack Engineer II", "hands-on-engineer"), ("Web Developer", "hands-on-engineer"),
    ("CTO", "technology-leader"), ("Chief Technology Officer (CTO)", "technology-leader"),
    ("Team Lead, Payments", "team-lead"), ("Lead Developer", "team-lead"),
    ("Technology leader", "technology-leader"), ("team-lead", "team-lead"),
    ("Director of Engineering", nil), ("VP of Engineering", nil), ("Business Developer", nil),
    ("Sales Engineer", nil), ("Civil Engineer", nil), ("Lead Backend Engineer", nil),
    ("Assistant to the CTO", nil), ("Gardener", nil), ("", nil),
  ])
  func `only clear words name a stage`(_ position: String, _ stage: String?) throws {
    let framework = Framework.builtIn
    #expect(ResumeStage.stage(of: position, in: framework)?.rawValue == stage)
  }

  @Test func `a stage that the framework in use does not have is none`() throws {
    var framework = Framework.builtIn
    framework.stages.removeAll { $0.id.rawValue == "team-lead" }
    #expect(ResumeStage.stage(of: "Team Lead", in: framework) == nil)
  }

  @Test func `an unclear position is left and told, its highlights are taken all the same`() throws
  {
    let record = try read(
      """
      {"work": [{"position": "Wizard",
        "startDate": "2019-03-05", "endDate": "2020-02", "highlights": ["Cast it"]}]}
      """)
    #expect(record.stages.isEmpty)
    #expect(record.entries.map(\.item.day) == ["2020-02-29"])
    #expect(
      record.left == [
        .init(
          line: 1, what: "Wizard",
          why: "not clear which stage this is; set it with cairn path begin STAGE on:DATE")
      ])
  }

  @Test(arguments: [
    ("2026-11-21", "2026-11-21", "2026-11-21"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024", "2024-01-01", "2024-12-31"), ("2026-02-31", nil, nil), ("2024-13", nil, nil),
    ("24", nil, nil), ("1600", nil, nil), ("May 2024", nil, nil), ("２０２４", nil, nil),
  ])
  func `a date is a day, a month or a year`(_ text: String, _ first: String?, _ last: String?) {
    #expect(ResumeDate.span(text)?.first.description == first)
    #expect(ResumeDate.span(text)?.last.description == last)
  }

  @Test(arguments: ["", ", \"endDate\": \"Present\"", ", \"endDate\": \"2031-05\""])
  func `of what goes on highlights have the first day, never today`(_ end: String) throws {
    let record = try read(
      "{\"work\": [{\"position\": \"CTO\", \"startDate\": \"2024\"\(end), \"highlights\": [\"Went\"]}]}"
    )
    #expect(record.stages.map(\.item) == [tenure("technology-leader", "2024-01-01", nil)])
    #expect(record.entries.map(\.item.day) == ["2024-01-01"])
    #expect(record.left.isEmpty)
  }

  @Test func `what has no date, or none that has been, is left and not dated today`() throws {
    let record = try read(
      """
      {
        "work": [
          {"position": "CTO", "highlights": ["When?"]},
          {"position": "CTO", "startDate": "2026-02-31", "endDate": "soon",
           "highlights": ["Never"]},
          {"position": "CTO", "startDate": "2027-01", "highlights": ["Not yet"]},
          {"position": "CTO", "startDate": "2020", "endDate": "soon", "highlights": ["Maybe"]},
          {"position": "CTO", "startDate": "2020", "endDate": "2019", "highlights": ["Backwards"]}
        ],
        "awards": [{"title": "Medal"}, {"title": "Cup", "date": "2027-05"},
          {"title": "Bowl", "date": "May 2020"}]
      }
      """)
    #expect(record.entries.isEmpty)
    #expect(record.stages.isEmpty)
    #expect(
      record.left.map { "\($0.line ?? 0) \($0.what): \($0.why)" } == [
        "3 CTO: no startDate", "3 When?: no date",
        "4 CTO: startDate 2026-02-31 is not a date",
        "5 Never: startDate 2026-02-31 is not a date",
        "6 CTO: startDate 2027-01 is in the future",
        "6 Not yet: startDate 2027-01 is in the future",
        "7 CTO: endDate soon is not a date", "7 Maybe: endDate soon is not a date",
        "8 CTO: endDate is before startDate", "8 Backwards: endDate is before startDate",
        "10 Medal: no date", "10 Cup: date 2027-05 is in the future",
        "11 Bowl: date May 2020 is not a date",
      ])
  }

  @Test func `positions that follow each other at one stage are one stage`() throws {
    let record = try read(
      """
      {"work": [
        {"position": "Developer", "startDate": "2015-01", "endDate": "2016-12"},
        {"position": "Software Engineer", "startDate": "2012", "endDate": "2014"},
        {"position": "Team Lead", "startDate": "2017", "endDate": "2018"},
        {"position": "Developer", "startDate": "2019"}
      ]}
      """)
    #expect(
      record.stages.map(\.item) == [
        tenure("hands-on-engineer", "2012-01-01", "2016-12-31"),
        tenure("team-lead", "2017-01-01", "2018-12-31"),
        tenure("hands-on-engineer", "2019-01-01", nil),
      ])
  }

  @Test func `projects, awards, certificates, publications and voluntary work are milestones`()
    throws
  {
    let record = try read(
      """
      {
        "projects": [
          {"name": "Atlas", "startDate": "2020", "endDate": "2021-06", "highlights": ["Drew maps"]},
          {"name": "Bell", "description": "It rings.", "startDate": "2022-05"}
        ],
        "awards": [{"title": "Medal", "date": "2019-05-06", "awarder": "A jury", "summary": "Good."}],
        "certificates": [{"name": "Clouds", "date": "2018-03", "issuer": "An office"}],
        "publications": [{"name": "On bells", "releaseDate": "2017", "publisher": "A press"}],
        "volunteer": [{"organization": "A club", "startDate": "2015", "highlights": ["Taught"]}]
      }
      """)
    let found = record.entries.map(\.item).sorted { $0.day > $1.day }
    #expect(
      found.map { "\($0.day) \($0.title)" } == [
        "2022-05-01 Bell", "2021-06-30 Drew maps", "2019-05-06 Medal", "2018-03-01 Clouds",
        "2017-01-01 On bells", "2015-01-01 Taught",
      ])
    #expect(found.map(\.project) == ["Bell", "Atlas", nil, nil, nil, nil])
    #expect(found[0].note == "It rings.\nBell (2022-05). Exact date unknown.")
    #expect(found[2].note == "Good.\nBy A jury.")
    #expect(found[3].note == "By An office.")
    #expect(
      record.entries.flatMap(\.remarks).sorted() == [
        "\"2017\" covers several days; dated 2017-01-01",
        "\"2018-03\" covers several days; dated 2018-03-01",
        "dated to the end of its period",
        "dated to the start of its period, which is ongoing",
        "dated to the start of its period, which is ongoing",
      ])
    #expect(record.left.isEmpty)
  }

  @Test func `what is no part of a career's record is left and told`() throws {
    let record = try read(
      """
      {"$schema": "x", "meta": {}, "basics": {"name": "Robin Example"},
       "skills": [], "hobby": 1,
       "work": [7, {"position": "CTO", "startDate": "2020", "summary": "Led",
                    "highlights": [3]}],
       "projects": 5}
      """)
    #expect(
      record.left.map { "\($0.line ?? 0) \($0.what): \($0.why)" } == [
        "1 basics: personal details, not achievements",
        "2 hobby: not a JSON Resume section", "2 skills: levels come from your entries",
        "3 work › 1: not an object", "3 Led: a summary is not one achievement",
        "4 work › 2 › highlights › 1: 3: not text", "5 projects: not a list",
      ])
  }

  @Test func `the same highlight has the same id, also when its dates were mended`() throws {
    func id(_ dates: String) throws -> [EntryID] {
      try read(
        "{\"work\": [{\"position\": \"CTO\", \(dates), \"highlights\": [\"Went\", \"Went\"]}]}"
      ).entries.map(\.item.id)
    }
    let ids = try id("\"startDate\": \"2020\"")
    #expect(Set(ids).count == 2)
    #expect(try id("\"startDate\": \"2020-05\", \"endDate\": \"2022\"") == ids)
  }

  @Test func `what Cairn wrote comes back with its ids, kinds and days`() throws {
    let demo = DemoCareer(entries: 400, years: 5, seed: 9, lastDay: today)
    let entries = demo.months.flatMap(demo.entries)
    let career = try SmallCareers.career(entries, goals: demo.goals, profile: demo.profile)
    let text = try Document.make(ExportRequest(.jsonresume), of: career).text
    let record = try read(text)
    let known = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
    #expect(record.entries.count > 20)
    #expect(Set(record.entries.map(\.item.id)).count == record.entries.count)
    for entry in record.entries.map(\.item) {
      #expect(known[entry.id]?.day == entry.day)
      #expect(known[entry.id]?.kind == entry.kind)
    }
    #expect(record.stages.map(\.item.stage) == demo.profile.stages.map(\.stage))
    #expect(record.stages.map(\.item.from) == demo.profile.stages.map(\.from))
  }

  @Test(arguments: [("[]", "a list"), ("7", "a number"), ("null", "null")])
  func `JSON that is no object is refused by what it is`(text: String, name: String) {
    #expect(
      throws: ExchangeError.unreadable(
        line: nil, detail: "expected a JSON Resume, found \(name)")
    ) { try read(text) }
  }

  @Test(arguments: ["{}", "{\"name\": 1}"])
  func `other JSON is refused`(_ text: String) {
    #expect(
      throws: ExchangeError.unreadable(
        line: nil,
        detail: "this is not a JSON Resume: it has none of awards, basics, certificates, "
          + "education, interests, languages, projects, publications, references, skills, volunteer "
          + "and work"
      )
    ) { try read(text) }
  }

  @Test func `JSON that breaks is refused with its line`() {
    #expect(throws: ExchangeError.unreadable(line: 2, detail: "the file ends unexpectedly")) {
      try read("{\"work\":\n[")
    }
  }
}
