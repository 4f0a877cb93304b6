import CareerDrawing
import CareerModel
import CareerScreens
import CareerTesting
import Testing

struct AssessFormTests {
  private func planner(
    _ career: Career = .mentoring, _ keys: Script = "4 Down Down Down Down s",
    size: Size = .usual
  ) -> Planner {
    Planner(career, keys, size: size)
  }

  private func form(_ planner: Planner) -> AssessForm? {
    planner.state.overlay?.of(AssessForm.self)
  }

  private func words(_ planner: Planner) -> String {
    planner.state.view().text.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test func `it begins at what was said last`() {
    #expect(form(planner())?.level == 4)
  }

  @Test func `it begins at the shown level where nothing was said`() {
    let career = Career.mentoring.with { profile in
      var profile = profile
      profile.assessments = []
      return profile
    }
    #expect(form(planner(career))?.level == 3)
    #expect(form(planner(career, "4 s"))?.level == 1)
  }

  @Test func `it begins at the shown level where what was said is no level`() {
    let career = Career.mentoring.with { $0.assessing("talent-management", at: 9, on: today) }
    #expect(form(planner(career))?.level == 3)
    #expect(
      words(planner(career)).contains(
        "Last self-assessment: 9 on 21 Nov 2026. Your evidence shows level 3."))
  }

  @Test(
    arguments: [
      ("1", 1), ("5", 5), ("Up", 3), ("Down Down Down", 5), ("k k k k k", 1), ("j", 5),
      ("Home", 1), ("G", 5), ("0", 4), ("6", 4), ("x", 4), ("2 3", 3),
    ] as [(Script, Int)])
  func `arrows and digits choose a level`(keys: Script, level: Int) {
    var planner = planner()
    planner.run(keys)
    #expect(form(planner)?.level == level)
    #expect(planner.effects.isEmpty)
  }

  @Test func `Enter keeps the level with today's date, beside those before`() {
    var planner = planner()
    let before = planner.state.profile
    planner.run("5 Enter")
    let after = before.assessing("talent-management", at: 5, on: today)
    let change = Change.edit(before, to: after, as: .assessed, "Talent management")
    #expect(planner.effects == [.perform(change)])
    #expect(after.assessments.count == 3)
    #expect(planner.state.profile == after)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.reading?.standings["talent-management"]?.assessment?.level == 5)
    #expect(planner.state.reading?.standings["talent-management"]?.shown == 3)
  }

  @Test func `the same level on another day is an assessment of its own`() {
    var planner = planner()
    planner.run("Enter")
    #expect(planner.effects.count == 1)
    #expect(planner.state.profile.assessments.last?.date == today)
  }

  @Test func `the same level on the same day changes nothing`() {
    var planner = planner()
    planner.run("5 Enter s Enter")
    #expect(planner.effects.count == 1)
    #expect(planner.state.overlay == nil)
  }

  @Test(arguments: [Key.escape, "q", .left])
  func `a key cancels and changes nothing`(key: Key) {
    var planner = planner(.mentoring, "4 Down Down Down Down")
    let expected = planner.state
    planner.run("s 1")
    planner.press(key)
    #expect(planner.state == expected)
    #expect(planner.effects.isEmpty)
  }

  @Test func `undo takes an assessment back`() {
    var planner = planner()
    let before = planner.state.profile
    planner.run("5 Enter")
    #expect(
      planner.state.message?.text == "Assessed Talent management at level 5 · u undo")
    planner.run("u")
    #expect(planner.state.profile == before)
    #expect(planner.state.message?.text == "Undone: assessed Talent management at level 5")
  }

  @Test func `it says what was said before, what the record shows and what the choice comes to`() {
    var planner = planner()
    planner.run("5")
    let words = words(planner)
    #expect(words.contains("Last self-assessment: 4 on 7 Nov 2026. Your evidence shows level 3."))
    #expect(words.contains("2 levels above your evidence. Signals of level 5 •"))
  }

  @Test(arguments: Size.all + [.widest])
  func `the chosen level's text is always whole`(size: Size) {
    var planner = planner(.mentoring, "4", size: size)
    for skill in Framework.builtIn.skills {
      planner.press("s")
      for level in skill.levels {
        planner.press(.character(Character("\(level.level)")))
        #expect(words(planner).contains(level.text), "\(skill.id) \(level.level)")
      }
      planner.press(.escape, "j")
    }
  }

  @Test func `a skill that the framework does not have can be assessed too`() {
    var planner = planner(Career(.manager, [.full]), "4 G s 2 Enter")
    #expect(planner.state.profile.assessments.map(\.skill) == ["juggling"])
    planner.send(.monthsRead([Entry.full.day.month: []], unread: 0))
    #expect(planner.state.reading?.standings["juggling"]?.assessment?.level == 2)
  }

  @Test func `a paste says that it goes into a line`() {
    var planner = planner()
    let expected = planner.state.overlay
    planner.send(.pasted("5"))
    #expect(planner.state.overlay == expected)
  }
}
