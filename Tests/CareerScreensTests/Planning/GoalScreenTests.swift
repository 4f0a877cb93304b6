import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct GoalScreenTests {
  private static let career = Career(
    .manager, [.hire],
    goals: [
      .fixture(
        "01G", "Agree the budget", by: "2026-12-31",
        steps: [GoalStep(title: "Costs"), GoalStep(title: "Talks"), GoalStep(title: "Sign it")]),
      .fixture("02G", "Talk", state: .done(on: on("2026-09-01")), fulfilledBy: ["01B"]),
    ])

  private func opened(_ keys: Script = "") -> Planner {
    var planner = Planner(Self.career)
    planner.run("5 Enter")
    planner.run(keys)
    return planner
  }

  private func steps(_ planner: Planner) -> [String] {
    planner.state.plan["01G"]?.steps.map { ($0.done == nil ? "" : "+") + $0.title } ?? []
  }

  @Test(
    arguments: [
      (.planned, "5"), (.done(on: on("2026-09-01")), "5 G"), (.dropped(reason: "no time"), "5 G"),
    ] as [(Goal.State, Script)])
  func `a repeated goal says once how often`(state: Goal.State, keys: Script) {
    var goal = Goal.fixture("01G", "Newsletter", state: state)
    goal.every = Repetition(rawValue: "quarter")
    var planner = Planner(Career(.manager, goals: [goal]))
    planner.run(keys)
    for _ in ["on the plan", "opened"] {
      #expect(planner.picture.split(separator: "quarter").count == 2, "\(planner.picture)")
      #expect(planner.picture.contains("Repeats      every quarter"))
      planner.run("Enter")
    }
  }

  @Test func `steps are ticked where the cursor stands, in any order`() {
    #expect(steps(opened("Down Down Space")) == ["Costs", "+Talks", "Sign it"])
    #expect(steps(opened("Down Down Space Space")) == ["Costs", "Talks", "Sign it"])
    #expect(steps(opened("Space Space")) == ["+Costs", "+Talks", "Sign it"])
    #expect(steps(opened("G Enter")) == ["Costs", "Talks", "+Sign it"])
  }

  @Test func `one step after the other is added until Esc`() {
    var planner = opened("A \"One more\" Enter \"And another\" Enter")
    #expect(steps(planner).suffix(2) == ["One more", "And another"])
    planner.run("Esc")
    guard planner.state.overlay?.of(GoalScreen.self) != nil else {
      Issue.record("the goal is not open any more")
      return
    }
    #expect(planner.picture.contains("And another"))
  }

  @Test func `a step is reworded and removed, and u brings it back`() {
    var planner = opened("Down e Ctrl-U \"All costs\" Enter")
    #expect(steps(planner) == ["All costs", "Talks", "Sign it"])
    planner.run("d")
    #expect(steps(planner) == ["Talks", "Sign it"])
    #expect(planner.state.message?.text.hasPrefix("Removed step “All costs”") == true)
    planner.run("u u")
    #expect(steps(planner) == ["Costs", "Talks", "Sign it"])
  }

  @Test func `a failed save keeps the question open with what was typed`() {
    var planner = opened("A \"One more\"")
    planner.store.trouble = "the disk is full"
    planner.run("Enter")
    guard let form = planner.state.overlay?.of(PromptForm.self) else {
      Issue.record("the question is closed")
      return
    }
    #expect(form.editor.text == "One more")
  }

  @Test func `a step that somebody else has moved is not overwritten`() throws {
    var planner = opened("Down Down e \" and more\"")
    try planner.changeElsewhere("01G") { $0.steps.removeFirst() }
    planner.run("Enter")
    #expect(planner.store.goals["01G"]?.steps.map(\.title) == ["Talks", "Sign it"])
    #expect(planner.picture.contains("Talks and more"))
  }

  @Test func `what was left unfinished of one step is not offered for another`() {
    var planner = opened("Down Down e \" unfinished\" Esc")
    planner.run("Up d Down e")
    guard let form = planner.state.overlay?.of(PromptForm.self) else {
      Issue.record("no question is open")
      return
    }
    #expect(form.editor.text == "Sign it")
  }

  @Test(arguments: ["A \"Ask legal\"", "D \"no time\"", "Down e \" and more\""])
  func `an answer is kept when the terminal goes, and offered again`(script: String) {
    var planner = opened(Script(stringLiteral: script))
    guard let form = planner.state.overlay?.of(PromptForm.self) else {
      Issue.record("no question is open")
      return
    }
    planner.send(.leaving)
    #expect(planner.store.drafts.map(\.text) == [form.editor.text])
    var again = Planner(Self.career)
    again.send(.draftsFound(planner.store.drafts))
    again.run("5 Enter")
    again.run(Script(stringLiteral: String(script.prefix { $0 != "\"" })))
    #expect(again.picture.contains(form.editor.text))
  }

  @Test func `an answer that is saved leaves no draft behind`() {
    var planner = opened("A \"Ask legal\" Esc A Enter")
    #expect(steps(planner).last == "Ask legal")
    #expect(planner.store.drafts.isEmpty)
    planner.run("Esc")
    #expect(planner.store.drafts.isEmpty)
  }

  @Test func `a step is no longer than a title`() {
    var planner = opened("A")
    planner.send(.pasted(String(repeating: "x", count: 501)))
    planner.run("Enter")
    #expect(steps(planner).count == 3)
    #expect(planner.picture.contains("the limit is 500"))
  }

  @Test func `the entry under the cursor is not deleted with d, and neither is the goal`() {
    let planner = opened("n G d")
    #expect(planner.state.plan["02G"] != nil)
    #expect(planner.state.journal.entry("01B") != nil)
    #expect(planner.state.message?.text == "Open the entry with Enter to edit it.")
  }

  @Test func `the entry that fulfilled a goal opens from it, and Esc comes back`() {
    var planner = opened("n G Enter")
    #expect(planner.picture.contains("First hire"))
    planner.run("Esc")
    guard let screen = planner.state.overlay?.of(GoalScreen.self) else {
      Issue.record("the goal is not open any more")
      return
    }
    #expect(screen.goal == "02G")
  }

  @Test func `five hundred steps scroll, and the cursor stays in view`() {
    let steps = (1...500).map { GoalStep(title: "Step \($0)") }
    for size in Size.all {
      var planner = Planner(
        Career(.manager, goals: [.fixture("01G", "Much", steps: steps)]), size: size)
      planner.run("5 Enter G")
      #expect(planner.picture.contains("Step 500"))
      planner.run("PgUp")
      #expect(planner.picture.contains("▸"))
    }
  }

  @Test func `a goal that is deleted elsewhere closes with the next key`() {
    var planner = opened()
    planner.send(.planRead([]))
    #expect(planner.picture.contains("This goal was deleted."))
    planner.run("Down")
    #expect(planner.state.overlay == nil)
  }
}

extension Goal {
  /// A goal with an id and a title, and nothing else that a test did not ask for.
  static func fixture(
    _ id: EntryID, _ title: String, by: String? = nil, _ evidence: [Evidence] = [],
    steps: [GoalStep] = [], state: State = .planned, fulfilledBy: [EntryID] = []
  ) -> Goal {
    Goal(
      id: id, title: title, evidence: evidence, steps: steps, by: by.map(on), state: state,
      fulfilledBy: fulfilledBy, created: instant("2026-01-01"))
  }
}
