import CareerPages

extension Command {
  /// What keys mean wherever they are commands, unless a place says otherwise.
  static let common: [Command] = byRank(
    [
      Command(.log, ["a"], hint: "log", help: "log a skill, in one line", at: .begin),
      Command(.milestone, ["m"], hint: "milestone", help: "log a milestone", at: .begin),
      Command(
        .goal, ["p"], hint: "goal", help: "plan a goal; on a gap: one that would close it",
        at: .goal),
      Command(
        .undo, ["u"], hint: "undo", help: "take the last change back; again for the one before",
        at: .undo),
      Command(
        .feedback, ["f"], hint: "feedback", help: "log what somebody said of your work", at: .undo),
      Command(.redo, [.control("r")], help: "do again what was taken back", at: .redo),
      Command(
        .palette, [":"], hint: "commands",
        help: "find every command, screen and skill by a few letters", at: .find, opens: .palette),
      Command(
        .help, ["?"], hint: "help", help: "all keys, and the grammar of the log line", at: .find,
        opens: .help),
      Command(.up, [.up, "k"], help: "one up", at: .move),
      Command(.down, [.down, "j"], help: "one down", at: .move),
      Command(.first, ["g", .home], help: "to the top", at: .page),
      Command(.last, ["G", .end], help: "to the bottom", at: .page),
      Command(.pageUp, [.pageUp, .control("u")], help: "a page up", at: .page),
      Command(.nextScreen, [.tab], help: "the next screen", at: .screens),
      Command(.previousScreen, [.backTab], help: "the screen before", at: .screens),
      Command(.mouse, [], help: "switch the mouse off, to select text, or on again", at: .rare),
      Command(.reload, [], help: "read the settings again, from config.json", at: .rare),
      Command(.redraw, [.control("l")], help: "draw the screen again", at: .rare),
      Command(.suspend, [.control("z")], help: "go to the shell; fg comes back", at: .rare),
    ]
      + Tab.allCases.map { tab in
        Command(
          tab.command, [.character(Character("\(tab.digit)"))],
          help: "\(tab.title): \(tab.purpose)",
          at: .screens)
      })

  /// Those by which one leaves a place, or changes something elsewhere: a text that is not saved yet is not
  /// left by a slip of the hand.
  static let leaving = Set(common.map(\.id)).subtracting([
    .help, .up, .down, .first, .last, .pageUp, .redraw, .suspend,
  ])
}
