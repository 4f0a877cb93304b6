import CareerDrawing
import CareerModel
import CareerTesting
import Testing

@testable import CareerScreens

/// What waits from commits, and what one says to it.
struct ProposalsScreenTests {
  /// The list from its top: 01P and 02P of this week, 03P and 04P before, 05P of last year.
  private func opened(_ keys: Script = "") -> Planner {
    var planner = Planner(.committed)
    planner.run("I")
    planner.run(keys)
    return planner
  }

  private func waiting(_ planner: Planner) -> [EntryID] { planner.state.proposals.open.map(\.id) }

  private func atCursor(_ planner: Planner) -> EntryID? {
    guard let screen = planner.state.overlay?.of(ProposalsScreen.self) else { return nil }
    return screen.cursor
  }

  @Test func `what waits is listed newest first, without what was answered`() {
    #expect(waiting(opened()) == ["01P", "02P", "03P", "04P", "05P"])
    #expect(!opened().picture.contains("Old news"))
  }

  @Test func `a goal planned from the proposals is for no gap of the screen below`() throws {
    // The second row of Skills; the list of proposals has no skill under its cursor.
    var below = Planner(.committed, "4 Down")
    #expect(below.state.skillAtCursor != nil)
    below.run("I")
    #expect(below.state.skillAtCursor == nil)
    #expect(below.state.goalAtCursor == nil)
    below.run("p")
    #expect(below.logLine?.editor.text == "")
  }

  @Test(arguments: [0, 6, 7, 30, 199])
  func `after any change of size the row under the cursor is in view, and it is the one told`(
    _ steps: Int
  ) throws {
    var planner = Planner(.committedAlways)
    planner.run("I")
    for _ in 0..<steps { planner.press(.down) }
    for size in [Size.narrow, .widest, .narrow, .usual, .wide, Size(rows: 5, columns: 20), .narrow]
    {
      planner.send(.resized(size))
      guard size.rows > 5 else { continue }
      let frame = planner.state.view(withSpots: true)
      let row = try #require(frame.hitTargets.first { $0.meaning == .line(steps) }?.area.row)
      #expect(frame.text.indices.filter { frame.text[$0].hasPrefix("▸") } == [row])
      #expect(frame.text.contains { $0.contains("\(steps + 1) of 200") })
    }
  }

  @Test func `Enter keeps one as it stands, on the day of its last commit, and u takes both back`()
  {
    var planner = opened("Enter")
    let entry = planner.state.journal[0]
    #expect(entry?.title == "Retry failed uploads instead of losing them and 4 more commits")
    #expect(entry?.day == on("2026-11-20"))
    #expect(entry?.project == "shop")
    #expect(entry?.evidence.map(\.skill) == ["hands-on-delivery"])
    #expect(waiting(planner) == ["02P", "03P", "04P", "05P"])
    #expect(planner.store.proposals["01P"]?.state == entry.map { .kept(as: $0.id) })
    planner.run("u")
    #expect(waiting(planner) == ["01P", "02P", "03P", "04P", "05P"])
    #expect(planner.state.journal.count == 2)
    #expect(atCursor(planner) == "01P")
  }

  @Test func `after an answer the cursor is on the next one, and at the end on the last`() {
    #expect(atCursor(opened("Down Enter")) == "03P")
    #expect(atCursor(opened("G d")) == "04P")
    #expect(atCursor(opened("Down e \" more\" Enter")) == "03P")
    #expect(atCursor(opened("d d d d d")) == nil)
  }

  @Test func `e keeps one in other words; Esc leaves it waiting with the words as a draft`() {
    var planner = opened("e Ctrl-U \"Made uploads survive #hands:3 => no tickets\"")
    planner.run("Esc")
    #expect(waiting(planner).first == "01P")
    planner.run("e Up Enter")
    let entry = planner.state.journal[0]
    #expect(entry?.title == "Made uploads survive")
    #expect(entry?.result == "no tickets")
    #expect(entry?.day == on("2026-11-20"), "the day of the work, not today")
    #expect(entry?.note?.contains("Set up the upload worker") == true)
    #expect(waiting(planner) == ["02P", "03P", "04P", "05P"])
    #expect(planner.state.drafts.isEmpty)
  }

  @Test
  func `a draft of a proposal is offered for it alone, and as a new line when it is answered`() {
    var planner = opened("e \" and more\" Esc Esc a")
    #expect(planner.logLine?.editor.text == "")
    planner.run("Esc I d Esc a Up")
    #expect(planner.logLine?.editor.text.hasSuffix("and more") == true)
  }

