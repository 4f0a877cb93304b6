import Foundation
import PseudoTerminal
import Testing

/// The completion scripts in real shells: a line is typed, Tab is pressed, and the line is looked at.
@Suite("Completion in bash, zsh and fish")
struct ShellCompletionTests {
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    var arguments: [String] {
      switch self {
      case .bash: ["--norc", "--noprofile", "-i"]
      case .zsh: ["-f", "-i"]
      case .fish: ["--no-config", "--private", "-i"]
      }
    }

    /// What loads the script and sets a prompt that is easy to see.
    var start: String {
      switch self {
      case .bash: "eval \"$(cairn completion bash)\"; bind 'set bell-style none'; PS1='re''ady> '"
      case .zsh:
        "unsetopt beep prompt_sp; autoload -U compinit; compinit -D -u; "
          + "source <(cairn completion zsh); PS1='re''ady> '"
      case .fish:
        "cairn completion fish | source; set -g fish_autosuggestion_enabled 0; "
          + "function fish_prompt; echo -n 're''ady> '; end; function fish_greeting; end"
      }
    }
  }

  private final class Desk {
    let cairn: BuiltCairn
    let terminal: PseudoTerminal

    init(_ shell: Shell) throws {
      cairn = try BuiltCairn()
      try cairn.run("log", "Ran the review #trouble:3 @Sam +finance %checkout")
      try cairn.run("log", "Showed the plan @\"Kim Lee\" %ledger")
      try cairn.run("plan", "add", "Agree the budget #cross:4")
      let programs = URL(fileURLWithPath: BuiltCairn.program).deletingLastPathComponent().path
      terminal = try PseudoTerminal(
        "/usr/bin/\(shell.rawValue)", shell.arguments,
        environment: cairn.environment.merging(["PATH": "\(programs):/usr/bin:/bin"]) { $1 },
        columns: 100)
      terminal.settle(milliseconds: 500)
      terminal.type(shell.start + "\r")
      try terminal.wait(for: "ready>")
    }

    /// Types a line and Tab, waits for the line that becomes of it, and wipes it.
    func expect(_ typed: String, becomes line: String) throws {
      terminal.type(typed + "\t")
      try terminal.wait(for: "the line \(line)") { screen in
        screen.contains { $0.hasPrefix("ready> \(line)") }
      }
      // To the end, then all of it away, then what was offered below.
      terminal.type("\u{5}\u{15}\u{0C}")
      try terminal.wait(for: "an empty line") { screen in
        screen.contains("ready>") && !screen.contains { $0.hasPrefix("ready> ") }
      }
    }
  }

  @Test(arguments: Shell.allCases)
  func `commands, options, stages, ids and files are completed`(shell: Shell) throws {
    let desk = try Desk(shell)
    let id = try desk.cairn.run("names", "ids").output.split(separator: "\n").map(String.init)[0]
    try desk.expect("cairn stat", becomes: "cairn status")
    try desk.expect("cairn path beg", becomes: "cairn path begin")
    try desk.expect("cairn path aim tech", becomes: "cairn path aim technology-leader")
    try desk.expect("cairn gaps --stage eng", becomes: "cairn gaps --stage engineering-manager")
    try desk.expect("cairn list --lim", becomes: "cairn list --limit")
    try desk.expect("cairn show \(id.suffix(6).prefix(5))", becomes: "cairn show \(id.suffix(6))")
    try desk.expect("cairn show \(id.dropLast(2))", becomes: "cairn show \(id)")
    try desk.expect("cairn why busi", becomes: "cairn why business-")
    try desk.expect("cairn export bra", becomes: "cairn export brag")
    try desk.expect(
      "cairn framework check /etc/hostn", becomes: "cairn framework check /etc/hostname")
    try desk.expect(
      "cairn plan done Agr",
      becomes: shell == .fish
        ? "cairn plan done Agree" : "cairn plan done Agree\\ the\\ budget")
  }

  @Test(arguments: Shell.allCases)
  func `words of a quoted line and of a query are completed from one's own record`(
    shell: Shell
  ) throws {
    let desk = try Desk(shell)
    try desk.expect("cairn log 'Ran it #tal", becomes: "cairn log 'Ran it #talent-management")
    try desk.expect("cairn log 'Ran it @S", becomes: "cairn log 'Ran it @Sam")
    // Fish offers only what begins like the word.
    let name = shell == .fish ? "@\"K" : "@K"
    try desk.expect("cairn log 'Ran it \(name)", becomes: "cairn log 'Ran it @\"Kim Lee\"")
    try desk.expect("cairn log \"Ran it %ch", becomes: "cairn log \"Ran it %checkout")
    try desk.expect("cairn milestone 'Done +fi", becomes: "cairn milestone 'Done +finance")
    try desk.expect(
      "cairn plan add 'A talk #business-al", becomes: "cairn plan add 'A talk #business-alignment")
    try desk.expect("cairn list kind:mil", becomes: "cairn list kind:milestone")
    try desk.expect("cairn list project:le", becomes: "cairn list project:ledger")
    try desk.expect("cairn list with:S", becomes: "cairn list with:Sam")
  }

  @Test(arguments: Shell.allCases)
  func `a quote stays open behind what was completed, so that the line goes on`(
    shell: Shell
  ) throws {
    let desk = try Desk(shell)
    desk.terminal.type("cairn log 'Ran it #tal\t")
    try desk.terminal.wait(for: "#talent-management")
    desk.terminal.type(":3 @Sa\t")
    try desk.terminal.wait(for: "#talent-management:3 @Sam")
    desk.terminal.type(" => well'\r")
    try desk.terminal.wait(for: "Logged “Ran it”")
    let shown = try desk.cairn.run("list", "#talent", "with:Sam").output
    #expect(shown.contains("Ran it"))
  }

  @Test func `the answers to a script are words with what they are, and what to do with them`()
    throws
  {
    let cairn = try BuiltCairn()
    try cairn.run("log", "Ran it @\"O'Hara, Jo\" on:2026-11-20")
    func ask(_ words: String...) throws -> BuiltCairn.Outcome {
      try BuiltCairn.run(
        BuiltCairn.program, ["complete"] + words, environment: cairn.environment)
    }
    #expect(
      try ask("zsh", "--", "path", "aim", "tec").output == "technology-leader\tTechnology leader\n")
    #expect(try ask("zsh", "--", "path", "aim", "n").output == "none\t\n")
    #expect(try ask("zsh", "--", "--data-dir", "").status == 4)
    #expect(try ask("zsh", "--", "framework", "check", "x").status == 3)
    #expect(try ask("zsh", "--", "list", "kind:").status == 5)
    #expect(try ask("zsh", "--", "list", "ki").output == "kind:\tskill, milestone or feedback\n")
    #expect(try ask("zsh", "--", "list", "ki").status == 6)
    #expect(try ask("zsh", "--", "gaps", "--stage=team").output == "--stage=team-lead\tTeam lead\n")
    #expect(try ask("zsh", "--", "nonsense", "x").output == "")
    // Bash replaces only what stands behind its last break of words.
    #expect(try ask("bash", "--", "cairn list kind:mi", "mi").output == "milestone\n")
    #expect(
      try ask("bash", "--", "X=1 cairn list --limit 3 '#tal", "#tal").output
        == "#talent-management\n#talent-management:\n")
    #expect(
      try ask("bash", "--", "cairn log 'x @O", "x @O").output
        == "x @\"O'\\''Hara, Jo\"\nx @\"O'\\''Hara, Jo\" \n")
    #expect(try ask("bash", "--", "cairn list \\#tal", "\\#tal").output == "\\#talent-management\n")
  }

  @Test func `a script asks the data directory that the line names`() throws {
    let (cairn, other) = (try BuiltCairn(), try BuiltCairn())
    try other.run("log", "Elsewhere %faraway")
    let answer = try cairn.run(
      "complete", "zsh", "--", "--data-dir", other.directory.path, "list", "project:f")
    #expect(answer.output == "project:faraway\t\n")
  }
}
