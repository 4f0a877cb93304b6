import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct CaptureProblemTests {
  private func problems(_ text: String) -> [CaptureProblem] {
    LogLine(text, framework: .small, today: today).problems
  }

  @Test(arguments: [
    (
      "x #talnet",
      CaptureProblem.Reason.unknownSkill(candidates: [
        "talent-management", "teamwork", "troubleshooting",
      ]), "#talnet"
    ),
    (
      "x #business:3", .ambiguousSkill(candidates: ["business-alignment", "business-acumen"]),
      "#business:3"
    ),
    ("x #talent #tal:2", .skillNamedTwice("talent-management"), "#tal:2"),
    ("x #talent:6", .levelNotOneToFive("6"), "#talent:6"),
    ("x #talent:0", .levelNotOneToFive("0"), "#talent:0"),
    ("x #talent:-1", .levelNotOneToFive("-1"), "#talent:-1"),
    ("x #talent:", .levelNotOneToFive(""), "#talent:"),
    ("x #talent:high", .levelNotOneToFive("high"), "#talent:high"),
    ("x #talent:3:4", .levelNotOneToFive("3:4"), "#talent:3:4"),
    (
      "x #talent:99999999999999999999", .levelNotOneToFive("99999999999999999999"),
      "#talent:99999999999999999999"
    ),
    ("x on:someday", .date(.notADate("someday")), "on:someday"),
    ("x on:2026-02-31", .date(.noSuchDay("2026-02-31")), "on:2026-02-31"),
    ("x on:+2d", .dayAhead(on("2026-11-23")), "on:+2d"),
    ("x on:today on:yesterday", .secondDay, "on:yesterday"),
    ("x on: kubernetes", .emptyValue, "on:"),
    ("x %a %b", .secondProject, "%b"), ("x %a/%b", .secondProject, "%b"),
    ("x #\"talent", .unclosedQuote, "#\"talent"),
    ("x on:\"last tuesday", .unclosedQuote, "on:\"last"),
    ("x @\"Anna Lena", .unclosedQuote, "@\"Anna"), ("x note:\"so it", .unclosedQuote, "note:\"so"),
    ("", .noTitle, ""), ("  ", .noTitle, ""), ("@Sam => so", .noTitle, ""),
  ])
  func `what keeps a line from being saved is told with its token`(
    text: String, reason: CaptureProblem.Reason, token: String
  ) {
    #expect(problems(text) == [CaptureProblem(reason, at: token)])
  }

  @Test(arguments: ["x @\"\"", "x +\"\"", "x %\"\"", "x @\"  \"", "x #\"\"", "x on:\"\""])
  func `a value of nothing is an empty value`(text: String) {
    #expect(problems(text).map(\.reason) == [.emptyValue])
  }

  @Test func `all problems are told, in the order of the line`() {
    #expect(
      problems("#talnet #talent:9 on:never %a %b").map(\.reason) == [
        .unknownSkill(candidates: ["talent-management", "teamwork", "troubleshooting"]),
        .levelNotOneToFive("9"), .date(.notADate("never")), .secondProject, .noTitle,
      ])
  }

  @Test func `what can be understood is kept beside a problem`() {
    let line = LogLine(
      "Ran it #talnet #trouble:2 @Sam on:never => done", framework: .small, today: today)
    #expect(line.title == "Ran it")
    #expect(line.evidence == [Evidence(skill: "troubleshooting", level: 2)])
    #expect(line.people == ["Sam"])
    #expect(line.result == "done")
    #expect(line.problems.count == 2)
  }

  @Test func `the longest title is kept and a longer one is told`() {
    let title = String(repeating: "ä", count: LogLine.longestTitle)
    #expect(problems(title).isEmpty)
    #expect(problems(title + "!").map(\.reason) == [.titleTooLong(characters: 501)])
  }

  @Test func `the longest line is read and a longer one is told`() {
    let line = "Gave a talk => " + String(repeating: "x", count: LogLine.longestLine - 15)
    #expect(problems(line).isEmpty)
    #expect(problems(line + "x").map(\.reason) == [.lineTooLong(characters: 4001)])
  }

  @Test func `a megabyte is refused with one problem and nothing else`() {
    let line = LogLine(
      String(repeating: "#talnet ", count: 131_072), framework: .small, today: today)
    #expect(line.problems.map(\.reason) == [.lineTooLong(characters: 1_048_576)])
    #expect(line.title.isEmpty && line.evidence.isEmpty)
  }

  @Test func `a line that is refused for its length is told a length beyond the limit`() {
    let families = String(repeating: "👨‍👩‍👧‍👦", count: 1500)
    for problem in problems("Families => " + families) {
      guard case .lineTooLong(let characters) = problem.reason else { continue }
      #expect(characters > LogLine.longestLine)
    }
  }
}
