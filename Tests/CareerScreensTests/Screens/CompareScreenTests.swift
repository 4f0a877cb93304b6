import CareerDrawing
import CareerModel
import CareerPages
import CareerTesting
import Testing

@testable import CareerScreens

struct CompareScreenTests {
  private func opened(
    _ script: Script = "", _ career: Career = .managing, size: Size = .usual
  ) -> Planner {
    var planner = Planner(career, size: size)
    planner.run("6")
    planner.run(script)
    return planner
  }

  /// The titles of both sides.
  private func stages(_ planner: Planner) -> [StageID] {
    let comparison = planner.state.compare.comparison
    return [comparison?.left.stage.id, comparison?.right.stage.id].compactMap(\.self)
  }

  private func subject(_ planner: Planner) -> Reasoning.Subject? {
    planner.state.overlay?.of(WhyScreen.self)?.reasoning.subject
  }

  @Test func `the two stages of the pivot stand there until others are chosen`() {
    #expect(stages(opened()) == ["engineering-manager", "technology-leader"])
  }

  @Test(
    arguments: [
      ("", .likeness, .left), ("Right", .likeness, .right), ("l h", .likeness, .left),
      ("Down", .contrast("role-scope"), .left), ("j k k", .likeness, .left),
      ("j j j j j", .skill("business-alignment"), .left), ("G", .step, .left),
      ("G g", .likeness, .left),
    ] as [(Script, ComparePage.Item, Side)])
  func `a key moves the cursor over the cells of both sides`(
    script: Script, item: ComparePage.Item, side: Side
  ) {
    let state = opened(script).state.compare
    #expect((state.cursor ?? .likeness) == item)
    #expect(state.side == side)
  }

  @Test func `where the sides stand below each other the cursor goes through both`() {
    var planner = opened(size: .narrow)
    var seen: [Side] = []
    for _ in 0..<4 {
      seen.append(planner.state.compare.side)
      planner.press(.down)
    }
    #expect(seen == [.left, .right, .left, .right])
    #expect(planner.state.compare.cursor == .contrast("technical-or-strategic"))
  }

