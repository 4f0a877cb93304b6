import Testing

@testable import CareerExchange

/// The rules of Mustache that Cairn's templates keep, case by case as its specification has them:
/// https://github.com/mustache/spec/tree/master/specs
struct TemplateFillingTests {
  /// Returns a thing with these names and values.
  private static func thing(_ values: [String: TemplateValue]) -> TemplateValue {
    .thing { values[$0] }
  }

  private var facts: TemplateValue {
    Self.thing([
      "text": .text("a_b"), "number": .text("85"), "yes": .flag(true), "no": .flag(false),
      "nothing": .nothing, "name": .text("outer"),
      "person": Self.thing(["name": .text("Joe"), "nothing": .nothing]), "none": .list([]),
      "texts": .list(["a", "b", "c"].map { .text($0) }),
      "list": .list([1, 2, 3].map { Self.thing(["n": .text("\($0)")]) }),
      "deep": Self.thing(["er": Self.thing(["name": .text("Phil")])]),
      "people": .list([
        Self.thing(["name": .text("Ann"), "skills": .list([.text("x"), .text("y")])]),
        Self.thing(["name": .text("Bob"), "skills": .list([])]),
      ]),
    ])
  }

  private func filled(_ template: String) throws -> String {
    TemplateFilling.text(of: try TemplateTag.all(in: template), with: facts)
  }

  @Test(arguments: [
    // Variables
    ("Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
    ("{{text}} {{{text}}} {{&text}}", #"a\_b a_b a_b"#),
    ("{{number}} miles, {{{number}}} miles", "85 miles, 85 miles"),
    ("I ({{unknown}}) be seen! ({{nothing}})", "I () be seen! ()"),
    ("{{person.name}} == {{#person}}{{name}}{{/person}}", "Joe == Joe"),
    ("{{deep.er.name}} == {{#deep}}{{#er}}{{name}}{{/er}}{{/deep}}", "Phil == Phil"),
    ("'{{person.unknown}}' '{{unknown.name}}'", "'' ''"),
    ("{{#person}}{{er.name}}{{/person}}", ""),
    ("{{#person}}{{nothing}}{{number}}{{/person}}", "85"),
    ("| {{number}} |", "| 85 |"), ("  {{number}}\n", "  85\n"), ("|{{ number }}|", "|85|"),
    ("|{{{ number }}}|{{& number }}|", "|85|85|"),
    // Sections
    ("'{{#yes}}This is shown.{{/yes}}'", "'This is shown.'"),
    ("'{{#no}}This is not.{{/no}}'", "''"), ("'{{#unknown}}This is not.{{/unknown}}'", "''"),
    ("{{#person}}Hi {{name}}.{{/person}}", "Hi Joe."),
    ("{{#list}}{{n}}{{/list}}", "123"), ("'{{#none}}Yay lists!{{/none}}'", "''"),
    ("{{#yes}}A {{#yes}}B{{/yes}} {{#no}}C{{/no}}D{{/yes}}", "A B D"),
    ("{{#text}}{{#yes}}{{.}} {{name}}{{/yes}}{{/text}}", #"a\_b outer"#),
    ("'{{#texts}}({{.}}){{/texts}}'", "'(a)(b)(c)'"),
    (
      "{{#people}}{{name}}:{{#skills}}{{.}}{{name}};{{/skills}}\n{{/people}}",
      "Ann:xAnn;yAnn;\nBob:\n"
    ),
    ("'{{#deep.er}}Here{{/deep.er}}' '{{#deep.err}}Not{{/deep.err}}'", "'Here' ''"),
    // Inverted sections
    ("'{{^no}}shown{{/no}}' '{{^yes}}not{{/yes}}'", "'shown' ''"),
    ("'{{^unknown}}shown{{/unknown}}' '{{^nothing}}shown{{/nothing}}'", "'shown' 'shown'"),
    ("'{{^person}}not{{/person}}' '{{^list}}not{{/list}}'", "'' ''"),
    ("'{{^none}}Yay lists!{{/none}}'", "'Yay lists!'"),
    ("| A {{^no}}B {{^yes}}C{{/yes}}{{/no}}D |", "| A B D |"),
    // Comments
    ("12345{{! Comment Block! }}67890", "1234567890"),
    ("12345{{!\n  This is a\n  multi-line comment...\n}}67890", "1234567890"),
    ("12345 {{! Comment Block! }} 67890", "12345  67890"),
    ("Begin.\n{{! Comment }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Begin.\n  {{!\nof lines }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("  12 {{! 34 }}\n", "  12 \n"), ("  {{! Alone }}", ""), ("!\n  {{! Alone }}", "!\n"),
    // Lines
    ("| This Is\n{{#yes}}\n|\n{{/yes}}\n| A Line", "| This Is\n|\n| A Line"),
    ("| This Is\n  {{^no}}  \n|\n\t{{/no}}\n| A Line", "| This Is\n|\n| A Line"),
    ("|\r\n{{#yes}}\r\n{{/yes}}\r\n|", "|\r\n|"),
    ("  {{#yes}}\n#{{/yes}}\n/", "#\n/"), ("#{{#yes}}\n/\n  {{/yes}}", "#\n/\n"),
    (" | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n"),
    (" | {{#yes}} {{! Not alone }}\n {{/yes}} | \n", " |  \n  | \n"),
    (" {{#yes}}YES{{/yes}}\n {{#yes}}GOOD{{/yes}}\n", " YES\n GOOD\n"),
    ("{{#list}}\n{{n}}\n{{/list}}\n", "1\n2\n3\n"),
    // What Cairn adds
    ("{{#texts}}{{.}}{{^last()}}, {{/last()}}{{/texts}}", "a, b, c"),
    (
      "{{#people}}{{#skills}}{{.}}{{/skills}}{{#name}}{{#last()}}!{{/last()}}{{/name}}{{/people}}",
      "xy!"
    ),
    ("{{count(list)}} {{count(none)}} {{count(nothing)}}", "3 0 0"),
    ("{{#empty(none)}}none{{/empty(none)}}{{^empty(list)}}some{{/empty(list)}}", "nonesome"),
  ])
  func `a template is filled as Mustache fills it`(template: String, text: String) throws {
    #expect(try filled(template) == text)
  }

  @Test func `a mark on a brace does not hide a tag`() throws {
    #expect(try filled("{{number}}\u{301} {\u{301}{number}}") == "85\u{301} {\u{301}{number}}")
  }

  @Test func `tags know their lines, also after lines that they take with them`() throws {
    let tags = try TemplateTag.all(in: "{{#yes}}\r\n\n{{!\n\n}}\n{{name}}{{/yes}}")
    #expect(tags.filter { $0.kind != .text }.map(\.line) == [1, 3, 6, 6])
  }
}
