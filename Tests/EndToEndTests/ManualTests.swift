import Foundation
import Testing

@Suite("The manual, and what every command says of itself")
struct ManualTests {
  /// A document that is missing is recorded, and its test fails once; with `RECORD_GOLDENS=1` it is
  /// recorded anew.
  @Test(arguments: [("--markdown", "commands.md"), ("--man", "cairn.1")])
  func `docs/commands.md and docs/cairn.1 are what the program prints`(
    form: String, name: String
  ) throws {
    let printed = try BuiltCairn().run("manual", form).output
    let file = BuiltCairn.package.appendingPathComponent("docs").appendingPathComponent(name)
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    let records = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    if records || recorded == nil { try printed.write(to: file, atomically: true, encoding: .utf8) }
    #expect(records || recorded == printed, "RECORD_GOLDENS=1 makes docs/\(name) anew")
  }

  @Test func `the man page has no fault that mandoc would warn of`() throws {
    let page = try BuiltCairn().run("manual", "--man").output
    let checked = try BuiltCairn.run(
      "/usr/bin/mandoc", ["-Tlint", "-Wwarning"], input: page, environment: [:])
    #expect(checked.output + checked.errors == "")
    #expect(checked.status == 0)
    let shown = try BuiltCairn.run(
      "/usr/bin/mandoc", ["-Tutf8"], input: page, environment: [:]
    ).output
    let plain = shown.replacing(/.\u{8}/, with: "")
    for title in ["NAME", "SYNOPSIS", "COMMANDS", "QUERY", "ENVIRONMENT", "FILES", "EXIT STATUS"] {
      #expect(plain.contains("\n\(title)\n"))
    }
    #expect(plain.contains("cairn log 'Ran the review of the outage #trouble:3 +finance @Sam"))
  }

  @Test func `the help of every command has an example`() throws {
    let without = try Self.commands().filter { command in
      // That is the parser's own.
      command.name != "cairn help"
        && !(command.discussion ?? "").split(separator: "\n").contains {
          $0.hasPrefix("  cairn ") || $0.contains("| cairn ")
        }
    }
    #expect(without.map(\.name) == [])
    let help = try BuiltCairn().run("path", "aim", "--help").output
    #expect(help.contains("\n  cairn path aim technology-leader by:2028-03\n"))
  }

  @Test func `every command that shows or changes something has --json`() throws {
    /// What prints a document or a script, opens the planner or only holds subcommands.
    let others: Set = [
      "cairn", "cairn path", "cairn plan", "cairn insights", "cairn drafts", "cairn export",
      "cairn completion", "cairn complete", "cairn manual", "cairn demo", "cairn help",
      "cairn import", "cairn drafts drop", "cairn proposals", "cairn trash",
    ]
    let without = try Self.commands().filter { !$0.options.contains("--json") }
    #expect(Set(without.map(\.name)).subtracting(others) == [])
  }

  @Test func `what a key of the planner is in a shell is there`() throws {
    let manual = try BuiltCairn().run("manual", "--markdown").output
    let table = try #require(manual.components(separatedBy: "## From the planner’s keys").last)
    let named = table.matches(of: /`cairn ([^`]+)`/).map { String($0.1) }
    #expect(named.count > 40)
    let commands = Dictionary(
      uniqueKeysWithValues: try Self.commands().map { ($0.name, $0.options) })
    for name in named {
      let words = name.split(separator: " ").map(String.init)
      let command = (["cairn"] + words.filter { !$0.hasPrefix("-") }).joined(separator: " ")
      let options = try #require(commands[command], "there is no \(command)")
      #expect(words.filter { $0.hasPrefix("-") }.allSatisfy(options.contains), "\(name)")
    }
  }

  @Test(arguments: [
    (["hlep"], "did you mean cairn help?"), (["lsit", "-n", "3"], "did you mean cairn list?"),
    (["--data-dir", "/nowhere", "stauts"], "did you mean cairn status?"),
    (["plan", "dnoe", "budget"], "did you mean cairn plan done?"),
    (["fly"], "there is no command cairn fly; cairn --help lists all."),
  ])
  func `a command that does not exist is named, with the one that was meant`(
    arguments: [String], words: String
  ) throws {
    let cairn = try BuiltCairn()
    let said = try BuiltCairn.run(BuiltCairn.program, arguments, environment: cairn.environment)
    #expect(said.status == 64)
    #expect(said.errors.contains(words))
    #expect(said.output == "")
  }

  // MARK: - What the parser says of itself

  private struct Described {
    var name: String
    var discussion: String?
    var options: [String]
  }

  private static func commands() throws -> [Described] {
    let dump = try BuiltCairn().run("--experimental-dump-help").output
    let document = try #require(
      JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    return described(try #require(document["command"] as? [String: Any]), under: [])
  }

  private static func described(_ command: [String: Any], under path: [String]) -> [Described] {
    let path = path + [command["commandName"] as? String ?? ""]
    let arguments = command["arguments"] as? [[String: Any]] ?? []
    let options = arguments.flatMap { argument in
      (argument["names"] as? [[String: Any]] ?? []).compactMap { name in
        (name["name"] as? String).map { (name["kind"] as? String == "long" ? "--" : "-") + $0 }
      }
    }
    let own = Described(
      name: path.joined(separator: " "), discussion: command["discussion"] as? String,
      options: options)
    let subcommands = command["subcommands"] as? [[String: Any]] ?? []
    return [own] + subcommands.flatMap { described($0, under: path) }
  }
}
