import CareerModel
import Testing

@testable import CareerScreens

struct TimelineFilterTests {
  @Test func `a filter narrows what is walked, and Esc takes it away`() {
    var planner = Planner(.demo, "3 / \"kind:milestone\" Enter")
    #expect(planner.state.entryAtCursor?.kind == .milestone)
    for _ in 0..<60 {
      planner.press(.left)
      #expect(planner.state.entryAtCursor?.kind != .skill)
    }
    #expect(planner.picture.contains("kind:milestone   (Esc clears)"))
    planner.run("Esc")
    #expect(planner.state.timeline.found == nil)
    #expect(!planner.picture.contains("kind:milestone"))
  }

  @Test
  func `the cursor goes to the nearest that the filter leaves, whatever was typed on the way`() {
    for keys in ["3", "3 Down Down Down", "3 g"] as [Script] {
      var planner = Planner(.demo, keys)
      let day = planner.state.timeline.day
      planner.run("/ \"talent\" Enter")
      let entry = planner.state.entryAtCursor
      #expect(entry.map(planner.state.timeline.query.matches) == true)
      let lane = planner.state.timeline.lane
      let nearest = planner.state.timeline.record.nearest(to: day, in: lane)
      #expect(nearest?.day == entry?.day)
    }
    #expect(Planner(.demo, "3 / \"zebra\" Enter").picture.contains("No matching entries"))
  }

  @Test func `what the filter leaves is what the same query finds in the Log`() {
    for query in ["talent", "kind:feedback", "since:2025 #hands", "zebra", "%checkout"] {
      var planner = Planner(.demo)
      planner.press("3", "/")
      planner.type(query)
      planner.press(.enter)
      let found = planner.state.timeline.found
      planner.press("2", "/")
      planner.type(query)
      planner.press(.enter)
      #expect(found?.count == planner.state.log.matches?.count, "\(query)")
    }
  }

  @Test func `goals are narrowed by words, skills and days`() {
    for (query, ids) in [
      ("cloud", ["G3"]), ("skill:business-alignment until:2026-12", ["G5", "G1", "G2"]),
      ("skill:business-alignment:4", []), ("kind:feedback", []), ("with:Sam", []),
      ("\"show it\" since:2027", ["G3", "G4"]),
    ] {
      var planner = Planner(.planning)
      planner.press("3", "/")
      planner.type(query)
      planner.press(.enter)
      #expect(planner.state.timeline.record.goals.map(\.id.rawValue) == ids, "\(query)")
    }
  }

  @Test func `Esc while typing brings back what was before`() {
    var before = Planner(.demo, "3 Left Left Left")
    // What is only kept for speed is made anew when it is wanted.
    before.state[TimelineScreen.self].layer = nil
    let after = Planner(.demo, "3 Left Left Left / \"zebra\" Esc")
    #expect(after.state == before.state)
  }

  @Test func `the filters of Log and timeline are two`() {
    let planner = Planner(.demo, "3 / \"kind:milestone\" Enter 2 / \"talent\" Enter")
    #expect(planner.state.timeline.filter == "kind:milestone")
    #expect(planner.state.log.filter == "talent")
  }

  @Test func `what is logged while a filter is set is found, too`() {
    var planner = Planner(.demo, "3 / \"zebra\" Enter")
    #expect(planner.state.entryAtCursor == nil)
    planner.run("a \"Fed the zebra\" Enter")
    #expect(planner.state.entryAtCursor?.title == "Fed the zebra")
    #expect(planner.state.timeline.found?.count == 1)
  }

  @Test func `a filter that finds nothing leaves a picture`() {
    let planner = Planner(.demo, "3 / \"zebra\" Enter Left Right Up + - v v")
    #expect(planner.picture.contains("0 of 300"))
    #expect(planner.state.view().flaw == nil)
  }
}
