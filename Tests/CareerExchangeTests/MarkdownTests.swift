import CareerModel
import Testing

@testable import CareerExchange

struct MarkdownTests {
  @Test(arguments: ["- a", "+ a", "1. a", "2) a", "--- a", "=== a"])
  func `a text that looks like a list stays a paragraph`(text: String) {
    #expect(Markdown.laidOut(text.asMarkdownText).contains("\\"))
  }

  @Test func `long text is broken at blanks, and a list item stays in its indent`() {
    let words = Array(repeating: "word", count: 50).joined(separator: " ")
    let lines = Markdown.laidOut("- \(words)\n- short").split(separator: "\n")
    #expect(lines.map(\.count) == [96, 96, 61, 7])
    #expect(lines.map { String($0.prefix(3)) } == ["- w", "  w", "  w", "- s"])
  }

  @Test func `a table has its columns in line unless it would be too wide`() {
    #expect(
      Markdown.laidOut("| a | bcd |\n| 12 | 3 |") == """
        | a  | bcd |
        |----|-----|
        | 12 | 3   |
        """)
    let wide = String(repeating: "x", count: 95)
    #expect(
      Markdown.laidOut("| a | bcd |\n| 1 | \(wide) |") == """
        | a | bcd |
        |---|---|
        | 1 | \(wide) |
        """)
    #expect(
      Markdown.laidOut("| a | b |\n| 1 \\| 2 |  |") == """
        | a      | b |
        |--------|---|
        | 1 \\| 2 |   |
        """)
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

  /// Every sign of Markdown with what makes one character of it and the next scalar, and what Swift
  /// takes for the same.
  @Test(arguments: ["", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{338}", "\u{FF9E}"])
  func `no sign of Markdown is left without a backslash, whatever hangs on it`(mark: String) {
    let signs = #"\`*_[]<>|~&#"#
    for sign in signs {
      let text = "a\(sign)\(mark)b\(sign)\(sign)\(mark)(javascript:c)\(mark)"
      #expect(unescaped(text.inMarkdown, signs) == text.harmless, "\(sign)")
      #expect(unescaped(text.asMarkdownText, signs) == text.harmless, "\(sign)")
    }
    // In an address there is no way to escape.
    for sign in ["<", ">", "\\", " ", "\u{3000}"] {
      #expect(!"https://a/\(sign)\(mark)b".asMarkdownLink.hasPrefix("<"))
    }
    #expect("-\(mark) a".asMarkdownText.utf8.starts(with: "\\-".utf8))
  }

  /// The text as CommonMark reads it, section 2.4; `nil` where a sign stands by itself.
  private func unescaped(_ markdown: String, _ signs: String) -> String? {
    var text = String.UnicodeScalarView()
    var rest = Substring(markdown).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.first, next.isASCII, !next.properties.isAlphabetic {
        text.append(rest.removeFirst())
      } else if signs.unicodeScalars.contains(scalar) {
        return nil
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
