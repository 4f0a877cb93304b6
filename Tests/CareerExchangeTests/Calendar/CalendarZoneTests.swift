import CareerModel
import Foundation
import Testing

@testable import CareerExchange

@Suite("Zones of a calendar")
struct CalendarZoneTests {
  private let evening = Calendars.event("UID:1\nDTSTART:20261120T023000Z\nSUMMARY:Spoke")

  @Test func `a moment in UTC is on the day that the calendar's zone had`() throws {
    let record = try Calendars.read("X-WR-TIMEZONE:America/Los_Angeles\n" + evening)
    #expect(record.taken == ["2026-11-19 Spoke"])
  }

  @Test(arguments: [(-8, "2026-11-19 Spoke"), (0, "2026-11-20 Spoke"), (13, "2026-11-20 Spoke")])
  func `without a zone of the calendar it is the user's day`(hours: Int, taken: String) throws {
    let context = try Calendars.context(east: hours)
    #expect(try Calendars.read(evening, context).taken == [taken])
    let unknown = "X-WR-TIMEZONE:Nowhere/At all\n" + evening
    #expect(try Calendars.read(unknown, context).taken == [taken])
  }

  @Test func `a zone that only the calendar knows is read from its rules`() throws {
    let zone = """
      X-WR-TIMEZONE:Customized Time Zone
      BEGIN:VTIMEZONE
      TZID:Customized Time Zone
      BEGIN:STANDARD
      DTSTART:16010101T020000
      TZOFFSETFROM:-0700
      TZOFFSETTO:-0800
      RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
      END:STANDARD
      BEGIN:STANDARD
      DTSTART:19701101T020000
      TZOFFSETFROM:-0700
      TZOFFSETTO:-0800
      RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:19700308T020000
      TZOFFSETFROM:-0800
      TZOFFSETTO:-0700
      RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
      END:DAYLIGHT
      END:VTIMEZONE

      """
    func day(_ time: String) throws -> [String] {
      try Calendars.read(zone + Calendars.event("DTSTART:\(time)\nSUMMARY:a")).taken
    }
    #expect(try day("20261120T075900Z") == ["2026-11-19 a"])
    #expect(try day("20261120T080000Z") == ["2026-11-20 a"])
    #expect(try day("20260720T065900Z") == ["2026-07-19 a"])
    #expect(try day("20260720T070000Z") == ["2026-07-20 a"])
  }

  @Test func `what was an hour ago is over, wherever it took place`() throws {
    let context = try Calendars.context("2026-11-26T02:30:00Z", east: -8)
    let demo = Calendars.event("UID:1\nDTSTART:20261126T010000Z\nSUMMARY:Demo")
    let task = "\nBEGIN:VTODO\nUID:2\nSUMMARY:Report\nCOMPLETED:20261126T020000Z\nEND:VTODO"
    let record = try Calendars.read(demo + task, context)
    #expect(record.entries.map(\.item.day) == ["2026-11-25"])
    #expect(record.goals.map(\.item.state) == [.done(on: "2026-11-25")])
    // By the calendar's clock it is tomorrow already.
    let later = try Calendars.context("2026-11-26T07:30:00Z", east: -10)
    let event = Calendars.event(
      "DTSTART;TZID=America/Los_Angeles:20261125T230000\nSUMMARY:Over")
    #expect(try Calendars.read(event, later).taken == ["2026-11-25 Over"])
    let ahead = Calendars.event("DTSTART;TZID=America/Los_Angeles:20261126T000000\nSUMMARY:Next")
    #expect(try Calendars.read(ahead, later).taken == ["goal 2026-11-26 Next"])
  }

  @Test func `a day beside a zone stays as it is written`() throws {
    let event = Calendars.event("DTSTART;TZID=America/Los_Angeles:20261119T233000\nSUMMARY:Late")
    #expect(try Calendars.read(event, Calendars.context(east: 9)).taken == ["2026-11-19 Late"])
  }

  @Test(arguments: [
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59Z", 3600),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", 7200),
    ("CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", 3600),
    ("PST8PDT,M3.2.0,M11.1.0", "2026-11-01T08:59:59Z", -25_200),
    ("PST8PDT,M3.2.0,M11.1.0", "2026-11-01T09:00:00Z", -28_800),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-12-01T00:00:00Z", 39_600),
    ("<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "2026-07-01T00:00:00Z", -7200),
  ])
  func `rules of every year are followed to the second`(
    rule: String, time: String, offset: Int
  ) throws {
    let rules = try #require(ZoneRules(compiled: Calendars.compiled(rule)))
    #expect(rules.offset(at: Instant(time)!.milliseconds / 1000) == offset)
  }

  @Test func `bytes that are no rules of a zone are refused`() {
    let sound = Calendars.losAngeles
    for count in 0..<sound.count - 30 {
      #expect(ZoneRules(compiled: Array(sound[..<count])) == nil)
    }
    for place in 0..<80 {
      var bytes = sound
      bytes[place] = 0xFF
      _ = ZoneRules(compiled: bytes)
    }
  }
}
