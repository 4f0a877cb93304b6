import CareerDemo
import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

@Suite struct CalendarReaderTests {
  private func read(_ text: String) throws -> ImportedRecord {
    try ImportKind.ics.read(Data(text.utf8), SmallCareers.context())
  }

  /// A calendar of one component, with lines that end as the format asks.
  private func read(_ name: String, _ lines: String) throws -> ImportedRecord {
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:\(name)\n\(lines)\nEND:\(name)\nEND:VCALENDAR\n"
    return try read(text.replacing("\n", with: "\r\n"))
  }

  private func error(_ text: String) -> ExchangeError? {
    #expect(throws: ExchangeError.self) { try read(text) }
    do { _ = try read(text) } catch { return error as? ExchangeError }
    return nil
  }

  @Test func `what Cairn wrote comes back with the same ids and days`() throws {
    var milestone = SmallCareers.milestone("Shipped, at last", result: "two fixes")
    milestone.evidence = [
      Evidence(
        skill: SkillID(rawValue: "talent-management"), level: 3,
        signal: SignalID(rawValue: "conflict-settled")),
      Evidence(skill: SkillID(rawValue: "teamwork")),
    ]
    milestone.note = "One\n\nTwo; three"
    milestone.links = ["https://example.org/a"]
    milestone.created = Instant("2026-03-02T09:30:15Z")!
    milestone.updated = Instant("2026-03-04T09:30:15Z")!
    var goal = SmallCareers.goal("Agree the budget")
    goal.evidence = [Evidence(skill: SkillID(rawValue: "business-alignment"), level: 4)]
    goal.why = "Nobody else will\nand it matters"
    goal.doneWhen = "it is signed"
    goal.priority = .helpful
    goal.state = .started
    goal.steps = [
      GoalStep(title: "Costs (all)", done: "2026-11-01"), GoalStep(title: "A round"),
    ]
    goal.created = milestone.created
    goal.updated = milestone.updated
    let text = try Document.make(
      ExportRequest(.ics), of: SmallCareers.career([milestone], goals: [goal])
    ).text
    let record = try read(text)
    #expect(record.entries.map(\.item) == [milestone])
    #expect(record.goals.map(\.item) == [goal])
    #expect(record.left.isEmpty)
  }

  @Test func `a goal has its typed title again, unless the calendar changed it`() throws {
    let goal = SmallCareers.goal("Agree budget +finance @Sam %ledger")
    let career = try SmallCareers.career(goals: [goal])
    let text = try Document.make(ExportRequest(.ics), of: career).text
    let record = try read(text)
    #expect(record.goals.map(\.item.title) == [goal.title])
    #expect(ImportMerge(record, into: career).report.items.map(\.outcome) == [.there])
    let bare = try read(text.replacing("X-CAIRN-TITLE", with: "X-OTHER"))
    #expect(ImportMerge(bare, into: career).report.items.map(\.outcome) == [.there])
    let changed = try read(text.replacing("SUMMARY:Agree", with: "SUMMARY:Sign"))
    #expect(changed.goals.map(\.item.title) == ["Sign budget (finance, Sam, ledger)"])
  }

  @Test func `the made-up career comes back whole, milestone by milestone`() throws {
    let demo = DemoCareer(entries: 600, years: 5, seed: 7, lastDay: today)
    let entries = demo.months.flatMap(demo.entries)
    let career = try SmallCareers.career(entries, goals: demo.goals, profile: demo.profile)
    let record = try read(Document.make(ExportRequest(.ics), of: career).text)
    let milestones = entries.filter { $0.kind == .milestone }
    #expect(record.left.isEmpty)
    #expect(record.entries.map(\.item.id) == milestones.map(\.id))
    #expect(record.entries.map(\.item.day) == milestones.map(\.day))
    #expect(record.entries.map(\.item.title) == milestones.map(\.title))
    #expect(record.entries.map(\.item.evidence) == milestones.map(\.evidence))
    #expect(record.entries.map(\.item.result) == milestones.map(\.result))
    let dated = career.plan.goals.filter { $0.by != nil || $0.timelineDay != nil }
    #expect(record.goals.map(\.item.id) == dated.map(\.id))
  }

  @Test func `3_1: folded lines are put together, and lines are counted as they stand`() throws {
    let record = try read(
      "VEVENT", "DTSTART;VALUE=DATE:20260302\nSUM\n MARY:Ship\n\tped it\nDESCRIPTION:a\n  b")
    #expect(record.entries.first?.item.title == "Shipped it")
    #expect(record.entries.first?.item.note == "a b")
    #expect(record.entries.first?.line == 3)
  }

  @Test func `3_1: a line that others folded inside of a character is whole again`() throws {
    var bytes = Data("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260302\r\nSUMMARY:Caf".utf8)
    bytes += [0xC3] + Data("\r\n ".utf8) + [0xA9]
    bytes += Data("\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".utf8)
    let record = try ImportKind.ics.read(bytes, SmallCareers.context())
    #expect(record.entries.map(\.item.title) == ["Café"])
  }

