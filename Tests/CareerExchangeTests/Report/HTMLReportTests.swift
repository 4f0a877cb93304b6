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

  @Test func `the matrix has each skill's levels as the record has them`() throws {
    let career = try DrawnCareer.demo(entries: 1500, years: 10)
    let reading = career.reading
    let readiness = try #require(reading.readiness)
    let text = try Self.html(career)
    let percent = try #require(readiness.percent)
    #expect(text.contains("<strong>\(percent)%, \(readiness.met) of 10 criteria met</strong>"))
    let table = try #require(text.components(separatedBy: "<tbody>").dropFirst().first)
    let rows = table.components(separatedBy: "<tr>").dropFirst()
    #expect(rows.count == readiness.asks.count)
    for (row, ask) in zip(rows, readiness.asks) {
      let cells = row.components(separatedBy: "<td").dropFirst().map { cell in
        String(cell.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
      }
      let patterns = try #require(reading.standings[ask.skill]).patterns
      #expect(row.contains(career.framework.title(of: ask.skill)))
      let figure = ask.shown == 0 && ask.claimed > 0 ? "(\(ask.claimed))" : "\(ask.shown)"
      #expect(cells.prefix(2) == ["\(ask.asked)", "\(figure)\(ask.isMet ? " ✓" : "")"])
      let counts = cells.dropFirst(2).prefix(5).compactMap { Int($0) }
      #expect(counts.reduce(0, +) == patterns[0].examples)
      #expect(counts.last == patterns[4].examples)
      #expect(row.components(separatedBy: "class=\"shown\"").count - 1 == ask.shown)
    }
  }

  @Test func `what is not listed is counted`() throws {
    let entries = (1...20).map { day in
      DrawnCareer.entry(
        on: "2026-03-\(day < 10 ? "0" : "")\(day)", "Milestone \(day)",
        result: day <= 2 ? "what came of it" : nil)
    }
    let text = try Self.html(Career.fixture(entries))
    #expect(text.contains("And 14 more milestones, not listed here."))
    // Those with a result come before newer ones without.
    for day in [1, 2, 20, 17] { #expect(text.contains("dir=\"auto\">Milestone \(day)<")) }
    for day in [3, 16] { #expect(!text.contains("dir=\"auto\">Milestone \(day)<")) }
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
    let figure = Wording.figure(try #require(career.reading.readiness))
    for page in [text, whole] {
      #expect(page.contains("Based on the record: <strong>\(figure)</strong>"))
    }
    #expect(!whole.contains("are in this report"))
  }

  @Test func `nothing is claimed for an empty record`() throws {
    let text = try Self.html(Career.fixture())
    #expect(text.contains("not enough evidence yet"))
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
