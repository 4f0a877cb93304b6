import CareerModel
import CareerScreens
import CareerTesting
import Testing

/// Nothing typed is ever lost.
struct DraftTests {
  private let half = Draft(kind: .skill, text: "Half a li")

  @Test func `Esc keeps the line and says so`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\" Esc")
    #expect(planner.state.overlay == nil)
    #expect(planner.state.drafts == [half])
    #expect(planner.store.drafts == [half])
    #expect(planner.state.message?.text == "Draft kept. To restore it, press a, then ↑.")
  }

  @Test(
    arguments: [
      ("m \"Half a li\" Esc", "press m, then"), ("2 e \" more\" Esc", "press e, then"),
      ("4 p \"Half a li\" Esc", "open this line again and press"),
    ] as [(Script, String)])
  func `the message names the key that restores the draft, or the line`(
    script: Script, words: String
  ) {
    let planner = Planner(.few, script)
    #expect(planner.state.message?.text == "Draft kept. To restore it, \(words) ↑.")
  }

  @Test func `Esc on an empty line keeps nothing and says nothing`() {
    var planner = Planner(.few)
    let expected = planner.state
    planner.run("a \"  \" Esc")
    #expect(planner.state == expected)
    #expect(planner.effects.isEmpty)
  }

  @Test func `a new line is empty and says that ↑ restores the draft of its kind`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\" Esc m")
    #expect(planner.logLine?.editor.text == "" && !planner.picture.contains("restores"))
    planner.run("Esc a")
    #expect(planner.logLine?.editor.text == "")
    #expect(planner.picture.contains("↑ restores your draft: “Half a li”"))
    planner.run("Up")
    #expect(planner.logLine?.editor.text == "Half a li")
    planner.run("Down")
    #expect(planner.logLine?.editor.text == "")
  }

  @Test func `each kind has a draft of its own`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\" Esc m \"Half a milestone\" Esc f p \"Half a word\" Esc")
    #expect(planner.state.drafts.map(\.kind) == [.skill, .milestone, .feedback])
    #expect(planner.store.drafts == planner.state.drafts)
  }

  @Test func `a restored draft is replaced by what it becomes, any other line is a further one`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\" Esc a Up \"ne\" Esc")
    let line = Draft(kind: .skill, text: "Half a line")
    #expect(planner.store.drafts == [line])
    planner.run("a \"Other\" Esc")
    #expect(planner.store.drafts == [line, Draft(kind: .skill, text: "Other")])
    planner.run("a Up Up Enter")
    #expect(planner.state.journal[0]?.title == "Half a line")
    #expect(planner.store.drafts == [Draft(kind: .skill, text: "Other")])
  }

  @Test(arguments: ["a Up Esc", "a Up Up Left Home Esc", "a Up Down Esc"] as [Script])
  func `a recalled line that is unchanged is no draft`(script: Script) {
    var planner = Planner(.few)
    planner.run(script)
    #expect(planner.state.drafts.isEmpty && planner.effects.isEmpty)
    #expect(planner.state.message == nil)
  }

  @Test func `a recalled line that was changed is a draft, and so is a line typed before it`() {
    var planner = Planner(.few)
    planner.run("m Up Home \"Again: \" Esc")
    #expect(
      planner.store.drafts.map(\.text) == ["Again: " + Entry.hire.captureText(withDay: false)])
    planner.run("a \"Half a li\" Up Esc")
    #expect(planner.store.drafts.last == half)
  }

  @Test func `a cleared draft is forgotten`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\" Esc a Up Ctrl-U Esc")
    #expect(planner.state.drafts.isEmpty)
    #expect(planner.store.drafts.isEmpty)
  }

  @Test func `a saved draft is forgotten`() {
    var planner = Planner(.few)
    planner.run("m \"Half a milestone\" Esc a \"Half a li\" Esc a Up \"ne\" Enter")
    #expect(planner.store.drafts == [Draft(kind: .milestone, text: "Half a milestone")])
    #expect(planner.state.drafts == planner.store.drafts)
    #expect(planner.state.journal.entry("T0003")?.title == "Half a line")
  }

  @Test func `an edit that was left is offered for its entry, not for a new line`() {
    var planner = Planner(.few)
    planner.run("2 e Home \"Again: \" Esc")
    #expect(planner.state.drafts.map(\.editing) == ["01A"])
    planner.run("a")
    #expect(planner.logLine?.editor.text == "")
    planner.run("Esc Down e")
    #expect(planner.logLine?.editor.text == Entry.hire.captureText)
    planner.run("Esc Up e Up")
    #expect(planner.logLine?.editor.text.hasPrefix("Again: ") == true)
  }

  @Test func `an edit that changed nothing leaves no draft`() {
    var planner = Planner(.few)
    planner.run("2 e Esc")
    #expect(planner.state.drafts.isEmpty)
    #expect(planner.effects.isEmpty)
  }

  @Test func `drafts of the time before are offered`() {
    var planner = Planner(.few)
    planner.send(.draftsFound([half]))
    #expect(planner.state.drafts == [half])
    planner.run("a Up")
    #expect(planner.logLine?.editor.text == "Half a li")
  }

  @Test func `a draft that could not be kept is tried again when one leaves`() {
    var planner = Planner(.few)
    planner.run("[the disk is full] a \"Half a li\" Esc")
    #expect(planner.state.errors.count == 1)
    planner.store.trouble = nil
    planner.run("Esc q")
    #expect(planner.effects.suffix(2) == [.keepDrafts([half], insteadOf: []), .quit])
    #expect(planner.state.drafts == planner.state.keptDrafts)
  }

  @Test func `leaving keeps the open line, then quits`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\"")
    planner.send(.leaving)
    #expect(planner.effects == [.keepDrafts([half], insteadOf: []), .quit])
  }

  @Test func `leaving keeps the open line in a terminal that is too small, too`() {
    var planner = Planner(.few)
    planner.run("a \"Half a li\" [it becomes 20x5]")
    planner.send(.leaving)
    #expect(planner.effects == [.keepDrafts([half], insteadOf: []), .quit])
  }

  @Test func `a line that could not be saved is kept when one leaves`() {
    var planner = Planner(.few)
    planner.run("[the disk is full] a \"Half a li\" Enter")
    planner.send(.leaving)
    #expect(planner.effects.suffix(2) == [.keepDrafts([half], insteadOf: []), .quit])
  }

  @Test func `what leaving would keep is known while the line is typed`() {
    var planner = Planner(.few)
    #expect(planner.state.draftsOnLeaving.isEmpty)
    planner.run("a \"Half a li\" Esc m \"Half a milestone\"")
    let milestone = Draft(kind: .milestone, text: "Half a milestone")
    #expect(planner.state.isTyping)
    #expect(planner.state.openDraft == milestone)
    #expect(planner.state.draftsOnLeaving == [half, milestone])
    #expect(planner.state.drafts == [half])
    planner.run("Esc a Up \"ne\"")
    #expect(
      planner.state.draftsOnLeaving == [milestone, Draft(kind: .skill, text: "Half a line")])
    planner.run("Ctrl-U")
    #expect(planner.state.openDraft == nil)
    #expect(planner.state.draftsOnLeaving == [milestone])
  }

  @Test func `what another planner keeps and drops is taken over, and what is not on disk stays`() {
    var planner = Planner(.few)
    let (other, unsaved) = (Draft(kind: .goal, text: "Other"), Draft(kind: .feedback, text: "Mine"))
    planner.run("a \"Half a li\" Esc")
    planner.state.drafts.append(unsaved)
    planner.send(.draftsFound([other]))
    #expect(planner.state.drafts == [other, unsaved])
    #expect(planner.state.keptDrafts == [other])
  }
}
