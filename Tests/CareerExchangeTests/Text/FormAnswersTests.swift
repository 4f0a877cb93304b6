import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerExchange

/// Answers for a review form, each of which fits its field.
struct FormAnswersTests {
  private func text(
    _ career: Career, limit: Int? = nil, template: String? = nil, isRedacted: Bool = false
  ) throws -> String {
    let own = template.map { DocumentTemplate(name: "own", text: $0) }
    return try Document.make(
      ExportRequest(.form, isRedacted: isRedacted, template: own, answerLimit: limit), of: career
    ).text
  }

  /// Returns the length that each question names, and the answer below it.
  private func answers(_ text: String) throws -> [(named: Int, answer: String)] {
    try text.split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n")
      let bracket = try #require(lines[0].split(separator: "[").last)
      return (
        try #require(Int(bracket.prefix { $0.isNumber })),
        lines.dropFirst().joined(separator: "\n")
      )
    }
  }

  @Test func `the made-up career as answers to a form`() throws {
    try Golden.compare(
      try text(.robin(), limit: 1000), with: "Tests/CareerExchangeTests/Goldens/form.txt")
  }

  @Test(arguments: [(1, 1), (60, 2), (1500, 10)], [false, true])
  func `each answer is as long as its question says, within the limit and without blanks`(
    size: (entries: Int, years: Int), isRedacted: Bool
  ) throws {
    let career = try Career.robin(entries: size.entries, years: size.years)
    for limit in [nil, 80, 120, 500, 1000] {
      for (named, answer) in try answers(text(career, limit: limit, isRedacted: isRedacted)) {
        #expect(named == answer.count)
        #expect(!answer.isEmpty && answer.count <= limit ?? .max)
      }
    }
  }

  @Test func `whole lines are left out, and counted`() throws {
    let career = try Career.fixture(
      (1...9).map { Entry.did("Saved \($0)", on: "2026-11-0\($0)", result: "EUR \($0)k a year") })
    let all = try text(career)
    let short = try text(career, limit: 80)
    let first = try #require(short.split(separator: "\n").first)
    let kept = try #require(answers(short).first).answer
    #expect(all.contains(kept + "\n"))
    let lines = try #require(answers(all).first).answer.split(separator: "\n").count
    #expect(first.hasSuffix("/80, \(lines - kept.split(separator: "\n").count) left out]"))
  }

  @Test func `a line that is longer than its field ends at a word`() throws {
    let title = String(repeating: "build ", count: 40) + "end"
    let career = try Career.fixture([.did(title, result: "done")])
    let answer = try #require(answers(text(career, limit: 100)).first).answer
    #expect(answer.hasSuffix("build…") && answer.count <= 100)
  }

  @Test func `an answer has no Markdown, and a title is never a question`() throws {
    let career = try Career.fixture([.did("Use *a_b* <c> & # d", result: "# 2x")])
    let plain = try text(career)
    #expect(plain.contains("- Use *a_b* <c> & # d: # 2x"))
    let own = try text(career, template: "# Why?\n{{#highlights}}{{result}}{{/highlights}}\n")
    #expect(own == "Why? [4]\n# 2x\n")
  }

  @Test func `a template from Windows has its questions too`() throws {
    let career = try Career.fixture([.did("Shipped it", result: "on time")])
    let own = "# What?\r\n{{#highlights}}{{title}}{{/highlights}}\r\n\r\n# So?\r\nYes\r\n"
    #expect(try text(career, template: own) == "What? [10]\nShipped it\n\nSo? [3]\nYes\n")
  }

  @Test func `goals alone answer what is next`() throws {
    let goal = Goal(
      id: EntryID(rawValue: "g"), title: "Give a talk", created: Instant(milliseconds: 0))
    let answers = try text(.fixture([], goals: [goal]))
    #expect(answers.contains("What are your next goals? [13]\n- Give a talk"))
  }

  @Test func `questions without an answer are left out, and an empty record says so`() throws {
    let one = try text(.fixture([.did("Shipped it", result: "on time")]))
    #expect(one.hasPrefix("What did you accomplish? [") && !one.contains("others say"))
    #expect(try text(.fixture([])) == "Nothing is recorded in this period.\n")
  }
}
