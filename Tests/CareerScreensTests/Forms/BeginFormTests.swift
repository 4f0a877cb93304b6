import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct BeginFormTests {
  private func opened(_ script: Script = "", _ career: Career = .few) -> Planner {
    var planner = Planner(career)
    planner.run("b")
    planner.run(script)
    return planner
  }

  private func milestone(_ planner: Planner) -> Entry? {
    planner.state.journal.entries(in: DayRange()).first { $0.title.hasPrefix("Became") }
  }

  @Test func `the stage after the present one is offered, from today on`() {
    let planner = opened("Enter")
    let lead = Framework.builtIn.stage("team-lead")
    #expect(planner.effects == lead.map { [.begin($0, today, title: "Became team lead")] })
    #expect(planner.store.profile.stages.last == StageTenure(stage: "team-lead", from: today))
    #expect(milestone(planner)?.kind == .milestone)
    #expect(milestone(planner)?.day == today)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.message?.text.hasPrefix("Started as Team lead · u undo") == true)
  }

  @Test func `the cursor goes to the milestone`() {
    #expect(opened("Enter").state.entryAtCursor?.title == "Became team lead")
  }

  @Test func `another stage and another day can be chosen`() {
    let planner = opened("Down \"2026-09-15\" Enter")
    #expect(
      planner.store.profile.stages.last
        == StageTenure(stage: "engineering-manager", from: on("2026-09-15")))
    #expect(milestone(planner)?.title == "Became engineering manager")
    #expect(milestone(planner)?.day == on("2026-09-15"))
  }

  @Test func `u takes the stage and the milestone back together`() {
    var planner = opened("Enter u")
    #expect(planner.state.profile == .engineer)
    #expect(milestone(planner) == nil)
    #expect(planner.state.message?.text == "Undone: started as Team lead")
    planner.run("Ctrl-R")
    #expect(milestone(planner) != nil)
    #expect(planner.state.profile.stages.count == 2)
  }

  @Test func `an aim that is begun is reached, and the milestone says so`() {
    let planner = opened("Enter")
    #expect(planner.state.profile.aim == nil)
    #expect(milestone(planner)?.result == "reached my target stage")
    #expect(opened("Down Enter").state.profile.aim == Aim(stage: "team-lead"))
  }

  @Test(
    arguments: [
      ("Up Enter", "You are already at this stage"), ("\"2027\" Enter", "in the future"),
      ("\"soon\" Enter", "Not a date"), ("\"2026-02-31\" Enter", "not a real date"),
    ] as [(Script, String)])
  func `what cannot be is refused, and nothing typed is lost`(script: Script, reason: String) {
    let planner = opened(script)
    #expect(planner.effects.isEmpty)
    #expect(planner.beginForm?.refusal?.contains(reason) == true)
    #expect(planner.state.view().text.joined(separator: " ").contains(reason))
  }

  @Test func `a day within a stage that has ended is refused`() {
    let ended = Profile(stages: [
      StageTenure(stage: "hands-on-engineer", from: on("2014-01-01"), to: on("2020-12-31"))
    ])
    let planner = opened("Down \"2020\" Enter", Career(ended))
    #expect(planner.effects.isEmpty)
    #expect(planner.beginForm?.refusal?.contains("these dates overlap") == true)
  }

  @Test func `the form and its text stay when it cannot be saved`() {
    let planner = opened("\"2026-10\" [the disk is full] Enter")
    #expect(planner.beginForm?.day.text == "2026-10")
    #expect(planner.state.profile == .engineer)
  }

  @Test func `Esc begins nothing`() {
    let planner = opened("Down \"2026\" Esc")
    #expect(planner.effects.isEmpty)
    #expect(planner.state.overlay == nil)
  }

  @Test func `a framework without stages has none to begin`() {
    var framework = Framework.builtIn
    framework.stages = []
    var planner = Planner(.few)
    planner.send(.profileRead(.engineer, framework, isNew: false))
    planner.run("b")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.message?.text == "b: the framework has no stages.")
  }
}
