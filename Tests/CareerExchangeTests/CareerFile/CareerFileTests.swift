import CareerDemo
import CareerJSON
import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

@Suite("A whole career in one document")
struct CareerFileTests {
  private static let profile = Profile(
    name: "Robin Example",
    stages: [
      StageTenure(
        stage: StageID(rawValue: "team-lead"), from: "2020-05-01",
        unknown: UnknownKeys(["office": .string("north")]))
    ],
    aim: Aim(stage: StageID(rawValue: "engineering-manager"), by: "2028-03-01"),
    weights: [SkillWeight(skill: SkillID(rawValue: "teamwork"), weight: 0)],
    unknown: UnknownKeys(["mood": .string("glad")]))

  private static let goal = Goal(
    id: "01G", title: "Hire two", steps: [GoalStep(title: "Write the ad", done: "2026-10-01")],
    by: "2027-01-31", state: .started, created: .on("2026-10-01"),
    unknown: UnknownKeys(["colour": .integer(3)]))

  @Test(arguments: SeededRandom.seeds(8))
  func `brought into nothing it is exported as the same bytes`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let career = try Career.fixture(
      random.entries(withUnknownKeys: true), goals: [Self.goal], profile: Self.profile)
    let written = try career.exported(.json)
    let (read, report) = try Career.fixture().importing(.json, written)
    #expect(try read.exported(.json) == written, "seed \(seed)")
    #expect(Data(try read.exported(.json).utf8) == Data(written.utf8), "seed \(seed)")
    #expect(report.count(.taken) == 42)
    let (again, second) = try read.importing(.json, written)
    #expect(again == read)
    #expect(second.count(.there) == 42, "seed \(seed)")
  }

  @Test func `a backup is read again, and says what it holds`() throws {
    let career = try Career.fixture(
      [.fixture("01A"), .fixture("01B", kind: .milestone)], goals: [Self.goal],
      profile: Self.profile)
    let whole = try Document.make(ExportRequest(.json), of: career)
    #expect(whole.count == CareerCount(entries: 2, goals: 1, stages: 1))
    #expect(whole.count?.words == "2 entries, 1 goal, 1 stage")
    let query = Query("kind:milestone", framework: career.framework, today: career.today)
    let part = try Document.make(ExportRequest(.json, query: query, isRedacted: true), of: career)
    #expect(part.count == CareerCount(entries: 1, goals: 1, stages: 1))
    #expect(try Document.make(ExportRequest(.csv), of: career).count == nil)
    #expect(CareerCount(reading: Data(whole.text.utf8)) == whole.count)
    #expect(CareerCount(reading: Data(whole.text.utf8.dropLast(9))) == nil)
  }

  @Test func `a query narrows it to some entries, and leaves the rest whole`() throws {
    let career = try Career.fixture(
      [.fixture("01A"), .fixture("01B", kind: .milestone)], goals: [Self.goal],
      profile: Self.profile)
    let query = Query(
      "kind:milestone", framework: career.framework, today: career.today)
    let text = try Document.make(ExportRequest(.json, query: query), of: career).text
    let (read, _) = try Career.fixture().importing(.json, text)
    #expect(read.entries.map { $0.id } == ["01B" as EntryID])
    #expect(read.plan.goals == [Self.goal])
    #expect(read.profile == Self.profile)
  }

  @Test func `a framework of one's own goes along, the built-in one does not`() throws {
    var career = try Career.fixture(profile: Profile(framework: "ours"))
    #expect(try !career.exported(.json).contains("\"framework\" : {"))
    career.framework.title += " of ours"
    #expect(try career.exported(.json).contains("\"format\" : \"cairn.framework\""))
    career.framework.id = "ours"
    let written = try career.exported(.json)
    #expect(written.contains("\"format\" : \"cairn.framework\""))
    let merge = ImportMerge(try ImportKind.json.read(written), into: try .fixture())
    #expect(merge.framework?.name == "ours")
    #expect(merge.framework?.framework == career.framework)
    let used = ImportMerge(
      try ImportKind.json.read(written), into: try .fixture(profile: Self.profile))
    #expect(used.framework == nil)
    #expect(used.report.items.contains { $0.thing == .framework && $0.outcome == .left })
  }

  @Test func `the id of the built-in framework is what the code says`() throws {
    #expect(Framework.builtIn.id == Framework.builtInID)
  }

  @Test func `the files of a data directory can be brought in too`() throws {
    for format in ["cairn.journal", "cairn.trash", "cairn.list"] {
      let text = """
        {"format": "\(format)", "version": 1, "entries": [
          {"id": "1", "kind": "skill", "date": "2026-01-02", "title": "a",
           "created": "2026-01-02T00:00:00Z"}]}
        """
      #expect(try ImportKind.json.read(text).entries.map(\.item.title) == ["a"], "\(format)")
    }
  }

  @Test func `what cannot be read is left with its line, and the rest comes in`() throws {
    let record = try ImportKind.json.read(
      """
      {"format": "cairn.career", "version": 1, "shoes": 3,
       "entries": [
        {"id": "1", "kind": "skill", "date": "2026-02-31", "title": "a",
         "created": "2026-01-02T00:00:00Z"},
        {"id": "2", "kind": "skill", "date": "2026-02-28", "title": "b",
         "created": "2026-01-02T00:00:00Z"},
        7],
       "goals": [{"id": "3"}]}
      """)
    #expect(record.entries.map(\.line) == [5])
    #expect(record.left.map(\.line) == [3, 7, 8, 1])
    #expect(record.left[0].why.contains("\"2026-02-31\" is not a day"))
    #expect(record.left[3].what == "\"shoes\"")
  }

  @Test(arguments: [
    ("", nil, "it is empty"),
    (" \n ", nil, "it is empty"),
    ("{\"format\": \"cairn.career\",\n \"entries\": [", 2, "the file ends unexpectedly"),
    ("{\"format\": \"cairn.career\",\n\n ?}", 3, "this is not JSON"),
    ("[]", nil, "expected a Cairn JSON file, found a list"),
    ("{\"some\": 1}", 1, "not a Cairn backup"),
    (
      "{\"format\": \"cairn.career\", \"version\": 2, \"entries\": {}}", 1,
      "a later version of Cairn"
    ),
    ("{\"format\": \"cairn.career\",\n \"entries\": 3}", 2, "wrong type of value"),
    (
      "{\"format\": \"cairn.career\",\n \"profile\": {\"stages\": [{\"stage\": \"x\"}]}}", 2, "from"
    ),
  ])
  func `a document that is not one is refused with its line`(
    text: String, line: Int?, words: String
  ) throws {
    guard case .unreadable(let found, let detail) = ImportKind.json.fault(of: text) else {
      Issue.record("it was read")
      return
    }
    #expect(found == line)
    #expect(detail.contains(words), "\(detail)")
  }

  @Test func `nesting of any depth is refused where it begins to be too deep`() throws {
    let deep =
      "{\"format\": \"cairn.career\", \"entries\":\n" + String(repeating: "[", count: 100_000)
    #expect(
      ImportKind.json.fault(of: deep)
        == .unreadable(line: 2, detail: "lists are nested too deeply here"))
  }

  @Test func `UTF-16 is read, and what is no text is refused with its line`() throws {
    let bytes = Data("{\n\"a\": \"".utf8) + [0xFF, 0xC3] + Data("\"}".utf8)
    #expect(
      ImportKind.json.fault(of: bytes)
        == .unreadable(line: 2, detail: "not valid UTF-8; save the file as UTF-8"))
    let wide = Data([0xFF, 0xFE]) + Data("{\"some\": 1}".utf8.flatMap { [$0, 0] })
    #expect(ImportKind.json.fault(of: wide) == ImportKind.json.fault(of: "{\"some\": 1}"))
  }
}
