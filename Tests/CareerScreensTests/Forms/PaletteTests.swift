import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct PaletteTests {
  private func titles(_ planner: Planner) -> [String] {
    guard let form = planner.state.overlay?.of(PaletteForm.self) else { return [] }
    return form.items(planner.state).map(\.title)
  }

  @Test(arguments: Tab.allCases)
  func `without words it has every command that a screen has, each screen and each skill`(tab: Tab)
  {
    var planner = Planner(.full)
    planner.state.tab = tab
    planner.run(":")
    let titles = titles(planner)
    for command in Command.all where !command.places.isDisjoint(with: KeyContext.screens) {
      guard command.id != .palette else { continue }
      #expect(
        titles.contains { title in
          Command.all.contains { $0.id == command.id && $0.help == title }
        }, "\(command.id)")
    }
    for skill in planner.state.framework.skills {
      #expect(titles.contains("Skill: \(skill.title)"))
    }
  }

  @Test(arguments: [":", .function(9), .function(10)] as [Key])
  func `a key opens the menu, in which each kind of command has one heading`(key: Key) throws {
    var planner = Planner(.full, "2")
    planner.press(key)
    let items = try #require(planner.state.overlay?.of(PaletteForm.self)).items(planner.state)
    let sections = items.map(\.section)
    var headings = sections
    for place in headings.indices.dropFirst().reversed()
    where headings[place] == headings[place - 1] {
      headings.remove(at: place)
    }
    #expect(Set(headings).count == headings.count)
    #expect(headings.prefix(4) == ["Here", "Add", "Cairn", "Screens"])
    #expect(items.allSatisfy { $0.disabled == nil || ["Not here", "Themes"].contains($0.section) })
    #expect(planner.picture.contains("Menu, or type to find anything"))
    planner.press(.function(9))
    #expect(planner.state.overlay == nil)
  }

  @Test func `a right click opens the menu for the row under it`() {
    var planner = Planner(.demo, "2")
    planner.send(.mouseUsed(Mouse(.menu, row: 5, column: 10)))
    #expect(planner.state.overlay?.of(PaletteForm.self) != nil)
    planner.type("delete")
    planner.press(.enter)
    #expect(planner.state.journal[3]?.id != Planner(.demo).state.journal[3]?.id)
    #expect(planner.state.journal.count == 299)
  }

  @Test(arguments: [
    ("undo", "Undo the last change"),
    ("Timeline", "Timeline: your record over time"), ("talent", "Skill: Talent management"),
    ("milest", "Log a milestone"),
    ("path dates", "Edit your career path: stages, dates and target"),
    ("tlnt", "Skill: Talent management"),
    ("mouse", "Toggle the mouse"), ("settings", "Reload the settings from config.json"),
  ])
  func `a few letters find it first`(words: String, title: String) {
    var planner = Planner(.full)
    planner.run(":")
    planner.type(words)
    #expect(titles(planner).first == title)
  }

  @Test func `Enter does what the key does, to what lies below`() {
    var (palette, key) = (Planner(.full), Planner(.full))
    palette.run("5 : \"what if\" Enter")
    key.run("5 o")
    #expect(palette.state == key.state)
  }

  @Test func `a skill opens, on the screen of skills`() {
    let planner = Planner(.full, ": \"change man\" Enter")
    #expect(planner.state.overlay?.of(SkillScreen.self) == SkillScreen("change-management"))
    #expect(planner.state.tab == .skills)
  }

  @Test func `what cannot be done says why, and the palette stays`() {
    let empty = Planner(Career(.manager), "2 : \"edit all\" Enter")
    #expect(empty.picture.contains("not available: no entry or goal selected"))
    #expect(empty.state.message?.text == "Not available: no entry or goal selected.")
    #expect(empty.effects.isEmpty)
  }

  @Test func `what belongs to another screen is done there`() {
    var (palette, key) = (Planner(.full), Planner(.full))
    palette.run("1 : \"zoom in\" Enter")
    key.run("3 +")
    #expect(palette.state.tab == .timeline && palette.picture == key.picture)
  }

  @Test(arguments: ["check off", "complete goal", "drop goal"])
  func `what is done to a goal is done on Plan, with its first goal`(words: String) {
    var planner = Planner(.planning)
    planner.run(":")
    planner.type(words)
    planner.press(.enter)
    #expect(planner.state.tab == .plan)
    #expect(planner.state.message?.text.contains("no goal") != true)
  }

  @Test func `people and projects lead to their entries, entries and goals open`() throws {
    let entry = Entry.fixture(
      "01A", on: "2026-11-21", "Wrote the Zürich ledger plan", people: ["Zoë Ward"])
    let goal = Goal(id: "01G", title: "Move the archive", created: instant("2026-01-01"))
    let career = Career(.manager, [entry], goals: [goal])
    let person = Planner(career, ": \"zoe\" Enter")
    #expect(person.state.tab == .log && person.state.log.filter == "with:\"Zoë Ward\"")
    #expect(Planner(career, ": \"ledger plan\" Enter").state.overlay?.of(EntryScreen.self) != nil)
    #expect(Planner(career, ": \"archive\" Enter").state.overlay?.of(GoalScreen.self) != nil)
  }

  @Test func `Esc leaves everything as it was`() {
    var planner = Planner(.full, "5 Enter")
    let before = planner.state
    planner.run(": \"undo\" Down Esc")
    #expect(planner.state == before)
  }

  @Test func `words that fit nothing say so`() {
    #expect(Planner(.few, ": \"qqqxxx\"").picture.contains("No matches."))
  }
}
