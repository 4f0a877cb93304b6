import CareerDemo
import CareerModel
import CareerPages
import Testing

@testable import CareerExchange

struct TemplateCheckTests {
  private func fault(_ text: String, in kind: ExportKind = .brag) throws -> TemplateFault? {
    let names = try #require(DocumentTemplate.names(in: kind))
    do {
      try TemplateCheck.check(TemplateTag.all(in: text), names: names)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [ExportKind.brag, .review, .packet, .form])
  func `the built-in templates are sound`(kind: ExportKind) throws {
    let template = DocumentTemplate.builtIn(kind)
    #expect(template.text.count > 500)
    #expect(try fault(template.text, in: kind) == nil)
  }

  @Test(arguments: [
    ("a\n{{#projects}}\nb", 2, "the section projects is never closed"),
    ("{{#projects}}{{/projects}}\n{{/projects}}", 2, "{{/projects}} has no matching {{#projects}}"),
    (
      "{{#projects}}\n{{#entries}}\n{{/projects}}{{/entries}}", 3,
      "expected {{/entries}} for the section opened on line 2, found {{/projects}}"
    ),
    ("\n\n{{nmae}}", 3, "unknown name nmae (did you mean name?)"),
    ("{{zebra}}", 1, "unknown name zebra; see docs/template-names.md"),
    ("{{#zebra}}{{/zebra}}", 1, "unknown name zebra"),
    ("{{^zebra}}{{/zebra}}", 1, "unknown name zebra"),
    (
      "{{#projects}}\n{{titel}}{{/projects}}", 2,
      "unknown name titel in projects (did you mean title?)"
    ),
    ("{{title}}", 1, "unknown name title"),
    ("{{name", 1, "this {{ is never closed"),
    ("x\n{{{name}}\n", 2, "this {{ is never closed"),
    ("{{projects}}", 1, "projects is not a text; open it with {{#projects}}"),
    ("{{> header}}", 1, "{{> …}} is not supported"),
    ("{{=<% %>=}}", 1, "{{= …}} is not supported"),
    ("{{% CONTENT_TYPE:HTML}}", 1, "{{% …}} is not supported"),
    ("{{}}", 1, "a tag has no name"),
    ("{{shouted(name)}}", 1, "unknown function shouted(name); use last(), empty(list)"),
    ("{{#last(projects)}}{{/last(projects)}}", 1, "unknown function last(projects)"),
    ("{{count()}}", 1, "unknown function count()"),
    ("{{count(name)}}", 1, "name is not a list"),
    ("{{#empty(nmae)}}", 1, "unknown name nmae (did you mean name?)"),
    ("{{#name}}{{^last()}}", 1, "last() only works in a list"),
    ("one\ntwo {{name)}}\n", 2, "unknown name name)"),
    ("{{.}}", 1, "{{.}} only works in a list of texts"),
    ("{{name.first}}", 1, "name has no parts"),
    ("{{voices.cuont}}", 1, "unknown name cuont (did you mean count?)"),
    (
      "{{#projects}}\n{{#next}}{{/next}}{{/projects}}", 2,
      "the list next would be repeated for each item of projects, opened on line 1"
    ),
    (
      String(repeating: "{{#name}}\n", count: 21), 21,
      "the section name is inside 20 others; the limit is 20"
    ),
    (String(repeating: "{{name}}\n", count: 2001), 2001, "more than 2000 tags"),
    (
      String(repeating: "{{count(", count: 1) + String(repeating: "count(", count: 40) + "}}", 1,
      "characters; the limit is 200"
    ),
  ])
  func `what is wrong is named with its line`(text: String, line: Int, words: String) throws {
    let fault = try #require(try fault(text))
    #expect(fault.line == line, "\(fault)")
    #expect(fault.detail.contains(words), "\(fault)")
  }

  @Test(arguments: [
    "", "plain { text } }}", "{{name}} {{{name}}} {{&name}} {{ name }}",
    "{{! a remark\nover two lines with {{ in it }}", "{{#name}}{{.}} and {{name}}{{/name}}",
    "{{#projects}}{{title}}{{#entries}}{{title}} {{name}}{{/entries}}{{/projects}}",
    "{{^projects}}{{name}}{{/projects}}",
    "{{count(projects)}}{{#count(projects)}}{{.}}{{/count(projects)}}",
    "{{#people}}{{name}}{{^last()}}, {{/last()}}{{/people}}",
    "{{^empty(projects)}}{{#projects}}{{title}}{{/projects}}{{/empty(projects)}}",
    "{{#voices}}{{count}}{{/voices}} {{voices.count}}",
    "{{#projects}}{{count(people)}}{{^people}}{{name}}{{/people}}{{/projects}}",
    "{{#highlights}}{{#signals}}{{.}}{{/signals}}{{/highlights}}",
  ])
  func `what can be written is not refused`(text: String) throws {
    #expect(try fault(text) == nil)
    let career = try Career.fixture([.did("x", result: "y", project: "z")])
    let template = DocumentTemplate(name: "mine", text: text)
    _ = try Document.make(ExportRequest(.brag, template: template), of: career)
  }

  @Test func `a document names the template and writes nothing`() throws {
    let template = DocumentTemplate(name: "mine.mustache", text: "{{name}}\n{{zebra}}")
    #expect(
      throws: ExchangeError.template(
        name: "mine.mustache", line: 2,
        detail: "unknown name zebra; see docs/template-names.md")
    ) {
      try Document.make(ExportRequest(.packet, template: template), of: .fixture([]))
    }
  }

  @Test(arguments: ["{{na me}}", "{{#name}}{{/name }}", "{{a-b!c}}", "{{((}}", "{{empty(name}}"])
  func `odd names end in an error or a text, never in a trap`(text: String) throws {
    let template = DocumentTemplate(name: "odd", text: text)
    let request = ExportRequest(.brag, template: template)
    do {
      _ = try Document.make(request, of: .fixture([.did("x")]))
    } catch {
      guard case .template(_, 1, _) = error as? ExchangeError else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test(arguments: SeededRandom.someSeeds)
  func `no garbled template traps`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let career = try Career.fixture([.did("x", result: "y", project: "z", people: ["Sam"])])
    for kind in [ExportKind.brag, .review, .packet, .form] {
      var letters = Array(DocumentTemplate.builtIn(kind).text.unicodeScalars)
      for _ in 0..<3 {
        let place = random.below(letters.count)
        if random.chance(0.5) {
          letters.removeSubrange(place..<min(letters.count, place + random.below(4)))
        } else {
          letters.insert(contentsOf: random.one(of: Self.bits) ?? [], at: place)
        }
      }
      let text = String(String.UnicodeScalarView(letters))
      let template = DocumentTemplate(name: "garbled", text: text)
      do {
        _ = try Document.make(ExportRequest(kind, template: template), of: career)
      } catch {
        guard case .template(_, let line?, _) = error else {
          Issue.record("seed \(seed): \(error)")
          return
        }
        #expect(
          line >= 1 && line <= text.split(separator: "\n", omittingEmptySubsequences: false).count,
          "seed \(seed)")
      }
    }
  }

  private static let bits = ["{", "}", "{{", "}}", "{{#", "(", ")", ".", "/", "{{{", "\n"].map {
    Array($0.unicodeScalars)
  }
}

extension SeededRandom {
  /// Enough to find what is wrong in general.
  static let someSeeds = (1...40).map { UInt64($0) }
}
