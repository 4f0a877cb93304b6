import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct LineHistoryTests {
  @Test func `the up arrow brings back what was logged, the latest first, and down what was typed`()
  {
    var planner = Planner(.few, "a \"Ran it again\"")
    let lines = (0..<planner.state.journal.count).compactMap { planner.state.journal[$0] }.filter {
      $0.kind == .skill
    }
    .map { $0.captureText(withDay: false) }
    planner.run("Up")
    #expect(planner.logLine?.editor.text == lines.first)
    planner.run("Down")
    #expect(planner.logLine?.editor.text == "Ran it again")
    planner.run("Down")
    #expect(planner.logLine?.editor.text == "Ran it again")
  }

  @Test func `a line of before is logged on today`() {
    var planner = Planner(.few, "m Up")
    let text = planner.logLine?.editor.text
    #expect(text == Entry.hire.captureText(withDay: false))
    planner.run("Enter")
    #expect(planner.state.journal[0]?.title == Entry.hire.title)
    #expect(planner.state.journal[0]?.day == today)
  }

  @Test func `the oldest line is the last`() {
    var planner = Planner(.few, "f")
    for _ in 0..<500 { planner.run("Up") }
    let oldest = planner.logLine?.editor.text
    planner.run("Up Down Up")
    #expect(planner.logLine?.editor.text == oldest)
  }

  @Test func `what was found by before is found by again`() {
    var planner = Planner(
      .demo, "2 / \"kind:milestone\" Enter / Ctrl-U \"with:Sam\" Enter / Ctrl-U")
    planner.run("Ctrl-P")
    #expect(planner.state.log.filter == "with:Sam")
    planner.run("Ctrl-P")
    #expect(planner.state.log.filter == "kind:milestone")
    planner.run("Ctrl-N Ctrl-N")
    #expect(planner.state.log.filter == "")
  }
}
