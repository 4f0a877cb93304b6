import CareerModel
import Testing

@testable import CareerExchange

@Suite("Recurring events whose first day was cancelled")
struct RecurrenceRuleTests {
  private func read(_ lines: String, in calendar: String = "") throws -> ImportedRecord {
    try Calendars.read(calendar + Calendars.event("UID:a\nSUMMARY:Talk\n" + lines))
  }

  @Test(arguments: [
    ("2026-02-01", "FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=SU,TU", "2026-02-03"),
    ("2026-02-01", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU", "2026-02-10"),
    ("2026-02-02", "FREQ=WEEKLY", "2026-02-09"),
    ("2026-02-02", "FREQ=WEEKLY;BYHOUR=9;BYMINUTE=30", "2026-02-09"),
    ("2026-01-30", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "2026-02-02"),
    ("2026-02-02", "FREQ=DAILY;INTERVAL=3;BYMONTH=3", "2026-03-01"),
    ("2026-02-02", "FREQ=MONTHLY;BYDAY=1MO", "2026-03-02"),
    ("2026-02-27", "FREQ=MONTHLY;BYDAY=-1FR", "2026-03-27"),
    ("2026-02-13", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-03-13"),
    ("2026-02-02", "FREQ=MONTHLY;INTERVAL=5;BYDAY=+1MO", "2026-07-06"),
    ("2026-02-02", "FREQ=MONTHLY;BYMONTHDAY=2", "2026-03-02"),
    ("2026-02-28", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-03-31"),
    ("2026-01-29", "FREQ=MONTHLY", "2026-03-29"),
    ("2026-01-30", "FREQ=MONTHLY", "2026-03-30"),
    ("2026-01-31", "FREQ=MONTHLY", "2026-03-31"),
    ("2024-02-29", "FREQ=YEARLY", "2028-02-29"),
    ("2026-01-31", "FREQ=YEARLY;BYMONTHDAY=31", "2026-03-31"),
    ("2026-03-01", "FREQ=YEARLY;BYMONTH=3,9", "2026-09-01"),
    ("2026-01-05", "FREQ=YEARLY;BYDAY=1MO", "2027-01-04"),
    ("2026-11-30", "FREQ=YEARLY;BYMONTH=11;BYDAY=-1MO", "2027-11-29"),
    // The start need not match the rule.
    ("2026-02-03", "FREQ=MONTHLY;BYDAY=1MO", "2026-03-02"),
    ("2026-02-03", "FREQ=MONTHLY;BYDAY=1MO;COUNT=2", "2026-03-02"),
    ("2026-02-02", "FREQ=DAILY;UNTIL=20260203", "2026-02-03"),
  ])
  func `the next day follows from the rule`(
    start: CalendarDay, rule: String, next: CalendarDay
  ) throws {
    let date = start.description.filter { $0 != "-" }
    let record = try read("DTSTART:\(date)\nRRULE:\(rule)\nEXDATE:\(date)")
    #expect((record.entries.map(\.item.day) + record.goals.compactMap(\.item.by)) == [next])
  }

  @Test(arguments: [
    ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", ", and BYSETPOS=1 is not supported"),
    ("FREQ=YEARLY;BYWEEKNO=6", ", and BYWEEKNO=6 is not supported"),
    ("FREQ=YEARLY;BYYEARDAY=33", ", and BYYEARDAY=33 is not supported"),
    ("FREQ=HOURLY", ", and FREQ=HOURLY is not supported"),
    ("FREQ=DAILY;INTERVAL=0", ", and INTERVAL=0 is not supported"),
    ("FREQ=DAILY;COUNT=-9223372036854775808", ", and COUNT=-9223372036854775808 is not supported"),
    ("FREQ=DAILY;COUNT=1", " and no other was found"),
    ("FREQ=DAILY;UNTIL=20260202", " and no other was found"),
    ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31", " and no other was found"),
  ])
  func `an event without a known day is skipped with the reason`(rule: String, why: String) throws {
    let record = try read("DTSTART:20260202\nRRULE:\(rule)\nEXDATE:20260202")
    #expect(record.taken == [])
    #expect(record.reasons == ["3 its first day was cancelled (EXDATE)" + why])
  }

  @Test(arguments: ["FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO", "FREQ=HOURLY"])
  func `a rule does not matter while the first day takes place`(rule: String) throws {
    let record = try read("DTSTART:20260202\nRRULE:\(rule)\nEXDATE:20260203")
    #expect(record.taken == ["2026-02-02 Talk"])
  }

  private static let zone = ";TZID=America/Los_Angeles:"

  @Test(arguments: [
    // UTC names a day of an event with a zone, and the other way round.
    ("\(zone)20260202T200000", "EXDATE:20260203T040000Z", "2026-02-09"),
    (":20260203T040000Z", "EXDATE\(zone)20260202T200000", "2026-02-09"),
    (":20260203T040000Z", "EXDATE:20260202T200000", "2026-02-09"),
    (":20260202T200000", "EXDATE:20260203T040000Z", "2026-02-09"),
    (":20260202T200000", "EXDATE\(zone)20260202T200000", "2026-02-09"),
    ("\(zone)20260202T200000", "EXDATE:20260202T200000", "2026-02-09"),
    ("\(zone)20260202T200000", "EXDATE;VALUE=DATE:20260202", "2026-02-09"),
    // In the zone of the start, that is 1 February.
    ("\(zone)20260202T200000", "EXDATE:20260202T040000Z", "2026-02-02"),
    (";VALUE=DATE:20260202", "EXDATE:20260202T000000Z", "2026-02-09"),
    (";VALUE=DATE:20260202", "EXDATE:20260202T080000Z", "2026-02-09"),
    (
      "\(zone)20260202T200000", "EXDATE:20260203T040000Z\nRDATE:20260205T040000Z", "2026-02-04"
    ),
  ])
  func `a cancelled day is compared in the zone of the start`(
    start: String, lines: String, day: CalendarDay
  ) throws {
    let calendar = "X-WR-TIMEZONE:America/Los_Angeles\n"
    let record = try read("DTSTART\(start)\nRRULE:FREQ=WEEKLY\n\(lines)", in: calendar)
    #expect(record.entries.map(\.item.day) == [day])
    guard start.hasPrefix(Self.zone) else { return }
    let plain = try read("DTSTART\(start)\nRRULE:FREQ=WEEKLY\n\(lines)")
    #expect(plain.entries.map(\.item.day) == [day])
  }

  @Test func `a weekday of a series in UTC is a weekday in UTC`() throws {
    let record = try read(
      "DTSTART:20260203T040000Z\nRRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20260203T040000Z",
      in: "X-WR-TIMEZONE:America/Los_Angeles\n")
    #expect(record.taken == ["2026-02-09 Talk"])
  }

  @Test func `a moved day is found by its moment in UTC`() throws {
    let start = "DTSTART;TZID=America/Los_Angeles:"
    let record = try Calendars.read(
      Calendars.event("UID:a\nSUMMARY:Talk\n\(start)20260202T200000\nRRULE:FREQ=WEEKLY") + "\n"
        + Calendars.event(
          "UID:a\nSUMMARY:Talk\n\(start)20260204T200000\nRECURRENCE-ID:20260203T040000Z"))
    #expect(record.taken == ["2026-02-04 Talk"])
  }

  @Test(arguments: [
    ("20260203T075959Z", []), ("20260203T165959Z", []), ("20260203T170000Z", ["2026-02-03 Talk"]),
    ("20260203T085959", []), ("20260203", ["2026-02-03 Talk"]),
  ])
  func `a series ends at a moment`(until: String, taken: [String]) throws {
    let record = try read(
      "DTSTART\(Self.zone)20260202T090000\nRRULE:FREQ=DAILY;UNTIL=\(until)\n"
        + "EXDATE\(Self.zone)20260202T090000")
    #expect(record.taken == taken)
  }

  @Test func `no rule takes long, however many days are cancelled`() {
    let start: CalendarDay = "2026-02-02"
    let called = Set((0..<20_000).map { start.adding(days: $0) })
    for part in ["INTERVAL=9223372036854775807", "BYMONTH=2;BYMONTHDAY=31"] {
      let rule = RecurrenceRule("FREQ=DAILY;COUNT=9223372036854775807;" + part)
      #expect(rule.firstDay(from: start, to: nil, without: called) == nil)
    }
    let many = Array(repeating: "-9223372036854775808MO", count: 10_000).joined(separator: ",")
    #expect(
      RecurrenceRule("FREQ=YEARLY;BYDAY=" + many).firstDay(from: start, to: nil, without: called)
        == nil)
    #expect(RecurrenceRule("FREQ=DAILY").firstDay(from: start, to: nil, without: called) != nil)
  }

  @Test func `a number without bounds does no harm in a time zone`() {
    let rule = RecurrenceRule(
      "FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=-9223372036854775808")
    #expect(rule.yearly(at: 0)?.week == 1)
  }
}