  @Test func `d skips those marked together, as one step of undo`() {
    var planner = opened("Space Down Space d")
    #expect(waiting(planner) == ["02P", "04P", "05P"])
    #expect(planner.store.proposals["03P"]?.state == .skipped)
    planner.run("u")
    #expect(waiting(planner) == ["01P", "02P", "03P", "04P", "05P"])
  }

  @Test func `M joins this one into the one above, told by whichever tells most`() {
    var planner = opened("Down Down Down M")
    #expect(waiting(planner) == ["01P", "02P", "03P", "05P"])
    #expect(planner.store.proposals["04P"]?.state == .joined(into: "03P"))
    #expect(planner.state.proposals["03P"]?.headline.hasPrefix("Halve the time") == true)
    #expect(planner.state.proposals["03P"]?.commits.count == 3)
    #expect(atCursor(planner) == "03P")
    planner.run("u")
    #expect(waiting(planner) == ["01P", "02P", "03P", "04P", "05P"])
    #expect(planner.state.proposals["03P"]?.commits.count == 1)
  }

  @Test func `marked ones are joined into the newest, with the one under the cursor`() {
    let planner = opened("Space Down Space Down M")
    #expect(waiting(planner) == ["01P", "02P", "04P"])
    #expect(planner.state.proposals["01P"]?.commits.count == 8)
    #expect(planner.state.proposals["01P"]?.project == "shop, website")
  }

  @Test func `the first one has none above to be joined with, which is said`() {
    let planner = opened("M")
    #expect(waiting(planner).count == 5)
    #expect(planner.state.message?.text.contains("none above") == true)
  }

  @Test func `a save that fails leaves everything waiting, and the words in the form`() {
    var planner = opened("e \" more\"")
    planner.store.trouble = "the disk is full"
    planner.run("Enter")
    #expect(planner.logLine?.editor.text.hasSuffix("more") == true)
    planner.run("Esc d")
    #expect(waiting(planner).count == 5)
    #expect(!planner.state.errors.isEmpty)
  }

  @Test func `v shows all commits, Esc comes back to the list, and again to the screen`() {
    var planner = opened("v")
    #expect(planner.picture.contains("Set up the upload worker"))
    #expect(!planner.picture.contains("Explain how"))
    planner.run("Esc")
    #expect(planner.picture.contains("Explain how"))
    planner.run("Esc")
    #expect(planner.state.overlay == nil)
  }

  @Test func `what another process answers goes out of the list under the cursor`() {
    var planner = opened("Down Space")
    let rest = planner.state.proposals.all.filter { $0.id != "02P" && $0.id != "03P" }
    planner.send(.proposalsRead(rest))
    #expect(waiting(planner) == ["01P", "04P", "05P"])
    #expect(atCursor(planner) == "05P" || atCursor(planner) == "04P")
    guard let screen = planner.state.overlay?.of(ProposalsScreen.self) else { return }
    #expect(screen.marked.isEmpty)
  }

  @Test(arguments: [Size.narrow, .usual, .wide])
  func `the row under the cursor is on the screen, wherever one goes`(size: Size) {
    var planner = Planner(.committedAlways, size: size)
    planner.run("I")
    for keys: Script in ["G", "PgUp", "PgUp", "Up", "g", "PgDn", "Down", "Down"] {
      planner.run(keys)
      guard let id = atCursor(planner), let proposal = planner.state.proposals[id] else {
        Issue.record("there is nothing under the cursor")
        return
      }
      let day =
        size.columns >= 60
        ? proposal.day.mediumText : "\(proposal.day.dayOfMonth) \(proposal.day.month.shortName)"
      let rows = planner.state.view().text.filter { $0.hasPrefix("▸") }
      #expect(rows.count == 1)
      #expect(rows.first?.contains(day) == true || rows.first?.contains("'") == true)
    }
  }

  @Test func `a click chooses a row, and a double click keeps it`() {
    var planner = opened()
    let row = planner.state.view().text.firstIndex { $0.contains("Halve the time") } ?? 0
    planner.send(.mouseUsed(Mouse(.press, row: row, column: 30)))
    #expect(atCursor(planner) == "03P")
    planner.send(.mouseUsed(Mouse(.doubleClick, row: row, column: 30)))
    #expect(waiting(planner) == ["01P", "02P", "04P", "05P"])
  }

  @Test func `Path says that something waits, and the palette finds the way`() {
    var planner = Planner(.committed, size: .wide)
    #expect(planner.picture.contains("5 proposals from git · I open"))
    #expect(
      Planner(.committed).picture.contains(
        "The weekly and quarterly reviews are due · r start · 5 proposals · I open"))
    planner.run("I d d d d d Esc")
    #expect(!planner.picture.contains("from git"))
    planner.run(": \"proposals\" Enter")
    #expect(planner.picture.contains("No proposals."))
  }
}
