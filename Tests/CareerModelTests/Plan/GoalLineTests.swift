import CareerDemo
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

struct GoalLineTests {
  private func line(_ text: String, due: CalendarDay? = nil) -> LogLine {
    LogLine(text, as: .goal, framework: .small, today: today, due: due)
  }

  @Test func `a goal is one line with a skill, a day, a weight, a reason and an end`() {
    let line = line(
      """
      Agree next year's budget +finance @Sam #acumen:4 by:"end of Q2" !ess why:"it is time" \
      => the plan is signed
      """)
    #expect(line.problems.isEmpty)
    let goal = Goal(line, id: "01G", created: instant("2026-11-21"))
    #expect(goal.title == "Agree next year's budget +finance @Sam")
    #expect(goal.evidence == [Evidence(skill: "business-acumen", level: 4)])
    #expect(goal.by == on("2027-06-30"))
    #expect(goal.priority == .essential)
    #expect(goal.why == "it is time")
    #expect(goal.doneWhen == "the plan is signed")
    #expect(goal.state == .planned)
  }

  @Test func `a goal has tags, and confidential is one of them, not a priority`() {
    let typed = line("Replace the lead !confidential !ess tag:cloud")
    let goal = Goal(typed, id: "01G", created: instant("2026-11-21"))
    #expect(typed.problems.isEmpty && goal.title == "Replace the lead")
    #expect(goal.tags == ["confidential", "cloud"] && goal.priority == .essential)
    #expect(line(goal.captureText).tags == goal.tags)
    let milestone = goal.milestone(on: today, framework: .small)
    #expect(milestone.tags == goal.tags && milestone.isConfidential)
  }

  @Test func `a goal needs no more than a title`() {
    let goal = Goal(line("Give a talk"), id: "01G", created: instant("2026-11-21"))
    #expect(goal == Goal(id: "01G", title: "Give a talk", created: instant("2026-11-21")))
  }

  @Test(
    arguments: [
      ("Talk by:2026-11-20", .dayOver(on("2026-11-20"))),
      ("Talk by:2020", .dayOver(on("2020-12-31"))),
      ("Talk by:someday", .date(.notADate("someday"))),
      ("Talk by:2027-02-30", .date(.noSuchDay("2027-02-30"))), ("Talk by:2027 by:2028", .secondDay),
      ("Talk !urgent", .unknownPriority), ("Talk !needed !helpful", .secondPriority),
      ("Talk why:a why:b", .secondReason), ("Talk by:", .emptyValue), ("by:2027", .noTitle),
      ("Talk #acumen:7", .levelNotOneToFive("7")),
    ] as [(String, CaptureProblem.Reason)])
  func `what cannot be is said`(text: String, reason: CaptureProblem.Reason) {
    #expect(line(text).problems.map(\.reason) == [reason])
  }

  @Test func `an unknown skill is said with the candidates`() {
    let problem = line("Talk #cooking by:2027").problems.first
    guard case .unknownSkill(let candidates)? = problem?.reason else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(candidates.count == Framework.small.skills.count)
  }

  @Test func `a goal that is overdue keeps its day when its line is edited`() {
    let due = on("2026-10-01")
    #expect(line("Talk by:2026-10-01", due: due).problems.isEmpty)
    #expect(
      line("Talk by:2026-10-02", due: due).problems.map(\.reason) == [.dayOver(on("2026-10-02"))])
  }

  @Test func `in an entry's line the words of a goal are plain`() {
    let line = LogLine("Talk by:design !essential why:not", framework: .small, today: today)
    #expect(line.title == "Talk by:design !essential why:not")
    #expect(line.problems.isEmpty)
  }

  @Test(arguments: SeededRandom.seeds())
  func `the line of a goal, read again, gives the same goal`(seed: UInt64) {
    let words = [
      "Lead", "#1", "#talent", "+legal", "@Sam", "%checkout", "by:fri", "By:", "on:x", "why:so",
      "!essential", "!", "=>", "=>so", "\\", "\\by:x", "\"quoted\"", "日本語", "👨‍👩‍👧‍👦", "#acumen:3",
    ]
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      func text(_ most: Int) -> String {
        (0...random.number(in: 0...most)).map { _ in random.pick(words) }.joined(separator: " ")
      }
      let goal = Goal(
        id: "01G", title: text(6), evidence: random.evidence(),
        why: random.chance(0.5) ? text(3) : nil, priority: random.pick(Goal.Priority.allCases),
        doneWhen: random.chance(0.5) ? text(3) : nil, steps: [GoalStep(title: "One")],
        by: random.chance(0.5) ? random.day(in: on("1990-01-01")...on("2150-12-31")) : nil,
        every: random.chance(0.3) ? random.pick(Repetition.allCases) : nil,
        state: .started, created: instant("2026-01-01"))
      let line = LogLine(
        goal.captureText, as: .goal, framework: .small, today: today, known: goal.evidence,
        due: goal.by)
      #expect(line.problems.isEmpty, "seed \(seed): \(goal.captureText)")
      #expect(goal.edited(line) == goal, "seed \(seed): \(goal.captureText)")
    }
  }

  @Test func `what a line cannot say stays as it was written by hand`() {
    let goal = Goal(
      id: "01G", title: "Two  blanks", why: "He said \"no\",\nand meant it",
      doneWhen: "one line\nand another", created: instant("2026-01-01"))
    let same = line(goal.captureText)
    #expect(goal.edited(same) == goal)
    var other = same
    other.title = "Two blanks, and more"
    #expect(goal.edited(other).why == goal.why)
    #expect(goal.edited(other).title == "Two blanks, and more")
    var empty = goal
    empty.why = "\""
    #expect(line(empty.captureText).problems.isEmpty)
  }

  @Test
  func `who is named in a goal takes part in its milestone, and a sigil that was text stays text`()
  {
    let goal = Goal(
      id: "01G", title: "Agree the budget #talent => on:fri +finance @Sam %cloud",
      evidence: [Evidence(skill: "business-acumen", level: 4)], created: instant("2026-01-01"))
    let line = LogLine(
      goal.milestoneText, as: .milestone, framework: .small, today: today, known: goal.evidence)
    #expect(line.problems.isEmpty)
    #expect(line.title == "Agree the budget #talent => on:fri")
    #expect(line.departments == ["finance"])
    #expect(line.people == ["Sam"])
    #expect(line.project == "cloud")
    #expect(line.evidence == goal.evidence)
  }
}
