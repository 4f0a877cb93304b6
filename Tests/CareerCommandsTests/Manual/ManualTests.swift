import CareerTesting
import Foundation
import Testing

@testable import CareerCommands

@Suite("The manual, and what every command says of itself")
struct ManualTests {
  private let program: CommandDescription

  init() throws { program = try #require(CommandDescription(of: CairnCommand.self)) }

  @Test func `docs/commands.md and docs/cairn.1 are what the program makes`() throws {
    let manual = Manual(program: program)
    try Golden.compare(CommandsDocument(manual: manual).text, with: "docs/commands.md")
    try Golden.compare(RoffPage(manual: manual).text, with: "docs/cairn.1")
  }

  @Test func `the help of every command has an example`() {
    let without = commands.filter { path, command in
      // That is the parser's own.
      path != "cairn help"
        && !(command.discussion ?? "").split(separator: "\n").contains {
          $0.hasPrefix("  cairn ") || $0.contains("| cairn ")
        }
    }
    #expect(without.map(\.path) == [])
  }

  @Test func `examples fit 80 columns, and paragraphs are left to the terminal to wrap`() {
    for (path, command) in commands where path != "cairn help" {
      let lines = (command.discussion ?? "").split(
        separator: "\n", omittingEmptySubsequences: false)
      let isProse = lines.map { !$0.isEmpty && !$0.hasPrefix(" ") }
      let wide = zip(lines, isProse).filter { !$1 && $0.count > 80 }
      #expect(wide.isEmpty, "\(path): \(wide.map(\.0))")
      #expect(!zip(isProse, isProse.dropFirst()).contains { $0 && $1 }, "\(path)")
    }
  }

  @Test func `every command that shows or changes something has --json`() {
    /// What prints a document or a script, opens the planner or only holds subcommands.
    let others: Set = [
      "cairn", "cairn path", "cairn plan", "cairn insights", "cairn drafts", "cairn export",
      "cairn completion", "cairn complete", "cairn manual", "cairn demo", "cairn help",
      "cairn import", "cairn drafts drop", "cairn proposals", "cairn trash", "cairn licenses",
    ]
    let without = commands.filter { !options(of: $0.command).contains("--json") }
    #expect(Set(without.map(\.path)).subtracting(others) == [])
  }

  @Test func `what a key of the planner is in a shell is there`() throws {
    let table = try #require(
      CommandsDocument(manual: Manual(program: program)).text
        .components(separatedBy: "## Planner keys as commands").last)
    let named = table.matches(of: /`cairn ([^`]+)`/).map { String($0.1) }
    #expect(named.count > 40)
    let known = Dictionary(
      uniqueKeysWithValues: commands.map { ($0.path, options(of: $0.command)) })
    for name in named {
      let words = name.split(separator: " ").map(String.init)
      let path = (["cairn"] + words.filter { !$0.hasPrefix("-") }).joined(separator: " ")
      let options = try #require(known[path], "there is no \(path)")
      #expect(words.filter { $0.hasPrefix("-") }.allSatisfy(options.contains), "\(name)")
    }
  }

  @Test func `every kind of finding has a text`() throws {
    let kinds =
      try Project.text("data/schema/doctor.schema.json")
      .firstMatch(of: /"kind": \{[^\[]*\[([^\]]*)\]/)?.output.1 ?? ""
    let named = kinds.split(separator: "\"").filter { $0.first?.isLetter == true }
    #expect(named.count == 22)
    let texts = HelpText.lines("findings")
    #expect(named.filter { kind in !texts.contains { $0.hasPrefix("  \(kind): ") } } == [])
  }

  // MARK: - What the parser says of itself

  private var commands: [(path: String, command: CommandDescription)] {
    Self.commands(program, under: [])
  }

  private static func commands(
    _ command: CommandDescription, under path: [String]
  ) -> [(path: String, command: CommandDescription)] {
    let path = path + [command.commandName]
    return [(path.joined(separator: " "), command)]
      + (command.subcommands ?? []).flatMap { commands($0, under: path) }
  }

  private func options(of command: CommandDescription) -> [String] {
    (command.arguments ?? []).flatMap(\.typedNames)
  }
}
