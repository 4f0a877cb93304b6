import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

@Suite("Events that stand in a calendar more than once")
struct CalendarVersionTests {
  private func read(_ events: String...) throws -> ImportedRecord {
    try Calendars.read(events.map(Calendars.event).joined(separator: "\n"))
  }

  @Test func `the highest SEQUENCE counts, wherever it stands`() throws {
    let record = try read(
      "UID:a\nSEQUENCE:2\nDTSTART:20260311\nSUMMARY:Talk, moved",
      "UID:a\nSEQUENCE:0\nDTSTART:20260310\nSUMMARY:Talk",
      "UID:a\nSEQUENCE:1\nDTSTART:20260312\nSUMMARY:Talk?")
    #expect(record.taken == ["2026-03-11 Talk, moved"])
    #expect(
      record.reasons == [
        "9 line 3 has the same or a later version",
        "15 line 3 has the same or a later version",
      ])
  }

  @Test func `what a later version cancels was cancelled`() throws {
    let record = try read(
      "UID:a\nDTSTART:20260310\nSUMMARY:Talk",
      "UID:a\nSEQUENCE:1\nSTATUS:CANCELLED\nDTSTART:20260310\nSUMMARY:Talk")
    #expect(record.taken == [])
    #expect(
      record.reasons == ["3 line 8 has the same or a later version", "8 cancelled"])
  }

  @Test func `of one name for all, each other day and title is a thing of its own`() throws {
    let first = try read(
      "UID:calendar\nDTSTART:20260110\nSUMMARY:Kick-off",
      "UID:calendar\nDTSTART:20260310\nSUMMARY:Hand-over")
    #expect(first.taken == ["2026-01-10 Kick-off", "2026-03-10 Hand-over"])
    #expect(first.left.isEmpty)
    let other = try read(
      "UID:calendar\nDTSTART:20260310\nSUMMARY:Hand-over",
      "UID:calendar\nDTSTART:20260110\nSUMMARY:Kick-off")
    #expect(Set(first.entries.map(\.item.id)) == Set(other.entries.map(\.item.id)))
  }

  @Test(arguments: [
    ("RRULE:FREQ=WEEKLY\nEXDATE;VALUE=DATE:20260302", "2026-03-09"),
    ("RRULE:FREQ=WEEKLY;BYDAY=MO,WE\nEXDATE:20260302,20260304", "2026-03-09"),
    ("RRULE:FREQ=WEEKLY;INTERVAL=2\nEXDATE:20260302", "2026-03-16"),
    ("RRULE:FREQ=DAILY\nEXDATE:20260302\nEXDATE:20260303", "2026-03-04"),
    ("RRULE:FREQ=MONTHLY\nEXDATE:20260302", "2026-04-02"),
    ("RDATE:20260305\nEXDATE:20260302", "2026-03-05"),
    ("RRULE:FREQ=WEEKLY\nEXDATE:20260309", "2026-03-02"),
  ])
  func `what repeats begins on its first day that was not called off`(
    lines: String, day: CalendarDay
  ) throws {
    let record = try read("UID:a\nDTSTART:20260302\nSUMMARY:Talk\n" + lines)
    #expect(record.entries.map(\.item.day) == [day])
  }

  @Test func `where all of it was called off, it is left`() throws {
    let record = try read(
      "UID:a\nDTSTART:20260302\nSUMMARY:Talk\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:20260302,20260303")
    #expect(record.taken == [])
    #expect(
      record.reasons == ["3 its first day was cancelled (EXDATE) and no other was found"])
  }

  @Test func `a first day that was moved is taken where it went`() throws {
    let record = try read(
      "UID:a\nDTSTART:20260302T090000\nSUMMARY:Talk\nRRULE:FREQ=WEEKLY",
      "UID:a\nDTSTART:20260303T090000\nSUMMARY:Talk\nRECURRENCE-ID:20260302T090000",
      "UID:a\nDTSTART:20260310T090000\nSUMMARY:Talk\nRECURRENCE-ID:20260309T090000")
    #expect(record.taken == ["2026-03-03 Talk"])
    #expect(
      record.reasons
        == [9, 15].map {
          "\($0) same recurring event as line 3, which is imported once"
        })
  }

  @Test func `a single day without the whole is an event`() throws {
    let record = try read(
      "UID:a\nDTSTART:20260303T090000\nSUMMARY:Talk\nRECURRENCE-ID:20260302T090000")
    #expect(record.taken == ["2026-03-03 Talk"])
  }

  @Test(arguments: ["CANCEL", "REPLY", "COUNTER", "refresh"])
  func `a message that is no event of one's own is left`(method: String) throws {
    let record = try Calendars.read(
      "METHOD:\(method)\n" + Calendars.event("UID:a\nDTSTART:20260302\nSUMMARY:Offsite"))
    #expect(record.taken == [])
    #expect(record.left.allSatisfy { $0.why.contains("METHOD:\(method.uppercased())") })
    let request = try Calendars.read(
      "METHOD:REQUEST\n" + Calendars.event("UID:a\nDTSTART:20260302\nSUMMARY:Offsite"))
    #expect(request.taken == ["2026-03-02 Offsite"])
  }

  @Test func `an event that was moved or renamed since is told, and stays`() throws {
    func importing(_ lines: String, into career: Career) throws -> (Career, ImportReport) {
      let record = try Calendars.read(Calendars.event("UID:a\n" + lines))
      let merge = ImportMerge(record, into: career)
      return (career.applying(merge.change), merge.report)
    }
    let (career, _) = try importing("DTSTART:20271201\nSUMMARY:Talk", into: .fixture())
    let (moved, report) = try importing("DTSTART:20280115\nSUMMARY:Talk", into: career)
    #expect(moved == career)
    #expect(report.items.map(\.outcome) == [.left])
    #expect(
      report.items.map(\.why) == [
        "differs from yours (date), which is kept: \"Talk\" on 2027-12-01"
      ])
    let (_, renamed) = try importing("DTSTART:20271201\nSUMMARY:The talk", into: career)
    #expect(
      renamed.items.map(\.why) == [
        "differs from yours (title), which is kept: \"Talk\" on 2027-12-01"
      ])
    let (_, same) = try importing("DTSTART:20271201\nSUMMARY:Talk", into: career)
    #expect(same.items.map(\.outcome) == [.there])
  }
}
