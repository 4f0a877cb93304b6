import CareerDemo
import CareerDrawing
import CareerModel
import CareerTesting
import Testing

@testable import CareerScreens

struct TimelineCursorTests {
  @Test func `the cursor begins on the newest entry, with the whole career in view`() {
    let planner = Planner(.demo, "3")
    #expect(planner.state.entryAtCursor == planner.state.journal[0])
    #expect(planner.state.timeline.unit == .quarter)
    let first = planner.state.profile.stages.first?.from ?? today
    #expect((0..<planner.laneColumns).contains(planner.column(of: first)))
    #expect(planner.state.timeline.lane == .all)
  }

  @Test func `a career that fits is in view, otherwise today stands at two thirds`() {
    for size in Size.all + [.widest] {
      let planner = Planner(.planning, "3", size: size)
      let goals = planner.state.plan.goals.compactMap(\.timelineDay)
      for day in goals + [today] {
        #expect((0..<planner.laneColumns).contains(planner.column(of: day)))
      }
    }
    let closer = Planner(.demo, "3 + + t")
    #expect(closer.column(of: today) == closer.laneColumns * 2 / 3)
  }

  @Test func `left and right walk entries and goals in time, and stop at the ends`() {
    var planner = Planner(.planning, "3")
    #expect(planner.state.goalAtCursor?.id == "G2")
    planner.run("Left")
    #expect(planner.state.entryAtCursor == .review)
    planner.run("Right l Right Right Right")
    #expect(planner.state.goalAtCursor?.id == "G4")
    planner.run("Left h h")
    #expect(planner.state.entryAtCursor == .review)
    planner.run("Left Left")
    #expect(planner.state.goalAtCursor?.id == "G1")
    planner.run("g Left")
    #expect(planner.state.entryAtCursor == .praise)
    planner.run("G")
    #expect(planner.state.goalAtCursor?.id == "G4")
  }

  @Test func `the goals' lane has what is done, too, but neither what was dropped nor some day`() {
    var planner = Planner(.planning, "3 Up g")
    #expect(planner.state.timeline.lane == .goals)
    var ids: [EntryID] = []
    for _ in 0..<8 {
      if let id = planner.state.goalAtCursor?.id, ids.last != id { ids.append(id) }
      planner.run("Right")
    }
    #expect(ids == ["G5", "G1", "G2", "G3", "G4"])
  }

  @Test func `an open goal stands in the lane of its skill, too`() {
    var planner = Planner(.planning, "3")
    planner.select(.skill("business-alignment"))
    planner.run("g")
    #expect(planner.state.goalAtCursor?.id == "G1")
  }

  @Test func `up and down change the lane, to what is nearest to where one came from`() {
    var planner = Planner(.few, "3 Up Up")
    #expect(planner.state.timeline.lane == .milestones)
    #expect(planner.state.entryAtCursor == .hire)
    planner.run("Down Down")
    #expect(planner.state.timeline.lane == .all)
    #expect(planner.state.entryAtCursor == .review)
    planner.run("Down Down Down Down Down")
    #expect(planner.state.timeline.lane == .skill("troubleshooting"))
  }

