import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct PathFormTests {
  private func opened(_ script: Script = "", _ career: Career = .managing) -> Planner {
    var planner = Planner(career)
    planner.run("S")
    planner.run(script)
    return planner
  }

  private func tenure(_ stage: StageID, _ from: String, to: String? = nil) -> StageTenure {
    StageTenure(stage: stage, from: on(from), to: to.map(on))
  }

  @Test func `S lists the stages held and the aim, with the cursor on the present stage`() {
    let planner = opened()
    #expect(planner.pathForm?.cursor == 2)
    for words in ["17 Apr 2023", "present", "(16 Apr 2023)", "by 31 Mar 2028"] {
      #expect(planner.picture.contains(words))
    }
  }

  @Test(
    arguments: [
      ("Up", 1), ("k k k k", 0), ("Down", 3), ("j j j", 3), ("g", 0), ("G", 3), ("g j", 1),
    ] as [(Script, Int)])
  func `a key moves the cursor, as far as there are rows`(script: Script, cursor: Int) {
    #expect(opened(script).pathForm?.cursor == cursor)
  }

  @Test(arguments: [Key.escape, "q"])
  func `a key closes the form, and nothing has changed`(key: Key) {
    var planner = opened("Down Up Enter Esc")
    planner.press(key)
    #expect(planner.state.overlay == nil)
    #expect(planner.effects.isEmpty)
  }

  @Test func `Enter edits the days of a row, and saves them at once`() {
    let planner = opened("Up Enter Ctrl-U \"2020-06\" Tab \"2023-03\" Enter")
    #expect(planner.store.profile.stages[1] == tenure("team-lead", "2020-06-01", to: "2023-03-31"))
    #expect(planner.pathForm?.editing == nil)
    #expect(planner.pathForm?.cursor == 1)
    #expect(planner.state.message?.text.hasPrefix("Updated career path") == true)
  }

  @Test func `an emptied last day goes: the stage lasts until the next one`() {
    var planner = opened("Up Enter Tab \"2023-03\" Enter Enter Tab Ctrl-U Enter")
    #expect(planner.store.profile == .manager)
    planner.run("u")
    #expect(planner.store.profile.stages[1].to == on("2023-03-31"))
  }

  @Test(arguments: [
    ("2027", "", "in the future"), ("2026-02-31", "", "not a real date"),
    ("soon", "", "Not a date"),
    ("2020-05-01", "", "You were team lead from 1 May 2020 to 16 Apr 2023; these dates overlap"),
    ("2024", "2023", "before the start date"),
    ("2024", "2027-01-01", "in the future"), ("2018", "2021", "these dates overlap"),
  ])
  func `days that cannot be are refused, and what was typed stays`(
    first: String, last: String, reason: String
  ) {
    var planner = opened("Enter Ctrl-U")
    planner.type(first)
    planner.press(.tab)
    planner.type(last)
    planner.press(.enter)
    #expect(planner.effects.isEmpty)
    #expect(planner.pathForm?.editing?.first.text == first)
    #expect(planner.pathForm?.editing?.last.text == last)
    #expect(planner.pathForm?.editing?.refusal?.contains(reason) == true)
    #expect(planner.picture.contains(reason))
  }

  @Test func `a new stage has no problem before its dates are typed or Enter is pressed`() {
    let held = Profile().beginning("hands-on-engineer", on: today)
    let problem = "You have been hands-on engineer since 21 Nov 2026; these dates overlap."
    let planner = opened("A", Career(held))
    #expect(planner.pathForm?.editing != nil && !planner.picture.contains("overlap"))
    for script in ["Enter", "Tab \"today\""] as [Script] {
      var tried = planner
      tried.run(script)
      #expect(tried.picture.contains(problem))
    }
  }

  @Test func `what was typed outlives a failed save`() {
    var planner = opened("Enter Ctrl-U \"2023-06-01\" [the disk is full] Enter")
    #expect(planner.pathForm?.editing?.first.text == "2023-06-01")
    #expect(planner.state.profile == .manager)
    #expect(!planner.state.errors.isEmpty)
    planner.store.trouble = nil
    planner.run("Enter")
    #expect(planner.store.profile.stages[2].from == on("2023-06-01"))
    #expect(planner.pathForm?.editing == nil)
  }

  @Test func `left and right change the stage of a row, and of the aim, once Enter is pressed`() {
    var planner = opened("Right")
    #expect(planner.store.profile == .manager)
    planner.run("Enter")
    #expect(planner.store.profile.stages[2].stage == "technology-leader")
    planner.run("Left Left Enter")
    #expect(planner.store.profile.stages[2] == tenure("team-lead", "2023-04-17"))
    planner.run("G Left Enter")
    #expect(planner.store.profile.aim == Aim(stage: "engineering-manager", by: on("2028-03-31")))
    planner.run("u u u")
    #expect(planner.store.profile == .manager)
    #expect(planner.pathForm != nil)
  }

  @Test func `an unknown stage is shown by its id, and becomes a known one with the arrows`() {
    let planner = opened("", Career(Profile().beginning("captain", on: on("2020-01-01"))))
    #expect(planner.picture.contains("captain"))
    var changed = planner
    changed.run("Right Enter")
    #expect(changed.store.profile.stages.map(\.stage) == ["hands-on-engineer"])
  }

  @Test func `A adds a stage that was held, in its place in time`() {
    let planner = opened("A Left Left Left Tab \"2013\" Tab \"2013-12\" Enter")
    #expect(
      planner.store.profile.stages.first
        == tenure("hands-on-engineer", "2013-01-01", to: "2013-12-31"))
    #expect(planner.store.profile.stages.count == 4)
    #expect(planner.pathForm?.cursor == 0)
  }

  @Test func `a stage that is added is the next on the path, from today on`() {
    let planner = opened("A Enter")
    #expect(planner.store.profile.stages.last == tenure("technology-leader", "2026-11-21"))
  }

  @Test func `d takes a row out, and u brings it back`() {
    var planner = opened("k d")
    #expect(
      planner.store.profile.stages.map(\.stage) == ["hands-on-engineer", "engineering-manager"])
    planner.run("u G d")
    #expect(planner.store.profile.stages == Profile.manager.stages)
    #expect(planner.store.profile.aim == nil)
    planner.run("u")
    #expect(planner.store.profile == .manager)
  }

  @Test func `an aim can be set, dated and be the present stage`() {
    var planner = opened("G d Right Enter")
    #expect(planner.store.profile.aim == Aim(stage: "technology-leader"))
    planner.run("Enter \"2029\" Enter")
    #expect(planner.store.profile.aim?.by == on("2029-12-31"))
    planner.run("Left Enter")
    #expect(planner.picture.contains("target: stay"))
  }

  @Test func `a row that is changed elsewhere while it is edited is not overwritten`() {
    var planner = opened("Enter Ctrl-U \"2023-06\"")
    planner.send(.profileRead(.engineer, .builtIn, isNew: false))
    planner.run("Enter")
    #expect(planner.effects.isEmpty)
    #expect(planner.pathForm?.editing?.refusal?.contains("elsewhere") == true)
  }

  @Test func `pasted text goes into the day, and nowhere else`() {
    var planner = opened("paste \"2023\"")
    #expect(planner.pathForm?.editing == nil)
    planner.run("Enter Ctrl-U paste \"2023-06-01\\u{A}\"")
    #expect(planner.pathForm?.editing?.first.text == "2023-06-01 ")
  }

  @Test func `a stage that is held is not left without a first day`() {
    var planner = opened("Enter Ctrl-U Enter")
    #expect(planner.store.profile == .manager)
    #expect(planner.picture.contains("Enter a start date"))
    planner.run("Esc")
    #expect(planner.pathForm?.editing == nil)
  }
}
