import CareerModel
import Testing

@testable import CareerExchange

@Suite("Marks and lines of note-taking programs in Markdown")
struct MarkdownMarksTests {
  private func read(_ text: String) throws -> ImportedRecord {
    try ImportKind.markdown.read("## 2026-03-19\n" + text)
  }

  @Test(
    arguments: [
      ("- DONE [#A] Fixed logout", "Fixed logout"),
      ("- Met ==Kafka== %%private%% ^abc123", "Met Kafka"),
      ("- Kept a == b, `x ==y== z` and 5 %% of 2^n", "Kept a == b, x ==y== z and 5 %% of 2^n"),
      ("- *Led the audit*: done", "Led the audit: done"),
      (
        "- Moved _every_ service, 2 * 3 * 4 of snake_case_names",
        "Moved every service, 2 * 3 * 4 of snake_case_names"
      ),
      ("- 2026-03-28 · Shipped F", "Shipped F"),
      ("- Reviewed [[Mar 18th, 2026]] notes", "Reviewed 2026-03-18 notes"),
      ("- Kept [draft] and [[Search]] links", "Kept [draft] and Search links"),
    ])
  func `a title has no marks that its author does not read as text`(line: String, title: String)
    throws
  {
    #expect(try read(line).entries.map(\.item.title) == [title])
  }

  @Test func `an item that is struck out is left, with a remark behind it too`() throws {
    let record = try read("- ~~Planned offsite~~ (cancelled)\n- ~~Old~~ New plan\n- ~~Gone~~\n")
    #expect(record.entries.map(\.item.title) == ["~~Old~~ New plan"])
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
