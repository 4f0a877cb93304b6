import CareerModel
import Testing

@testable import CareerScreens

struct TimelineScreenTests {
  private func column(_ planner: Planner) -> Int? {
    planner.state.entryAtCursor.map { TimelineScreen.scale(planner.state).column(of: $0.day) }
  }

  private func planner(_ script: Script, _ career: Career = .demo, size: Size = .usual) -> Planner {
    var planner = Planner(career, size: size)
    planner.run(script)
    return planner
  }

  @Test func `the cursor begins on the newest entry, a month a column`() {
    let planner = planner("3")
    #expect(planner.state.entryAtCursor == planner.state.journal[0])
    #expect(planner.state.timeline.unit == .month)
    #expect(planner.state.timeline.lane == .all)
  }

  @Test func `left and right walk the entries in time, and stop at the ends`() {
    var planner = planner("3 Left Left h l")
    #expect(planner.state.entryAtCursor == planner.state.journal[2])
    planner.run("Right Right Right Right")
    #expect(planner.state.entryAtCursor == planner.state.journal[0])
    planner.run("g Left")
    #expect(planner.state.entryAtCursor == planner.state.journal[299])
    planner.run("G")
    #expect(planner.state.entryAtCursor == planner.state.journal[0])
  }

  @Test(arguments: SeededRandom.seeds)
  func `the entry that was walked to is in view`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var planner = planner("3", size: random.chance(0.5) ? .usual : .wide)
    let scripts: [Script] = ["Left", "Right", "g", "G", "Up", "Down", "+", "-", "Left Left Left"]
    for _ in 0..<200 {
      planner.run(random.pick(scripts))
      let columns = 0..<TimelineView.laneColumns(planner.state)
      #expect(column(planner).map(columns.contains) == true, "seed \(seed)")
      let lane = planner.state.timeline.lane
      #expect(planner.state.entryAtCursor.map(lane.holds) == true, "seed \(seed)")
    }
  }

  @Test(arguments: ["+", "-", "+ +", "Left Left Left +", "g +", "Down -", "[ +"] as [Script])
  func `zooming keeps the cursor's entry in its column`(script: Script) {
    var planner = planner("3")
    let zooms = script.steps.filter { $0 == .key("+") || $0 == .key("-") }
    for step in script.steps where !zooms.contains(step) {
      if case .key(let key) = step { planner.press(key) }
    }
    let before = column(planner)
    for case .key(let key) in zooms { planner.press(key) }
    #expect(column(planner) == before)
  }

  @Test(arguments: ["+ -", "- +", "+ + - -", "= -"] as [Script])
  func `zooming in and out again returns`(script: Script) {
    var planner = planner("3 Left Left")
    let before = TimelineScreen.scale(planner.state)
    let entry = planner.state.timeline.cursor
    planner.run(script)
    #expect(TimelineScreen.scale(planner.state) == before)
    #expect(planner.state.timeline.cursor == entry)
  }

  @Test func `zooming ends at a day and at a quarter, and says so`() {
    var planner = planner("3 + +")
    #expect(planner.state.timeline.unit == .day)
    planner.run("+")
    #expect(planner.state.timeline.unit == .day)
    #expect(planner.state.message != nil)
    planner.run("- - -")
    #expect(planner.state.timeline.unit == .quarter)
    planner.run("-")
    #expect(planner.state.message != nil)
  }

  @Test func `lanes are all entries, milestones, and every skill that has an entry`() {
    let state = planner("3", .few).state
    let skills: [SkillID] = ["work-management", "talent-management", "troubleshooting"]
    #expect(TimelineScreen.lanes(state) == [.all, .milestones] + skills.map { .skill($0) })
  }

  @Test func `a skill that the framework does not know has a lane, too`() {
    let state = planner("3", Career(.manager, [.full])).state
    #expect(TimelineScreen.lanes(state).last == .skill("juggling"))
  }

  @Test func `up and down change the lane, to its entry nearest to where one came from`() {
    var planner = planner("3 Down", .few)
    #expect(planner.state.timeline.lane == .milestones)
    #expect(planner.state.entryAtCursor == .hire)
    planner.run("Up Up Up")
    #expect(planner.state.timeline.lane == .all)
    #expect(planner.state.entryAtCursor == .review)
    planner.run("Down Down Down Down Down Down Down")
    #expect(planner.state.timeline.lane == .skill("troubleshooting"))
  }

  @Test func `walking a lane meets only its entries`() {
    var planner = planner("3 Down")
    for _ in 0..<50 {
      #expect(planner.state.entryAtCursor?.kind == .milestone)
      planner.press(.left)
    }
    #expect(planner.state.entryAtCursor?.day == on("2018-11-22"))
  }

  @Test func `today goes back to today and to all entries`() {
    let start = planner("3")
    for script in ["3 g Down t", "3 [ [ [ + t -", "3 g - + Esc"] as [Script] {
      let planner = planner(script)
      #expect(planner.state.entryAtCursor == start.state.entryAtCursor)
      #expect(planner.state.timeline.lane == .all)
    }
    #expect(planner("3 g Down t").state.timeline == start.state.timeline)
  }

  @Test func `earlier and later move by half a screen`() {
    let start = TimelineScreen.scale(planner("3").state)
    let earlier = planner("3 [")
    let columns = TimelineView.laneColumns(earlier.state)
    let moved = TimelineScreen.scale(earlier.state).column(of: today) - start.column(of: today)
    #expect(moved == columns / 2)
    let back = TimelineScreen.scale(planner("3 [ ] ").state)
    #expect(abs(back.column(of: today) - start.column(of: today)) <= 1)
  }

  @Test func `scrolling stops where the calendar does`() {
    var planner = planner("3 -")
    for _ in 0..<60 { planner.press("[") }
    #expect(planner.state.view().flaw == nil)
    for _ in 0..<120 { planner.press("]") }
    #expect(planner.state.view().flaw == nil)
    #expect(CalendarDay.supportedYears.contains(planner.state.timeline.anchor.year))
  }

  @Test func `deleting leaves the cursor near in time`() throws {
    var planner = planner("3 Left Left Left Left Left Left Left Left Left")
    let deleted = try #require(planner.state.entryAtCursor)
    planner.run("d")
    let next = try #require(planner.state.entryAtCursor)
    #expect(planner.state.journal.count == 299)
    #expect(abs(next.day.days(to: deleted.day)) < 7)
  }

  @Test func `a logged entry is under the cursor, in view`() {
    let planner = planner("3 + + a \"Long ago on:2020-02-03\" Enter")
    #expect(planner.state.entryAtCursor?.title == "Long ago")
    let columns = 0..<TimelineView.laneColumns(planner.state)
    #expect(column(planner).map(columns.contains) == true)
  }
}
