import CareerModel
import CareerPages
import Testing

@testable import CareerExchange

struct TemplateTextTests {
  private func filled(_ text: String, _ entry: Entry) throws -> String {
    let template = DocumentTemplate(
      name: "mine", text: "{{#highlights}}\(text){{/highlights}}")
    var entry = entry
    entry.result = "told"
    return try Document.make(
      ExportRequest(.brag, template: template), of: .fixture([entry])
    ).text
  }

  @Test(arguments: [
    ("*bold* _it_ `code`", #"\*bold\* \_it\_ \`code\`"#),
    ("[a](b) <b> &amp;", #"\[a\](b) \<b\> \&amp;"#),
    ("- item", #"\- item"#), ("1. item", #"1\. item"#), ("# head", "\\# head"),
    ("a\u{1B}[2Jb", #"a\[2Jb"#),
  ])
  func `a value is nothing but text, unless three braces ask for it`(raw: String, escaped: String)
    throws
  {
    var entry = Entry.did("x", kind: .milestone)
    entry.note = raw
    #expect(try filled("{{#note}}{{note}}\n{{/note}}", entry) == escaped + "\n")
    #expect(try filled("{{#note}}{{{note}}}\n{{/note}}", entry) == raw.printable + "\n")
  }

  @Test func `lines of a template that end as on Windows are tidied like others`() throws {
    let text = "{{title}}\n{{#note}}no{{/note}}\n\n\n{{result}}\n\n"
    let entry = Entry.did("x", kind: .milestone)
    let tidied = try filled(text, entry)
    #expect(tidied == "X\n\ntold\n")
    #expect(try filled(text.replacing("\n", with: "\r\n"), entry) == tidied)
  }

  @Test func `what a thing does not have is not taken from what is around it`() throws {
    let career = try Career.fixture([.did("a", result: "r", project: "p", people: ["Sam"])])
    let template = DocumentTemplate(
      name: "mine",
      text: "{{#highlights}}{{title}}:{{note}}:{{#confirmedBy}}no{{/confirmedBy}}{{/highlights}}")
    let request = ExportRequest(.brag, template: template)
    #expect(try Document.make(request, of: career).text == "A::\n")
    let shape = TemplateShape<Pile>.pile
    let facts = CareerFacts(ExportRequest(.brag), career)
    var told = ToldEntries()
    let empty = shape.value(of: Pile([], most: 3, facts, &told))
    #expect(empty["count"] != nil && empty["zebra"] == nil)
  }

  @Test func `links are links where a browser opens them`() {
    #expect("https://example.org/a_b".asMarkdownLink == "<https://example.org/a_b>")
    #expect("javascript:alert(1)".asMarkdownLink == "javascript:alert(1)")
    #expect("https://example.org/><b>".asMarkdownLink == #"https://example.org/\>\<b\>"#)
  }
}
