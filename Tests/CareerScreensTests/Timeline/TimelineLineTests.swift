import CareerModel
import CareerTesting
import Testing

@testable import CareerScreens

/// What is logged or planned from the timeline is of the cursor's day.
struct TimelineLineTests {
  @Test(arguments: ["a", "m"] as [Key])
  func `a line begins with the day that the cursor was put on`(key: Key) {
    var planner = Planner(.few, "3 Left")
    planner.press(key)
    #expect(planner.logLine?.editor.text == "on:2026-09-01 ")
    planner.type("Ran it")
    planner.press(.enter)
    #expect(planner.state.entryAtCursor?.day == on("2026-09-01"))
    #expect(planner.state.entryAtCursor?.title == "Ran it")
  }

  @Test func `a cursor that nobody moved, or that is at today or ahead, gives no day`() {
    for script in ["3 a", "3 Left t a", "3 L a", "3 Right Right Right a", "2 Down a"] as [Script] {
      #expect(Planner(.planning, script).logLine?.editor.text == "", "\(script)")
    }
  }

  @Test func `p plans at the cursor's day, and the cursor is on the goal then`() {
    var planner = Planner(.planning, "3 + L L p")
    #expect(planner.logLine?.editor.text == "by:2027-01-01 ")
    planner.run("\"Write the paper\" Enter")
    #expect(planner.state.goalAtCursor?.title == "Write the paper")
    #expect(planner.state.goalAtCursor?.by == on("2027-01-01"))
    #expect(planner.column(of: on("2027-01-01")) > planner.column(of: today))
    planner.run("Enter")
    let goal = planner.state.goalAtCursor?.id
    #expect(planner.state.overlay?.of(GoalScreen.self) == goal.map { GoalScreen($0) })
  }

  @Test func `a plan begins with a day ahead only`() {
    func start(_ script: Script) -> String? {
      let state = Planner(.planning, script).state
      return state.screen.lineStart(planning: true, state)?.text
    }
    #expect(start("3 + L") == "by:2026-12-01 ")
    #expect(start("3 Left") == nil)
    #expect(start("3") == nil)
    #expect(start("2 Down") == nil)
  }

  @Test func `the day alone is no draft`() {
    let planner = Planner(.few, "3 Left a Esc")
    #expect(planner.state.drafts.isEmpty)
    #expect(planner.state.message == nil)
  }
}
