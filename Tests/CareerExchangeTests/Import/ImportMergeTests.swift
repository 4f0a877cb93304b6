import CareerJSON
import CareerModel
import CareerTesting
import Testing

@testable import CareerExchange

@Suite("What an import changes")
struct ImportMergeTests {
  private func record(
    _ entries: [Entry], isWhole: Bool = true, named: Bool = true
  ) -> ImportedRecord {
    var record = ImportedRecord()
    record.entries = entries.enumerated().map {
      .init(item: $1, line: $0 + 1, isNamedThere: named)
    }
    record.isWhole = isWhole
    return record
  }

  private func merge(_ record: ImportedRecord, into entries: [Entry]) throws -> ImportMerge {
    ImportMerge(record, into: try .fixture(entries))
  }

  @Test func `what is here as it stands there changes nothing`() throws {
    let merge = try merge(record([.fixture()]), into: [.fixture()])
    #expect(merge.change.edits.isEmpty)
    #expect(merge.report.items.map(\.outcome) == [.there])
  }

  @Test
  func `a later version takes the place of an earlier one, and keeps what only this Cairn has`()
    throws
  {
    let newer = UnknownKeys(["mood": .string("glad")])
    let here = Entry.fixture(unknown: newer)
    let later = Entry.fixture(note: "more", updated: "2026-11-05")
    let merge = try merge(record([later]), into: [here])
    var expected = later
    expected.unknown = newer
    #expect(merge.change.edits == [.entry(before: here, after: expected)])
    #expect(merge.report.items.map(\.outcome) == [.replaced])
    #expect(merge.report.items[0].why == "changed: note")
  }

  @Test func `an earlier version, or one of the same time, is left`() throws {
    let here = Entry.fixture(note: "mine", updated: "2026-11-05")
    for day: CalendarDay in ["2026-11-04", "2026-11-05"] {
      let merge = try merge(record([.fixture(note: "theirs", updated: day)]), into: [here])
      #expect(merge.change.edits.isEmpty)
      #expect(merge.report.items.map(\.outcome) == [.left])
      #expect(merge.report.items[0].why?.contains("(note)") == true)
    }
  }

  @Test func `what is not whole never takes anything away`() throws {
    let here = Entry.fixture(note: "mine", updated: "2026-11-03")
    let same = try merge(
      record([.fixture(updated: "2026-11-09")], isWhole: false), into: [here])
    #expect(same.report.items.map(\.outcome) == [.there])
    let other = try merge(
      record([.fixture(note: "other", updated: "2026-11-09")], isWhole: false), into: [here])
    #expect(other.change.edits.isEmpty)
    #expect(other.report.items.map(\.outcome) == [.left])
  }

  @Test func `an id twice in a document counts once`() throws {
    let merge = try merge(record([.fixture(), .fixture(note: "more")]), into: [])
    #expect(merge.change.edits == [.entry(before: nil, after: .fixture())])
    #expect(merge.report.items.map(\.outcome) == [.taken, .left])
  }

  @Test func `of a whole document only the very same is the same under another id`() throws {
    let same = try merge(record([.fixture("01B")]), into: [.fixture("01A")])
    #expect(same.report.items.map(\.outcome) == [.there])
    let more = try merge(record([.fixture("01B", note: "x")]), into: [.fixture("01A")])
    #expect(more.report.items.map(\.outcome) == [.taken])
  }

  @Test func `each twin is known again once`() throws {
    let found = record(
      [.fixture("01B"), .fixture("01C")], isWhole: false, named: false)
    let merge = try merge(found, into: [.fixture("01A")])
    #expect(merge.report.items.map(\.outcome) == [.there, .taken])
  }

  @Test func `what names only a month is known again on any of its days, each once`() throws {
    var found = record(
      [.fixture("01B", on: "2026-03-01"), .fixture("01C", on: "2026-03-01")], isWhole: false,
      named: false)
    for index in found.entries.indices {
      found.entries[index].days = DayRange(from: "2026-03-01", to: "2026-03-31")
    }
    let merge = try merge(
      found, into: [.fixture("01A", on: "2026-03-31"), .fixture("01D", on: "2026-04-01")])
    #expect(merge.report.items.map(\.outcome) == [.there, .taken])
  }

