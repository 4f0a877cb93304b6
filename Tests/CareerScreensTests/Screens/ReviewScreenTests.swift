import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

struct ReviewScreenTests {
  /// The planner with the weekly review open on a page.
  private func planner(on page: ReviewPage, _ career: Career = .reviewing) -> Planner {
    var planner = Planner(career)
    planner.press("r")
    for _ in 0..<7 where planner.review?.page != page { planner.press(.right) }
    return planner
  }

  private func reminder(_ planner: Planner) -> Bool { planner.picture.contains("due · r ") }

  @Test func `Path says what is due, and nothing where nothing is`() {
    #expect(
      Planner(.reviewing).picture.contains(" The weekly review is due · r start "))
    #expect(
      Planner(.neverReviewed).picture.contains(
        "The weekly and quarterly reviews are due · r start"))
    #expect(!reminder(Planner(.reviewed)))
    #expect(!reminder(Planner(Career(.manager))))
    #expect(!reminder(Planner(reading: .reviewing)))
  }

  @Test func `the reminder is on Path alone, and gives way to what is said and open`() {
    var planner = Planner(.reviewing)
    #expect(reminder(planner))
    planner.press("x")
    #expect(!reminder(planner))
    planner.press("w")
    #expect(!reminder(planner))
    planner.press(.escape, "2")
    #expect(!reminder(planner))
    planner.press("1")
    #expect(reminder(planner))
  }

  @Test func `the review that opens is the one that is due, the longer one first`() {
    #expect(planner(on: .logged).review?.review.rhythm == .weekly)
    #expect(planner(on: .logged, .neverReviewed).review?.review.rhythm == .quarterly)
    #expect(planner(on: .logged, .reviewed).review?.review.rhythm == .weekly)
    var planner = planner(on: .logged)
    planner.press("v")
    #expect(planner.review?.review.rhythm == .quarterly)
    #expect(planner.review?.page == .logged)
  }

  @Test func `while the record is being read there is no review`() {
    var planner = Planner(reading: .reviewing)
    planner.press("r")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.message?.text == "r: still loading.")
  }

  @Test func `Enter and the arrows walk through the pages, and stop at both ends`() {
    var planner = Planner(.reviewed)
    planner.press("r", .left)
    #expect(planner.review?.page == .logged)
    planner.press(.enter)
    #expect(planner.review?.page == .prompts)
    planner.press(.right, .enter, .enter, .right)
    #expect(planner.review?.page == .done)
    planner.press(.right)
    #expect(planner.review?.page == .done)
    planner.press(.left, .left)
    #expect(planner.review?.page == .goals)
  }

  @Test(arguments: ReviewPage.allCases)
  func `leaving marks nothing as done, on any page`(page: ReviewPage) {
    var planner = planner(on: page)
    planner.press(.escape)
    #expect(planner.state.overlay == nil)
    #expect(planner.effects.isEmpty)
  }

  @Test func `the last page marks the review done, and u takes that back`() {
    var planner = planner(on: .done)
    planner.press(.enter)
    #expect(planner.state.overlay == nil)
    #expect(planner.store.profile.lastReview(.weekly) == today)
    #expect(
      planner.state.message?.text
        == "Weekly review done · u undo")
    #expect(planner.state.reviewsDue == [])
    planner.press("u")
    #expect(planner.state.message?.text == "Undone: weekly review done")
    #expect(planner.store.profile == Career.reviewing.profile)
    #expect(planner.state.reviewsDue == [.weekly])
    planner.press(.control("r"))
    #expect(planner.state.message?.text == "Redone: weekly review done")
  }

  @Test func `a review that cannot be marked stays open and says why`() {
    var planner = planner(on: .done)
    planner.run("[the disk is full] Enter")
    #expect(planner.review?.page == .done)
    #expect(!planner.state.errors.isEmpty)
    #expect(planner.state.reviewsDue == [.weekly])
  }

  @Test func `a second review on a day changes nothing`() {
    var planner = planner(on: .done, .reviewed)
    planner.press(.enter)
    #expect(planner.effects.isEmpty)
    #expect(planner.state.overlay == nil)
    #expect(planner.state.message?.text == "Already done today.")
  }

  // MARK: - Writing on the way

  @Test(arguments: [.enter, "a"] as [Key])
  func `a question opens the log line with its skill and level, and the review goes on`(key: Key)
    throws
  {
    var planner = planner(on: .prompts)
    let prompts = try #require(planner.review?.review.prompts)
    planner.press(.down, key)
    #expect(planner.logLine?.editor.text == "#\(prompts[1].skill):\(prompts[1].level) ")
    #expect(planner.picture.contains(prompts[1].question.prefix(30)))
    planner.type("Told sales why")
    planner.press(.enter)
    #expect(planner.review?.page == .prompts)
    #expect(planner.review?.cursor == 1)
    #expect(planner.review?.review.prompts == prompts)
    #expect(planner.review?.review.entries(for: prompts[1].skill) == 1)
    #expect(planner.state.journal[0]?.evidence == [prompts[1].evidence])
    planner.press("u")
    #expect(planner.review?.review.entries(for: prompts[1].skill) == 0)
  }

  @Test func `a result is written behind the entry’s line, and the entry leaves the list`() {
    var planner = planner(on: .owed)
    #expect(planner.review?.review.owed == ["R2", "R3"])
    planner.press(.enter)
    #expect(planner.logLine?.editor.text == "First hire on:2026-11-02 => ")
    planner.type("she stayed")
    planner.press(.enter)
    #expect(planner.state.journal.entry("R2")?.result == "she stayed")
    #expect(planner.review?.review.owed == ["R3"])
    for _ in 0..<3 { planner.press(.right) }
    #expect(planner.picture.contains("You added 1 result."))
  }

  @Test func `somebody not met is in the line that opens, and met then`() {
    var planner = planner(on: .people)
    planner.press("a")
    #expect(planner.logLine?.editor.text == "@\"Sam Lee\" ")
    planner.type("Had lunch")
    planner.press(.enter)
    #expect(planner.state.journal[0]?.people == ["Sam Lee"])
    #expect(planner.review?.review.people == [])
    #expect(planner.review?.page == .people)
  }

  @Test func `a goal opens over the review, and what becomes of it is seen there`() {
    var planner = planner(on: .goals)
    planner.press(.enter)
    #expect(planner.state.overlay?.of(GoalScreen.self) == GoalScreen("G1"))
    planner.press(.escape)
    #expect(planner.review?.review.goals == ["G1", "G2"])
    planner.press(.down, .enter, "d")
    #expect(planner.review?.review.goals == ["G1"])
    #expect(planner.review?.cursor == 0)
    planner.press("u")
    #expect(planner.review?.review.goals == ["G1", "G2"])
  }

  @Test func `a quarter lets one say how one sees oneself`() throws {
    var planner = Planner(.neverReviewed)
    planner.press("r", .right)
    let first = try #require(planner.review?.review.quarter?.unassessed.first?.skill)
    planner.press(.enter, "3", .enter)
    #expect(planner.state.profile.assessment(of: first)?.level == 3)
    #expect(planner.review?.page == .standing)
    #expect(planner.review?.review.quarter?.unassessed.contains { $0.skill == first } == false)
  }

  @Test func `Esc on a line that holds only what was put in keeps no draft`() {
    var planner = planner(on: .prompts)
    planner.press(.enter, .escape)
    #expect(planner.review?.page == .prompts)
    #expect(planner.state.drafts.isEmpty)
    planner.press(.right, .enter, .escape)
    #expect(planner.review?.page == .owed)
    #expect(planner.state.drafts.isEmpty)
    #expect(planner.effects.isEmpty)
  }

  @Test func `an answer left half-way comes back with its question, beside other drafts`() {
    var planner = Planner(.reviewing)
    planner.run("a \"Something else\" Esc r Right Enter \"Told\" Esc")
    #expect(planner.state.drafts.count == 2)
    planner.press(.enter, .up)
    #expect(planner.logLine?.editor.text.hasSuffix(" Told") == true)
    planner.type(" sales")
    planner.press(.enter)
    #expect(planner.state.drafts.map(\.text) == ["Something else"])
    #expect(planner.review != nil)
    planner.press(.escape, "a", .up)
    #expect(planner.logLine?.editor.text == "Something else")
  }

  @Test func `a log on any other page goes over the review and comes back to it`() {
    var planner = planner(on: .logged)
    planner.run("a \"Ran the review\" Enter")
    #expect(planner.review?.review.entries.count == 3)
    #expect(planner.state.below.isEmpty)
  }

  // MARK: - While it is open

  @Test func `what changes beneath is shown, and the questions stay`() throws {
    var planner = planner(on: .owed)
    planner.press(.down)
    let prompts = planner.review?.review.prompts
    planner.send(.monthsRead([on("2026-10-12").month: []], unread: 0))
    #expect(planner.review?.review.owed == ["R2"])
    #expect(planner.review?.cursor == 0)
    #expect(planner.review?.review.prompts == prompts)
    planner.send(.dayTurned(today.adding(days: 1)))
    #expect(planner.review?.review.today == today.adding(days: 1))
  }

  @Test func `months that are read again leave the review as it was until all are there`() {
    var planner = planner(on: .owed)
    planner.send(.monthsRead([:], unread: 3))
    #expect(planner.review?.review.owed == ["R2", "R3"])
    planner.send(.monthsRead([:], unread: 0))
    #expect(planner.review?.review.owed == ["R2", "R3"])
  }

  @Test(arguments: Size.all)
  func `the row under the cursor is in view, whichever it is`(size: Size) {
    var planner = Planner(.neverReviewed, size: size)
    planner.press("r", .right)
    let first = planner.review
    planner.press("G")
    for _ in 0..<9 {
      #expect(planner.state.view().text[2..<(size.rows - 2)].contains { $0.contains("▸") })
      planner.press(.up)
    }
    planner.press("g")
    #expect(planner.review == first)
  }

  @Test func `on a small screen a page is read from its top, and a row shown before it opens`() {
    // Other levels that have changed, so that the page is longer than the screen.
    var career = Career.neverReviewed
    let skills: [SkillID] = ["business-alignment", "business-acumen", "change-management"]
    for (place, day) in ["2026-08-15", "2026-09-25", "2026-10-05", "2026-11-05"].enumerated() {
      var entry = Entry.fixture(
        EntryID(rawValue: "RA\(place)"), on: day, "Set the budget of plan \(place)",
        skills.map { Evidence(skill: $0, level: 4) })
      entry.project = "budget \(place)"
      career.months[entry.day.month, default: []].insert(entry, at: 0)
    }
    var planner = Planner(career, size: .narrow)
    planner.press("r", .right)
    #expect(planner.picture.contains("Readiness for technology leader"))
    #expect(!planner.picture.contains("▸"))
    planner.press(.enter)
    #expect(planner.picture.contains("▸Technical expert"))
    planner.press(.enter)
    #expect(planner.review == nil)
    planner.press(.escape)
    for _ in 0..<9 { planner.press(.up) }
    #expect(planner.picture.contains("Readiness for technology leader"))
    for _ in 0..<9 { planner.press(.down) }
    #expect(planner.picture.contains("▸"))
  }

  @Test func `a key without a meaning says so`() {
    var planner = planner(on: .logged)
    planner.press("x")
    #expect(planner.state.message?.text == "x does nothing here · ? all keys")
    #expect(planner.review != nil)
  }
}
