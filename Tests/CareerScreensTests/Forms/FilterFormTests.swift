import CareerModel
import CareerScreens
import Testing

struct FilterFormTests {
  private func titles(_ planner: Planner) -> [String] {
    let places = planner.state.log.matches ?? Array(0..<planner.state.journal.count)
    return places.compactMap { planner.state.journal[$0]?.title }
  }

  @Test func `the list narrows with every key`() {
    var planner = Planner(.few)
    planner.run("2 / \"fir\"")
    #expect(titles(planner) == [Entry.hire.title, Entry.praise.title])
    planner.type("st hire")
    #expect(titles(planner) == [Entry.hire.title])
    planner.run("Ctrl-W Backspace")
    #expect(titles(planner).count == 2)
  }

  @Test
  func `the Log's texts are folded for as long as the line is open, and anew when they change`() {
    var planner = Planner(.few)
    func texts() -> JournalTexts? { planner.state.overlay?.of(FilterForm.self)?.texts }
    planner.run("1 / \"f\" Esc")
    #expect(!planner.effects.contains(.foldTexts))
    planner.run("2 / \"fir\"")
    #expect(texts() == JournalTexts(planner.state.journal))
    let read = Dictionary(
      planner.state.journal.monthsRead.map { ($0, planner.state.journal.entries(of: $0)) }
    ) { $1 }
    planner.send(.monthsRead(read, unread: 0))
    #expect(texts()?.version != planner.state.journal.version)
    planner.type("s")
    #expect(texts() == JournalTexts(planner.state.journal))
    #expect(titles(planner) == [Entry.hire.title, Entry.praise.title])
    planner.run("Enter")
    let late = JournalTexts(planner.state.journal)
    planner.send(.textsFolded(late))
    #expect(planner.state.overlay == nil)
  }

  @Test func `Enter keeps the filter, Esc on the list takes it away`() {
    var planner = Planner(.few)
    planner.run("2 / \"hire\" Enter")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.log.filter == "hire")
    #expect(titles(planner) == [Entry.hire.title])
    planner.run("Esc")
    #expect(planner.state.log.filter == "")
    #expect(planner.state.log.matches == nil)
  }

  @Test func `Esc in the line goes back to the filter before`() {
    var planner = Planner(.few)
    planner.run("2 / \"hire\" Enter / Ctrl-U \"zebra\"")
    #expect(titles(planner).isEmpty)
    planner.run("Esc")
    #expect(planner.state.log.filter == "hire")
    #expect(titles(planner) == [Entry.hire.title])
  }

  @Test func `Esc in the line puts the cursor back on its entry`() {
    var planner = Planner(.demo)
    planner.run("2 Down Down Down Down Down")
    let before = planner.state
    planner.run("/ \"kind:milestone zebra\" Esc")
    #expect(planner.state.log.cursor == before.log.cursor)
    #expect(planner.state == before)
  }

  @Test func `typing a filter leaves the cursor on its entry, if that is found`() {
    var planner = Planner(.demo)
    planner.run("2 Down Down Down")
    for _ in 0..<60 where planner.state.entryAtCursor?.kind != .milestone { planner.press(.down) }
    let entry = planner.state.entryAtCursor
    #expect(entry?.kind == .milestone)
    planner.run("/ \"kind:milestone\" Enter")
    #expect(planner.state.entryAtCursor == entry)
  }

  @Test func `typing a filter that does not find the cursor's entry begins at the newest found`() {
    var planner = Planner(.demo)
    planner.run("2 / \"kind:milestone\" Enter")
    #expect(planner.state.log.cursor == 0)
  }

  @Test func `the arrows move the list below the line`() {
    var planner = Planner(.demo)
    planner.run("2 / \"kind:skill\" Down Down")
    #expect(planner.state.log.cursor == 2)
    #expect(planner.state.log.filter == "kind:skill")
  }

  @Test func `n and N walk what the filter finds`() {
    var planner = Planner(.demo)
    planner.run("2 / \"kind:skill\" Enter g n n N")
    #expect(planner.state.log.cursor == 1)
  }

  @Test func `a filter stays while one looks at other screens`() {
    var planner = Planner(.few)
    planner.run("2 / \"hire\" Enter 1 3 2")
    #expect(titles(planner) == [Entry.hire.title])
  }

  @Test func `what is logged meets the filter like everything else`() {
    var planner = Planner(.few)
    planner.run("2 / \"hire\" Enter a \"Second hire\" Enter")
    #expect(titles(planner) == ["Second hire", Entry.hire.title])
    #expect(planner.state.entryAtCursor?.title == "Second hire")
    planner.run("a \"Something else\" Enter")
    #expect(titles(planner) == ["Second hire", Entry.hire.title])
  }

  @Test func `a paste filters at once`() {
    var planner = Planner(.few)
    planner.run("2 / paste \"hire\"")
    #expect(titles(planner) == [Entry.hire.title])
  }
}