  @Test func `an entry of a table is known again by its day, title and kind`() throws {
    let found = record(
      [.fixture("01B"), .fixture("01C", kind: .milestone)], isWhole: false)
    let merge = try merge(found, into: [.fixture("01A", kind: .milestone)])
    #expect(merge.report.items.map(\.outcome) == [.taken, .there])
  }

  @Test func `remarks stand beside what was taken, and nothing of what was there`() throws {
    var found = record([.fixture("01A"), .fixture("01B", "New")])
    found.entries[0].remarks = ["first"]
    found.entries[1].remarks = ["second"]
    found.remarks = [.init(line: 9, what: "a column", why: "third")]
    let merge = try merge(found, into: [.fixture("01A")])
    #expect(merge.report.items.map(\.why) == [nil, "second", "third"])
    #expect(merge.report.items.map(\.outcome) == [.there, .taken, .noted])
  }

  // MARK: - The profile

  private static let lead = StageTenure(stage: StageID(rawValue: "team-lead"), from: "2020-05-01")

  private func merge(_ theirs: Profile, into here: Profile) throws -> (Profile, ImportReport) {
    var record = ImportedRecord()
    record.profile = .init(item: theirs, line: 4)
    let career = try Career.fixture(profile: here)
    let merge = ImportMerge(record, into: career)
    return (career.applying(merge.change).profile, merge.report)
  }

  @Test func `a profile adds what is missing and overwrites nothing`() throws {
    let teamwork = SkillID(rawValue: "teamwork")
    let here = Profile(
      name: "Robin", stages: [Self.lead],
      assessments: [Assessment(skill: teamwork, level: 3, date: "2026-01-01")])
    let theirs = Profile(
      name: "Kim",
      stages: [
        StageTenure(stage: StageID(rawValue: "hands-on-engineer"), from: "2014-01-01"),
        StageTenure(stage: StageID(rawValue: "engineering-manager"), from: "2020-05-01"),
      ],
      aim: Aim(stage: StageID(rawValue: "engineering-manager")), framework: "ours",
      assessments: [
        Assessment(skill: teamwork, level: 4, date: "2026-01-01"),
        Assessment(skill: teamwork, level: 4, date: "2026-02-01"),
      ], unknown: UnknownKeys(["mood": .integer(1)]))
    let (profile, report) = try merge(theirs, into: here)
    #expect(profile.name == "Robin")
    #expect(profile.stages.map(\.stage.rawValue) == ["hands-on-engineer", "team-lead"])
    #expect(profile.aim == theirs.aim)
    #expect(profile.framework == nil)
    #expect(profile.assessments.map(\.level) == [3, 4])
    #expect(profile.unknown == theirs.unknown)
    let left = report.items.filter { $0.outcome == .left }
    #expect(
      left.map { "\($0.title): \($0.why ?? "")" } == [
        "your name: yours is \"Robin\" and is kept",
        "the framework: it is ours; yours is the built-in one and is kept",
        "Engineering manager: it overlaps with your time as Team lead",
        "your self-assessment of Teamwork on 2026-01-01: yours differs and is kept",
      ])
    #expect(report.items.allSatisfy { $0.line == 4 })
  }

  @Test func `the same profile, and one that says nothing, change nothing`() throws {
    let here = Profile(name: "Robin", stages: [Self.lead])
    for theirs in [here, Profile()] {
      let (profile, report) = try merge(theirs, into: here)
      #expect(profile == here)
      #expect(report.count(.left) == 0)
    }
  }

  @Test func `stages come in where nothing else is held`() throws {
    var record = ImportedRecord()
    let before = StageTenure(
      stage: StageID(rawValue: "hands-on-engineer"), from: "2014-01-01", to: "2019-12-31")
    let within = StageTenure(
      stage: StageID(rawValue: "technology-leader"), from: "2020-05-01", to: "2021-01-01")
    let ahead = StageTenure(stage: StageID(rawValue: "technology-leader"), from: "2027-05-01")
    record.stages = [Self.lead, before, within, ahead].map { .init(item: $0, line: 1) }
    let career = try Career.fixture(profile: Profile(stages: [Self.lead]))
    let merge = ImportMerge(record, into: career)
    #expect(merge.report.items.map(\.outcome) == [.there, .taken, .left, .left])
    #expect(career.applying(merge.change).profile.stages == [before, Self.lead])
  }
}