  @Test func `a lane with nothing in view is entered on the bare day`() {
    var planner = Planner(.demo, "3 + +")
    planner.select(.skill("change-management"))
    #expect(planner.state.timeline.cursor == .day(today))
    planner.run("Left")
    #expect(
      planner.state.entryAtCursor?.evidence.contains { $0.skill == "change-management" } == true)
  }

  @Test func `walking a lane meets only its entries`() {
    var planner = Planner(.demo, "3 Up Up Left")
    for _ in 0..<50 {
      #expect(planner.state.entryAtCursor?.kind == .milestone)
      planner.press(.left)
    }
    #expect(planner.state.entryAtCursor?.day == on("2018-11-22"))
  }

  @Test func `column by column one reaches empty days, and lands on what stands in a column`() {
    var planner = Planner(.planning, "3 + L")
    #expect(planner.state.timeline.cursor == .day(on("2026-12-01")))
    planner.run("L }")
    #expect(planner.state.timeline.cursor == .day(on("2027-02-01")))
    planner.run("L")
    #expect(planner.state.goalAtCursor?.id == "G3")
    planner.run("L H")
    #expect(planner.state.goalAtCursor?.id == "G3")
    planner.run("H {")
    #expect(planner.state.timeline.cursor == .day(on("2027-01-01")))
    planner.run("Right")
    #expect(planner.state.goalAtCursor?.id == "G3")
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `where the cursor is, is in view and in a lane that is shown`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let career = random.pick([Career.demo, .planning, .farApart, .thirtyOnADay, Career()])
    var planner = Planner(career, "3", size: random.chance(0.5) ? .usual : .wide)
    let scripts: [Script] = [
      "Left", "Right", "g", "G", "Up", "Down", "+", "-", "Left Left Left", "H", "L", "[", "]", "z",
      "Z", "K", "J", "t", "/ \"kind:milestone\" Enter", "Esc", "v v",
    ]
    for _ in 0..<200 {
      planner.run(random.pick(scripts))
      let column = planner.column(of: planner.state.timeline.day)
      #expect((0..<planner.laneColumns).contains(column), "seed \(seed)")
      let lane = planner.state.timeline.lane
      #expect(planner.state.timeline.lanes(planner.state).contains(lane), "seed \(seed)")
      #expect(
        planner.state.timeline.layout(planner.state).bands.contains { $0.lane == lane },
        "seed \(seed)")
      if let entry = planner.state.entryAtCursor { #expect(lane.holds(entry), "seed \(seed)") }
      if let goal = planner.state.goalAtCursor { #expect(lane.holds(goal), "seed \(seed)") }
    }
  }

  @Test func `today goes back to today, in the lane that one is in`() {
    let start = Planner(.demo, "3 +")
    for script in ["3 [ [ [ + t -", "3 g - + Esc", "3 L L t"] as [Script] {
      let planner = Planner(.demo, script)
      #expect(planner.state.entryAtCursor == start.state.entryAtCursor)
      #expect(planner.state.timeline.lane == .all)
    }
    let lane = Planner(.demo, "3 Down Down").state.timeline.lane
    let planner = Planner(.demo, "3 Down Down g t")
    #expect(planner.state.timeline.lane == lane)
    #expect(planner.column(of: today) == start.column(of: today))
    #expect(planner.state.entryAtCursor.map { lane.holds($0) } == true)
  }

  @Test(arguments: [Script("3 Up Up Up Up"), "3 Down Down - - H H H", "3 L L L L + +"])
  func `a smaller screen keeps the cursor in a lane and a column that are shown`(script: Script) {
    var planner = Planner(.full, size: Size(rows: 40, columns: 120))
    planner.run(script)
    planner.send(.resized(.usual))
    #expect(planner.state.timeline.lanes(planner.state).contains(planner.state.timeline.lane))
    #expect(planner.picture.contains("▸"))
    let column = planner.column(of: planner.state.timeline.day)
    #expect((0..<planner.laneColumns).contains(column))
  }

  @Test func `earlier and later move by half a screen, and back`() {
    let start = Planner(.demo, "3")
    let earlier = Planner(.demo, "3 + [")
    #expect(earlier.column(of: today) - start.column(of: today) == earlier.laneColumns / 2)
    #expect(abs(Planner(.demo, "3 + [ ]").column(of: today) - start.column(of: today)) <= 1)
  }

  @Test func `scrolling stops where the calendar does`() {
    var planner = Planner(.demo, "3 - -")
    for key in ["[", "]"] as [Key] {
      for _ in 0..<120 { planner.press(key) }
      #expect(planner.state.view().flaw == nil)
      #expect(CalendarDay.supportedYears.contains(planner.state.timeline.anchor.year))
    }
  }

  @Test func `deleting leaves the cursor near in time`() throws {
    var planner = Planner(.demo, "3 Left Left Left Left Left Left Left Left Left")
    let deleted = try #require(planner.state.entryAtCursor)
    planner.run("d")
    let next = try #require(planner.state.entryAtCursor)
    #expect(planner.state.journal.count == 299)
    #expect(abs(next.day.days(to: deleted.day)) < 7)
  }

  @Test func `a logged entry is under the cursor, in view`() {
    let planner = Planner(.demo, "3 + + a \"Long ago on:2020-02-03\" Enter")
    #expect(planner.state.entryAtCursor?.title == "Long ago")
    #expect((0..<planner.laneColumns).contains(planner.column(of: on("2020-02-03"))))
  }

  @Test func `a click puts the cursor on what stands there, a second one opens it`() throws {
    var planner = Planner(.planning, "3 +")
    let band = try #require(
      planner.state.timeline.layout(planner.state).bands.first { $0.lane == .goals })
    let column =
      TimelineLayout.labelColumns(of: 80) + planner.column(of: on("2027-03-31"))
    planner.send(.mouseUsed(Mouse(.press, row: band.row, column: column)))
    #expect(planner.state.goalAtCursor?.id == "G3")
    planner.send(.mouseUsed(Mouse(.press, row: band.row, column: column - 1)))
    #expect(planner.state.timeline.cursor == .day(on("2027-02-01")))
    planner.run("t")
    let all = try #require(
      planner.state.timeline.layout(planner.state).bands.first { $0.lane == .all })
    let here = TimelineLayout.labelColumns(of: 80) + planner.column(of: on("2026-09-01"))
    planner.send(.mouseUsed(Mouse(.doubleClick, row: all.row, column: here)))
    #expect(planner.state.overlay?.of(EntryScreen.self) == EntryScreen(entry: "01B"))
  }
}

extension Planner {
  var laneColumns: Int { state.timeline.laneColumns(state) }

  /// The column of the timeline that a day stands in.
  func column(of day: CalendarDay) -> Int { state.timeline.scale(state).column(of: day) }

  /// Goes down to a lane, from the top.
  mutating func select(_ lane: TimelineLane) {
    for _ in 0..<40 { press(.up) }
    for _ in 0..<40 where state.timeline.lane != lane { press(.down) }
  }
}
