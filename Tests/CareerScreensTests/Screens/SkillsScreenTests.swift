import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct SkillsScreenTests {
  private func planner(
    _ career: Career, _ keys: Script = "4", size: Size = .usual
  ) -> Planner {
    Planner(career, keys, size: size)
  }

  /// The line of the list that begins with a text.
  private func row(_ title: String, _ planner: Planner) -> String? {
    planner.state.view().text.first { $0.dropFirst().hasPrefix(title) }
  }

  private func hasRadar(_ planner: Planner) -> Bool {
    planner.state.view().text.contains { $0.contains("▒▒ now") }
  }

  @Test(
    arguments: [
      ("4", "hands-on-delivery"), ("4 Down", "teamwork"), ("4 j j j k", "technical-expertise"),
      ("4 Up", "hands-on-delivery"), ("4 G", "business-acumen"), ("4 G Down", "business-acumen"),
      ("4 G g", "hands-on-delivery"), ("4 PgDn PgDn PgDn PgUp PgUp PgUp", "hands-on-delivery"),
      ("4 End Up", "change-management"),
    ] as [(Script, SkillID)])
  func `a key moves the cursor over the headings, as far as there are skills`(
    keys: Script, skill: SkillID
  ) {
    let planner = planner(.demo, keys)
    #expect(planner.state.skillAtCursor == skill)
    #expect(planner.effects.isEmpty)
  }

  @Test func `moving the cursor changes only the cursor`() {
    var planner = planner(.demo)
    var expected = planner.state
    planner.run("Down")
    expected[SkillsScreen.self].cursor = "teamwork"
    #expect(planner.state == expected)
  }

  @Test func `the cursor's way from row to row changes two rows`() {
    var planner = planner(.demo, size: .narrow)
    let before = planner.state.view()
    planner.run("Down")
    let changed = zip(before.cells, planner.state.view().cells).enumerated().filter {
      $0.element.0 != $0.element.1
    }
    #expect(Set(changed.map { $0.offset / before.size.columns }).count == 2)
  }

  @Test func `skills stand in the framework's groups, others behind them`() {
    let text = planner(.juggling, size: .wide).state.view().text
    let lines = text.map { String($0.prefix(70)) }
    let found = [
      "● Foundation", "Hands-on delivery", "Teamwork", "▲ Engineering management",
      "Technical expertise", "■ Technology leadership", "Business acumen", "Not in this framework",
      "juggling", "決済システム",
    ].map { title in lines.firstIndex { $0.drop { " ▸".contains($0) }.hasPrefix(title) } }
    #expect(!found.contains(nil))
    #expect(found.compactMap(\.self) == found.compactMap(\.self).sorted())
  }

  @Test func `while the record is being read there is no figure and no skill to open`() {
    var planner = Planner(reading: .demo)
    planner.run("4 Down Enter")
    #expect(planner.state.skillAtCursor == nil)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.view().text[2] == " Loading…")
  }

  @Test(arguments: [Size.usual, .wide, .widest])
  func `before any entry the rows say what is asked, and the pane what to log`(size: Size) throws {
    let planner = planner(Career(.manager), "4 G", size: size)
    let acumen = try #require(row("Business acumen", planner))
    #expect(acumen.contains("□□□□· 0    4"))
    #expect(acumen.contains("never"))
    let text = planner.picture
    #expect(text.contains("press a"))
    #expect(text.contains("3 examples"))
  }

  @Test func `a row says what is shown, asked and said, how fresh it is and where it goes`() throws
  {
    let row = try #require(self.row("Talent management", planner(.mentoring)))
    let cells = row.drop { !"■□·".contains($0) }.split(separator: " ").map(String.init)
    #expect(
      cells == [
        "■■■□·", "3", "4", "4", "(+1)", "2", "months", "ago", "··▁▄▄", "+3", "5",
      ])
  }

  @Test func `a skill that the stage ahead does not ask for has a dash`() throws {
    let row = try #require(self.row("Hands-on delivery", planner(.mentoring)))
    #expect(row.drop { $0 != "·" }.hasPrefix("····· 0    –"))
  }

  @Test func `an assessment of a level that is none is kept and marked`() throws {
    let career = Career.mentoring.with { $0.assessing("teamwork", at: 9, on: today) }
    let row = try #require(self.row("Teamwork", planner(career)))
    #expect(row.contains("9 (?)"))
  }

  @Test(arguments: [Size.narrow, .usual, .wide, .widest])
  func `a skill that is left out stays visible`(size: Size) throws {
    let planner = planner(.opinionated, "4 G", size: size)
    let found = row("Business acumen", planner) ?? row("Acumen", planner)
    let row = try #require(found)
    #expect(row.contains("exclud"))
  }

  @Test(arguments: [Size.usual, .wide, .widest])
  func `own weights are seen in the row`(size: Size) throws {
    let planner = planner(.opinionated, size: size)
    let found = row("Business al", planner) ?? row("Alignment", planner)
    let alignment = try #require(found)
    let innovation = try #require(row("Innovation", planner))
    #expect(alignment.contains("yours 3"))
    #expect(innovation.contains("yours 0"))
  }

  @Test func `the radar is drawn where there is room, without what is left out`() {
    #expect(!hasRadar(planner(.demo)))
    #expect(!hasRadar(planner(.demo, size: Size(rows: 32, columns: 120))))
    #expect(!hasRadar(planner(.demo, size: Size(rows: 60, columns: 109))))
    #expect(hasRadar(planner(.demo, size: .wide)))
    for rows in 33...60 {
      #expect(hasRadar(planner(.demo, size: Size(rows: rows, columns: 110))), "\(rows)")
    }
    let text = planner(.opinionated, size: .wide).state.view().text.joined()
    #expect(text.contains("Change 3/4") || text.contains("Change 2/4"))
    #expect(!text.contains("Acumen 3/4") && !text.contains("Acumen 2/4"))
  }

  @Test func `a terminal of 80 columns and 24 rows has all skills and what the chosen one needs`() {
    let text = planner(.mentoring, "4 Down Down Down Down").state.view().text
    for skill in Framework.builtIn.skills {
      #expect(text.contains { $0.contains(skill.title) || $0.contains(skill.short) })
    }
    #expect(text.contains { $0.hasPrefix(" Level 3") })
    #expect(text.contains { $0.hasPrefix(" Next 4") })
    #expect(text.contains { $0.hasPrefix(" Log") })
  }

  @Test(arguments: [(Career(), "4"), (Career(.manager), "4 G")] as [(Career, Script)])
  func `below the list, each step is whole`(career: Career, keys: Script) {
    let lines = planner(career, keys).state.view().text
    let step = lines.firstIndex { $0.contains(" Then ") } ?? 0
    #expect(step > 0 && !lines[step].contains("…"))
  }

  @Test func `the wide pane ticks the signals that entries point at`() {
    let text = planner(.mentoring, "4 Down Down Down Down", size: .widest).state.view().text
    #expect(
      text.contains { $0.contains("[x]") && $0.contains("(5 times, most recent 2 months ago)") })
    #expect(text.contains { $0.contains("• ") } && !text.contains { $0.contains("[ ]") })
  }

  @Test func `the cursor stays on its skill when others come`() {
    var planner = planner(.mentoring, "4 G")
    planner.send(.monthsRead([Entry.full.day.month: [.full]], unread: 0))
    #expect(planner.state.skillAtCursor == "business-acumen")
  }

  @Test func `when the skill under the cursor goes, the cursor is on another`() {
    var planner = planner(Career(.manager, [.full]), "4 G")
    #expect(planner.state.skillAtCursor == "juggling")
    planner.send(.monthsRead([Entry.full.day.month: []], unread: 0))
    #expect(planner.state.skillAtCursor == "hands-on-delivery")
  }

  @Test func `Enter opens the skill under the cursor`() {
    let planner = planner(.mentoring, "4 Down Enter")
    #expect(planner.state.overlay?.of(SkillScreen.self) == SkillScreen("teamwork"))
  }

  @Test func `w asks why the level is shown`() {
    let planner = planner(.mentoring, "4 Down Down Down Down w")
    guard let screen = planner.state.overlay?.of(WhyScreen.self) else {
      Issue.record("no reasons")
      return
    }
    #expect(screen.reasoning.subject == .skill("talent-management"))
  }
}
