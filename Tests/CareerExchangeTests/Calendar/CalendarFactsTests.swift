import CareerModel
import Foundation
import Testing

@testable import CareerExchange

@Suite("What an event says besides its day")
struct CalendarFactsTests {
  private func entry(_ lines: String) throws -> Entry {
    let record = try Calendars.read(
      Calendars.event("UID:1\nDTSTART;VALUE=DATE:20260310\nSUMMARY:Scoping\n" + lines))
    return try #require(record.entries.first?.item)
  }

  @Test func `a note in HTML becomes words, and its links are links`() throws {
    let entry = try entry(
      #"DESCRIPTION:<p>Scope &amp\; cost</p><ul><li><a href="https://example.org/doc">the doc"#
        + "</a></li></ul>\nATTACH;FILENAME=m:https://example.org/minutes\nLOCATION:Berlin\\, Mitte")
    #expect(entry.note == "Scope & cost\n- the doc\nLocation: Berlin, Mitte")
    #expect(entry.links == ["https://example.org/minutes", "https://example.org/doc"])
  }

  @Test(arguments: [
    ("One<br>two&nbsp;three", "One\ntwo three"),
    (
      "<html><head><style>p {a: b}</style></head><body><p>Hi</p><p>there</p></body></html>",
      "Hi\nthere"
    ),
    ("<b>Bold</b> and <i>more</i> &#8211; &#x2013;", "Bold and more – –"),
    ("a < b and c > d & e &amp; f", "a < b and c > d & e &amp; f"),
    ("List<String> and <nothing>", "List<String> and <nothing>"),
    ("<p>5 < 6</p><!-- no --><unclosed", "5 < 6\n<unclosed"),
    ("<a href=https://a.example>x</a>", "x"),
  ])
  func `only what HTML has is taken for it`(source: String, text: String) {
    #expect(HTMLText(source).text == text)
  }

  @Test func `rooms, lists and who was only told or declined are no people`() throws {
    let entry = try entry(
      """
      ATTENDEE;CN=Sam;ROLE=REQ-PARTICIPANT:mailto:sam@example.org
      ATTENDEE;CN=Sam:mailto:sam@example.org
      ATTENDEE;CN=Room 5;CUTYPE=ROOM:mailto:room@example.org
      ATTENDEE;CN=Beamer;CUTYPE=RESOURCE:mailto:b@example.org
      ATTENDEE;CN=All staff;CUTYPE=GROUP:mailto:all@example.org
      ATTENDEE;CN=Boss;ROLE=NON-PARTICIPANT:mailto:boss@example.org
      ATTENDEE;CN=Kim;PARTSTAT=DECLINED:mailto:kim@example.org
      """)
    #expect(entry.people == ["Sam"])
  }

  @Test func `a file inside of the calendar is not taken, and that is said`() throws {
    let record = try Calendars.read(
      Calendars.event("DTSTART:20260310\nSUMMARY:a\nATTACH;ENCODING=BASE64;VALUE=BINARY:QQ=="))
    #expect(record.entries.map(\.remarks) == [["its attached file is not imported"]])
  }

  @Test(arguments: [
    ("DTSTART;VALUE=DATE:20270101\nDURATION:P3D", "2027-01-04"),
    ("DTSTART:20270101T090000\nDURATION:PT36H", "2027-01-02"),
    ("DTSTART:20270101T090000\nDURATION:P1W", "2027-01-08"),
    ("DUE:20270105\nDTSTART:20270101", "2027-01-05"),
    ("DTSTART:20270101\nDURATION:soon", nil),
  ])
  func `a task ends when it says, by DUE or by its start and DURATION`(
    lines: String, day: CalendarDay?
  ) throws {
    let record = try Calendars.read("BEGIN:VTODO\nUID:1\nSUMMARY:Budget\n\(lines)\nEND:VTODO")
    #expect(record.goals.map(\.item.by) == [day])
  }

  @Test func `a year that no career touches is named as the reason`() throws {
    let record = try Calendars.read(Calendars.event("DTSTART:16010101T000000\nSUMMARY:a"))
    #expect(
      record.reasons == ["4 16010101T000000 is outside the years 1900 to 2199"])
  }

  @Test func `a journal without a title begins with its text`() throws {
    let record = try Calendars.read(
      "BEGIN:VJOURNAL\nDTSTART:20260310\nDESCRIPTION:Met the board\\nAll went well\nEND:VJOURNAL")
    #expect(record.taken == ["2026-03-10 Met the board"])
  }
}
