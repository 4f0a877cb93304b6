import Foundation
import PseudoTerminal
import Testing

/// `O` with programs that are openers as far as a test needs one.
struct OpenLinkTests {
  private let cairn: BuiltCairn
  private var root: URL { cairn.directory.deletingLastPathComponent() }
  private static let link = "https://example.org/a?b=c&d=$(id)"

  init() throws {
    cairn = try BuiltCairn()
    // With a name, nothing has to be asked first.
    try cairn.run("name", "Ada")
    try cairn.run("log", "Wrote the plan \(Self.link)")
  }

  /// Opens the Log with a script as the opener, which is called with an option.
  private func open(opener script: String, _ settings: String = "") throws -> PseudoTerminal {
    let program = root.appendingPathComponent("my opener")
    try ScriptFile.write(script, to: program.path)
    return try open(command: "'\(program.path)' --new", settings)
  }

  private func open(command: String, _ settings: String = "") throws -> PseudoTerminal {
    let file = root.appendingPathComponent("config.json")
    try "{ opener: \"\(command)\", \(settings) }".write(to: file, atomically: true, encoding: .utf8)
    let terminal = try cairn.open(environment: ["CAIRN_CONFIG": file.path])
    try terminal.wait(for: "Path")
    terminal.type("2")
    try terminal.wait(for: "Wrote the plan")
    return terminal
  }

  private func leave(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: ["", "screenReader: true"])
  func `a link opens as one argument, apart from the terminal`(settings: String) throws {
    let terminal = try open(
      opener: """
        echo noise; echo noise >&2; read line
        [ -t 0 ] || [ -t 1 ] || [ -t 2 ] || (: < /dev/tty) 2> /dev/null || here=apart
        printf '%s|' "$@" $here > "$HOME/data/opened.part"
        mv "$HOME/data/opened.part" "$HOME/data/opened"
        """, settings)
    terminal.type("O")
    try terminal.wait(for: "Opening https://example.org/a?b=c")
    try cairn.wait(for: "opened") { $0 == "--new|\(Self.link)|apart|" }
    #expect(!terminal.screen.contains { $0.contains("noise") })
    try leave(terminal)
  }

  @Test func `an opener that fails is said, with the way out`() throws {
    let terminal = try open(opener: "exit 3")
    terminal.type("O")
    try terminal.wait(for: "exited with status 3. Set “opener” in")
    terminal.type("\u{1B}")
    try terminal.waitUntilGone("Set “opener” in")
    try leave(terminal)
  }

  @Test func `an opener that is not there is said, with the way out`() throws {
    let terminal = try open(command: "no-such-opener")
    terminal.type("O")
    try terminal.wait(for: "Cannot start the opener “no-such-opener”")
    try terminal.wait(for: "Set “opener” in")
    terminal.type("\u{1B}")
    try terminal.waitUntilGone("Set “opener” in")
    try leave(terminal)
  }

  @Test func `an opener that goes on does not hold up the planner`() throws {
    let terminal = try open(opener: "exec sleep 60")
    terminal.type("O")
    try terminal.wait(for: "Opening https://")
    try leave(terminal)
  }
}
