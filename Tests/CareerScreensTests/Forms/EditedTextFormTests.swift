import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerTesting
import Testing

/// `E`: an entry or a goal in the person's own editor, and what becomes of the text.
struct EditedTextFormTests {
  private static let failure = "the editor “vi” exited with status 1, so nothing was saved."

  @Test func `E hands the text over with remarks, and draws nothing`() throws {
    var planner = Planner(.few)
    planner.run("2 E")
    let text = try #require(planner.textInEditor)
    #expect(text.subject == .entry(.review))
    #expect(text.name == "skill")
    #expect(text.text.hasPrefix("# Edit this skill, then save and quit."))
    #expect(text.text.hasSuffix(EditorText.text(of: Entry.review)))
    #expect(planner.state.overlay == nil)
  }

  @Test func `a goal whose text gained a step and another title is called edited`() {
    let goal = Goal(id: "01G", title: "Talk to the board", created: instant("2026-01-01"))
    var planner = Planner(Career(.manager, [.review], goals: [goal]), "5 E")
    planner.leaveEditor {
      $0.replacing("title: Talk", with: "title: Write") + "[ ] Ask Jo\n"
    }
    #expect(planner.state.plan["01G"]?.steps.map(\.title) == ["Ask Jo"])
    #expect(
      planner.state.message?.text.hasPrefix("Edited goal “Write to the board”") == true)
  }

  @Test(arguments: ["2 E", "2 Enter E", "1 Down Down E"] as [Script])
  func `a changed text is one change that u takes back`(keys: Script) throws {
    var planner = Planner(.few)
    planner.run(keys)
    guard case .entry(let entry)? = planner.textInEditor?.subject else {
      Issue.record("\(keys): nothing was handed over")
      return
    }
    let before = planner.state.overlay
    planner.leaveEditor { $0.replacing("tags:", with: "tags: checkout, 2026") }
    #expect(planner.state.journal.entry(entry.id)?.tags == ["checkout", "2026"])
    #expect(planner.state.message?.text.hasPrefix("Edited “") == true)
    #expect(planner.state.overlay == before)
    planner.run("Esc u")
    #expect(planner.state.journal.entry(entry.id) == entry)
  }

  @Test(arguments: ["5 E", "5 Enter E"] as [Script])
  func `a goal is edited alike`(keys: Script) throws {
    let goal = Goal(id: "01G", title: "Talk to the board", created: instant("2026-01-01"))
    var planner = Planner(Career(.manager, [.review], goals: [goal]))
    planner.run(keys)
    #expect(planner.textInEditor?.subject == .goal(goal))
    planner.leaveEditor { $0 + "[x] Ask for a date\nWrite the page\n" }
    let after = try #require(planner.state.plan["01G"])
    #expect(
      after.steps == [
        GoalStep(title: "Ask for a date", done: today), GoalStep(title: "Write the page"),
      ])
    #expect(after.state == .started)
  }

  @Test func `an unchanged and an emptied text change nothing, and that is said`() {
    var planner = Planner(.few)
    planner.run("2 E")
    planner.leaveEditor { $0 }
    #expect(planner.state.message?.text == "No changes.")
    planner.run("E")
    planner.leaveEditor { _ in "# only this is left\n" }
    #expect(planner.state.message?.text == "Empty text. No changes.")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.journal.entry("01A") == .review)
    #expect(planner.state.drafts.isEmpty)
  }

  @Test func `a text with an error is shown, goes back with a complaint, and is taken then`() throws
  {
    var planner = Planner(.few)
    planner.run("2 E")
    planner.leaveEditor { $0.replacing("2026-11-20", with: "2026-02-31") }
    #expect(planner.picture.contains("Line 8: date: 2026-02-31 is not a real date."))
    #expect(planner.picture.contains("▸  8 date: 2026-02-31"))
    planner.run("Enter")
    let text = try #require(planner.textInEditor?.text)
    #expect(
      text.contains(
        "#! Not taken: date: 2026-02-31 is not a real date.\ndate: 2026-02-31\n"))
    planner.leaveEditor { $0.replacing("2026-02-31", with: "2026-11-19") }
    #expect(planner.state.overlay == nil)
    #expect(planner.state.journal.entry("01A")?.day == on("2026-11-19"))
    #expect(planner.state.journal.entry("01A")?.note == nil)
  }

  @Test func `Esc keeps the text, E offers it again, and saving forgets it`() throws {
    var planner = Planner(.few)
    planner.run("2 E")
    planner.leaveEditor { $0.replacing("\nnote:", with: "\nnote: mine\ntitle: again") }
    planner.run("Esc")
    #expect(planner.state.overlay == nil)
    let draft = try #require(planner.state.drafts.first)
    #expect(draft.asking == .text && draft.editing == "01A" && draft.text.contains("note: mine"))
    #expect(planner.store.drafts == [draft])
    planner.run("e")
    #expect(planner.logLine?.editor.text == Entry.review.captureText)
    planner.run("Esc E")
    let text = try #require(planner.textInEditor?.text)
    #expect(text.hasPrefix("# Unfinished draft."))
    #expect(text.hasSuffix(draft.text))
    planner.leaveEditor { $0 }
    #expect(planner.state.message?.text == "No changes. Draft kept.")
    planner.run("E")
    planner.leaveEditor { $0.replacing("title: again", with: "") }
    #expect(planner.state.journal.entry("01A")?.note == "mine")
    #expect(planner.state.drafts.isEmpty && planner.store.drafts.isEmpty)
  }

  @Test func `an emptied draft is forgotten`() {
    var planner = Planner(.few)
    planner.run("2 E")
    planner.leaveEditor { $0.replacing("kind: skill", with: "kind: stone") }
    planner.run("Esc E")
    planner.leaveEditor { _ in "" }
    #expect(planner.state.drafts.isEmpty && planner.store.drafts.isEmpty)
  }

  @Test func `an editor that fails takes nothing over, and loses nothing`() {
    var planner = Planner(.few)
    planner.run("2 E")
    planner.editorFails(Self.failure) { $0 }
    #expect(planner.state.overlay == nil)
    #expect(planner.state.errors == ["The" + Self.failure.dropFirst(3)])
    planner.run("Esc E")
    planner.editorFails(Self.failure) { $0.replacing("\nnote:", with: "\nnote: mine") }
    #expect(planner.picture.contains("exited with status 1"))
    #expect(planner.state.journal.entry("01A") == .review)
    planner.run("Esc")
    #expect(planner.state.drafts.first?.text.contains("note: mine") == true)
  }

  @Test func `a change that cannot be saved leaves the text there, to be tried again`() {
    var planner = Planner(.few)
    planner.run("2 E [the disk is full]")
    planner.leaveEditor { $0.replacing("\nnote:", with: "\nnote: mine") }
    #expect(planner.picture.contains("the disk is full"))
    planner.store.trouble = nil
    planner.run("Enter")
    planner.leaveEditor { $0 }
    #expect(planner.state.journal.entry("01A")?.note == "mine")
    #expect(planner.state.overlay == nil)
  }

  @Test(arguments: [false, true])
  func `what somebody else changed meanwhile stays, of a draft too`(asDraft: Bool) throws {
    var planner = Planner(.few)
    planner.run("2 E")
    let entry = try #require(planner.state.entryAtCursor)
    if asDraft {
      planner.leaveEditor { $0.replacing("title: ", with: "date: soon\ntitle: ") }
      planner.run("Esc")
    }
    var other = entry
    other.result = "Theirs"
    planner.send(.monthsRead([entry.day.month: [other]], unread: 0))
    try planner.store.changeElsewhere(.replace(entry, with: other))
    if asDraft {
      planner.run("E")
      planner.leaveEditor {
        $0.replacing("date: soon\n", with: "").replacing("title: ", with: "title: My ")
      }
    } else {
      planner.leaveEditor { $0.replacing("title: ", with: "title: My ") }
    }
    let after = try #require(planner.state.journal.entry(entry.id))
    #expect(after.title == "My \(entry.title)")
    #expect(after.result == "Theirs")
  }

  @Test func `a goal that was changed elsewhere is not overwritten`() throws {
    let goal = Goal(id: "01G", title: "Talk to the board", created: instant("2026-01-01"))
    var planner = Planner(Career(.manager, [.review], goals: [goal]))
    planner.run("5 E")
    let other = try planner.changeElsewhere("01G") { $0.priority = .essential }
    planner.leaveEditor { $0.replacing("why:", with: "why: They decide.") }
    #expect(planner.picture.contains("changed elsewhere meanwhile."))
    #expect(planner.store.goals["01G"] == other)
    planner.send(.planRead([other]))
    planner.run("E")
    #expect(planner.textInEditor?.subject == .goal(other))
    #expect(planner.textInEditor?.text.contains("\nwhy: They decide.") == true)
  }

  @Test func `leaving the planner keeps the text`() {
    var planner = Planner(.few)
    planner.run("2 E")
    planner.leaveEditor { $0.replacing("kind: skill", with: "kind: stone") }
    planner.send(.leaving)
    #expect(planner.effects.last == .quit)
    #expect(planner.store.drafts.first?.text.contains("kind: stone") == true)
  }

  @Test func `E says where it can do nothing`() {
    var planner = Planner(Career(.manager))
    planner.run("2 E")
    #expect(planner.state.message?.text.contains("no entry or goal selected") == true)
  }

  @Test(arguments: Size.all)
  func `every line of a long text can be scrolled to`(size: Size) {
    var planner = Planner(.few, size: size)
    planner.run("2 E")
    planner.leaveEditor {
      $0.replacing("kind: skill", with: "kind: stone")
        + (1...99).map { "row \($0)\n" }.joined() + "the very end\n"
    }
    for _ in 0..<40 { planner.run("PgDn") }
    #expect(planner.picture.contains("the very end"))
    for _ in 0..<40 { planner.run("PgUp") }
    #expect(planner.picture.contains("# Edit this skill"))
  }
}

extension Planner {
  /// The text that was handed to the editor last.
  fileprivate var textInEditor: EditedText? {
    for effect in effects.reversed() { if case .editText(let text) = effect { return text } }
    return nil
  }

  fileprivate mutating func leaveEditor(_ write: (String) -> String) {
    if let text = textInEditor { send(.edited(text, .wrote(write(text.text)))) }
  }

  fileprivate mutating func editorFails(_ words: String, _ write: (String) -> String) {
    if let text = textInEditor { send(.edited(text, .failed(words, wrote: write(text.text)))) }
  }
}
