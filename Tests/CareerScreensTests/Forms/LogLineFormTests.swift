import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct LogLineFormTests {
  private let line = "Ran it #trouble:3 @Sam on:yesterday => two fixes"

  @Test func `Enter wants the line written, and the form stays until it is`() {
    var state = Planner(.few).state
    for key in [Key.character("a"), "R", "a", "n"] { _ = state.update(.keyPressed(key)) }
    let before = state
    let typed = LogLine("Ran", framework: .builtIn, today: today)
    let wanted = state.update(.keyPressed(.enter))
    #expect(wanted == [.log(typed, .skill)])
    #expect(state == before)
  }

  @Test(
    arguments: [("a", EntryKind.skill), ("m", .milestone), ("f", .feedback)] as [(Key, EntryKind)])
  func `a saved line is in the journal as it was understood, and the form is gone`(
    key: Key, kind: EntryKind
  ) throws {
    var planner = Planner(.few)
    planner.press(key)
    if kind == .feedback { planner.press("p") }
    planner.type(line)
    planner.press(.enter)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.journal.entry("T0001")?.direction == (kind == .feedback ? .praise : nil))
    let entry = try #require(planner.state.journal.entry("T0001"))
    #expect(entry.kind == kind)
    #expect(entry.title == "Ran it")
    #expect(entry.day == on("2026-11-20"))
    #expect(entry.evidence == [Evidence(skill: "troubleshooting", level: 3)])
    #expect(entry.people == ["Sam"])
    #expect(entry.result == "two fixes")
    #expect(planner.state.message?.tone == .good)
    #expect(planner.state.message?.text.contains("“Ran it”") == true)
    #expect(planner.state.message?.text.hasPrefix("Logged “") == true)
  }

  @Test(arguments: ["", "   ", "#talent", "Ran it #cooking", "Ran it on:2026-02-31", "Ran it #t"])
  func `Enter on a line with a problem refuses it and loses nothing`(text: String) {
    var planner = Planner(.few)
    planner.press("a")
    planner.type(text)
    planner.press(.enter)
    #expect(planner.effects.isEmpty)
    #expect(planner.logLine?.wasRefused == true)
    #expect(planner.logLine?.editor.text == text)
    planner.type("x")
    #expect(planner.logLine?.wasRefused == false)
  }

  @Test func `what could not be written stays in the form, with the reason, and saves later`() {
    var planner = Planner(.few)
    planner.run("[the disk is full] a \"Ran it\" Enter")
    #expect(planner.logLine?.editor.text == "Ran it")
    #expect(planner.logLine?.failure == planner.store.trouble?.capitalizedFirst)
    planner.store.trouble = nil
    planner.press(.enter)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.journal.count == 4)
  }

  @Test func `editing shows the line, and what a line cannot say stays`() throws {
    var planner = Planner(Career(.manager, [.full]))
    planner.run("2 e")
    #expect(planner.logLine?.editor.text == Entry.full.captureText)
    #expect(planner.logLine?.purpose == .edit(.full))
    planner.run("Home \"Again: \" Enter")
    var expected = Entry.full
    expected.title = "Again: " + expected.title
    let edited = try #require(planner.state.journal.entry("01D"))
    expected.updated = edited.updated
    #expect(edited == expected)
    #expect(edited.updated > Entry.full.updated)
  }

  @Test func `an entry edited over the whole screen is the one that is edited`() {
    var planner = Planner(.few)
    planner.run("2 Down Enter e")
    #expect(planner.logLine?.purpose == .edit(.hire))
  }

  @Test func `a failed edit keeps the form open with its text`() {
    var planner = Planner(.few)
    planner.run("[the disk is full] 2 e Home \"Again: \" Enter")
    #expect(planner.logLine?.purpose == .edit(.review))
    #expect(planner.logLine?.editor.text.hasPrefix("Again: ") == true)
    #expect(planner.state.journal.entry("01A") == .review)
  }

  @Test(arguments: [
    ("Helped #te", 1, "Helped #teamwork"), ("Helped #te", 2, "Helped #technical-expertise"),
    ("#tal Helped", 0, "#tal Helped"), ("Helped #trouble", 1, "Helped #troubleshooting"),
    ("Helped #xyz", 1, "Helped #xyz"), ("Helped", 1, "Helped"),
    ("Helped #", 1, "Helped #hands-on-delivery"),
    ("Helped #talent:3", 1, "Helped #talent-management:3"),
  ])
  func `Tab completes the skill at the cursor`(text: String, tabs: Int, completed: String) {
    var planner = Planner(.few)
    planner.press("a")
    planner.type(text)
    for _ in 0..<tabs { planner.press(.tab) }
    #expect(planner.logLine?.editor.text == completed)
  }

  @Test func `what is typed behind a completed skill with a level goes behind the level`() {
    var planner = Planner(.few)
    planner.run("a \"Helped #tal:3\" Tab \" @Sam\"")
    #expect(planner.logLine?.editor.text == "Helped #talent-management:3 @Sam")
  }

  @Test func `Shift-Tab goes back through the skills`() {
    var planner = Planner(.few)
    planner.run("a \"Helped #\" Tab Tab Tab Shift-Tab Shift-Tab")
    #expect(planner.logLine?.editor.text == "Helped #hands-on-delivery")
    planner.run("Shift-Tab")
    #expect(planner.logLine?.editor.text == "Helped #business-acumen")
  }

  @Test func `behind a skill with a level Tab goes through the level’s signals`() {
    var planner = Planner(.few)
    planner.run("a \"Settled it #tal:3\" Tab")
    let signals = planner.state.framework.skill("talent-management")?.levels[2].signals ?? []
    for signal in signals {
      planner.press(.tab)
      #expect(planner.logLine?.editor.text == "Settled it #talent-management:3/\(signal.id)")
    }
    planner.press(.tab)
    #expect(planner.logLine?.editor.text == "Settled it #talent-management:3")
    planner.press(.tab)
    #expect(planner.logLine?.editor.text == "Settled it #talent-management:3/\(signals[0].id)")
  }

  @Test func `a signal that was picked is saved with its level and shown with the entry`() throws {
    var planner = Planner(.few)
    let signal = try #require(
      planner.state.framework.skill("talent-management")?.levels[2].signals[0])
    planner.run("a \"Settled it #talent-management:3\" Tab Enter 2 Enter")
    let entry = try #require(planner.state.journal[0])
    #expect(
      entry.evidence
        == [Evidence(skill: "talent-management", level: 3, signal: signal.id)])
    #expect(planner.state.view().text.contains { $0.contains(signal.text.prefix(40)) })
  }

  @Test func `behind a slash the signals of all levels are offered`() {
    var planner = Planner(.few)
    planner.run("a \"Settled it #talent/\" Tab")
    let first = planner.state.framework.skill("talent-management")?.levels[0].signals[0].id
    #expect(
      planner.logLine?.editor.text == "Settled it #talent-management/\(first?.rawValue ?? "")")
    planner.press(.enter)
    #expect(planner.state.journal[0]?.evidence[0].level == 1)
  }
}
