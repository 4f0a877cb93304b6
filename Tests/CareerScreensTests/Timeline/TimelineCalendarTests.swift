import CareerDemo
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerDrawing
@testable import CareerScreens

struct TimelineCalendarTests {
  @Test func `v changes between lanes and calendar, on the same day`() {
    var planner = Planner(.demo, "3 Left Left Left")
    let day = planner.state.timeline.day
    planner.run("v")
    #expect(planner.state.timeline.look == .calendar)
    #expect(planner.state.timeline.day == day)
    planner.run("v")
    #expect(planner.state.timeline.look == .lanes)
    #expect(planner.state.timeline.day == day)
  }

  @Test(
    arguments: [
      ("Left", -7), ("Right", 7), ("Up", -1), ("Down", 1), ("H", -31), ("L", 30), ("[", -365),
      ("]", 365),
    ] as [(Script, Int)])
  func `the cursor walks days, weeks, months and years`(script: Script, days: Int) {
    var planner = Planner(.demo, "3 v t")
    #expect(planner.state.timeline.day == today)
    planner.run(script)
    #expect(planner.state.timeline.day == today.adding(days: days))
  }

  @Test func `a day with entries has the first of them under the cursor, another day none`() {
    var planner = Planner(.few, "3 v t Up")
    #expect(planner.state.entryAtCursor == .review)
    planner.run("Up")
    #expect(planner.state.entryAtCursor == nil)
    #expect(planner.state.timeline.cursor == .day(on("2026-11-19")))
  }

  @Test func `K and J look at another lane, whose entries alone are counted`() {
    var planner = Planner(.few, "3 Left v")
    #expect(planner.state.entryAtCursor == .hire)
    planner.run("K K")
    #expect(planner.state.timeline.lane == .milestones)
    #expect(planner.state.entryAtCursor == .hire)
    planner.run("J J J")
    #expect(planner.state.timeline.lane == .skill("work-management"))
    #expect(planner.state.entryAtCursor == nil)
    #expect(planner.picture.contains("Work, day by day"))
  }

  @Test func `the year in review is the cursor's, and follows it to another year`() {
    var planner = Planner(.demo, "3 v")
    #expect(planner.picture.contains(" 2026 so far "))
    #expect(planner.picture.contains("Active in "))
    planner.run("[")
    #expect(planner.picture.contains(" 2025 in review "))
    planner.run("v")
    #expect(!planner.picture.contains("in review"))
  }

  @Test func `the year in review counts a new entry at once`() {
    var planner = Planner(.few, "3 v")
    let before = planner.state.timeline.review?.entries ?? 0
    planner.run("a \"Gave a workshop\" Enter")
    #expect(planner.state.timeline.review?.entries == before + 1)
  }

  @Test func `zooming and folding say that they are for the lanes`() {
    for key in ["+", "-", "z", "Z"] as [Key] {
      var planner = Planner(.demo, "3 v")
      planner.press(key)
      #expect(planner.state.message?.text.contains("v shows the lanes") == true)
    }
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `the cursor's day is in view, and every day in view is where it says`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let layout = HeatMap.Layout(
        rows: random.number(in: 1...50), columns: random.number(in: 40...200))
      let cursor = CalendarDay(ordinal: random.number(in: -25_000...83_000))
      let map = HeatMap(layout, around: cursor, lastYear: random.number(in: 1900...2199))
      let place = map.place(of: cursor)
      #expect(place != nil, "seed \(seed)")
      #expect(place.map { map.day(row: $0.row, column: $0.column) } == cursor, "seed \(seed)")
      let other = cursor.adding(days: random.number(in: -800...800))
      if let place = map.place(of: other) {
        #expect(map.day(row: place.row, column: place.column) == other, "seed \(seed)")
        #expect(place.column + layout.cell <= max(layout.left + 1, 200), "seed \(seed)")
      }
      for year in map.years {
        var free = 0
        for label in map.months(of: year) {
          #expect(label.column >= free, "seed \(seed)")
          free = label.column + label.name.count + 1
        }
      }
    }
  }

  @Test func `a click puts the cursor on a day`() {
    var planner = Planner(.demo, "3 v")
    planner.send(.mouseUsed(Mouse(.press, row: 6, column: 20)))
    #expect(planner.state.timeline.day != today)
    #expect(planner.state.timeline.hasMoved)
  }
}
