import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct PlanScreenTests {
  /// A manager with three goals: one that is overdue, one with steps, one for some day.
  private static let planned = Career(
    .manager, [.review, .hire],
    goals: [
      .fixture(
        "01G", "Tell the board", by: "2026-11-02", [Evidence(skill: "business-alignment", level: 3)]
      ),
      .fixture(
        "02G", "Agree the budget +finance", by: "2026-12-31",
        [Evidence(skill: "business-acumen", level: 4)],
        steps: [GoalStep(title: "Costs", done: on("2026-11-01")), GoalStep(title: "Sign it")]),
      .fixture("03G", "Give a talk"),
    ])

  private func opened(_ keys: Script = "", _ career: Career = planned) -> Planner {
    var planner = Planner(career)
    planner.run("5")
    planner.run(keys)
    return planner
  }

  private func goal(_ id: EntryID, _ planner: Planner) -> Goal? { planner.state.plan[id] }

  @Test func `p plans a goal in one line, and the cursor goes to it`() {
    let planner = opened("p \"Hire a lead #talent:4 by:2027-03 !essential\" Enter")
    let goal = planner.state.goalAtCursor
    #expect(goal?.title == "Hire a lead")
    #expect(goal?.by == on("2027-03-31"))
    #expect(goal?.evidence == [Evidence(skill: "talent-management", level: 4)])
    #expect(goal?.priority == .essential)
    #expect(planner.state.message?.text.hasPrefix("Planned “Hire a lead” · u undo") == true)
  }

  @Test func `p on a gap proposes a goal that would close it`() throws {
    var planner = Planner(.full)
    planner.run("1 Down")
    let skill = try #require(planner.state.skillAtCursor)
    planner.run("p")
    let text = try #require(planner.logLine?.editor.text)
    #expect(text.contains("#\(skill):"))
    #expect(planner.logLine?.purpose == .plan)
    planner.run("\"by:2027-06\" Enter")
    #expect(planner.state.overlay == nil)
    let goal = planner.state.plan.goals.first { $0.by == on("2027-06-30") }
    #expect(goal?.evidence.map(\.skill) == [skill])
    #expect(goal?.title.isEmpty == false)
  }

  @Test func `Enter on a gap that no goal covers proposes one too`() {
    var planner = Planner(.gapWithoutGoal)
    planner.run("5")
    while let goal = planner.state.goalAtCursor, goal.isOpen { planner.press(.down) }
    let skill = planner.state.skillAtCursor
    planner.press(.enter)
    #expect(skill != nil)
    #expect(planner.logLine?.editor.text.contains("#\(skill?.rawValue ?? "-"):") == true)
  }

  @Test func `a goal that is done becomes a milestone, and each knows the other`() throws {
    let planner = opened("Down c Enter")
    let goal = try #require(planner.state.plan["02G"])
    #expect(goal.doneOn == today)
    let entry = try #require(goal.fulfilledBy.first.flatMap { planner.state.journal.entry($0) })
    #expect(entry.kind == .milestone)
    #expect(entry.title == "Agree the budget")
    #expect(entry.departments == ["finance"])
    #expect(entry.evidence == goal.evidence)
    #expect(
      planner.state.message?.text.hasPrefix(
        "Completed “Agree the budget +finance” and logged its milestone")
        == true)
  }

  @Test func `u takes a goal that was done and its milestone back together`() {
    let planner = opened("Down c Enter u")
    #expect(goal("02G", planner)?.isOpen == true)
    #expect(planner.state.journal.count == 2)
  }

  @Test func `an empty line marks a goal done without a milestone`() {
    let planner = opened("Down c Ctrl-U Enter")
    #expect(goal("02G", planner)?.doneOn == today)
    #expect(goal("02G", planner)?.fulfilledBy == [])
    #expect(planner.state.journal.count == 2)
    #expect(planner.state.overlay == nil)
  }

  @Test func `Esc leaves a goal open, and what was typed comes back`() {
    var planner = opened("Down c \" => signed\" Esc")
    #expect(goal("02G", planner)?.isOpen == true)
    planner.run("c Up")
    #expect(planner.logLine?.editor.text.hasSuffix(" => signed") == true)
  }

  @Test func `one goes on with the goals that are left when one is over`() {
    #expect(opened("Down D \"no money\" Enter").state.goalAtCursor?.id == "03G")
    #expect(opened("c Enter").state.goalAtCursor?.id == "02G")
    #expect(opened("Down d").state.goalAtCursor?.id == "03G")
  }

  @Test func `a goal done twice says so`() {
    var planner = opened("Down c Enter G")
    planner.run("c")
    #expect(planner.state.overlay == nil)
    #expect(
      planner.state.message?.text
        == "c: “Agree the budget +finance” was completed on 21 Nov 2026; b reopens it.")
    planner.run("b")
    #expect(goal("02G", planner)?.state == .started)
  }

  @Test func `the blank ticks the next step, and starts the goal`() {
    var planner = opened("Down Space")
    #expect(goal("02G", planner)?.steps.map(\.done) == [on("2026-11-01"), today])
    #expect(goal("02G", planner)?.state == .started)
    #expect(planner.state.message?.text.hasPrefix("Checked off “Sign it”, 2 of 2") == true)
    planner.run("Space")
    #expect(planner.state.message?.text == "All steps done · c complete the goal")
  }

  @Test func `a goal is dropped with a reason, which can be typed later`() {
    var planner = opened("Down D \"no mon\" Esc D")
    guard let form = planner.state.overlay?.of(PromptForm.self) else {
      Issue.record("no question is open")
      return
    }
    #expect(form.editor.text == "no mon")
    planner.run("\"ey\" Enter")
    #expect(goal("02G", planner)?.state == .dropped(reason: "no money"))
    #expect(planner.state.overlay == nil)
  }

  @Test func `a goal without a reason is not dropped`() {
    let planner = opened("Down D Enter")
    #expect(goal("02G", planner)?.isOpen == true)
    #expect(planner.picture.contains("Enter a few words first"))
  }

  @Test func `a goal that was done elsewhere is not dropped`() throws {
    var planner = opened("Down D \"no money\"")
    try planner.changeElsewhere("02G") { $0 = $0.done(on: today, by: []) }
    let done = planner.store.goals["02G"]
    #expect(done?.doneOn == today)
    planner.run("Enter")
    #expect(planner.store.goals["02G"] == done)
    #expect(!planner.state.errors.isEmpty)
    #expect(planner.picture.contains("no money"))
  }

  @Test func `b begins a goal and puts it back, e edits its line, d deletes it`() {
    var planner = opened("b")
    #expect(goal("01G", planner)?.state == .started)
    planner.run("b")
    #expect(goal("01G", planner)?.state == .planned)
    planner.run("e \" !helpful\" Enter")
    #expect(goal("01G", planner)?.priority == .helpful)
    #expect(goal("01G", planner)?.by == on("2026-11-02"))
    planner.run("d")
    #expect(goal("01G", planner) == nil)
    planner.run("u")
    #expect(goal("01G", planner)?.priority == .helpful)
  }

  @Test func `what if leaves a goal out without changing it, and Esc ends that`() {
    var planner = Planner(.full)
    planner.run("5")
    let before = planner.state.outlook
    let goals = planner.state.plan
    planner.run("o")
    #expect(planner.state.outlook?.projection.goals == (before?.projection.goals ?? 0) - 1)
    #expect(planner.state.plan == goals)
    #expect(planner.picture.contains("off: "))
    planner.run("Esc")
    #expect(planner.state.outlook == before)
  }

  @Test func `Enter at once plans the suggestion, for some day`() {
    var planner = Planner(.full)
    planner.run("1 Down p Enter")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.plan.goals.last?.by == nil)
  }

  @Test func `what if with a suggestion is what planning it would be`() throws {
    var tried = Planner(.gapWithoutGoal)
    tried.run("5")
    while let goal = tried.state.goalAtCursor, goal.isOpen { tried.press(.down) }
    var planned = tried
    tried.run("o")
    let day = Outlook.trialDay(from: today)
    planned.run("p")
    planned.type("by:\(day)")
    planned.run("Enter")
    let (one, other) = (try #require(tried.state.outlook), try #require(planned.state.outlook))
    #expect(one.projection.after == other.projection.after)
    #expect(one.forecast == other.forecast)
  }

  @Test func `what if ends for a goal that is deleted, and is not for one that is over`() {
    var planner = Planner(.full)
    planner.run("5 o d")
    #expect(!planner.picture.contains("What if"))
    planner.run("G o")
    #expect(planner.state.message?.text.contains("was dropped") == true)
    #expect(!planner.picture.contains("What if"))
  }

  @Test func `a line that nothing was changed in changes nothing, and says so`() {
    let planner = opened("e Enter")
    #expect(planner.effects.isEmpty)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.message?.text == "No changes.")
  }

  @Test func `an edit that somebody else was quicker with is refused, with the text still there`()
    throws
  {
    var planner = opened("e \" more\"")
    try planner.changeElsewhere("01G") { $0.title = "Theirs" }
    planner.run("Enter")
    #expect(planner.store.goals["01G"]?.title == "Theirs")
    #expect(planner.logLine?.editor.text.hasSuffix(" more") == true)
  }

  @Test func `what if counts a suggestion as if it were planned`() {
    var planner = Planner(.gapWithoutGoal)
    planner.run("5")
    let before = planner.state.outlook
    while let goal = planner.state.goalAtCursor, goal.isOpen { planner.press(.down) }
    planner.run("o")
    #expect(planner.state.outlook?.projection.goals == (before?.projection.goals ?? 0) + 1)
    #expect(planner.picture.contains("what if: "))
    planner.run("o")
    #expect(planner.state.outlook == before)
  }

  @Test func `an empty plan suggests a goal for each gap, and says what to press`() throws {
    let planner = opened("", Career(.manager))
    #expect(planner.picture.contains("p plan one"))
    let suggestions = try #require(planner.state.outlook).worthPlanning
    #expect(!suggestions.isEmpty)
    #expect(planner.picture.contains(suggestions[0].title.prefix(30)))
  }

  @Test func `a goal for a skill that nobody knows is shown by its bare name`() {
    let career = Career(
      .manager, goals: [.fixture("01G", "Juggle", [Evidence(skill: "juggling", level: 3)])])
    #expect(opened("", career).picture.contains("juggling 3"))
    #expect(opened("Enter", career).picture.contains("not in this framework"))
  }
}
