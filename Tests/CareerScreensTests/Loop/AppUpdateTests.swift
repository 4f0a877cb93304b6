import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct AppUpdateTests {
  private func wantNothing(_ action: AppAction, _ state: inout AppState) {
    let wanted = state.update(action)
    #expect(wanted.isEmpty)
  }

  @Test(
    arguments: [
      ("q", [Effect.quit]), (.control("l"), [.redraw]), (.control("z"), [.suspend]), ("u", [.undo]),
      (.control("r"), [.redo]), ("Z", []), ("a", []),
    ] as [(Key, [Effect])])
  func `a key wants done what its command says`(key: Key, effects: [Effect]) {
    var state = Planner(.few).state
    let wanted = state.update(.keyPressed(key))
    #expect(wanted == effects)
  }

  @Test(
    arguments: [("a", EntryKind.skill), ("m", .milestone), ("f", .feedback)] as [(Key, EntryKind)])
  func `a, m and f open the log line on every screen`(key: Key, kind: EntryKind) {
    for tab in Tab.allCases {
      var planner = Planner(.few)
      planner.state.tab = tab
      var expected = planner.state
      var form = LogLineForm(.log(kind))
      form.asksDirection = kind == .feedback
      expected.overlay = AnyFeature(form)
      planner.press(key)
      #expect(planner.state == expected)
    }
  }

  @Test func `a key without a meaning says so, and where all keys are`() {
    var planner = Planner(.few)
    var expected = planner.state
    planner.press("Z")
    expected.message = AppState.Message("Z does nothing here · ? all keys")
    #expect(planner.state == expected)
  }

  @Test func `a command that can do nothing says why`() {
    var planner = Planner(Career(.manager))
    planner.run("2")
    var expected = planner.state
    planner.press(.enter)
    expected.message = AppState.Message("Enter: no entry selected.")
    #expect(planner.state == expected)
    #expect(planner.effects.isEmpty)
  }

  @Test(arguments: [Key.down, "2", "?", "a", .control("l"), "1"])
  func `a message goes with the next key`(key: Key) {
    var planner = Planner(.few)
    planner.send(.told("nothing to take back"))
    #expect(planner.state.message == AppState.Message("Nothing to take back"))
    planner.press(key)
    #expect(planner.state.message == nil)
  }

  @Test(arguments: [Key.down, "2", "?", "a", .control("l"), "x"])
  func `an error stays until Esc, whatever else is pressed`(key: Key) {
    var planner = Planner(.few)
    planner.send(.noticed("Something is wrong."))
    planner.press(key)
    #expect(planner.state.errors == ["Something is wrong."])
    #expect(planner.picture.contains("! Something is wrong. (Esc dismisses)"))
    let overlay = planner.state.overlay
    planner.press(.escape)
    #expect(planner.state.errors.isEmpty)
    #expect(planner.state.overlay == overlay)
  }

  @Test func `errors are seen one after the other`() {
    var planner = Planner(.few)
    planner.send(.noticed("One is wrong."))
    planner.send(.failed("another is wrong."))
    #expect(planner.picture.contains("! One is wrong. (Esc dismisses, 1 more)"))
    planner.press(.escape)
    #expect(planner.picture.contains("! Another is wrong. (Esc dismisses)"))
  }

  @Test func `a turned day changes what is read out of the record, and no cursor`() {
    var planner = Planner(.demo)
    planner.run("2 Down Down")
    var state = planner.state
    wantNothing(.dayTurned(on("2027-11-22")), &state)
    #expect(state.today == on("2027-11-22"))
    #expect(state.reading != planner.state.reading)
    #expect(state.journal == planner.state.journal)
    #expect(state.log == planner.state.log)
    #expect(state.timeline.anchor == state.today)
    #expect(state.timeline.lane == planner.state.timeline.lane)
  }

  @Test func `a filter by days means other days when the day turns`() {
    var planner = Planner(.demo)
    planner.run("3 / \"since:-1m\" Enter 2 / \"since:-1m\" Enter")
    planner.send(.dayTurned(on("2027-01-22")))
    #expect(planner.state.timeline.query.days.first == on("2026-12-22"))
    #expect(planner.state.timeline.found?.count == 0)
    #expect(planner.state.log.matches?.isEmpty == true)
  }

  @Test func `a new size changes nothing else`() {
    // Once zoomed, the timeline no longer fits itself.
    var state = Planner(.demo, "3 + 1").state
    var expected = state
    expected.size = .wide
    wantNothing(.resized(.wide), &state)
    #expect(state == expected)
  }

  @Test func `a profile that was read is shown, without a welcome`() {
    var state = Planner(.few).state
    wantNothing(.profileRead(.manager, .builtIn, isNew: false), &state)
    #expect(state == Planner(.managing).state)
  }

  @Test func `in a terminal that is too small only quitting works`() {
    var planner = Planner(.few, size: Size(rows: 5, columns: 20))
    let expected = planner.state
    planner.press("a", "2", "?", .enter, "d", "x", .tab)
    planner.send(.mouseUsed(Mouse(.press, row: 0, column: 5)))
    #expect(planner.state == expected)
    planner.press("q")
    #expect(planner.effects == [.quit])
  }

  @Test func `what is typed goes into the open form, however small the terminal is`() {
    var planner = Planner(.few)
    planner.run("a \"Half a \" [it becomes 1x1] \"lo\" Backspace \"ine\" paste \" more\"")
    #expect(planner.logLine?.editor.text == "Half a line more")
    planner.send(.resized(.usual))
    #expect(planner.logLine?.editor.text == "Half a line more")
    planner.run("[it becomes 20x5] Enter")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.journal.entry("T0001")?.title == "Half a line more")
  }

  @Test(
    arguments: [
      "1 /", "2 /", "3 /", "3 v /", "4 /", "5 /", "6 /", "a", "m", "f", "p", ":", "2 e", "4 s",
      "4 i", "1 b",
      "1 S A", "? /",
    ] as [Script])
  func `no window is too small for the keys of an open form`(opening: Script) {
    var opened = Planner(.demo)
    opened.run(opening)
    for rows in 1...13 {
      for columns in [1, 12, 40, 300] {
        var planner = opened
        planner.send(.resized(Size(rows: rows, columns: columns)))
        planner.run(
          "\"te\" Up Down Left Right PgUp PgDn Home End Tab Shift-Tab Backspace Enter \"a\" Esc")
        #expect(planner.state.view().size == Size(rows: rows, columns: columns))
      }
    }
  }

  @Test func `in a terminal that is too small Esc keeps the open line as a draft`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\" [it becomes 1x1] Esc")
    #expect(planner.store.drafts == [Draft(kind: .skill, text: "Half a li")])
    #expect(planner.state.overlay == nil)
  }

  @Test func `in a terminal that is too small the palette runs nothing`() {
    var planner = Planner(.few)
    planner.run(": \"quit\" [it becomes 1x1] Enter")
    #expect(planner.effects.isEmpty)
    planner.send(.resized(.usual))
    planner.run("Enter")
    #expect(planner.effects == [.quit])
  }

  @Test func `an error that is not seen is not put away`() {
    var planner = Planner(.few)
    planner.run("[a file is damaged] [it becomes 1x1] Esc")
    #expect(planner.state.errors.count == 1)
  }

  @Test func `pasted text outside of a line is no command`() {
    var planner = Planner(.few)
    var expected = planner.state
    planner.send(.pasted("qdu2"))
    #expect(planner.state.message != nil)
    expected.message = planner.state.message
    #expect(planner.state == expected)
    #expect(planner.effects.isEmpty)
  }

  @Test(arguments: ["a", "f", "2 /", "2 Enter", "?", ""] as [Script])
  func `a paste with line ends submits nothing`(script: Script) {
    var planner = Planner(.few)
    planner.run(script)
    let (before, effects) = (planner.state, planner.effects)
    planner.send(.pasted("Ran the review\nq\r\nd\n"))
    #expect(planner.effects == effects)
    #expect(planner.state.journal == before.journal)
    #expect((planner.state.overlay == nil) == (before.overlay == nil))
  }

  @Test func `a pasted line with its end is one line with a blank`() {
    var planner = Planner(.few)
    planner.run("a paste \"Ran the review\\u{A}of it\\u{9}#talent:3\"")
    #expect(planner.logLine?.editor.text == "Ran the review of it #talent:3")
  }

  @Test func `leaving with nothing open only quits`() {
    for script in ["", "?", "2 Enter", "2 / \"re\""] as [Script] {
      var planner = Planner(.few)
      planner.run(script)
      let effects = planner.effects
      planner.send(.leaving)
      #expect(planner.effects == effects + [.quit])
    }
  }
}
