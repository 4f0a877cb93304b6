import Foundation
import PseudoTerminal
import Testing

@Suite("What commands print, and where")
struct OutputTests {
  /// A command in a terminal.
  private func inTerminal(
    _ cairn: BuiltCairn, _ arguments: [String], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltCairn.program, arguments,
      environment: cairn.environment.merging(environment) { $1 }, rows: rows, columns: columns)
  }

  private func journal(_ count: Int) throws -> BuiltCairn {
    let cairn = try BuiltCairn()
    try cairn.run("log", "-", input: (1...count).map { "Thing \($0)\n" }.joined())
    return cairn
  }

  @Test func `what is longer than the terminal goes to the pager, what fits does not`() throws {
    let cairn = try journal(40)
    let environment = ["PAGER": "sed 's/^/> /'"]
    let long = try inTerminal(cairn, ["list"], environment: environment)
    try long.wait(for: "Thing 1")
    #expect(try long.waitForEnd() == .exited(0))
    #expect(long.screen.contains { $0.hasPrefix("> 2026-11-21") })
    let short = try inTerminal(cairn, ["list", "-n", "3"], environment: environment)
    #expect(try short.waitForEnd() == .exited(0))
    #expect(short.screen[0].hasPrefix("2026-11-21  skill"))
    let none = try inTerminal(cairn, ["list", "--no-pager"], environment: environment)
    #expect(try none.waitForEnd() == .exited(0))
    #expect(none.screen.allSatisfy { !$0.hasPrefix(">") })
    let own = try inTerminal(
      cairn, ["--no-pager", "list"], environment: environment)
    #expect(try own.waitForEnd() == .exited(0))
    #expect(own.screen.allSatisfy { !$0.hasPrefix(">") })
    let chosen = try inTerminal(
      cairn, ["list"], environment: environment.merging(["CAIRN_PAGER": "sed 's/^/= /'"]) { $1 })
    #expect(try chosen.waitForEnd() == .exited(0))
    #expect(chosen.screen.contains { $0.hasPrefix("= 2026-11-21") })
    #expect(try cairn.run("list", environment: environment).output.hasPrefix("2026-11-21"))
  }

  @Test func `a pager that is left early or is not there is no error`() throws {
    let cairn = try BuiltCairn.demo(entries: 3000, years: 5)
    let early = try inTerminal(
      cairn, ["list", "--json"], environment: ["PAGER": "head -n 1"])
    #expect(try early.waitForEnd() == .exited(0))
    #expect(early.screen[0] == "{")
    let missing = try inTerminal(
      cairn, ["list", "-n", "60"], environment: ["PAGER": "no-such-pager"])
    #expect(try missing.waitForEnd() == .exited(0))
    #expect(missing.screen.contains { $0.hasPrefix("20") })
  }

  @Test func `colours are on a terminal, and only there unless they are asked for`() throws {
    let cairn = try journal(2)
    let terminal = try inTerminal(
      cairn, ["list"], environment: ["COLORTERM": "truecolor", "COLORFGBG": "15;0"])
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.colours(0, 0).foreground == 249)
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let plain = try inTerminal(cairn, ["list"], environment: environment)
      #expect(try plain.waitForEnd() == .exited(0))
      #expect(plain.colours(0, 0).foreground == -1)
    }
    let config = cairn.directory.appendingPathComponent("cairn/config.json")
    try FileManager.default.createDirectory(
      at: config.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("{colours: 256, background: 'light'}".utf8).write(to: config)
    let wished = try inTerminal(
      cairn, ["list"],
      environment: ["NO_COLOR": "1", "XDG_CONFIG_HOME": cairn.directory.path])
    #expect(try wished.waitForEnd() == .exited(0))
    #expect(wished.colours(0, 0).foreground == 241)
    #expect(try !cairn.run("list").output.contains("\u{1B}"))
    let dark = ["COLORFGBG": "15;0", "TERM": "xterm-256color"]
    for arguments in [["list", "--color", "always"], ["--color", "always", "list"]] {
      let environment = cairn.environment.merging(dark) { $1 }
      let outcome = try BuiltCairn.run(BuiltCairn.program, arguments, environment: environment)
      #expect(outcome.output.contains("\u{1B}["))
    }
    #expect(try cairn.run("list", "--color", "sometimes").status == 64)
  }

  @Test func `tables fit the terminal, whatever COLUMNS says`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", String(repeating: "long words ", count: 15) + "#talent:3")
    for columns in [40, 60, 132] {
      let terminal = try inTerminal(
        cairn, ["list"], columns: columns, environment: ["COLUMNS": "300"])
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.screen[0].hasSuffix("…"))
      #expect(terminal.screen[0].count == columns)
      #expect(terminal.screen[1] == "")
    }
  }

  @Test func `on a terminal a change says how it is taken back`() throws {
    let cairn = try BuiltCairn()
    let terminal = try inTerminal(cairn, ["log", "Wrote it"], columns: 120)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(
      terminal.screen.contains(
        "Logged “Wrote it”, Sat 21 Nov 2026  (to undo, run cairn undo)"))
  }

  @Test func `a reader that goes away is no error, a full disk is one`() throws {
    let cairn = try BuiltCairn.demo(entries: 3000, years: 5)
    func shell(_ line: String) throws -> BuiltCairn.Outcome {
      try BuiltCairn.run(
        "/bin/bash", ["-c", "set -o pipefail; " + line],
        environment: cairn.environment.merging(["CAIRN": BuiltCairn.program]) { $1 })
    }
    let piped = try shell("\"$CAIRN\" list --json | head -n 1")
    #expect(piped.status == 0 && piped.errors == "" && piped.output == "{\n")
    let full = try shell("\"$CAIRN\" list > /dev/full")
    #expect(full.status == 73)
    #expect(full.errors.contains("cannot write to standard output: No space left"))
  }

  /// Titles, people and all else that was synced or edited by hand.
  @Test func `control characters are inert in whatever a command shows`() throws {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Title #talent:3 @Sam +finance %ledger => result")
    try cairn.run("plan", "add", "Goal #talent:4 by:2026-11-25", "--step", "Step")
    try cairn.run("name", "Robin")
    try cairn.run("path", "begin", "team-lead", "on:2020-01")
    let hostile = "\\u001b]0;owned\\u0007\\u001b[2J\\u009b31m\\u202e"
    for name in ["journal/2026-11.json", "journal/2020-01.json", "plan.json", "profile.json"] {
      let file = cairn.directory.appendingPathComponent(name)
      var text = try String(contentsOf: file, encoding: .utf8)
      for word in ["Title", "Sam", "finance", "ledger", "result", "Goal", "Step", "Robin"] {
        text = text.replacingOccurrences(of: "\"\(word)\"", with: "\"\(word)\(hostile)\"")
      }
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let id = try cairn.run("list", "-n", "1").output.split(separator: " ").map(String.init)[2]
    for arguments in [
      ["list"], ["show", id], ["edit", id], ["status"], ["gaps"], ["why", "talent"],
      ["assess", "talent"], ["weigh", "talent"], ["compare"], ["timeline"], ["plan"],
      ["plan", "show", "Goal"], ["plan", "edit", "Goal"], ["forecast"], ["review"], ["due"],
      ["insights"], ["name"], ["path"], ["names", "people"], ["names", "projects"],
      ["names", "departments"], ["names", "goals"], ["drafts"], ["where"], ["list", "--json"],
      ["complete", "zsh", "--", "show", ""], ["complete", "zsh", "--", "log", "x @"],
      ["complete", "bash", "--", "cairn log 'x %", "x %"], ["delete", id], ["undo"], ["redo"],
    ] {
      let shown = try BuiltCairn.run(
        BuiltCairn.program, arguments, environment: cairn.environment)
      let said = shown.output + shown.errors
      for scalar in said.unicodeScalars where scalar != "\n" && scalar != "\t" {
        #expect(
          scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) && scalar != "\u{202E}",
          "\(arguments) shows U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
