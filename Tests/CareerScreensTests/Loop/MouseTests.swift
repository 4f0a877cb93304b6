import CareerModel
import CareerScreens
import Testing

struct MouseTests {
  @Test(arguments: Size.all)
  func `a click on a tab opens it`(size: Size) throws {
    for tab in Tab.allCases {
      var planner = Planner(.demo, size: size)
      let title = Array(planner.state.view().text[0])
      let column = try #require(title.firstIndex { $0 == Character("\(tab.digit)") })
      planner.send(.mouseUsed(Mouse(.press, row: 0, column: column)))
      #expect(planner.state.tab == tab)
    }
  }

  @Test func `a click behind the tabs opens nothing`() {
    var planner = Planner(.few)
    let expected = planner.state
    planner.send(.mouseUsed(Mouse(.press, row: 0, column: 78)))
    #expect(planner.state == expected)
  }

  @Test(arguments: Size.all)
  func `a click on a row of the log puts the cursor there, a second one opens it`(size: Size) {
    var planner = Planner(.demo, size: size)
    planner.run("2 PgDn PgDn")
    let top = planner.state.log.top
    planner.send(.mouseUsed(Mouse(.press, row: 4, column: 10)))
    #expect(planner.state.log.cursor == top + 2)
    #expect(planner.state.overlay == nil)
    planner.send(.mouseUsed(Mouse(.doubleClick, row: 5, column: 10)))
    let entry = planner.state.journal[top + 3]
    #expect(planner.state.overlay == entry.map { .entry(EntryScreen.State(entry: $0.id)) })
  }

  @Test func `a click below the last row, or beside the list, moves nothing`() {
    var planner = Planner(.few, size: .wide)
    planner.run("2")
    let expected = planner.state
    for (row, column) in [(9, 5), (30, 5), (3, 100), (1, 5), (39, 5), (99, 999), (-1, -1)] {
      planner.send(.mouseUsed(Mouse(.press, row: row, column: column)))
      planner.send(.mouseUsed(Mouse(.doubleClick, row: row, column: column)))
    }
    #expect(planner.state == expected)
  }

  @Test func `the wheel moves like the arrows`() {
    var wheel = Planner(.demo)
    var keys = Planner(.demo)
    wheel.run("2")
    keys.run("2 Down Down Up")
    for act in [Mouse.Act.scrollDown, .scrollDown, .scrollUp] {
      wheel.send(.mouseUsed(Mouse(act, row: 5, column: 5)))
    }
    #expect(wheel.state == keys.state)
  }

  @Test func `a click does not go through what lies over the screen`() {
    for script in ["?", "a \"Half\"", "2 /", "2 Enter"] as [Script] {
      var planner = Planner(.demo)
      planner.run(script)
      let expected = planner.state
      planner.send(.mouseUsed(Mouse(.press, row: 0, column: 10)))
      planner.send(.mouseUsed(Mouse(.doubleClick, row: 4, column: 10)))
      #expect(planner.state == expected)
    }
  }
}
