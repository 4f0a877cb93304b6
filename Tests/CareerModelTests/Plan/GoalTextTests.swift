import CareerDemo
import CareerJSON
import CareerModelTesting
import CareerTesting
import Testing

@testable import CareerModel

/// A goal in a person's own editor, and back.
struct GoalTextTests {
  private static let goal = Goal(
    id: "01G", title: "Talk to the board", evidence: [Evidence(skill: "teamwork", level: 3)],
    why: "They decide.", doneWhen: "They have asked a question",
    steps: [
      GoalStep(title: "Ask for a date", done: on("2026-11-02")),
      GoalStep(title: "Write the page", unknown: UnknownKeys(["hue": .string("red")])),
    ],
    by: on("2026-12-31"), created: instant("2026-01-01"),
    unknown: UnknownKeys(["mood": .string("glad")]))

  private func read(_ old: String, as new: String, in goal: Goal = goal) -> TextReading<Goal> {
    let text = EditorText.text(of: goal)
    #expect(text.contains(old), "\(text)")
    return EditorText.read(
      text.replacing(old, with: new), editing: goal, framework: .small, today: today)
  }

  private func edited(_ edit: (inout Goal) -> Void, of goal: Goal = goal) -> TextReading<Goal> {
    var goal = goal
    edit(&goal)
    return .changed(goal)
  }

  private func problems(_ old: String, as new: String) -> [TextProblem] {
    if case .refused(let problems) = read(old, as: new) { problems } else { [] }
  }

  @Test func `everything that a goal says stands in its text`() {
    #expect(
      EditorText.text(of: Self.goal) == """
        title: Talk to the board
        due: 2026-12-31
        every:
        priority: needed
        skills: teamwork:3
        tags:

        why:
        They decide.

        done when:
        They have asked a question

        steps:
        [x] Ask for a date
        [ ] Write the page

        """)
  }

  @Test func `each field can be changed`() {
    #expect(read("Talk to", as: "Win over") == edited { $0.title = "Win over the board" })
    #expect(read("due: 2026-12-31", as: "due: 2027-q1") == edited { $0.by = on("2027-03-31") })
    #expect(read("due: 2026-12-31", as: "due:") == edited { $0.by = nil })
    #expect(read("priority: needed", as: "priority: Ess") == edited { $0.priority = .essential })
    #expect(read("teamwork:3", as: "team:4") == edited { $0.evidence[0].level = 4 })
    #expect(read("They decide.", as: "One.\n\nTwo.") == edited { $0.why = "One.\n\nTwo." })
    #expect(read("They have asked a question\n", as: "") == edited { $0.doneWhen = nil })
  }

  @Test func `steps are ticked, added, moved, renamed and taken away`() {
    let steps = Self.goal.steps
    #expect(
      read("[ ] Write", as: "[X] Write")
        == edited {
          $0.steps[1].done = today
        })
    #expect(read("[x]", as: "[ ]") == edited { $0.steps[0].done = nil })
    #expect(
      read("[ ] Write the page", as: "- [ ] Rehearse\n\nWrite the page")
        == edited { $0.steps.insert(GoalStep(title: "Rehearse"), at: 1) })
    #expect(
      read("[x] Ask for a date\n[ ] Write the page", as: "[ ] Write the page\n[x] Ask for a date")
        == edited { $0.steps = steps.reversed() })
    #expect(
      read("Ask for a date", as: "Ask Kim for a date")
        == edited { $0.steps[0].title = "Ask Kim for a date" })
    #expect(read("[x] Ask for a date\n", as: "") == edited { $0.steps = [steps[1]] })
    #expect(
      read("[x] Ask for a date\n[ ] Write the page", as: "") == edited { $0.steps = [] })
  }

  @Test func `the first step that is ticked starts the goal`() {
    var goal = Self.goal
    goal.steps[0].done = nil
    #expect(
      read("[ ] Write", as: "[x] Write", in: goal)
        == edited(
          {
            $0.steps[1].done = today
            $0.state = .started
          }, of: goal))
  }

  @Test func `what is wrong is said with its line`() {
    #expect(
      problems("2026-12-31", as: "2026-11-01")
        == [TextProblem(.word(.init(.dayOver(on("2026-11-01")), at: "due")), line: 2)])
    #expect(
      problems("2026-12-31", as: "soon")
        == [TextProblem(.word(.init(.date(.notADate("soon")), at: "due")), line: 2)])
    #expect(
      problems("priority: needed", as: "priority: high")
        == [TextProblem(.unknownPriority("high"), line: 4)])
    #expect(
      problems("teamwork:3", as: "gardening").first?.line == 5)
    let long = String(repeating: "a", count: 501)
    #expect(
      problems("Write the page", as: long)
        == [TextProblem(.stepTooLong(characters: 501), line: 14)])
  }

  @Test func `a day that is over stays with the goal that has it`() {
    var goal = Self.goal
    goal.by = on("2026-01-31")
    #expect(read("They decide.", as: "So.", in: goal) == edited({ $0.why = "So." }, of: goal))
  }

  @Test(arguments: SeededRandom.seeds())
  func `a goal becomes a text and the same goal again`(seed: UInt64) {
    let texts = [
      "Ask", "[x] done", "- [ ] x", "due: now", "steps:", "a\r\nb", " blanks ", "\u{1B}[1m", "#!",
      "#! Not taken: so", "\\why: x", "", "🦊", "- a", "[]",
    ]
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      var goal = Self.goal
      goal.title = random.pick(texts)
      goal.why = random.chance(0.5) ? random.pick(texts) : nil
      goal.doneWhen = random.chance(0.5) ? random.pick(texts) + "\n" + random.pick(texts) : nil
      goal.evidence = random.evidence()
      goal.steps = (0..<random.number(in: 0...4)).map { _ in
        GoalStep(title: random.pick(texts), done: random.chance(0.5) ? today : nil)
      }
      let text = EditorText.text(of: goal)
      let read = EditorText.read(text, editing: goal, framework: .small, today: today)
      #expect(read == .unchanged, "seed \(seed): \(text)")
    }
  }
}
