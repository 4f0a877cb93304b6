import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct WelcomeFormTests {
  private func first(_ script: Script) -> Planner {
    var planner = Planner(firstRunIn: .usual)
    planner.run(script)
    return planner
  }

  private func tenure(_ stage: StageID, _ day: String) -> StageTenure {
    StageTenure(stage: stage, from: on(day))
  }

  @Test func `the first run asks, later ones do not`() {
    #expect(first("").welcome?.isFirstRun == true)
    #expect(Planner(.few).state.overlay == nil)
  }

  @Test func `three answers make a profile, and one change saves it`() {
    let planner = first("\"Ada\" Enter Down Down \"2023-04\" Enter \"2028-03\" Enter")
    let expected = Profile(
      name: "Ada", stages: [tenure("engineering-manager", "2023-04-01")],
      aim: Aim(stage: "technology-leader", by: on("2028-03-31")))
    #expect(planner.state.profile == expected)
    #expect(planner.store.profile == expected)
    #expect(planner.effects == [.perform(.edit(Profile(), to: expected))])
    #expect(planner.state.overlay == nil)
  }

  @Test func `answers that are left out are left out of the profile`() {
    let planner = first("Enter Up Enter Up Up Up Up Enter")
    #expect(planner.state.profile == Profile())
    #expect(planner.state.overlay == nil)
  }

  @Test func `Esc skips a question and keeps what was answered`() {
    #expect(first("Esc").state.profile == Profile())
    #expect(first("\"Ada\" Enter Esc Esc").store.profile == Profile(name: "Ada"))
    let two = first("\"Ada\" Enter Down \"2023-04\" Enter Esc")
    #expect(
      two.store.profile == Profile(name: "Ada", stages: [tenure("team-lead", "2023-04-01")]))
  }

  @Test func `Esc skips a name that was typed, and a signal keeps it`() {
    var planner = first("\"?\" Esc")
    #expect(planner.store.profile == Profile() && planner.state.overlay == nil)
    planner = first("\"Ada\" Enter Shift-Tab \"?\" Esc")
    #expect(planner.store.profile == Profile(name: "Ada"))
    planner = first("\"Ada\"")
    planner.send(.leaving)
    #expect(planner.store.profile == Profile(name: "Ada"))
  }

  @Test func `a date never touches its label`() {
    var planner = first("Enter Enter \"q2 2029\"")
    #expect(planner.picture.contains("Target date  q2 2029"))
    planner = Planner(.managing, "e")
    planner.run("Enter Enter")
    #expect(planner.picture.contains("Target date  2028-03-31"))
  }

  @Test func `the first run is over after Esc, too`() {
    let planner = first("Esc")
    #expect(planner.state.overlay == nil)
    #expect(planner.effects == [.perform(.edit(Profile(), to: Profile()))])
  }

  @Test(arguments: ["2023-13", "someday", "2026-02-31", "2027-01-01"])
  func `a date that cannot be is refused, and nothing is lost`(date: String) {
    var planner = first("\"Ada\" Enter Down")
    planner.type(date)
    planner.press(.enter)
    #expect(planner.welcome?.step == .present)
    #expect(planner.welcome?.wasRefused == true)
    #expect(planner.welcome?.since.text == date)
    planner.run("Ctrl-U \"2023\" Enter")
    #expect(planner.welcome?.step == .aim)
    #expect(planner.welcome?.after.stages == [tenure("team-lead", "2023-01-01")])
  }

  @Test func `a stage without a date is held since today`() {
    #expect(
      first("Enter Enter").welcome?.after.stages == [tenure("hands-on-engineer", "2026-11-21")])
  }

  @Test func `the stage after the present one is offered as an aim`() {
    #expect(first("Enter Down Enter").welcome?.aim == 2)
    #expect(first("Enter Down Down Down Enter").welcome?.aim == 3)
    #expect(first("Enter Up Enter").welcome?.aim == -1)
  }

  @Test func `the cursor stops at both ends of the stages`() {
    #expect(first("Enter Up Up Up Up").welcome?.present == -1)
    #expect(first("Enter Down Down Down Down Down Down").welcome?.present == 3)
  }

  @Test func `one can go back and answer differently`() {
    let planner = first(
      "\"Ada\" Enter \"2020\" Enter Shift-Tab Down Ctrl-U \"2023-04\" Enter Esc")
    #expect(planner.store.profile.stages == [tenure("team-lead", "2023-04-01")])
  }

  @Test func `one can go back and say that no stage is held`() {
    #expect(first("Enter \"2020\" Enter Shift-Tab Up Enter Esc").store.profile.stages.isEmpty)
  }

  @Test func `going back stops at the first question`() {
    #expect(first("Enter Shift-Tab Shift-Tab Shift-Tab").welcome?.step == .name)
  }

  @Test func `e on the path asks again, with the answers there`() {
    var planner = Planner(.managing)
    planner.run("e")
    #expect(planner.welcome?.isFirstRun == false)
    #expect(planner.welcome?.name.text == "Ada")
    #expect(planner.welcome?.present == 2)
    #expect(planner.welcome?.since.text == "2023-04-17")
    #expect(planner.welcome?.aim == 3)
    #expect(planner.welcome?.by.text == "2028-03-31")
  }

  @Test(
    arguments: [
      "e Esc", "e Enter Enter Enter", "e Enter Down Esc", "e \"x\" Esc",
      "e Enter Down Enter Esc",
    ] as [Script])
  func `asking again without another answer saves nothing`(script: Script) {
    var planner = Planner(.managing)
    planner.run(script)
    #expect(planner.effects.isEmpty)
    #expect(planner.state.profile == .manager)
    #expect(planner.state.overlay == nil)
  }

  @Test func `another first day of the same stage moves that stage`() {
    var planner = Planner(.managing)
    planner.run("e Enter Ctrl-U \"2023-06-01\" Enter Enter")
    #expect(planner.store.profile.stages.map(\.from.description).last == "2023-06-01")
    #expect(planner.store.profile.stages.count == 3)
  }

  @Test func `the next stage is added to the path, and the one before stays`() {
    var planner = Planner(.managing)
    planner.run("e Enter Down Enter Enter")
    #expect(
      planner.store.profile.stages.map(\.stage).suffix(2) == [
        "engineering-manager", "technology-leader",
      ])
    #expect(planner.store.profile.stages.last?.from == today)
  }

  @Test func `an aim can be taken away`() {
    var planner = Planner(.managing)
    planner.run("e Enter Enter Up Up Up Up Enter")
    #expect(planner.store.profile.aim == nil)
    #expect(planner.store.profile.stages == Profile.manager.stages)
  }

  @Test func `u takes the answers back`() {
    var planner = Planner(.managing)
    planner.run("e \" Lovelace\" Enter Esc u")
    #expect(planner.state.profile == .manager)
  }

  @Test func `a pasted name is a name`() {
    #expect(first("paste \"Ada\\u{A}\" Enter").welcome?.after.name == "Ada")
  }

  @Test func `a first day within a stage that has ended is refused`() {
    let ended = Profile(stages: [
      StageTenure(stage: "hands-on-engineer", from: on("2014-01-01"), to: on("2020-12-31"))
    ])
    var planner = Planner(Career(ended))
    planner.run("e Enter Down Down \"2020-03\" Enter")
    #expect(planner.welcome?.step == .present)
    #expect(planner.welcome?.wasRefused == true)
    #expect(planner.state.view().text.joined().contains("You were hands-on engineer from"))
    planner.run("Ctrl-U \"2021\" Enter Enter")
    #expect(planner.store.profile.stages.count == 2)
  }
}
