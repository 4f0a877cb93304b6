import CareerModel
import Testing

@testable import CareerExchange

@Suite("What an item of Markdown says")
struct MarkdownFieldsTests {
  private func entries(_ text: String) throws -> [Entry] {
    try ImportKind.markdown.read(text).entries.map(\.item)
  }

  @Test(arguments: [
    """
    ## 2026-01-31

    ### Wrote the guide

    - **Topic:** onboarding
    - **Impact:** two days saved
    - **Tags:** docs, #people
    """,
    """
    - 2026-01-31: Wrote the guide
      - Topic: onboarding
      - Impact: two days saved
      - Tags: docs, people
    """,
    """
    ### Wrote the guide

    Date: 2026-01-31
    **Impact**: two days saved
    Topic: onboarding
    Tags: docs; people
    """,
    """
    1. **Wrote the guide** (2026-01-31)
       Impact: two days saved
       Tags: onboarding, docs, people
    """,
  ])
  func `fields below an item or a heading are its own`(text: String) throws {
    let entries = try entries(text)
    #expect(entries.map(\.title) == ["Wrote the guide"])
    #expect(entries.map(\.day) == ["2026-01-31"])
    #expect(entries.map(\.result) == ["two days saved"])
    #expect(entries.map(\.tags) == [["onboarding", "docs", "people"]])
    #expect(entries.map(\.note) == [nil])
  }

  @Test func `people, projects and links are fields too, and what is none stays in the note`()
    throws
  {
    let entry = try #require(
      try entries(
        """
        - 2026-03-04: Moved the ledger
          - With: Kim, Sam
          - Project: ledger
          - Links: https://example.org/a https://example.org/b
          - Situation: it was slow
          - Impact: fast
          - Impact: cheap
        """
      ).first)
    #expect(entry.people == ["Kim", "Sam"])
    #expect(entry.project == "ledger")
    #expect(entry.links == ["https://example.org/a", "https://example.org/b"])
    #expect(entry.result == "fast")
    #expect(entry.note == "- Situation: it was slow\n- Impact: cheap")
  }

  @Test(
    arguments: [
      ("**Led** the move to the new ledger", "Led the move to the new ledger", nil),
      ("**12 %** fewer pages after the clean-up", "12 % fewer pages after the clean-up", nil),
      ("**Summary**: wrote the guide", "Summary: wrote the guide", nil),
      ("**Moved the ledger** to the cloud", "Moved the ledger to the cloud", nil),
      ("**Moved the ledger** – four minutes", "Moved the ledger", "four minutes"),
      ("**Moved the ledger.** Four minutes", "Moved the ledger", "Four minutes"),
      ("**Moved the ledger**\n  Four minutes", "Moved the ledger Four minutes", nil),
      ("[[Ledger|the ledger]] and [[Build#Log]] moved", "the ledger and Build#Log moved", nil),
      ("Read [a] and [the plan](https://example.org)", "Read [a] and the plan", nil),
      ("-5 % costs", "-5 % costs", nil), ("Learned C#", "Learned C#", nil),
    ] as [(String, String, String?)])
  func `a bold beginning is a title only where a sign follows it, and links are their words`(
    text: String, title: String, note: String?
  ) throws {
    let entry = try #require(try entries("- 2026-03-04: \(text)").first)
    #expect(entry.title == title)
    #expect(entry.note == note)
  }

  @Test(
    arguments: [
      (#"[x](http://a.example/1 "t")"#, "x", "http://a.example/1"),
      (#"[x](http://a.example/1 "a (b) c)")"#, "x", "http://a.example/1"),
      ("[x](http://a.example/1 'a) b')", "x", "http://a.example/1"),
      ("[x](https://a.example/F_(b)) too", "x too", "https://a.example/F_(b)"),
      ("[x](<https://a.example/1> \"t\")", "x", "https://a.example/1"),
      (#"[x](http://a.example/1 "open)"#, "x", "http://a.example/1"),
      (#"x "https://a.example/q""#, #"x "https://a.example/q""#, "https://a.example/q"),
    ])
  func `a link is its address, without its title and quotes`(
    text: String, title: String, link: String
  ) throws {
    let entry = try #require(try entries("- 2026-03-04: Read \(text)").first)
    #expect(entry.title == "Read \(title)")
    #expect(entry.links == [link])
  }

  @Test func `all headings around are tags, and the marks of a task go into the note`() throws {
    let entries = try entries(
      "# Log\n## Platform\n### Learned C#\n- [x] Gave a talk 🔼 📅 2026-03-12 ✅ 2026-03-10\n")
    #expect(entries.map(\.tags) == [["Platform", "Learned C#"]])
    #expect(entries.map(\.title) == ["Gave a talk"])
    #expect(entries.map(\.note) == ["due 2026-03-12"])
  }
}
