import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

struct TimelineLanesTests {
  private func lanes(_ planner: Planner) -> [TimelineLane] {
    planner.state.timeline.lanes(planner.state)
  }

  @Test func `lanes are milestones, feedback, all entries, and every skill that has an entry`() {
    let skills: [SkillID] = ["work-management", "talent-management", "troubleshooting"]
    #expect(
      lanes(Planner(.few, "3")) == [.milestones, .feedback, .all] + skills.map { .skill($0) })
  }

  @Test func `where there is no room for it readiness is not shown, unless it was chosen`() {
    #expect(!lanes(Planner(.full, "3", size: .usual)).contains(.readiness))
    #expect(lanes(Planner(.full, "3", size: .wide)).contains(.readiness))
    #expect(lanes(Planner(.full, "3 V g Space Esc", size: .usual)).contains(.readiness))
    #expect(!lanes(Planner(.full, "3 V g Space Esc", size: .wide)).contains(.readiness))
  }

  @Test func `goals have a lane once there are any`() {
    #expect(!lanes(Planner(.few, "3")).contains(.goals))
    #expect(lanes(Planner(.planning, "3")).contains(.goals))
  }

  @Test func `a skill that only a goal names has a lane, and one that no framework knows`() {
    #expect(lanes(Planner(.planning, "3")).contains(.skill("business-alignment")))
    #expect(lanes(Planner(Career(.manager, [.full]), "3")).last == .skill("juggling"))
  }

  @Test func `z folds the group of a skill into one lane, and opens it again`() {
    var planner = Planner(.demo, "3 j")
    let before = lanes(planner)
    planner.run("z")
    let folded: TimelineLane = .group("foundation", ["hands-on-delivery", "teamwork"])
    #expect(lanes(planner).contains(folded))
    #expect(!lanes(planner).contains(.skill("teamwork")))
    #expect(planner.state.timeline.lane == folded)
    #expect(planner.picture.contains("+ Foundation"))
    planner.run("g")
    #expect(planner.state.entryAtCursor.map(folded.holds) == true)
    planner.run("z")
    #expect(lanes(planner).filter { $0 != .readiness } == before.filter { $0 != .readiness })
    #expect(planner.state.timeline.lane == .skill("hands-on-delivery"))
  }

  @Test func `Z folds all groups, and opens them`() {
    var planner = Planner(.full, "3 Z")
    #expect(lanes(planner).count { if case .group = $0 { true } else { false } } == 3)
    #expect(lanes(planner).allSatisfy { $0.skill == nil })
    planner.run("Z")
    #expect(lanes(planner).count { $0.skill != nil } == 11)
  }

  @Test func `lanes of other things do not fold, and say so`() {
    let planner = Planner(.demo, "3 z")
    #expect(planner.state.message?.text == "z: only skill lanes fold.")
  }

  @Test func `J and K move a lane down and up, with the cursor on it`() {
    var planner = Planner(.demo, "3 Up J")
    #expect(
      Array(lanes(planner).prefix(4)) == [.milestones, .all, .goals, .skill("hands-on-delivery")])
    #expect(planner.state.timeline.lane == .goals)
    planner.run("K K K K")
    #expect(Array(lanes(planner).prefix(3)) == [.goals, .milestones, .all])
  }

  @Test func `a folded group moves with all its skills`() {
    let planner = Planner(.full, "3 j z K K Z Z")
    let expected: [TimelineLane] = [
      .milestones, .skill("hands-on-delivery"), .skill("teamwork"), .goals, .all,
    ]
    #expect(Array(lanes(planner).prefix(5)) == expected)
  }

  @Test func `a lane can be hidden and shown again, and stays so over other screens`() {
    var planner = Planner(.demo, "3 V g Down Space Esc 2 3")
    #expect(!lanes(planner).contains(.milestones))
    planner.run("V g Down Space Esc")
    #expect(lanes(planner).contains(.milestones))
  }

  @Test func `the cursor leaves a lane that was hidden`() {
    let planner = Planner(.demo, "3 Up Up V Space Esc")
    #expect(!lanes(planner).contains(.milestones))
    #expect(planner.state.timeline.lane == .all)
    #expect(planner.state.entryAtCursor != nil)
  }

  @Test func `with every lane hidden there is still a picture`() {
    var planner = Planner(.demo, "3 V g")
    for _ in planner.state.timeline.allLanes(planner.state) { planner.run("x Down") }
    // Readiness and feedback were hidden before, so that the same key has shown them.
    for _ in planner.state.timeline.allLanes(planner.state) {
      if let form = planner.state.overlay?.of(LanesForm.self),
        planner.state.timeline.isShown(
          planner.state.timeline.allLanes(planner.state)[form.cursor], planner.state)
      {
        planner.run("x")
      }
      planner.run("Up")
    }
    planner.run("Esc Left Right Up Down + - J z v v")
    #expect(planner.state.view().flaw == nil)
  }

  @Test(arguments: Size.all)
  func `the lane under the cursor is in view, whatever room there is`(size: Size) {
    var planner = Planner(.full, "3", size: size)
    for key in [Key.down, .up] {
      for _ in 0..<20 {
        planner.press(key)
        let bands = planner.state.timeline.layout(planner.state).bands
        #expect(bands.contains { $0.lane == planner.state.timeline.lane })
      }
    }
  }
}
