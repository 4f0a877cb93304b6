import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

/// What needs a reader of HTML is tested with the built program, by Scripts/check-documents.
@Suite("Documents as pages")
struct DocumentPageTests {
  private static let sizes = [(0, 1), (1, 1), (60, 2), (1500, 10)]

  private static func made(
    _ kind: ExportKind, of career: Career, isRedacted: Bool = false, isPage: Bool = true,
    template: String? = nil
  ) throws -> String {
    let template = template.map { DocumentTemplate(name: "own", text: $0) }
    return try Document.make(
      ExportRequest(kind, isRedacted: isRedacted, template: template, isPage: isPage), of: career
    ).text
  }

  /// The words of a page without its frame and what only a screen reader reads, in any order.
  private static func words(ofPage page: String) -> [String] {
    var text = page.components(separatedBy: "</nav>").last ?? page
    let head = page.components(separatedBy: "<header>").last?.components(separatedBy: "</header>")
    text = (head?.first ?? "") + " " + (text.components(separatedBy: "</header>").last ?? text)
    for pattern in ["<caption>[^<]*</caption>", "</?(strong|em|code|a)[^>]*>"] {
      text = text.replacingOccurrences(of: pattern, with: "", options: .regularExpression)
    }
    text = text.replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: name, with: sign)
    }
    return words(text)
  }

  /// The words of Markdown without its marks, in any order.
  private static func words(ofMarkdown markdown: String) -> [String] {
    var (plain, rest) = (String.UnicodeScalarView(), markdown.unicodeScalars[...])
    var isCode = false
    while let scalar = rest.popFirst() {
      switch scalar {
      case "`": isCode.toggle()
      case "\\": plain.append(rest.popFirst() ?? scalar)
      case "*", "|", "<", ">": if isCode { plain.append(scalar) }
      default: plain.append(scalar)
      }
    }
    let lines = String(plain).split(separator: "\n").map { line in
      line.drop { "#- ".contains($0) }
    }
    return words(lines.joined(separator: "\n"))
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init).filter { $0 != "-" }.sorted()
  }

  @Test(arguments: DocumentPromiseTests.told, [false, true])
  func `a page has the words and figures of the Markdown, no more and no less`(
    kind: ExportKind, isRedacted: Bool
  ) throws {
    for (entries, years) in Self.sizes {
      let career = try Career.robin(entries: entries, years: years)
      let page = try Self.made(kind, of: career, isRedacted: isRedacted)
      let markdown = try Self.made(kind, of: career, isRedacted: isRedacted, isPage: false)
      #expect(Self.words(ofPage: page) == Self.words(ofMarkdown: markdown), "\(entries) entries")
    }
  }

  @Test(arguments: DocumentPromiseTests.told, [false, true])
  func `no heading is empty, and nothing is told twice`(kind: ExportKind, isRedacted: Bool) throws {
    for (entries, years) in Self.sizes {
      let page = try Self.made(
        kind, of: .robin(entries: entries, years: years), isRedacted: isRedacted)
      let empty = /<\/h[23]>\s*<\/section>|<\/h3>\s*<h3/
      #expect(page.firstMatch(of: empty) == nil, "\(entries) entries")
      #expect(page.components(separatedBy: "<h1").count == 2)
      // Redaction can make two titles the same.
      let items = page.matches(of: /<li dir="auto">(.*)<\/li>/).map { String($0.1) }
      #expect(isRedacted || Set(items).count == items.count, "\(entries) entries")
    }
  }

  @Test func `the first page has figures in large letters, results and a quotation`() throws {
    let page = try Self.made(.packet, of: .robin())
    let head = page.components(separatedBy: "</header>")[0].components(separatedBy: "<header>")[1]
    #expect(head.components(separatedBy: "<li dir=\"auto\"><strong>").count == 5)
    #expect(!head.contains("<table"))
    #expect(page.contains("<blockquote><p dir=\"auto\">“"))
    #expect(page.contains("<footer><p class=\"small faint\">As of "))
    #expect(page.contains("<title>The case for Technology leader: Robin Example</title>"))
  }

  @Test(arguments: DocumentPromiseTests.told)
  func `whatever looks like markup is text`(kind: ExportKind) throws {
    let signs = ["</h1><script>alert(1)</script>", "**bold** | *cell* `code` <https://a.example>"]
    let entries = (Titles.all + signs).enumerated().flatMap { index, title in
      [EntryKind.milestone, .feedback].map { kind in
        var entry = DrawnCareer.entry(
          on: "2026-0\(index % 9 + 1)-12", title, kind: kind, id: "\(index)\(kind)", result: title)
        entry.people = [title]
        entry.project = title
        entry.direction = .praise
        return entry
      }
    }
    let career = try Career.fixture(entries, profile: Profile(name: "</title><script>"))
    let page = try Self.made(kind, of: career)
    #expect(!page.contains("<script") && !page.contains("<a href=\"http"))
    #expect(page.contains("&lt;/title&gt;&lt;script&gt;"))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    for word in [" src=", "@import", "url(", "<link", "<img"] { #expect(!page.contains(word)) }
    let markdown = try Self.made(kind, of: career, isPage: false)
    // Noncharacters are barred from HTML.
    let allowed = markdown.unicodeScalars.filter { !String($0).escapedForMarkup.isEmpty }
    #expect(
      Self.words(ofPage: page)
        == Self.words(ofMarkdown: String(String.UnicodeScalarView(allowed))))
  }

  @Test func `a template of one's own becomes a page, and its HTML stays text`() throws {
    let template = """
      # {{name}} *and* <b>others</b>

      One paragraph
      in two lines. <https://a.example/?b=1&c=2> <javascript:alert(1)> **left open

      ## Second

      | a | b |
      |---|---|
      | x \\| y |
      | 1 | 2 | 3 |

      - one
        goes on
      - two
      ### Third
      `code *is* <code>`
      """
    let page = try Self.made(
      .brag, of: .fixture([], profile: Profile(name: "Robin")), template: template)
    for part in [
      "<h1 dir=\"auto\">Robin <em>and</em> &lt;b&gt;others&lt;/b&gt;</h1>",
      "<title>Robin and &lt;b&gt;others&lt;/b&gt;</title>",
      "One paragraph in two lines. <a href=\"https://a.example/?b=1&amp;c=2\" ",
      "&lt;javascript:alert(1)&gt; <strong>left open</strong></p>",
      "<th scope=\"row\">x | y</th><td data-label=\"b\"></td></tr>",
      "<th scope=\"row\">1</th><td data-label=\"b\">2</td></tr>",
      "<li dir=\"auto\">one goes on</li>",
      "<h3 dir=\"auto\">Third</h3><p dir=\"auto\"><code>code *is* &lt;code&gt;</code></p>",
      "<footer></footer>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }
}
