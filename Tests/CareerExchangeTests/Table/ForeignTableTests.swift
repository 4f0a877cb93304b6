import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

/// Tables as Excel and trackers write them.
@Suite("Tables of other programs")
struct ForeignTableTests {
  private func read(_ text: String) throws -> ImportedRecord { try ImportKind.csv.read(text) }

  @Test(arguments: [
    "12/Mar/26 9:41 AM", "03/12/26", "2026-03-12 3:30 PM", "Thu, 12 Mar 2026 10:12:33 +0000",
    "12-Mar-2026", "12-Mar-26", "2026-03-12 10:00:00 UTC", "2026-03-12T10:12:33.000Z",
    "Thu Mar 12 2026 10:12:33 GMT+0000 (Coordinated Universal Time)", "12.03.26", "12.03.26 14:30",
    "Mar 12, 2026, 3:30:00 PM", "2026-03-12T23:30:00-08:00", "Mar 12, 2026 at 3:30 PM",
    "2026/03/12 10:00", "12 Mar 2026 10:00 CET", "3/12/2026 15:04",
  ])
  func `their dates are read`(text: String) throws {
    #expect(try TableDate.read(text, order: .monthFirst, zones: .utc).day == "2026-03-12")
  }

  @Test func `a period has a column of its own, and takes no day away`() throws {
    let record = try read(
      """
      date,title,period
      2026-03-01,a,2026-03
      2026-04-01,b,2026-q2
      2026-03-04,c,2026-Q1
      2026-03-05,d,
      2026-03,e,2026-03
      2026-03-06,f,spring
      """)
    #expect(
      record.entries.map(\.item.stated.description) == [
        "2026-03", "2026-Q2", "2026-03-04", "2026-03-05", "2026-03", "2026-03-06",
      ])
    #expect(record.entries[1].item.day == "2026-04-01")
    #expect(
      record.entries.flatMap(\.remarks) == [
        "the period \"2026-Q1\" was left out; the date is 2026-03-04",
        "the period \"spring\" was left out; the date is 2026-03-06",
      ])
  }

  @Test func `a star is read however it is written, and what has no place is told`() throws {
    let record = try read(
      """
      date,title,kind,starred,direction
      2026-03-01,a,feedback,x,praise
      2026-03-02,b,skill,1,praise
      2026-03-03,c,feedback,no,positive
      2026-03-04,d,skill,Y,
      2026-03-05,e,skill,⭐️,
      2026-03-06,f,skill,perhaps,
      """)
    #expect(record.entries.map(\.item.isStarred) == [true, true, false, true, true, false])
    #expect(record.entries.map(\.item.direction) == [.praise, nil, nil, nil, nil, nil])
    #expect(
      record.entries.map(\.remarks) == [
        [], ["\"praise\" is not the direction of feedback, and was left out"],
        ["\"positive\" is not the direction of feedback, and was left out"], [], [],
        ["\"perhaps\" is neither yes nor no, and the entry was not starred"],
      ])
  }

  @Test func `a moment in UTC is on the user's day`() throws {
    let zones = TimeZones { _ in -8 * 3600 }
    for text in [
      "2026-03-12T02:00:00Z", "2026-03-12 02:00:00 UTC", "Thu, 12 Mar 2026 02:00:00 +0000",
      "12/Mar/26 2:00 AM UTC",
    ] {
      #expect(try TableDate.read(text, order: .unknown, zones: zones).day == "2026-03-11")
    }
    #expect(
      try TableDate.read("2026-03-12 02:00", order: .unknown, zones: zones).day == "2026-03-12")
  }

  @Test func `a date that can be read in one way tells the others with two digits of the year`()
    throws
  {
    let record = try read("title,date\na,06/30/25\nb,03/04/25\nc,31/31/25\n")
    #expect(record.taken == ["2025-06-30 a", "2025-03-04 b"])
    #expect(record.reasons == ["4 31/31/2025 is not a valid date"])
  }

  @Test func `a year that no career touches is named as the reason`() throws {
    let record = try read("title,date\na,9999-12-31\nb,1601-01-01\nc,01/01/0001\n")
    #expect(
      record.reasons == [
        "2 9999-12-31 is outside the years 1900 to 2199",
        "3 1601-01-01 is outside the years 1900 to 2199",
        "4 01/01/0001 is outside the years 1900 to 2199",
      ])
  }

  @Test func `what a tracker says is open or was called off is left`() throws {
    let jira = try read(
      """
      Summary,Issue Type,Status,Resolution,Created,Resolved
      Wallet,Story,Done,Done,13/Mar/26 8:00 AM,13/Apr/26 8:00 AM
      Docs,Story,To Do,,14/Mar/26 8:00 AM,
      Idea,Story,Done,Won't Do,14/Mar/26 8:00 AM,15/Apr/26 8:00 AM
      Old,Story,Done,Done,14/Mar/26 8:00 AM,

      """)
    #expect(jira.taken == ["2026-04-13 Wallet"])
    #expect(jira.entries.map(\.item.tags) == [["Story"]])
    #expect(
      jira.reasons == [
        "3 not done: Status is \"To Do\"",
        "4 cancelled: Resolution is \"Won't Do\"",
        "5 done, but Resolved has no date",
      ])
    let linear = try read(
      """
      ID,Title,Status,Created,Completed,Canceled
      E-1,Shipped,Done,2026-03-01T10:00:00.000Z,2026-03-04T10:00:00.000Z,
      E-2,Dropped,Canceled,2026-03-01T10:00:00.000Z,,2026-03-05T10:00:00.000Z
      E-3,Going on,In Progress,2026-03-01T10:00:00.000Z,
      E-4,Unknown,Cooking,2026-03-01T10:00:00.000Z,,

      """)
    #expect(linear.taken == ["2026-03-04 Shipped"])
    #expect(linear.left.map(\.what) == ["Dropped", "Going on", "Unknown"])
    let github = try read(
      """
      number,title,state,createdAt,closedAt,mergedAt
      1,Merged,MERGED,2026-03-01T10:00:00Z,2026-03-04T10:00:00Z,2026-03-04T10:00:00Z
      2,Open,OPEN,2026-03-01T10:00:00Z,,

      """)
    #expect(github.taken == ["2026-03-04 Merged"])
    let asana = try read(
      "Task ID,Created At,Completed At,Name,Tags\n1,2026-03-01,2026-03-04,Wrote it,a\n2,2026-03-01,,Not yet,\n"
    )
    #expect(asana.taken == ["2026-03-04 Wrote it"])
    #expect(asana.reasons == ["3 not done: Completed At is empty"])
  }

  @Test func `a profile of LinkedIn is read by the days on which things began`() throws {
    let record = try read(
      "Name,Url,Authority,Started On,Finished On,License Number\nCloud Architect,https://a.example/c,Acme,Mar 2026,,7\n"
    )
    #expect(record.taken == ["2026-03-01 Cloud Architect"])
    #expect(record.entries.map(\.item.note) == ["Authority: Acme\nLicense Number: 7"])
  }

  @Test func `what is missing at the end of a row is empty, and a row with too much is left`()
    throws
  {
    let record = try read(
      "title,date,parent,milestone\nTalk,2026-03-04,,\nGuide,2026-03-05,\nShort\nLong,2026-03-06,a,b,c\nEven,2026-03-07,,,,\n"
    )
    #expect(record.taken == ["2026-03-04 Talk", "2026-03-05 Guide", "2026-03-07 Even"])
    #expect(
      record.reasons == ["4 no date", "5 5 cells, but the header has 4 columns"])
  }

  @Test func `columns of one name are one list`() throws {
    let record = try read("title,date,Labels,Labels,Tag\na,2026-03-04,x,y,z\n")
    #expect(record.entries.map(\.item.tags) == [["x", "y", "z"]])
    let notes = try read("title,date,Comment,Comment\na,2026-03-04,one,two\n")
    #expect(notes.entries.map(\.item.note) == ["one\nComment: two"])
  }

  @Test func `links are addresses, and what else stands there is kept in the note`() throws {
    let record = try read(
      """
      title,date,links
      a,2026-03-04,"https://a.example/1, https://b.example/2"
      b,2026-03-05,see [the guide](https://c.example/3)
      c,2026-03-06,"https://a.example/x,y;https://b.example/(z)"

      """)
    #expect(
      record.entries.map(\.item.links) == [
        ["https://a.example/1", "https://b.example/2"], ["https://c.example/3"],
        ["https://a.example/x,y", "https://b.example/(z)"],
      ])
    #expect(
      record.entries.map(\.item.note) == [nil, "links: see [the guide](https://c.example/3)", nil])
  }

  @Test func `where a semicolon parts names, a comma does not`() throws {
    let record = try read(
      "title,date,people\na,2026-03-04,\"Doe, Sam; Roe, Kim\"\nb,2026-03-05,\"Sam, Kim and Lee\"\n")
    #expect(
      record.entries.map(\.item.people) == [["Doe, Sam", "Roe, Kim"], ["Sam", "Kim", "Lee"]])
  }

  @Test(arguments: [
    "title, date, note\na, 2026-03-04, \"two\nlines\"\n",
    "sep=;\r\ntitle;date;note\r\na;2026-03-04;\"two\nlines\"",
    "title,date,note\n\"a\" ,2026-03-04,\"two\nlines\" \n",
    "sep=|\ntitle|date|note\na|2026-03-04|\"two\nlines\"",
  ])
  func `blanks around quotes and the first line of Excel do no harm`(text: String) throws {
    let record = try read(text)
    #expect(record.taken == ["2026-03-04 a"])
    #expect(record.entries.map(\.item.note) == ["two\nlines"])
  }

  @Test func `Unicode text of Excel is read in either order of bytes`() throws {
    let text = "title\tdate\r\nCafé 🎉\t2026-03-04\r\n"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      #expect(try ImportKind.csv.read(Data(bytes), .fixture()).taken == ["2026-03-04 Café 🎉"])
    }
    #expect(ImportKind.csv.fault(of: Data(little.dropLast())) != nil)
  }
}
