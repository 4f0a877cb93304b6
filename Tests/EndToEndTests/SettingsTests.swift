import Foundation
import PseudoTerminal
import Testing

/// config.json, as the built program reads it.
struct SettingsTests {
  private let cairn: BuiltCairn

  init() throws {
    cairn = try BuiltCairn()
    try FileManager.default.createDirectory(
      at: cairn.directory, withIntermediateDirectories: true)
  }

  /// The file is the one that CAIRN_CONFIG names.
  private func set(_ text: String) throws -> [String: String] {
    let file = cairn.directory.appendingPathComponent("../config.json").standardized
    try text.write(to: file, atomically: true, encoding: .utf8)
    return ["CAIRN_CONFIG": file.path]
  }

  /// Whether any cell of the screen is in a colour.
  private func isColoured(_ terminal: PseudoTerminal) -> Bool {
    (0..<terminal.rows).contains { row in
      (0..<terminal.columns).contains { column in
        terminal.colours(row, column) != (-1, -1)
      }
    }
  }

  private func openPastWelcome(_ environment: [String: String]) throws -> PseudoTerminal {
    let terminal = try cairn.open(rows: 30, columns: 100, environment: environment)
    // It is only the first start that welcomes.
    try terminal.wait(for: "the first screen") { screen in
      ["Welcome to Cairn", "Latest entries", "Start here"].contains { words in
        screen.contains { $0.contains(words) }
      }
    }
    if terminal.screen.contains(where: { $0.contains("Welcome to Cairn") }) {
      terminal.type("\u{1B}")
      try terminal.waitForPath()
    }
    terminal.settle()
    return terminal
  }

  private func end(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `the planner opens in spite of mistakes and says where they are`() throws {
    let environment = try set("{\n  mous: true,\n  theme: 'dark', // no\n  characters: 'ascii'\n}")
    let terminal = try cairn.open(rows: 24, columns: 100, environment: environment)
    try terminal.wait(for: "both mistakes") {
      let words = $0.joined(separator: " ").split(separator: " ").joined(separator: " ")
      return words.contains("config.json, line 2: mous is not a setting; did you mean mouse?")
        && words.contains("mouse? Line 3: there is no theme \"dark\", only standard")
    }
    // The third setting counts: nothing on the screen is beyond ASCII.
    #expect(!terminal.screen.joined().unicodeScalars.contains { !$0.isASCII })
    terminal.signal(SIGTERM)
    try terminal.waitForEnd()
  }

  @Test func `a file that is no JSON5 is told with its line, and the planner opens`() throws {
    let environment = try set("{\n  mouse: off\n}")
    let terminal = try cairn.open(rows: 24, columns: 100, environment: environment)
    try terminal.wait(for: "the mistake") {
      let words = $0.joined(separator: " ").split(separator: " ").joined(separator: " ")
      return words.contains("config.json, line 2: off is not a value")
    }
    terminal.signal(SIGTERM)
    try terminal.waitForEnd()
  }

  @Test func `NO_COLOR leaves no colour, and a number that is set brings it back`() throws {
    for (environment, hasColour) in [
      ([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "1"], false),
      (try set("{colours: 256}").merging(["NO_COLOR": "1"]) { $1 }, true),
    ] as [([String: String], Bool)] {
      let terminal = try openPastWelcome(environment)
      #expect(isColoured(terminal) == hasColour, "\(environment)")
      try end(terminal)
    }
    let terminal = try openPastWelcome(try set("{colours: 'none'}"))
    #expect(!isColoured(terminal))
    try end(terminal)
  }

  @Test func `a theme of one's own is drawn, also on a ground of its own`() throws {
    let environment = try set(
      "{theme: 'night', themes: {night: {text: 'white on blue', present: '208 on black'}}}")
    let terminal = try openPastWelcome(environment)
    let row = terminal.rows - 4
    let blank = terminal.colours(row, terminal.columns - 1)
    let tab = terminal.colours(0, 1)
    #expect(Set([blank.background, tab.background, tab.foreground]).count == 3)
    #expect(blank.background != -1)
    try end(terminal)
  }

  @Test func `the command line counts more than the file`() throws {
    let environment = try set("{characters: 'unicode'}")
    let terminal = try PseudoTerminal(
      BuiltCairn.program, ["--ascii", "--theme", "high-contrast"],
      environment: cairn.environment.merging(environment) { $1 })
    try terminal.wait(for: "Welcome to Cairn")
    #expect(!terminal.screen.joined().unicodeScalars.contains { !$0.isASCII })
    terminal.signal(SIGTERM)
    try terminal.waitForEnd()
    let outcome = try cairn.run("--theme", "dark", environment: environment)
    #expect(outcome.status == 64)
    #expect(
      outcome.errors == "cairn: no theme \"dark\". The themes are standard, high-contrast and "
        + "colour-blind.\n")
  }

  @Test func `a command says what is set and what is wrong`() throws {
    let environment = try set("{\n  mouse: false,\n  mouse: true,\n  colours: 7,\n}")
    let outcome = try cairn.run("settings", environment: environment)
    let path = try #require(environment["CAIRN_CONFIG"])
    #expect(outcome.status == 65)
    #expect(outcome.output.hasPrefix("\(path)\n\n   theme           \"standard\"\n"))
    #expect(outcome.output.contains("*  mouse           false\n"))
    #expect(
      outcome.errors == """
        cairn: \(path), line 3: mouse is set twice; the first, in line 2, is used
        cairn: \(path), line 4: colours is 7, not "auto", "none", 8, 16 or 256; "auto" is used

        """)
    let none = try cairn.run("settings")
    #expect(none.status == 0 && none.errors == "")
    #expect(none.output.contains("/.config/cairn/config.json  (does not exist yet)"))
  }

  @Test func `as JSON the settings fit their schema`() throws {
    let home = cairn.directory.deletingLastPathComponent()
    let folder = home.appendingPathComponent(".config/cairn")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "{keys: {log: 'Q'}, theme: 'mine', themes: {mine: {good: 'blue'}}}".write(
      to: folder.appendingPathComponent("config.json"), atomically: true, encoding: .utf8)
    let json = try cairn.json("settings")
    #expect(json["changed"] as? [String] == ["theme", "themes", "keys"])
    #expect((json["settings"] as? [String: Any])?["theme"] as? String == "mine")
  }

  @Test func `a file that is a directory or too large is told`() throws {
    let folder = try cairn.run("settings", environment: ["CAIRN_CONFIG": cairn.directory.path])
    #expect(folder.status == 74 && folder.errors.contains("cannot read \(cairn.directory.path)"))
    let file = cairn.directory.appendingPathComponent("large").path
    #expect(FileManager.default.createFile(atPath: file, contents: Data(count: 1_000_001)))
    let large = try cairn.run("settings", environment: ["CAIRN_CONFIG": file])
    #expect(large.status == 65 && large.errors.contains("the limit is 1.0 MB"))
  }
}
