import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

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
    #expect(planner.state.overlay?.of(EntryScreen.self) == entry.map { EntryScreen(entry: $0.id) })
  }

  @Test func `a click below the last row, or beside the list, moves nothing`() {
    var planner = Planner(.few, size: .wide)
    planner.run("2")
    let expected = planner.state
    for (row, column) in [(9, 5), (30, 5), (3, 100), (1, 5), (39, 119), (99, 999), (-1, -1)] {
      planner.send(.mouseUsed(Mouse(.press, row: row, column: column)))
      planner.send(.mouseUsed(Mouse(.doubleClick, row: row, column: column)))
    }
    #expect(planner.state == expected)
  }

  @Test(
    arguments: [
      "1", "2", "4", "5", "6", "1 w", "4 Enter G", "5 Enter", "3 V", "1 S", "4 i", "4 s", "1 b",
      ":",
      "2 a \"#talent:3/\"", "1 r Right",
    ] as [Script], [Size.usual, .wide])
  func `what can be clicked in a list is chosen by the click`(script: Script, size: Size) throws {
    var planner = Planner(.full, size: size)
    planner.run(script)
    let hitTargets = planner.state.view(withSpots: true).hitTargets.filter { spot in
      switch spot.meaning {
      case .tab, .key, .command, .character, .place, .entry, nil: false
      default: (2..<size.rows - 2).contains(spot.area.row)
      }
    }
    let first = try #require(hitTargets.first)
    let last = try #require(hitTargets.last { $0.meaning != first.meaning })
    var pictures: [Frame] = []
    for spot in [first, last] {
      planner.send(.mouseUsed(Mouse(.press, row: spot.area.row, column: spot.area.column)))
      pictures.append(planner.state.view())
    }
    #expect(pictures[0] != pictures[1], "\(first.meaning), \(last.meaning)")
  }

  @Test(arguments: Tab.allCases, Size.all)
  func `a click on a hint of the key bar is that key`(tab: Tab, size: Size) {
    var planner = Planner(.full, size: size)
    planner.state.tab = tab
    let hints = planner.state.view(withSpots: true).hitTargets.filter {
      $0.area.row == size.rows - 1
    }
    #expect(hints.count >= 3)
    for hint in hints {
      guard case .command(let id) = hint.meaning,
        let command = Command.at(tab.place).first(where: { $0.id == id }), id != .quit
      else { continue }
      var (clicked, pressed) = (planner, planner)
      clicked.send(.mouseUsed(Mouse(.press, row: size.rows - 1, column: hint.area.column)))
      pressed.press(command.keys[0])
      #expect(clicked.state == pressed.state, "\(id)")
    }
  }

  @Test func `a click into the log line puts the cursor there`() {
    var planner = Planner(.few)
    planner.run("a \"Ran the 漢字 review\"")
    let row = planner.state.view().text.firstIndex { $0.contains("Ran the 漢") } ?? 0
    planner.send(.mouseUsed(Mouse(.press, row: row, column: 1 + 11)))
    #expect(planner.logLine?.editor.cursor == 9)
    planner.send(.mouseUsed(Mouse(.press, row: row, column: 60)))
    #expect(planner.logLine?.editor.cursor == 17)
  }

  @Test func `the mouse is switched off and on in the palette`() {
    var planner = Planner(.few)
    planner.run(": \"mouse\" Enter")
    #expect(!planner.state.settings.mouse)
    #expect(planner.picture.contains("Mouse off. Drag to select text."))
    planner.run(": \"mouse\" Enter")
    #expect(planner.state.settings.mouse)
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

  private func place(of words: String, _ planner: Planner) -> (row: Int, column: Int)? {
    for (row, line) in planner.state.view().text.enumerated() {
      guard let range = line.firstRange(of: words) else { continue }
      return (row, line.distance(from: line.startIndex, to: range.lowerBound))
    }
    return nil
  }

  private func click(
    _ words: String, _ planner: inout Planner, _ act: Mouse.Act = .press
  ) throws {
    let spot = try #require(place(of: words, planner))
    planner.send(.mouseUsed(Mouse(act, row: spot.row, column: spot.column)))
  }

  @Test(arguments: Size.all)
  func `a click on a title of Compare chooses the side, one on its bracket the next stage`(
    size: Size
  ) throws {
    var planner = Planner(.managing, size: size)
    planner.run("6")
    try click(size.columns < 64 ? "Leader" : "Technology leader", &planner)
    #expect(planner.state.compare.side == .right)
    try click("]", &planner)
    #expect(planner.state.compare.comparison?.right.stage.id == "hands-on-engineer")
    try click("[", &planner)
    #expect(planner.state.compare.comparison?.right.stage.id == "technology-leader")
  }

  @Test(arguments: ["6", "1 r"] as [Script], [Size.usual, .wide])
  func `a double click on an entry beside a list opens it`(script: Script, size: Size) throws {
    var planner = Planner(.full, size: size)
    planner.run(script)
    let spots = planner.state.view(withSpots: true).hitTargets
    let spot = try #require(spots.first { $0.target is EntryID })
    let id = try #require(spot.target as? EntryID)
    let before = planner.state.overlay
    planner.send(.mouseUsed(Mouse(.press, row: spot.area.row, column: spot.area.column)))
    #expect(planner.state.overlay == before)
    planner.send(.mouseUsed(Mouse(.doubleClick, row: spot.area.row, column: spot.area.column)))
    #expect(planner.state.overlay?.of(EntryScreen.self) == EntryScreen(entry: id))
  }

  @Test func `the wheel zooms the timeline`() {
    var (wheel, keys) = (Planner(.demo), Planner(.demo))
    wheel.run("3")
    keys.run("3")
    for (act, key) in [(.scrollUp, "+"), (.scrollUp, "+"), (.scrollDown, "-")]
      as [(Mouse.Act, Key)]
    {
      wheel.send(.mouseUsed(Mouse(act, row: 9, column: 40)))
      keys.press(key)
    }
    #expect(wheel.state == keys.state)
  }

  @Test(arguments: ["4 w", "5", "6"] as [Script])
  func `a click on more goes down a page`(script: Script) throws {
    var planner = Planner(.full)
    planner.run(script)
    guard place(of: "more ↓", planner) != nil else { return }
    var pressed = planner
    try click("more ↓", &planner)
    pressed.press(.pageDown)
    #expect(planner.state == pressed.state)
  }

  @Test func `a click does not go through what lies over the screen`() {
    for script in ["a \"Half\"", "2 /", "2 : \"undo\""] as [Script] {
      var planner = Planner(.demo)
      planner.run(script)
      let expected = planner.state
      planner.send(.mouseUsed(Mouse(.press, row: 0, column: 10)))
      planner.send(.mouseUsed(Mouse(.doubleClick, row: 4, column: 10)))
      #expect(planner.state == expected)
    }
  }
}
