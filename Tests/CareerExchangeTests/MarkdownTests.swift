import Testing

@testable import CareerExchange

struct MarkdownTests {
  @Test(arguments: ["- a", "+ a", "1. a", "2) a", "--- a", "=== a"])
  func `a text that looks like a list stays a paragraph`(text: String) {
    #expect(Markdown.paragraph(text.inMarkdown).contains("\\"))
  }

  @Test func `long text is broken at blanks, and a list item stays in its indent`() {
    let words = Array(repeating: "word", count: 50).joined(separator: " ")
    let lines = Markdown.list([words, "short"]).split(separator: "\n")
    #expect(lines.map(\.count) == [96, 96, 61, 7])
    #expect(lines.map { String($0.prefix(3)) } == ["- w", "  w", "  w", "- s"])
  }

  @Test func `a table has its columns in line unless it would be too wide`() {
    #expect(
      Markdown.table(["a", "bcd"], [["12", "3"]]) == """
        | a  | bcd |
        |----|-----|
        | 12 | 3   |
        """)
    let wide = String(repeating: "x", count: 95)
    #expect(
      Markdown.table(["a", "bcd"], [["1", wide]]) == """
        | a | bcd |
        |---|---|
        | 1 | \(wide) |
        """)
    #expect(Markdown.table(["a"], []) == "")
  }

  @Test func `a name that is more than a name is no code`() {
    #expect(Markdown.code("talent-management/goals-agreed") == "`talent-management/goals-agreed`")
    #expect(Markdown.code("a`b") == "a\\`b")
    #expect(Markdown.code("") == "")
  }

  @Test func `a link is named as its heading is`() {
    #expect(Markdown.link(to: "Our own reading") == "[Our own reading](#our-own-reading)")
    #expect(Markdown.link(to: "What’s (not) C#?") == "[What’s (not) C\\#?](#whats-not-c)")
  }
}
