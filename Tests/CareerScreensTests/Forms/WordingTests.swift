import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct WordingTests {
  private func problems(_ text: String) -> [CaptureProblem] {
    LogLine(text, framework: .builtIn, today: today).problems
  }

  private func isSentence(_ words: String) -> Bool {
    words.last == "." || words.hasSuffix(". \\# keeps it as text.")
  }

  @Test(arguments: [
    "#cooking", "#t", "#talent:9", "#talent:", "on:someday", "on:2026-02-31", "on:2030-01-01",
    "on:", "@\"\"",
  ])
  func `a problem of a line is a sentence that begins with its token`(token: String) throws {
    let problem = try #require(problems("Ran it \(token)").first)
    let words = Wording.summary(of: problem, framework: .builtIn)
    #expect(words.hasPrefix(token), "\(words)")
    #expect(isSentence(words), "\(words)")
  }

  @Test(arguments: [
    ("Ran it #talent #talent-management:2", "#talent-management:2"),
    ("Ran it on:fri on:mon", "on:mon"), ("Ran it %a %b", "%b"),
  ])
  func `a second naming is told by the second token`(line: String, token: String) throws {
    let problem = try #require(problems(line).first)
    #expect(Wording.summary(of: problem, framework: .builtIn).hasPrefix(token))
  }

  @Test(arguments: ["", "#talent", String(repeating: "long ", count: 120)])
  func `a problem of the whole line is a sentence`(line: String) throws {
    let problem = try #require(problems(line).first)
    let words = Wording.summary(of: problem, framework: .builtIn)
    #expect(isSentence(words), "\(words)")
    #expect(words.first?.isUppercase == true, "\(words)")
  }

  @Test func `a line of many thousand characters says how many are the most`() throws {
    let problem = try #require(problems(String(repeating: "x", count: 5000)).first)
    let words = Wording.summary(of: problem, framework: .builtIn)
    #expect(words.contains("5000") && words.contains("\(LogLine.longestLine)"))
  }

  @Test(arguments: [
    "kind:gold", "skill:cooking", "skill:t", "#t", "skill:talent:9", "since:someday", "tag:",
  ])
  func `a problem of a filter is a sentence that begins with its token`(token: String) throws {
    let query = Query(token, framework: .builtIn, today: today)
    let words = Wording.summary(of: try #require(query.problems.first))
    #expect(words.hasPrefix(token), "\(words)")
    #expect(isSentence(words), "\(words)")
  }

  @Test(arguments: [RelativeDay.Problem.notADate("someday"), .noSuchDay("2026-02-31")])
  func `a problem of a date names what was typed`(problem: RelativeDay.Problem) {
    let words = Wording.summary(of: problem)
    #expect(words.contains("someday") || words.contains("2026-02-31"))
    #expect(isSentence(words))
  }

  @Test(arguments: [
    (Change.add([.hire]), "Logged “First hire”", "Undone: logged “First hire”"),
    (.remove(.hire), "Deleted “First hire”", "Undone: deleted “First hire”"),
    (.replace(.hire, with: .hire), "Edited “First hire”", "Undone: edited “First hire”"),
    (.add([.hire, .review]), "Logged 2 entries", "Undone: logged 2 entries"),
  ])
  func `a change says what it did, and taking it back says what was done`(
    change: Change, done: String, undone: String
  ) {
    #expect(Wording.done(change) == done)
    #expect(Wording.undone(change.inverse) == undone)
  }

  @Test(arguments: [
    (Change.Intent(.startedGoal), "Started “First talk”"),
    (Change.Intent(.pausedGoal), "Paused “First talk”"),
    (Change.Intent(.reopenedGoal), "Reopened “First talk”"),
    (Change.Intent(.droppedGoal), "Dropped “First talk”"),
    (Change.Intent(.fulfilledGoal), "Completed “First talk”"),
    (Change.Intent(.addedStep, "Ask"), "Added step “Ask”"),
    (Change.Intent(.changedStep, "Ask"), "Changed step “Ask”"),
    (Change.Intent(.removedStep, "Ask"), "Removed step “Ask”"),
    (Change.Intent(.tickedStep, "Ask"), "Checked off “Ask”, 1 of 2"),
    (Change.Intent(.untickedStep, "Ask"), "Unchecked “Ask”, 1 of 2"),
    (Change.Intent(.edited), "Edited goal “First talk”"),
  ])
  func `what was done with a goal is told by what it was done for`(
    intent: Change.Intent, done: String
  ) {
    let goal = Goal(
      id: "01G", title: "First talk",
      steps: [GoalStep(title: "Ask", done: today), GoalStep(title: "Write")],
      created: instant("2026-11-21"))
    var change = Change([.goal(before: goal, after: goal)])
    change.intent = intent
    #expect(Wording.done(change) == done)
  }

  @Test func `a change that does not say what it was made for is told by its edits`() {
    #expect(Wording.done(Change([.entry(before: nil, after: .hire)])) == "Logged “First hire”")
    var renamed = Profile()
    renamed.name = "Ada"
    let both: [Change.Edit] = [
      .profile(before: Profile(), after: renamed), .entry(before: nil, after: .hire),
    ]
    #expect(Wording.done(Change([both[0]])) == "Updated name")
    #expect(Wording.done(Change(both)) == "2 changes")
    #expect(Wording.undone(Change(both).inverse) == "Undone: 2 changes")
  }

  @Test func `a begun stage is told by its name, also when it is taken back`() throws {
    let lead = try #require(Framework.builtIn.stage("team-lead"))
    let begun = Change.begin(
      lead, on: today, milestone: Wording.milestone(of: lead), in: .engineer, today: today,
      id: "01X", created: instant("2026-11-21"))
    #expect(Wording.done(begun) == "Started as Team lead")
    #expect(Wording.undone(begun.inverse) == "Undone: started as Team lead")
    #expect(Wording.redone(begun) == "Redone: started as Team lead")
  }

  @Test(arguments: [
    ("Team lead", "Became team lead"), ("CTO", "Became CTO"), ("Head of IT", "Became head of IT"),
  ])
  func `the milestone of a stage has its title in small letters`(title: String, words: String) {
    var stage = Framework.builtIn.stages[0]
    stage.title = title
    #expect(Wording.milestone(of: stage) == words)
  }

  @Test func `a title in a message is short and harmless`() {
    let words = Wording.quoted("\u{1B}[31m" + String(repeating: "界", count: 60))
    #expect(TextWidth.columns(of: words) <= 42)
    #expect(words.unicodeScalars.allSatisfy { !$0.isActedUpon })
  }
}
