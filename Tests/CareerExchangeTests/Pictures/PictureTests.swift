import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

@Suite("Pictures of careers")
struct PictureTests {
  static func svg(
    _ picture: CareerPicture, _ career: Career, _ query: String = ""
  ) throws -> String {
    let query = Query(query, framework: career.framework, today: career.today)
    let request = ExportRequest(.svg, query: query, picture: picture)
    return try Document.make(request, of: career).text
  }

  static func read(
    _ picture: CareerPicture, _ career: Career, _ query: String = ""
  ) throws -> ParsedXML {
    try ParsedXML(svg(picture, career, query))
  }

  private static func careers() throws -> [Career] {
    let odd = Titles.all.enumerated().map { index, title in
      DrawnCareer.entry(on: "2026-0\(index % 9 + 1)-1\(index % 10)", title, id: "\(index)")
    }
    let goals = Titles.all.enumerated().map { index, title in
      Goal(
        id: EntryID(rawValue: "goal-\(index)"), title: title,
        by: today.adding(days: 30 * (index - 5)), created: Instant(milliseconds: 0))
    }
    let strange = Profile(
      name: Titles.hostile[0],
      stages: [
        StageTenure(stage: StageID(rawValue: "<no & stage>"), from: CalendarDay("2020-01-01"))
      ], aim: Aim(stage: StageID(rawValue: "\"nowhere\""), by: CalendarDay("2199-12-31")))
    return [
      try Career.fixture(), try Career.fixture([DrawnCareer.entry(on: "2026-11-21", "Began")]),
      try Career.fixture([DrawnCareer.entry(on: "1969-07-20", "Watched")]),
      try Career.fixture(odd, goals: goals, profile: strange),
      try DrawnCareer.demo(entries: 300, years: 20),
      try Career.fixture(goals: goals),
    ]
  }

