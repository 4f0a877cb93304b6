import CareerPages

extension Command {
  /// What keys mean wherever they are commands, unless a place overrides them.
  static let common: [Command] = byRank(
    [
      Command(.log, ["a"], hint: "log", help: "Log what you did", at: .begin),
      Command(.milestone, ["m"], hint: "milestone", help: "Log a milestone", at: .begin),
      Command(
        .goal, ["p"], hint: "goal", help: "Plan a goal, starting from the selected gap",
        at: .goal),
      Command(
        .undo, ["u"], hint: "undo", help: "Undo the last change",
        at: .undo),
      Command(
        .feedback, ["f"], hint: "feedback", help: "Log feedback", at: .undo),
      Command(.redo, [.control("r")], help: "Redo", at: .redo),
      Command(
        .palette, [":", .function(9), .function(10)], hint: "menu",
        help: "Menu: choose or find a command, screen or skill", at: .find, opens: .palette),
      Command(
        .help, ["?", .function(1)], hint: "help", help: "Show all keys and the log line", at: .find,
        opens: .help),
      Command(.up, [.up, "k"], help: "Up", at: .move),
      Command(.down, [.down, "j"], help: "Down", at: .move),
      Command(.first, ["g", .home], help: "Top", at: .page),
      Command(.last, ["G", .end], help: "Bottom", at: .page),
      Command(.pageUp, [.pageUp, .control("u")], help: "Page up", at: .page),
      Command(.nextScreen, [.tab], help: "Next screen", at: .screens),
      Command(.previousScreen, [.backTab], help: "Previous screen", at: .screens),
      Command(.mouse, [], help: "Toggle the mouse", at: .rare),
      Command(.reload, [], help: "Reload config.json", at: .rare),
      Command(.redraw, [.control("l")], help: "Redraw the screen", at: .rare),
      Command(.suspend, [.control("z")], help: "Suspend to the shell (fg resumes)", at: .rare),
    ]
      + Tab.allCases.map { tab in
        Command(
          tab.command, [.character(Character("\(tab.digit)"))],
          help: "\(tab.title): \(tab.purpose)",
          at: .screens)
      })

  /// Commands that leave a place or change something elsewhere: a stray key must not leave unsaved
  /// text.
  static let leaving = Set(common.map(\.id)).subtracting([
    .help, .up, .down, .first, .last, .pageUp, .redraw, .suspend,
  ])
}