  @Test(
    arguments: [
      ("Enter", .likeness("engineering-manager", beside: "technology-leader")),
      ("l w", .likeness("technology-leader", beside: "engineering-manager")),
      (
        "j l Enter",
        .contrast("role-scope", "technology-leader", beside: "engineering-manager")
      ),
      ("j j j j j w", .skill("business-alignment")),
      ("G l Enter", .readiness("technology-leader")),
    ] as [(Script, Reasoning.Subject)])
  func `Enter opens what stands behind the cell, and Esc comes back`(
    script: Script, subject: Reasoning.Subject
  ) {
    var planner = opened(script)
    #expect(self.subject(planner) == subject)
    planner.press(.escape)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.tab == .compare)
  }

  @Test func `Enter opens the entries of a skill’s levels from either side`() {
    for (keys, stage) in [
      ("G k Enter", "engineering-manager"), ("G k l Enter", "technology-leader"),
    ] as [(Script, StageID)] {
      let reasoning = opened(keys, .full).state.overlay?.of(WhyScreen.self)?.reasoning
      #expect(reasoning?.sections.count == 2)
      #expect(reasoning?.title.contains(Framework.builtIn.title(of: stage)) == true)
    }
  }

  @Test func `a skill can be assessed and weighed, a cell cannot`() {
    #expect(opened("j").state.skillAtCursor == nil)
    #expect(opened("j j j j j").state.skillAtCursor == "business-alignment")
    #expect(opened("j s").state.message?.text == "s: no skill selected.")
  }

  @Test(arguments: ["]", "["] as [Key], [Side.left, .right])
  func `another stage comes to the chosen side, and never stands on both`(
    key: Key, side: Side
  ) {
    var planner = opened(side == .left ? "" : "l")
    let (chosen, other) = side == .left ? (0, 1) : (1, 0)
    let before = stages(planner)
    var seen: Set<StageID> = []
    for _ in 0..<3 {
      planner.press(key)
      let now = stages(planner)
      #expect(now[other] == before[other])
      #expect(now[0] != now[1])
      seen.insert(now[chosen])
    }
    #expect(seen == Set(Framework.builtIn.stages.map(\.id)).subtracting([before[other]]))
    #expect(stages(planner) == before)
  }

  @Test func `v swaps the sides, with all that is said of them`() throws {
    let (before, after) = (opened(), opened("v"))
    let (first, second) = (
      try #require(before.state.compare.comparison), try #require(after.state.compare.comparison)
    )
    #expect(second.left == first.right && second.right == first.left)
    #expect(second.contrasts.map(\.left) == first.contrasts.map(\.right))
    #expect(second.contrasts.map(\.right) == first.contrasts.map(\.left))
    #expect(opened("v v").state.view() == before.state.view())
  }

  @Test func `the bars of both sides meet at the axis, and swapping the stages mirrors them`() {
    let (one, two) = (opened("", .demo).state.view(), opened("v", .demo).state.view())
    for row in [4, 9, 11, 13, 15] {
      func bar(_ frame: Frame, _ step: Int) -> Int {
        (1...12).prefix { frame[row, 40 + step * $0].glyph == Glyphs.unicode.barFull }.count
      }
      #expect([one, two].allSatisfy { $0[row, 40].glyph == Glyphs.unicode.vertical }, "row \(row)")
      // Other words of the skills can make all bars up to two columns longer.
      #expect(abs(bar(one, -1) - bar(two, 1)) <= 2, "row \(row)")
      #expect(abs(bar(one, 1) - bar(two, -1)) <= 2, "row \(row)")
    }
  }

  @Test func `on a narrow screen the labels are above the bar`() {
    let lines = opened("", .full, size: Size(rows: 14, columns: 50)).state.view().text
    let labels = lines.firstIndex { $0.contains("Matches Manager") } ?? 0
    #expect(lines[labels].contains("Matches Leader"))
    #expect(lines[labels + 1].contains("█│"))
  }

  @Test func `stages without contrasts say so, and show their skills`() {
    let planner = opened("]")
    let words = "The framework has no contrasts for these two stages."
    #expect(stages(planner) == ["hands-on-engineer", "technology-leader"])
    #expect(planner.picture.contains(words))
    #expect(planner.picture.contains("Expertise"))
  }

  @Test func `the first screen says which work most of the year was, and what is missing`() {
    let text = opened("", .full).state.view().text
    func line(_ start: String) -> String? { text.first { $0.hasPrefix("  \(start)") } }
    #expect(line("Your past year")?.contains("More manager work than leader work") == true)
    #expect(line("Missing for Manager") == nil)
    #expect(line("Missing for Leader")?.contains("Innovation") == true)
    #expect(line("Role scope")?.contains("Only day-to-day operations") == true)
  }

  @Test func `a skill's bars are filled up to your level and open up to each target`() throws {
    let planner = opened("", .full, size: .wide)
    let row = try #require(planner.state.view().text.firstIndex { $0.contains("1/4  Grow") })
    let frame = planner.state.view()
    let axis = CompareLayout(planner.state.body).axis
    #expect(frame[row, axis].glyph == Glyphs.unicode.vertical)
    #expect(frame[row, axis + 3].glyph != Glyphs.unicode.barWanted)
    #expect(frame[row, axis + 4].glyph == Glyphs.unicode.barWanted)
    #expect(frame[row, axis - 1].glyph == " ")
  }

  @Test func `without entries each contrast says so`() {
    let words = opened("", Career(.manager)).picture
    let said = words.split(
      separator: "No entries in the past year count here", omittingEmptySubsequences: false)
    #expect(said.count == 6)
  }

  @Test func `the stage held and the next stand there first`() {
    let lead = Profile(stages: [StageTenure(stage: "team-lead", from: on("2025-01-01"))])
    #expect(stages(opened("", Career(lead))) == ["team-lead", "engineering-manager"])
  }

  @Test func `a framework with one stage has nothing to compare`() {
    var framework = Framework.builtIn
    framework.stages = Array(framework.stages.prefix(1))
    var planner = opened()
    planner.send(.profileRead(.manager, framework, isNew: false))
    planner.run("] v Down Right")
    #expect(planner.state.compare.comparison == nil)
    #expect(planner.picture.contains("fewer than two stages"))
    #expect(planner.state.overlay == nil)
  }

  @Test func `a chosen stage that the framework loses gives way to the usual pair`() {
    var planner = opened("]")
    var framework = Framework.builtIn
    framework.stages.removeAll { $0.id == "hands-on-engineer" }
    planner.send(.profileRead(.manager, framework, isNew: false))
    #expect(stages(planner) == ["engineering-manager", "technology-leader"])
  }

  @Test func `the screen says that it reads, and then shows what was read`() {
    var planner = Planner(reading: .managing)
    planner.run("6")
    #expect(planner.picture.contains("Loading"))
    planner.send(.monthsRead(Career.managing.months, unread: 0))
    #expect(planner.picture.contains("Role scope"))
  }

  @Test func `a logged entry is counted at once, and taken back at once`() {
    var planner = opened("", .managing)
    let before = planner.state.compare.comparison
    planner.run("a \"Wrote the yearly plan #work:3\" Enter")
    #expect(planner.state.compare.comparison?.entriesOfYear == (before?.entriesOfYear ?? 0) + 1)
    planner.run("u")
    #expect(planner.state.compare.comparison == before)
  }
}