  @Test(arguments: CareerPicture.allCases)
  func `every career gives sound XML that says what it shows`(picture: CareerPicture) throws {
    for (index, career) in try Self.careers().enumerated() {
      let read = try Self.read(picture, career)
      let root = try #require(read.elements.first)
      #expect(root.name == "svg" && root.attributes["role"] == "img")
      let titles = read.all("title").first
      #expect(
        root.attributes["aria-labelledby"]
          == "\(titles?.attributes["id"] ?? "") \(read.all("desc").first?.attributes["id"] ?? "")")
      #expect((read.texts("desc").first ?? "").count > 20, "career \(index)")
      #expect(
        Set(read.elements.map(\.name)).isSubset(of: [
          "svg", "title", "desc", "style", "g", "rect", "path", "circle", "line", "text", "tspan",
        ]))
      #expect(!read.texts("text").contains { $0.contains("NaN") || $0.contains("inf") })
      for element in read.elements {
        for (name, value) in element.attributes where ["x", "y", "width", "height"].contains(name) {
          #expect(Double(value).map(\.isFinite) ?? false, "\(element.name) \(name)=\(value)")
        }
      }
    }
  }

  @Test(arguments: CareerPicture.allCases)
  func `the same career gives the same bytes`(picture: CareerPicture) throws {
    let career = try DrawnCareer.demo(entries: 200, years: 4)
    let other = try DrawnCareer.demo(entries: 200, years: 4)
    #expect(try Self.svg(picture, career) == Self.svg(picture, other))
  }

  @Test(arguments: CareerPicture.allCases)
  func `twenty years of fifteen thousand entries stay a small picture`(
    picture: CareerPicture
  ) throws {
    let text = try Self.svg(picture, DrawnCareer.demo(entries: 15_000, years: 20))
    #expect(text.utf8.count < 200_000, "\(text.utf8.count) bytes")
  }

  // MARK: - What they show

  @Test func `the timeline has a band for each stage, a mark for each milestone, and today`() throws
  {
    let career = try Career.fixture(
      [
        DrawnCareer.entry(on: "2024-03-01", "First <one>"),
        DrawnCareer.entry(on: "2026-02-01", "Second"),
      ],
      profile: Profile(
        name: "Robin Example",
        stages: [
          StageTenure(
            stage: StageID(rawValue: "hands-on-engineer"), from: CalendarDay("2022-01-01")),
          StageTenure(stage: StageID(rawValue: "team-lead"), from: CalendarDay("2025-01-01")),
        ], aim: Aim(stage: StageID(rawValue: "engineering-manager"), by: CalendarDay("2028-06-30"))
      ))
    let read = try Self.read(.timeline, career)
    let texts = read.texts("text")
    for word in [
      "Hands-on engineer", "Team lead", "Engineering manager", "First <one>", "Second",
      "today, 21 Nov 2026", "2023", "2027", "Robin Example · 21 Nov 2026",
    ] {
      #expect(texts.contains(word), "\(word)")
    }
    #expect(read.texts("title").contains("1 Mar 2024: First <one>"))
    let words = try #require(read.texts("desc").first)
    for part in [
      "Hands-on engineer from January 2022 to December 2024",
      "Team lead from January 2025 to today",
      "target Engineering manager by June 2028", "2 entries, including 2 milestones",
      "not enough evidence yet",
    ] {
      #expect(words.contains(part), "\(part): \(words)")
    }
  }

  @Test func `where no entry is left of a record, its picture says so in words`() throws {
    let career = try DrawnCareer.demo(entries: 40, years: 3)
    for (query, words) in [
      ("on:2030", "no entries in this period"), ("nothinglikeit", "no matching entries"),
    ] {
      let texts = try Self.read(.timeline, career, query).texts("text")
      #expect(texts.contains("Robin Example · \(words) · 21 Nov 2026"))
    }
  }

  @Test func `a query narrows the entries of a timeline, and it says so`() throws {
    let career = try DrawnCareer.demo(entries: 400, years: 6)
    let whole = try Self.read(.timeline, career)
    let part = try Self.read(.timeline, career, "kind:feedback since:2026")
    let count = career.journal.narrowed(
      to: Query("kind:feedback since:2026", framework: career.framework, today: career.today)
    ).count
    #expect(count > 0)
    #expect(
      part.texts("text").contains("Robin Example · \(count) entries of 400 · 21 Nov 2026"))
    #expect(part.texts("desc")[0].contains("\(count) entries, including 0 milestones"))
    #expect(whole.texts("text").contains("Milestones"))
    #expect(!part.texts("text").contains("Milestones"))
    #expect(!part.texts("text").contains("2020"))
    #expect(part.texts("text").contains("Matching entries"))
    let none = try Self.read(.timeline, career, "since:2026 until:2026 nosuchword")
    #expect(none.texts("text").contains("no matching entries"))
    let past = try Self.read(.timeline, career, "until:2024")
    #expect(past.texts("text").allSatisfy { !$0.hasSuffix("%") && !$0.hasPrefix("today") })
  }

  @Test func `the radar says of each skill what is shown and what is asked`() throws {
    let career = try DrawnCareer.demo(entries: 1500, years: 10)
    let read = try Self.read(.radar, career)
    let readiness = try #require(career.reading.readiness)
    for ask in readiness.counted {
      #expect(read.texts("text").contains(career.framework.title(of: ask.skill)))
      #expect(
        read.texts("desc")[0].contains(
          "\(career.framework.title(of: ask.skill)) \(Wording.level(ask))"))
    }
    // One whole, one dashed: told apart without colour.
    let lines = read.all("path").compactMap { $0.attributes["stroke-dasharray"] }
    #expect(lines == ["6 5"])
  }

  @Test func `the radar has the levels of a year ago if any has moved`() throws {
    let career = try DrawnCareer.demo(entries: 300, years: 8)
    let read = try Self.read(.radar, career)
    let reading = career.reading
    let moved = (reading.readiness?.counted ?? []).compactMap { ask in
      reading.standings[ask.skill]?.trend.first.flatMap { $0 == ask.shown ? nil : $0 }
    }
    try #require(!moved.isEmpty)
    for level in moved { #expect(read.texts("desc")[0].contains("(\(level) a year ago)")) }
    #expect(read.texts("text").contains("a year ago"))
  }

  @Test func `the radar has a mark for each group of skills`() throws {
    let read = try Self.read(.radar, DrawnCareer.demo(entries: 1500, years: 10))
    for group in Framework.builtIn.groups { #expect(read.texts("text").contains(group.title)) }
  }

  @Test func `a stage that asks for one or two skills has bars instead of a polygon`() throws {
    var career = try DrawnCareer.demo(entries: 100, years: 2)
    let stage = try #require(
      career.framework.stages.firstIndex { $0.id.rawValue == "technology-leader" })
    career.framework.stages[stage].asks.removeLast(career.framework.stages[stage].asks.count - 2)
    let read = try Self.read(.radar, career)
    #expect(read.all("rect").count >= 3)
    #expect(read.all("path").isEmpty)
  }

  @Test func `the heat map counts every entry of its days, and only those`() throws {
    let career = try Career.fixture([
      DrawnCareer.entry(on: "2026-11-21", "a"), DrawnCareer.entry(on: "2026-11-21", "b"),
      DrawnCareer.entry(on: "2025-11-22", "c"),
      DrawnCareer.entry(on: "2025-11-21", "a year and a day ago"),
    ])
    let read = try Self.read(.heatMap, career)
    #expect(read.texts("title").contains("Sat 21 Nov 2026: 2 entries"))
    #expect(read.texts("text").contains("3 entries on 2 days"))
    let years = try Self.read(.heatMap, career, "since:2024")
    for year in ["2024", "2025", "2026"] { #expect(years.texts("text").contains(year)) }
    #expect(years.texts("text").contains("2 entries on 2 days"))
    #expect(years.texts("text").contains("no entries"))
    let past = try Self.read(.heatMap, career, "since:1950")
    #expect(past.texts("text").contains { $0.hasSuffix("earlier years not shown") })
  }

  @Test func `readiness has a gap where no figure may be given`() throws {
    let career = try DrawnCareer.demo(entries: 1500, years: 10)
    let history = try #require(career.reading.history)
    let runs = history.runs()
    #expect(runs.flatMap { $0 }.map(\.percent) == history.points.compactMap(\.percent))
    #expect(history.points.contains { $0.percent == nil })
    let percent = try #require(career.reading.readiness?.percent)
    let read = try Self.read(.readiness, career)
    #expect(read.texts("text").contains("\(percent)%"))
    #expect(read.texts("desc")[0].contains("met, \(percent)%"))
    #expect(read.texts("text").contains("Engineering manager"))
    let empty = try Self.read(.readiness, Career.fixture())
    #expect(empty.texts("text").contains("Not enough evidence for a percentage yet."))
    #expect(empty.texts("desc")[0].contains("not enough evidence for a percentage yet"))
  }
}
