import CareerModel
import CareerScreens
import Testing

struct PathScreenTests {
  @Test(
    arguments: [
      ("Down", 1), ("j j k", 1), ("Up", 0), ("Down Down Down Down Down", 2),
    ] as [(Script, Int)])
  func `a key moves the cursor, as far as there are entries`(script: Script, place: Int) {
    var planner = Planner(.few)
    planner.run(script)
    #expect(planner.state.path.cursor == place)
    #expect(planner.state.entryAtCursor == planner.state.journal[place])
  }

  @Test func `without entries the cursor stays where it is`() {
    var planner = Planner(Career(.manager))
    let expected = planner.state
    planner.run("Down Down Up")
    #expect(planner.state == expected)
  }

  @Test func `a logged entry is under the cursor`() {
    var planner = Planner(.few)
    planner.run("a \"Long ago on:2020-02-03\" Enter")
    #expect(planner.state.entryAtCursor?.title == "Long ago")
  }

  @Test func `the cursor stays on its entry when somebody else logs above it`() {
    var planner = Planner(.few)
    planner.run("Down")
    planner.send(.monthsRead(planner.store.months.adding(.fixture("Z1")), unread: 0))
    #expect(planner.state.entryAtCursor == .hire)
  }

  @Test func `the cursor is on an entry when entries go`() {
    var planner = Planner(.few)
    planner.run("Down Down")
    planner.send(.monthsRead([Entry.praise.day.month: []], unread: 0))
    #expect(planner.state.entryAtCursor == .hire)
  }
}
