import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct SkillScreenTests {
  private func planner(
    _ career: Career = .mentoring, _ keys: Script = "4 Down Down Down Down Enter",
    size: Size = .usual
  ) -> Planner {
    Planner(career, keys, size: size)
  }

  private func screen(_ planner: Planner) -> SkillScreen? {
    planner.state.overlay?.of(SkillScreen.self)
  }

  /// All of the screen, one line below the other.
  private func wholeText(_ planner: Planner) -> String {
    var planner = planner
    planner.send(.resized(Size(rows: 400, columns: 100)))
    return planner.picture
  }

  @Test(arguments: [Key.escape, "q", .left])
  func `a key closes it and changes nothing else`(key: Key) {
    var planner = planner(.mentoring, "4 Down Down Down Down")
    let expected = planner.state
    planner.press(.enter, key)
    #expect(planner.state == expected)
    #expect(planner.effects.isEmpty)
  }

  @Test func `n and N go from skill to skill, and the list's cursor goes along`() {
    var planner = planner()
    planner.run("n")
    #expect(screen(planner) == SkillScreen("troubleshooting"))
    #expect(planner.state[SkillsScreen.self].cursor == "troubleshooting")
    planner.run("N N Esc")
    #expect(planner.state.skillAtCursor == "work-management")
  }

  @Test(
    arguments: [("4 Enter", "N", "first"), ("4 G Enter", "n", "last")] as [(Script, Key, String)])
  func `at the ends of the list it says so`(keys: Script, key: Key, word: String) {
    var planner = planner(.mentoring, keys)
    let expected = screen(planner)
    planner.press(key)
    #expect(screen(planner) == expected)
    #expect(planner.state.message?.text.contains(word) == true)
  }

  @Test(arguments: [Size.narrow, .usual, .wide])
  func `scrolling stops at both ends`(size: Size) throws {
    var planner = planner(size: size)
    planner.press(.up, .pageUp)
    #expect(screen(planner)?.scroll == 0)
    for _ in 0..<99 { planner.press(.pageDown) }
    let end = try #require(screen(planner)?.scroll)
    #expect(end > 0)
    planner.run("Space PgDn")
    #expect(screen(planner)?.scroll == end)
    planner.run("g")
    #expect(screen(planner)?.scroll == 0)
  }

  @Test(arguments: [Size.narrow, .usual, .wide, .widest])
  func `Down alone leads through all of the text to every entry`(size: Size) {
    var planner = planner(size: size)
    var seen: [Int] = []
    for _ in 0..<400 {
      planner.run("Down")
      if let cursor = screen(planner)?.cursor, seen.last != cursor { seen.append(cursor) }
    }
    #expect(seen == [0, 1, 2, 3, 4])
    let end = screen(planner)
    planner.run("Down")
    #expect(screen(planner) == end)
  }

  @Test func `Enter opens the entry under the cursor, and Esc comes back to it`() {
    var planner = planner(.mentoring, "4 Down Down Down Down Enter G Up")
    let expected = planner.state
    planner.run("Enter")
    #expect(planner.state.overlay?.of(EntryScreen.self) == EntryScreen(entry: "02D"))
    planner.run("Esc")
    #expect(planner.state == expected)
  }

  @Test func `Enter without an entry in view says where they are`() {
    var planner = planner()
    planner.run("Enter")
    #expect(screen(planner) != nil)
    #expect(planner.state.message?.text == "Press ↓ for the entries.")
  }

  @Test func `w, s and i lie over it and go back to it`() {
    for key in ["w", "s", "i"] as [Key] {
      var planner = planner()
      let expected = planner.state
      planner.press(key)
      switch (key, planner.state.overlay?.feature) {
      case ("w", is WhyScreen), ("s", is AssessForm), ("i", is WeighForm): break
      default: Issue.record("\(key.name) opened \(String(describing: planner.state.overlay))")
      }
      planner.run("Esc")
      #expect(planner.state == expected, "\(key.name)")
    }
  }

  @Test func `what is said in a form is seen when it closes`() {
    var planner = planner()
    planner.run("s 1 Enter")
    #expect(screen(planner) != nil)
    #expect(planner.picture.contains("Level 1 (today), 2 levels below"))
  }

  @Test func `a slash shows the skill's entries in the log`() {
    var planner = planner(.demo, "4 G Enter")
    planner.run("/")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.tab == .log)
    #expect(planner.state.log.filter == "skill:business-acumen")
    let standing = planner.state.reading?.standings["business-acumen"]
    #expect(planner.state.log.matches?.count == standing?.entries)
  }

  @Test func `it says all that is known of the skill`() throws {
    let text = wholeText(planner())
    let skill = try #require(Framework.builtIn.skill("talent-management"))
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    for level in skill.levels {
      #expect(words.contains(level.text))
      for signal in level.signals { #expect(words.contains(signal.text), "\(signal.id)") }
    }
    for line in skill.prompts + skill.pitfalls + [skill.about, skill.origin.thought] {
      #expect(words.contains(line))
    }
    #expect(words.contains("2 on 3 May 2025, 4 on 7 Nov 2026"))
    #expect(words.contains("Level 4 (2 weeks ago), 1 level above your evidence"))
    #expect(words.contains("(5 times, most recent 2 months ago)"))
    #expect(words.contains("level 4 for technology leader, weight 2"))
  }

  @Test func `the modes of a skill that has some are told`() {
    let text = wholeText(planner(.mentoring, "4 Enter n n n n n n"))
    #expect(text.contains("Steady times") && text.contains("Against the wind"))
  }

  @Test func `a skill that the framework does not have shows its entries`() {
    let text = wholeText(planner(Career(.manager, [.full]), "4 G Enter"))
    #expect(text.contains("juggling"))
    #expect(text.contains("Not in this framework"))
    #expect(text.contains(Entry.full.title))
  }

  @Test func `signals that the framework does not have are kept`() {
    let text = wholeText(planner(Career(.manager, [.full]), "4 Enter n n n n n n n n n"))
    #expect(text.contains("keeps-support (once, 2 weeks ago)"))
  }

  @Test func `what was scrolled to its end still shows something in a larger terminal`() {
    var planner = planner(size: .narrow)
    planner.run("G")
    planner.send(.resized(.widest))
    #expect(planner.state.view().text[3].contains("Talent management"))
  }

  @Test func `a skill that is gone says so`() {
    var planner = planner(Career(.manager, [.full]), "4 G Enter")
    planner.send(.monthsRead([Entry.full.day.month: []], unread: 0))
    #expect(planner.picture.contains("no longer exists"))
    planner.run("w s i n Enter Esc")
    #expect(planner.state.overlay == nil)
  }
}
