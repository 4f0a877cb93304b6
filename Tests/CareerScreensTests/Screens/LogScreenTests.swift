import CareerDemo
import CareerDrawing
import CareerModel
import CareerTesting
import Testing

@testable import CareerScreens

struct LogScreenTests {
  private func isInView(_ state: AppState) -> Bool {
    let rows = state.log.layout(state).list.rows
    return (state.log.top..<(state.log.top + max(1, rows))).contains(state.log.cursor)
  }

  @Test(
    arguments: [
      ("2 Down", 1), ("2 j j k", 1), ("2 Up", 0), ("2 G", 299), ("2 G Down", 299), ("2 G g", 0),
      ("2 End Home", 0), ("2 PgUp", 0), ("2 G PgDn", 299), ("2 G k", 298),
    ] as [(Script, Int)])
  func `a key moves the cursor, as far as there are entries`(script: Script, row: Int) {
    var planner = Planner(.demo)
    planner.run(script)
    #expect(planner.state.log.cursor == row)
    #expect(planner.state.entryAtCursor == planner.state.journal[row])
    #expect(isInView(planner.state))
  }

  @Test(arguments: Size.all)
  func `a page is what one sees, but for a row`(size: Size) {
    var planner = Planner(.demo, size: size)
    planner.run("2")
    let page = planner.state.log.layout(planner.state).list.rows - 1
    planner.run("PgDn")
    #expect(planner.state.log.cursor == page)
    planner.run("Ctrl-D Ctrl-D Ctrl-U PgUp")
    #expect(planner.state.log.cursor == page)
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `the cursor's row is always in view, and no row stays empty needlessly`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var planner = Planner(.demo)
    planner.run("2")
    let scripts: [Script] = [
      "Down", "Up", "PgDn", "PgUp", "G", "g", "/ \"kind:milestone\" Enter", "Esc", "d", "u",
    ]
    for _ in 0..<200 {
      if random.chance(0.2) {
        let (rows, columns) = (random.number(in: 12...50), random.number(in: 40...140))
        planner.send(.resized(Size(rows: rows, columns: columns)))
      }
      planner.run(random.pick(scripts))
      let state = planner.state
      #expect(isInView(state), "seed \(seed)")
      let last = max(0, state.log.count(state) - state.log.layout(state).list.rows)
      #expect(state.log.top <= last, "seed \(seed)")
    }
  }

  @Test func `the cursor stays on its entry when older months arrive`() {
    var planner = Planner(reading: .demo, size: .usual)
    let newest = Career.demo.months.filter { $0.key.year == 2026 }
    planner.send(.monthsRead(newest, unread: 80))
    planner.run("2 Down Down Down")
    let entry = planner.state.entryAtCursor
    planner.send(.monthsRead(Career.demo.months.filter { $0.key.year != 2026 }, unread: 0))
    #expect(planner.state.entryAtCursor == entry)
    #expect(planner.state.unread == 0)
  }

  @Test func `the cursor stays on its entry when somebody else logs above it`() {
    var planner = Planner(.demo)
    planner.run("2 Down Down Down PgDn")
    let entry = planner.state.entryAtCursor
    planner.send(.monthsRead(planner.store.months.adding(.fixture("Z1")), unread: 0))
    #expect(planner.state.journal.count == 301)
    #expect(planner.state.entryAtCursor == entry)
    #expect(isInView(planner.state))
  }

  @Test func `the cursor stays on its entry when a filtered list grows above it`() {
    var planner = Planner(.demo)
    planner.run("2 / \"kind:milestone\" Enter g Down Down")
    let entry = planner.state.entryAtCursor
    let other = Entry.fixture("Z1", .milestone)
    planner.send(.monthsRead(planner.store.months.adding(other), unread: 0))
    #expect(planner.state.entryAtCursor == entry)
  }

  @Test func `a list that stood at its newest entry goes on doing so`() {
    var planner = Planner(.demo)
    planner.run("2")
    planner.send(.monthsRead(planner.store.months.adding(.fixture("Z1")), unread: 0))
    #expect(planner.state.entryAtCursor?.id == "Z1")
  }

  @Test func `deleting shows the entry below, and u brings the deleted one back`() throws {
    var planner = Planner(.demo)
    planner.run("2 Down Down")
    let entry = try #require(planner.state.entryAtCursor)
    let below = planner.state.journal[3]
    planner.run("d")
    #expect(planner.effects == [.perform(.remove(entry))])
    #expect(planner.state.entryAtCursor == below)
    #expect(planner.state.message?.text.contains("u undo") == true)
    planner.run("u")
    #expect(planner.state.journal.entry(entry.id) == entry)
    #expect(planner.state.message?.text.hasPrefix("Undone: deleted") == true)
    planner.run("Ctrl-R")
    #expect(planner.state.journal.entry(entry.id) == nil)
    #expect(planner.state.message?.text.hasPrefix("Redone: deleted") == true)
  }

  @Test func `deleting the last entry leaves the one above under the cursor`() {
    var planner = Planner(.few)
    planner.run("2 G d")
    #expect(planner.state.entryAtCursor == .hire)
    planner.run("d d")
    #expect(planner.state.journal.count == 0)
    #expect(planner.state.entryAtCursor == nil)
    planner.run("d")
    #expect(planner.effects.count == 3)
  }

  @Test func `u goes back through all changes, and says when there is no more`() {
    var planner = Planner(.few)
    planner.run("2 a \"One\" Enter a \"Two\" Enter u u")
    #expect(planner.state.journal.count == 3)
    planner.run("u")
    #expect(planner.state.errors.isEmpty)
    #expect(planner.state.message != nil)
    planner.run("Ctrl-R Ctrl-R")
    #expect(planner.state.journal.count == 5)
  }

  @Test func `a logged entry is under the cursor, wherever it belongs`() {
    var planner = Planner(.demo)
    planner.run("2 a \"Long ago on:2020-02-03\" Enter")
    #expect(planner.state.entryAtCursor?.title == "Long ago")
    #expect(isInView(planner.state))
  }
}

extension [CalendarMonth: [Entry]] {
  /// These months with one more entry.
  func adding(_ entry: Entry) -> Self {
    var months = self
    months[entry.day.month, default: []].append(entry)
    return months
  }
}
