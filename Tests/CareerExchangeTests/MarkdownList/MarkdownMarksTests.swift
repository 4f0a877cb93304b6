import CareerModel
import Testing

@testable import CareerExchange

@Suite("Marks and lines of note-taking programs in Markdown")
struct MarkdownMarksTests {
  private func read(_ text: String) throws -> ImportedRecord {
    try ImportKind.markdown.read("## 2026-03-19\n" + text)
  }

  @Test func `an item that is struck out is left, with a remark behind it too`() throws {
    let record = try read("- ~~Planned offsite~~ (cancelled)\n- ~~Old~~ (x) New plan\n- ~~Gone~~\n")
    #expect(record.entries.map(\.item.title) == ["~~Old~~ (x) New plan"])
    #expect(record.left.map(\.why) == ["struck out", "struck out"])
  }

  @Test func `names in wiki links are those that the record has`() throws {
    let entry = try #require(
      try read(
        "- Gave talk\n  - With: [[Sam Doe|Sam]], @Ann\n  - Project: [[Search]]\n  - Tags: [[big]]"
      ).entries.first?.item)
    #expect(entry.people == ["Sam", "Ann"])
    #expect(entry.project == "Search" && entry.tags == ["big"])
  }

  @Test func `what Logseq adds to a task is no text of it`() throws {
    let entry = try #require(
      try read(
        """
        - DONE Fixed login
          SCHEDULED: <2026-03-18 Wed>
          :LOGBOOK:
          CLOCK: [2026-03-19 Thu 09:00:12]--[2026-03-19 Thu 10:30:10] =>  01:29:58
          :END:
        """
      ).entries.first?.item)
    #expect(entry.title == "Fixed login" && entry.result == nil)
    #expect(entry.note == "scheduled 2026-03-18")
  }

  @Test func `only days and clocks are what Logseq adds`() throws {
    let record = try read("- Fixed it\n  CLOCK: [RTC] calibrated\n  DEADLINE: <script> broke\n")
    #expect(
      record.entries.map(\.item.title) == [
        "Fixed it CLOCK: [RTC] calibrated DEADLINE: <script> broke"
      ])
  }

  @Test func `a task that an earlier version took with its planned day is recognized`() throws {
    let found = try #require(
      try read("- DONE Fixed it\n  SCHEDULED: <2026-03-18 Wed>\n").entries.first)
    #expect(found.otherTitles == ["Fixed it SCHEDULED: <2026-03-18 Wed>"])
  }

  @Test func `a quotation of Logseq does not make a document Org`() throws {
    let record = try read("- Read a paper\n- #+BEGIN_QUOTE\n  Great\n  #+END_QUOTE\n")
    #expect(record.entries.first?.item.title == "Read a paper")
    #expect(throws: ExchangeError.self) { try ImportKind.markdown.read("#+TITLE: Log\n* 2026\n") }
  }

  @Test(arguments: ["```", "~~~~"])
  func `code that begins behind a list marker ends where its fence or its item does`(fence: String)
    throws
  {
    for code in ["\(fence)sql\n  select 1;\n  \(fence)", "\(fence)sql\n  select 1;"] {
      let text = "- Wrote a script\n- \(code)\n- Deployed\n## 2026-03-20\n- Gave a talk\n"
      let record = try read(text)
      #expect(record.entries.map(\.item.title) == ["Wrote a script", "Deployed", "Gave a talk"])
      #expect(record.entries.map(\.item.note) == [nil, nil, nil])
      #expect(record.left.map(\.why) == ["code; only lists are imported"])
    }
    let nested = try read(
      "- Wrote a script\n\t- \(fence)sql\n\t  select 1;\n\t  \(fence)\n\t- Impact: fast\n- Deployed\n"
    )
    #expect(nested.entries.map(\.item.title) == ["Wrote a script", "Deployed"])
    #expect(nested.entries.first?.item.result == "fast")
    #expect(nested.entries.first?.item.note?.contains("select 1;") == true)
  }
}
