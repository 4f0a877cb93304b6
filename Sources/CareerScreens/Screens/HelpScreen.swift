import CareerModel

/// All keys, this screen's first, and the grammar of the log line: made from the command table.
package enum HelpScreen {
  package struct State: Hashable, Sendable {
    package var scroll = 0
    package init() {}
  }

  /// `nil` closes it.
  static func update(_ state: State, _ key: Key, app: AppState) -> State? {
    var state = state
    let last =
      app.isSpoken ? Speaker(app).lastPlace : max(0, lines(app).count - app.body.rows)
    state.scroll = min(state.scroll, last)
    switch key {
    case .escape, "q", "?", .enter: return nil
    case .down, "j": state.scroll = min(last, state.scroll + 1)
    case .up, "k": state.scroll = max(0, state.scroll - 1)
    case .pageDown, .control("d"), " ": state.scroll = min(last, state.scroll + app.body.rows - 1)
    case .pageUp, .control("u"): state.scroll = max(0, state.scroll - app.body.rows + 1)
    case "g", .home: state.scroll = 0
    case "G", .end: state.scroll = last
    default: break
    }
    return state
  }

  struct Line {
    var left: String
    var right: String
    var isHeading = false
  }

  static func view(_ state: State, app: AppState, in rect: Rect, frame: inout Frame) {
    frame.clear(rect)
    let lines = lines(app)
    let scroll = min(state.scroll, max(0, lines.count - rect.rows))
    for (index, line) in lines.dropFirst(scroll).prefix(rect.rows).enumerated() {
      let row = rect.row + index
      let indent = line.isHeading ? 1 : 3
      frame.put(
        line.left, row: row, column: indent, role: line.isHeading ? .heading : .key,
        limit: (line.isHeading ? rect.columns : keyColumns(app)) - indent)
      frame.put(
        line.right, row: row, column: keyColumns(app), limit: rect.columns - keyColumns(app))
    }
  }

  private static func keyColumns(_ app: AppState) -> Int { app.size.columns < 60 ? 16 : 24 }

  /// The help broken into the lines that this width needs.
  private static func lines(_ app: AppState) -> [Line] {
    paragraphs(app).flatMap { line in
      Paragraph.lines(of: line.right, columns: app.size.columns - keyColumns(app) - 1)
        .enumerated().map { index, text in
          Line(left: index == 0 ? line.left : "", right: text, isHeading: line.isHeading)
        }
    }
  }

  static let hints: [(String, String)] = [("↑↓", "scroll"), ("Space", "page"), ("Esc", "back")]

  static func paragraphs(_ app: AppState) -> [Line] {
    let here = Command.all.filter { command in
      if case .on(let tabs) = command.place { tabs.contains(app.tab) } else { false }
    }
    let everywhere = Command.all.filter { command in
      if case .everywhere = command.place { true } else { false }
    }
    let elsewhere = Tab.allCases.filter { $0 != app.tab }.flatMap { tab -> [Line] in
      let commands = Command.all.filter { command in
        if case .on(let tabs) = command.place { tabs.contains(tab) } else { false }
      }
      guard !commands.isEmpty else { return [] }
      return section("On \(tab.title)", commands.map { line(for: $0, app) })
    }
    return covered(app)
      + (here.isEmpty ? [] : section("On \(app.tab.title)", here.map { line(for: $0, app) }))
      + section("Everywhere", everywhere.map { line(for: $0, app) }) + grammar + goalGrammar
      + filter + (app.isSpoken ? [] : marks(app.glyphs)) + elsewhere
  }

  /// The keys of what the help was opened over; nothing where that is the screen itself.
  private static func covered(_ app: AppState) -> [Line] {
    guard let covered = app.below.last else { return [] }
    return section(
      "Here", FootBar.inCharacterSet(covered.hints, app).map { Line(left: $0, right: $1) })
  }

  /// What stands in the lanes of the timeline.
  private static func marks(_ glyphs: Glyphs) -> [Line] {
    let density = String(glyphs.density)
    return section(
      "The marks of the timeline",
      [
        Line(left: density, right: "how much was logged, beside the other skills in view"),
        Line(left: "1 2 3 4 5", right: "in a skill: the level that is shown from there on"),
        Line(
          left: glyphs.levels.map(String.init).joined(separator: " "),
          right: "the level where nothing was logged, 1 to 5"),
        Line(left: "\(glyphs.feedback)", right: "feedback"),
        Line(
          left: "\(glyphs.milestone) 2 +",
          right: "a milestone, two of them, ten or more in a column"),
        Line(
          left: "\(glyphs.goal) \(glyphs.goalOverdue) \(glyphs.stepDone)",
          right: "a goal: ahead, overdue, done"),
        Line(
          left: "\(glyphs.bandHeld) \(glyphs.bandAhead) \(glyphs.stageAhead)",
          right: "a stage held, the way to the one aimed at, the day it is aimed for"),
      ])
  }

  private static func section(_ title: String, _ lines: [Line]) -> [Line] {
    [Line(left: title, right: "", isHeading: true)] + lines + [Line(left: "", right: "")]
  }

  private static func line(for command: Command, _ app: AppState) -> Line {
    let keys = command.keys.map { $0.name(in: app.glyphs) }.joined(separator: " ")
    let why = command.disabled(app).map { " (not now: \($0))" } ?? ""
    return Line(left: keys, right: command.help + why)
  }

  private static let grammar = section(
    "The log line: one line is enough",
    [
      Line(left: "#skill #skill:3", right: "a skill, by any clear beginning, and a level 1 to 5"),
      Line(left: "#skill:3/signal", right: "also what was seen; Tab goes through the signals"),
      Line(left: "@Sam @\"Sam Lee\"", right: "somebody involved, or who said it"),
      Line(left: "+finance", right: "another department"),
      Line(left: "%checkout", right: "the project"),
      Line(left: "on:yesterday", right: "the day: -3d, fri, 21 nov as on:\"21 nov\", 2026-11-21"),
      Line(left: "=> text", right: "what came of it, to the end of the line"),
      Line(left: "\\#word", right: "keeps a word as it is"),
    ])

  private static let goalGrammar = section(
    "The line of a goal",
    [
      Line(left: "#skill:3", right: "what it would prove, as above"),
      Line(left: "by:2027-03", right: "when it is due: +3m, q2, by:\"end of next year\""),
      Line(left: "!essential", right: "how much it matters: essential, needed, helpful"),
      Line(left: "why:\"…\"", right: "why it is worth the while"),
      Line(left: "=> text", right: "when it counts as done"),
    ])

  private static let filter = section(
    "The filter",
    [
      Line(left: "words", right: "in the title, result, note, project, people, tags"),
      Line(left: "kind:milestone", right: "skill, milestone or feedback"),
      Line(left: "skill:talent:3", right: "that skill, at that level or above; #talent too"),
      Line(left: "since: until: on:", right: "dates as above, and 2025, 2025-06, q2"),
      Line(left: "with:Sam tag:cloud", right: "also project:checkout and department:finance"),
    ])
}