  @Test(arguments: [
    "DTSTART;VALUE=DATE:20260302", "DTSTART:20260302T235900Z",
    "DTSTART;TZID=Pacific/Auckland:20260302T001500", "DTSTART:20260302T120000",
  ])
  func `3_3_5: the day is the one that is written, where its zone says nothing else`(
    _ start: String
  ) throws {
    let record = try read("VEVENT", "UID:a\nSUMMARY:Talk\n" + start)
    #expect(record.entries.map(\.item.day) == ["2026-03-02"])
  }

  @Test(arguments: [
    "20260231", "2026-03-02", "20260302T9", "20260302T1234567", "20260302X000000", "",
  ])
  func `3_3_4: what is no day of the calendar is left, with its line`(_ value: String) throws {
    let record = try read("VEVENT", "UID:a\nSUMMARY:Talk\nDTSTART:" + value)
    #expect(record.entries.isEmpty)
    #expect(
      record.left == [
        .init(line: 6, what: "Talk", why: "DTSTART \(value) is not a valid date")
      ])
  }

  @Test func `what is over is a milestone, what lies ahead is a goal`() throws {
    let over = try read("VEVENT", "UID:a\nSUMMARY:Talk\nDTSTART:20261121T090000Z")
    #expect(over.entries.map(\.item.kind) == [.milestone])
    let ahead = try read("VEVENT", "UID:a\nSUMMARY:Talk\nDTSTART:20261122")
    #expect(ahead.entries.isEmpty)
    #expect(ahead.goals.map(\.item.by) == ["2026-11-22"])
    #expect(ahead.goals.map(\.item.state) == [.planned])
  }

  @Test func `a name stands for one thing, on whichever day it is found`() throws {
    let first = try read("VEVENT", "UID:a\nSUMMARY:Talk\nDTSTART:20260302")
    let moved = try read("VEVENT", "UID:a\nSUMMARY:The talk\nDTSTART:20260401")
    let other = try read("VEVENT", "UID:b\nSUMMARY:Talk\nDTSTART:20260302")
    #expect(first.entries.map(\.item.id) == moved.entries.map(\.item.id))
    #expect(first.entries.map(\.item.id) != other.entries.map(\.item.id))
  }

  @Test func `a goal whose day is over does not become a milestone by itself`() throws {
    let text =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Talk\nDTSTART:20261122\nEND:VEVENT\n"
      + "END:VCALENDAR\n"
    let goals = try read(text).goals.map(\.item)
    var later = try SmallCareers.context()
    later.today = "2026-12-01"
    let record = try ImportKind.ics.read(Data(text.utf8), later)
    #expect(record.entries.map(\.item.id) == goals.map(\.id))
    let merge = ImportMerge(record, into: try SmallCareers.career(goals: goals))
    #expect(merge.change.edits.isEmpty)
    #expect(
      merge.report.items.map(\.why) == [
        "already a goal in your plan; if you reached it, mark it done there"
      ])
  }

  @Test func `3_8_5_3: what repeats is taken once, and that is said`() throws {
    let record = try read(
      "VEVENT", "UID:a\nSUMMARY:Talk\nDTSTART:20260302\nRRULE:FREQ=WEEKLY;COUNT=5")
    #expect(record.entries.count == 1)
    #expect(record.left.isEmpty)
    #expect(record.entries[0].line == 3)
    #expect(record.entries[0].remarks == ["recurring: imported once, on its first day"])
  }

  @Test func `3_8_4_4: a changed day of what repeats is not taken a second time`() throws {
    let record = try read(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:a
      SUMMARY:Talk
      DTSTART:20260302
      RRULE:FREQ=WEEKLY
      END:VEVENT
      BEGIN:VEVENT
      UID:a
      RECURRENCE-ID:20260309
      SUMMARY:Talk, later
      DTSTART:20260310
      END:VEVENT
      END:VCALENDAR
      """)
    #expect(record.entries.map(\.item.title) == ["Talk"])
    #expect(record.left.map(\.line) == [8])
    #expect(record.entries.map(\.remarks.count) == [1])
  }

  @Test func `3_6_2: a task is a goal, with its due day, priority and state`() throws {
    let open = try read(
      "VTODO", "UID:a\nSUMMARY:Write it\nDUE;VALUE=DATE:20260901\nPRIORITY:2\nSTATUS:IN-PROCESS")
    #expect(open.goals.map(\.item.by) == ["2026-09-01"])
    #expect(open.goals.map(\.item.priority) == [.essential])
    #expect(open.goals.map(\.item.state) == [.started])
    let done = try read("VTODO", "UID:a\nSUMMARY:Write it\nCOMPLETED:20260831T220000Z")
    #expect(done.goals.map(\.item.state) == [.done(on: "2026-08-31")])
    #expect(done.goals.map(\.item.by) == [nil])
    let unknown = try read("VTODO", "UID:a\nSUMMARY:Write it\nSTATUS:COMPLETED")
    #expect(unknown.goals.isEmpty)
    #expect(unknown.left.map(\.why) == ["done, but without a completion date (COMPLETED)"])
  }

  @Test func `alarms and time zones are passed over, what else there is is told`() throws {
    let record = try read(
      """
      BEGIN:VCALENDAR
      BEGIN:VTIMEZONE
      TZID:Europe/Somewhere
      BEGIN:STANDARD
      DTSTART:19701025T030000
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VFREEBUSY
      UID:f
      END:VFREEBUSY
      BEGIN:VEVENT
      UID:a
      SUMMARY:Talk
      DTSTART:20260302
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Not the note
      SUMMARY:Not the title
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      DTSTART:20260302
      END:VEVENT
      BEGIN:VEVENT
      UID:c
      SUMMARY:Without a day
      END:VEVENT
      BEGIN:VEVENT
      SUMMARY:Off
      STATUS:CANCELLED
      DTSTART:20260302
      END:VEVENT
      END:VCALENDAR
      """)
    #expect(record.entries.map(\.item.title) == ["Talk"])
    #expect(record.entries.map(\.item.note) == [nil])
    #expect(
      record.left == [
        .init(line: 8, what: "VFREEBUSY", why: "only events, tasks and journals are imported"),
        .init(line: 21, what: "VEVENT b", why: "no title (SUMMARY)"),
        .init(line: 25, what: "Without a day", why: "no date (DTSTART)"),
        .init(line: 29, what: "Off", why: "cancelled"),
      ])
  }

  @Test func `categories name skills by their whole titles, all others are tags`() throws {
    let record = try read(
      "VEVENT",
      "UID:a\nSUMMARY:Talk\nDTSTART:20260302\nCATEGORIES:talent MANAGEMENT,Talent,Work\\, life\n"
        + "ATTENDEE;CN=\"Sam Sample\":mailto:s@example.org\n"
        + "ATTENDEE;CN=Kim;PARTSTAT=DECLINED:mailto:k@example.org\nURL:https://example.org")
    let entry = try #require(record.entries.first?.item)
    #expect(entry.evidence == [Evidence(skill: SkillID(rawValue: "talent-management"))])
    #expect(entry.tags == ["Talent", "Work, life"])
    #expect(entry.people == ["Sam Sample"])
    #expect(entry.links == ["https://example.org"])
  }

  @Test func `a link that is escaped like text is the link that was meant`() throws {
    let record = try read(
      "VEVENT",
      "UID:a\nSUMMARY:Talk\nDTSTART:20260302\nURL:https\\://a.example/x?a=1\\;b=2\n"
        + "ATTACH:https://a.example/y\\,z")
    #expect(
      record.entries.first?.item.links == ["https://a.example/x?a=1;b=2", "https://a.example/y,z"])
  }

  @Test func `a broken line does not spoil the others, and is told`() throws {
    let record = try read(
      "VEVENT", "UID:a\nSUMMARY:Talk\nthis is no line\nDTSTART:20260302")
    #expect(record.entries.count == 1)
    #expect(record.left.map(\.line) == [6])
    #expect(record.left.map(\.what) == ["this is no line"])
  }

  @Test func `a byte-order mark and bare newlines do no harm`() throws {
    let record = try read(
      "\u{FEFF}BEGIN:VCALENDAR\n\nBEGIN:VEVENT\nSUMMARY:Talk\nDTSTART:20260302\nEND:VEVENT\n"
        + "END:VCALENDAR")
    #expect(record.entries.map(\.line) == [3])
  }

  @Test func `what is no calendar, not whole, or of another version is refused, with its line`() {
    let foreign = "this is not an iCalendar file: it must start with BEGIN:VCALENDAR"
    #expect(error("") == .unreadable(line: nil, detail: "it is empty"))
    #expect(error("{\"a\": 1}") == .unreadable(line: 1, detail: foreign))
    #expect(error("BEGIN:VCARD\nEND:VCARD") == .unreadable(line: 1, detail: foreign))
    #expect(
      error("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Talk")
        == .unreadable(
          line: 2, detail: "this BEGIN has no END; the file may be incomplete"))
    #expect(
      error("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR")
        == .unreadable(line: 3, detail: "END:VCALENDAR has no matching BEGIN"))
    #expect(
      error("BEGIN:VCALENDAR\nVERSION:1.0\nEND:VCALENDAR")
        == .unreadable(
          line: 2, detail: "iCalendar 1.0 is not supported, only 2.0"))
    let deep = String(repeating: "BEGIN:VCALENDAR\n", count: 100_000)
    #expect(
      error(deep)
        == .unreadable(line: 11, detail: "BEGIN is nested too deeply"))
  }

  @Test func `no bytes can bring it down`() throws {
    var random = SeededRandom(seed: 3_1)
    let sound = Array(
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=x:20260302T0000\r\nEND:VEVENT".utf8)
    let context = try SmallCareers.context()
    for _ in 0..<2000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      _ = try? ImportKind.ics.read(Data(bytes), context)
    }
  }
}
