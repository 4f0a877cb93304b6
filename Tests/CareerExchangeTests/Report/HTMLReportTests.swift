import CareerModel
import CareerPages
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

/// What needs a reader of HTML is tested with the built program, by Scripts/check-documents.
@Suite("The report")
struct HTMLReportTests {
  private static func html(_ career: Career, _ query: String = "") throws -> String {
    let query = Query(query, framework: career.framework, today: career.today)
    return try Document.make(ExportRequest(.html, query: query), of: career).text
  }

  @Test func `it asks for nothing, runs nothing and is bounded, at any size`() throws {
    for (entries, years) in [(0, 1), (1, 1), (300, 5), (15_000, 20)] {
      let text = try Self.html(DrawnCareer.demo(entries: entries, years: years))
      for word in ["<script", " src=", "@import", "url(", "<link", "<img", "javascript:"] {
        #expect(!text.contains(word), "\(word)")
      }
      #expect(text.utf8.count < 700_000, "\(text.utf8.count) bytes of \(entries) entries")
    }
  }

  @Test func `titles that look like markup are text`() throws {
    let entries = Titles.all.enumerated().flatMap { index, title in
      EntryKind.allCases.map { kind in
        DrawnCareer.entry(
          on: "2026-0\(index % 9 + 1)-12", title, kind: kind, id: "\(index)\(kind)", result: title)
      }
    }
    let career = try Career.fixture(entries, profile: Profile(name: "</h1><script>"))
    let text = try Self.html(career)
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;/h1&gt;&lt;script&gt;"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    #expect(text.contains("👩🏽‍💻 shipped 🇩🇪 ❤️") && text.contains("שחרור ראשון של המערכת"))
  }

  @Test func `the first page has figures, results and a quote, and no percentage`() throws {
    let text = try Self.html(DrawnCareer.demo(entries: 1500, years: 10))
    let head = text.components(separatedBy: "</header>")[0].components(separatedBy: "<header>")[1]
    // Four figures in sentences with results, and three results.
    #expect(head.components(separatedBy: "<strong>").count == 12)
    #expect(head.contains("class=\"results\"") && head.contains("<blockquote>"))
    #expect(!head.contains("readiness"))
  }

  @Test func `milestones with a result come before newer ones without`() throws {
    let entries = (1...20).map { day in
      DrawnCareer.entry(
        on: "2026-03-\(day < 10 ? "0" : "")\(day)", "Milestone \(day)",
        result: day <= 5 ? "what came of it" : nil)
    }
    // The first page tells three of the five results.
    let text = try Self.html(Career.fixture(entries))
    for day in [1, 2, 20, 17] { #expect(text.contains("dir=\"auto\">Milestone \(day)<")) }
    for day in [6, 16] { #expect(!text.contains("dir=\"auto\">Milestone \(day)<")) }
  }

  @Test func `a query narrows what is told, and the page says so; figures stay those of all`()
    throws
  {
    let career = try DrawnCareer.demo(entries: 600, years: 6)
    let query = "since:2026-06 kind:feedback"
    let count = career.journal.narrowed(
      to: Query(query, framework: career.framework, today: career.today)
    ).count
    let text = try Self.html(career, query)
    #expect(text.contains("Only \(count) of them are in this report"))
    #expect(!text.contains("id=\"milestones\""))
    let whole = try Self.html(career)
    let readiness = try #require(career.reading.readiness)
    for page in [text, whole] {
      let met = "\(readiness.met) of \(readiness.counted.count) met"
      #expect(page.contains("<strong>\(met)</strong>"))
    }
    #expect(!whole.contains("are in this report"))
  }

  @Test func `nothing is claimed for an empty record`() throws {
    let text = try Self.html(Career.fixture())
    #expect(text.contains("<strong>0 of "))
    #expect(text.contains("from 0 entries"))
    #expect(!text.contains("✓"))
  }

  @Test(arguments: [
    ("https://example.org/a?b=1&c=<2>", true), ("HTTP://example.org", true),
    ("mailto:robin@example.org", true), ("javascript:alert(1)", false),
    ("JavaScript:alert(1)", false), (" https://example.org", false),
    ("java\u{0A}script:alert(1)", false), ("data:text/html,x", false),
    ("file:///etc/passwd", false), ("//example.org", false), ("example.org", false),
    ("https:\u{0}//example.org", false), ("", false),
  ])
  func `only links to the web and to mail lead anywhere`(link: String, leads: Bool) {
    #expect((ReportLink.target(of: link) != nil) == leads)
    let markup = ReportLink.markup(link).source
    #expect(markup.hasPrefix("<a href=\"") == leads)
    #expect(markup.contains("rel=\"noopener noreferrer\"") == leads)
  }
}
