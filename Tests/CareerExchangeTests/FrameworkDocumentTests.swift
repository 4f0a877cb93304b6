import CareerJSON
import CareerModel
import CareerTesting
import Foundation
import Testing

@testable import CareerExchange

struct FrameworkDocumentTests {
  private let framework: Framework

  init() throws {
    framework = Framework.builtIn
  }

  private var document: String { FrameworkDocument(framework).markdown }

  @Test func `docs/framework.md is what the data makes`() throws {
    try Golden.compare(document, with: "docs/framework.md")
  }

  @Test func `every text of the framework is in it`() {
    let document = document
    let signals = framework.skills.flatMap(\.levels).flatMap(\.signals)
    let insights = framework.insights ?? []
    let names =
      framework.stages.map(\.id.rawValue) + framework.skills.map(\.id.rawValue)
      + signals.map(\.id.rawValue) + framework.advice.map(\.id) + insights.map(\.id)
      + framework.sources.map(\.id)
    for name in names { #expect(document.range(of: "`\(name)`") != nil, "\(name)") }
    let read = document.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let texts =
      signals.map(\.text) + framework.skills.flatMap { $0.levels.map(\.text) + $0.prompts }
      + framework.skills.flatMap(\.pitfalls) + framework.stages.flatMap(\.does)
      + framework.stages.compactMap(\.staying)
      + framework.transitions.map(\.mistake) + insights.map(\.advice) + insights.map(\.says)
      + (framework.statements ?? []).map(\.thought)
    for text in texts { #expect(read.range(of: text.inMarkdown) != nil, "\(text)") }
  }

  @Test func `only lines of tables are longer than a hundred columns`() {
    let long = lines(of: document).filter { $0.count > 100 && !$0.hasPrefix("|") }
    #expect(long == [])
  }

  @Test func `each place of a statement is told in words`() throws {
    let rows = try #require(tables(of: document).last).filter { $0.hasPrefix("| ") }
    #expect(rows.count == framework.statements.map { $0.count + 1 })
    #expect(!rows.contains { $0.contains("signal:") || $0.contains("skill:") })
  }

  @Test func `its contents lead to chapters that are there`() {
    let links = lines(of: document).filter { $0.hasPrefix("- [") }
    let chapters = lines(of: document).filter { $0.hasPrefix("## ") }.map {
      String($0.dropFirst(3))
    }
    #expect(links == chapters.map { "- " + Markdown.link(to: $0) })
  }

  @Test(arguments: [
    "a|b", "a \\| b", "<script>", "`|`", "[a](b) ![c](d)", "**_x_** ~~y~~ &lt; #", "a\\",
    "a\nb\u{1B}[2J",
  ])
  func `no text breaks a table or turns into markup`(text: String) throws {
    let framework = try everyText(becoming: text)
    let document = FrameworkDocument(framework).markdown
    #expect(!document.contains("\u{1B}"))
    #expect(document.contains(text.inMarkdown))
    #expect(tables(of: document).count == tables(of: self.document).count)
    for table in tables(of: document) {
      #expect(Set(table.map(cells)).count == 1, "\(table.first ?? "")")
    }
    let bare = withoutEscapes(document)
    #expect(!bare.contains("<") && !bare.contains(">") && !bare.contains("!["))
  }

  @Test func `a framework without insights or statements has no chapters for them`() {
    var framework = framework
    framework.insights = nil
    framework.statements = nil
    framework.readiness = nil
    let document = FrameworkDocument(framework).markdown
    #expect(!document.contains("## Insights") && !document.contains("## From the sources"))
    #expect(document.contains("## When a level counts"))
  }

  @Test func `a retired signal names its successor, and advice its place`() {
    let document = document.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(document.contains("`delay-told-early` (retired; use `date-at-risk-told`)"))
    #expect(
      document.contains("*Applies:* with the target stage Technology leader, for the skill Cross-"))
  }

  @Test func `a place that is not in the framework is shown as it stands`() {
    let words = StatementPlace("signal:talent-management/gone", in: framework).words
    #expect(words == "`signal:talent-management/gone`")
    #expect(StatementPlace("a|b", in: framework).words == "a\\|b")
    #expect(StatementPlace("", in: framework).words == "")
  }

  @Test func `somebody’s own framework is not said to lie in data/`() {
    var framework = framework
    framework.id = "mine"
    let document = FrameworkDocument(framework).markdown
    #expect(document.contains("generated from the framework `mine`"))
    #expect(!document.contains("data/framework"))
  }

  // MARK: - Reading Markdown

  private func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func tables(of text: String) -> [[String]] {
    lines(of: text).split { !$0.hasPrefix("|") }.map(Array.init)
  }

  /// How many cells a line of a table has.
  private func cells(_ line: String) -> Int {
    withoutEscapes(line).count { $0 == "|" } - 1
  }

  private func withoutEscapes(_ text: String) -> String {
    var isEscaped = false
    let bare = text.unicodeScalars.filter { scalar in
      let isPlain = !isEscaped && scalar != "\\"
      isEscaped = !isEscaped && scalar == "\\"
      return isPlain
    }
    return String(String.UnicodeScalarView(bare))
  }

  /// The built-in framework with the same text in the place of all that are not names.
  private func everyText(becoming text: String) throws -> Framework {
    let names: Set<String> = [
      "id", "skill", "skills", "stage", "from", "to", "group", "source", "sources", "check",
      "holding", "aimingAt", "against", "signals", "kinds", "places", "successor",
    ]
    func changed(_ value: Any, under key: String) -> Any {
      switch value {
      case is String: names.contains(key) ? value : text
      case let list as [Any]: list.map { changed($0, under: key) }
      case let object as [String: Any]:
        Dictionary(uniqueKeysWithValues: object.map { ($0, changed($1, under: $0)) })
      default: value
      }
    }
    let json = try JSONSerialization.jsonObject(
      with: Project.data("data/framework/technology-leadership.json"))
    let data = try JSONSerialization.data(withJSONObject: changed(json, under: ""))
    return try CareerJSON.decode(Framework.self, from: data)
  }
}
