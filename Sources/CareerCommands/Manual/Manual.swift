import ArgumentParser
import CCareerData
import CareerJSON
import CareerModel
import FoundationEssentials

struct ManualCommand: RecordCommand {
  enum Form: String, EnumerableFlag {
    case man, markdown

    static func help(for value: Form) -> ArgumentHelp? {
      value == .man ? "Print a page for man(1)." : "Print Markdown, like docs/commands.md."
    }
  }

  @Flag(exclusivity: .exclusive) var form: Form = .markdown
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    guard let program = CommandDescription(of: CairnCommand.self) else {
      throw CommandFailure(.badData, "the argument parser described itself in an unknown format.")
    }
    let manual = Manual(program: program)
    print(
      form == .man ? RoffPage(manual: manual).text : CommandsDocument(manual: manual).text,
      terminator: "")
  }
}

struct LicensesCommand: RecordCommand {
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    print(EmbeddedFile.text(cairn_notices), terminator: "")
  }
}

/// The complete manual of the program on one page, generated from the argument parser's
/// descriptions and the tables that the program uses.
struct Manual {
  let program: CommandDescription

  var blocks: [ManualBlock] {
    var query = Self.section("Query")
    query.insert(.terms(QueryCompletion.keys.map { ($0.key, $0.says) }), at: 2)
    return head + commands
      + Self.section("Log line") + ManualBlock.blocks(of: HelpText.text("grammar")).dropFirst()
      + query + Self.terms("Environment") + Self.terms("Files")
      + Self.terms("Exit status") + Self.section("Examples")
  }

  private static func section(_ name: String) -> [ManualBlock] {
    [.section(name)] + ManualBlock.blocks(of: HelpText.text(name))
  }

  /// Returns a section in which each term has its text in the line below.
  private static func terms(_ name: String) -> [ManualBlock] {
    let lines = HelpText.lines(name)
    let terms = stride(from: 0, to: lines.count - 1, by: 2)
      .map { (lines[$0], String(lines[$0 + 1].dropFirst(2))) }
    return [.section(name), .terms(terms)]
  }

  private var head: [ManualBlock] {
    [
      .section("Synopsis"),
      .code(["cairn [OPTIONS]", "cairn COMMAND [ARGUMENTS] [OPTIONS]", "cairn help COMMAND"]),
      .section("Description"),
      .paragraph(program.abstract ?? ""),
    ] + ManualBlock.blocks(of: program.discussion ?? "") + [
      .section("Options"),
      .paragraph("For the planner:"),
      .terms(program.shownArguments.filter { !Self.isCommon($0) }.map(Self.term)),
      .paragraph("For the planner and all commands:"),
      .terms(program.shownArguments.filter(Self.isCommon).map(Self.term)),
    ]
  }

  // MARK: - Commands

  private var commands: [ManualBlock] {
    [.section("Commands")] + program.namedSubcommands.flatMap { blocks(of: $0, under: ["cairn"]) }
  }

  private func blocks(of command: CommandDescription, under path: [String]) -> [ManualBlock] {
    let path = path + [command.commandName]
    let subcommands = command.namedSubcommands
    let own = command.shownArguments.filter { !Self.isCommon($0) }
    let usage =
      ([path.joined(separator: " ")] + own.filter { $0.kind == .positional }.map(Self.usage))
    var blocks: [ManualBlock] = [.subsection(usage.joined(separator: " "))]
    blocks.append(.paragraph(command.abstract ?? ""))
    // The grammar of a line is described once for all commands that take one.
    let discussion = (command.discussion ?? "").replacing(
      HelpText.text("grammar"), with: "For what a line may contain, see Log line below.")
    blocks += ManualBlock.blocks(of: discussion)
    if !own.isEmpty { blocks.append(.terms(own.map(Self.term))) }
    if let standard = command.defaultSubcommand {
      blocks.append(
        .paragraph("Without a subcommand, runs \((path + [standard]).joined(separator: " "))."))
    }
    return blocks + subcommands.flatMap { self.blocks(of: $0, under: path) }
  }

  /// `[<query> ...]`
  private static func usage(_ argument: CommandDescription.Argument) -> String {
    let name = "<\(argument.valueName ?? "value")>" + (argument.isRepeating ? " ..." : "")
    return argument.isOptional ? "[\(name)]" : name
  }

  private static func term(_ argument: CommandDescription.Argument) -> (term: String, text: String)
  {
    var term =
      argument.kind == .positional
      ? "<\(argument.valueName ?? "value")>" : argument.typedNames.joined(separator: ", ")
    if argument.kind == .option { term += " <\(argument.valueName ?? "value")>" }
    let values = argument.values.map { "Values: \($0.joined(separator: ", "))." }
    let standard = argument.defaultValue.map {
      argument.kind == .flag ? "This is the default." : "Defaults to \($0)."
    }
    let texts = [argument.abstract, values, standard, argument.discussion]
    return (term, texts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Whether every command has the argument.
  private static func isCommon(_ argument: CommandDescription.Argument) -> Bool {
    let common: Set = ["--data-dir", "--color", "--no-pager", "--version", "--help"]
    return argument.typedNames.contains { common.contains($0) }
  }
}

/// A block of the manual, independent of the output format.
enum ManualBlock {
  case section(String)
  case subsection(String)
  case paragraph(String)
  case code([String])
  case terms([(term: String, text: String)])

  /// Parses a help discussion: paragraphs separated by empty lines, and indented lines.
  static func blocks(of discussion: String) -> [ManualBlock] {
    var (blocks, text, code): ([ManualBlock], [String], [String]) = ([], [], [])
    func end() {
      if !text.isEmpty { blocks.append(.paragraph(text.joined(separator: " "))) }
      while code.last?.isEmpty == true { code.removeLast() }
      if !code.isEmpty { blocks.append(.code(code)) }
      (text, code) = ([], [])
    }
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line)
      if line.hasPrefix("  ") {
        if !text.isEmpty { end() }
        code.append(String(line.dropFirst(2)))
      } else if line.isEmpty {
        if code.isEmpty { end() } else { code.append("") }
      } else {
        if !code.isEmpty { end() }
        text.append(line)
      }
    }
    end()
    return blocks
  }
}

/// A command as described by the argument parser (`--experimental-dump-help`): the source of the
/// manual, docs/commands.md and the completion, so that nothing is listed by hand.
struct CommandDescription: Decodable {
  var commandName: String
  var abstract: String?
  var discussion: String?
  var shouldDisplay: Bool?
  var defaultSubcommand: String?
  var subcommands: [CommandDescription]?
  var arguments: [Argument]?

  struct Argument: Decodable, Hashable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable, Hashable {
      var kind: String
      var name: String

      /// The name as typed: `--json`, `-n`.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    struct Completion: Decodable, Hashable {
      struct List: Decodable, Hashable { var values: [String] }

      var list: List?
    }

    var kind: Kind
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var completionKind: Completion?
    var abstract: String?
    var discussion: String?

    /// The possible values if the argument takes one of a few words; otherwise `nil`.
    var values: [String]? { allValues ?? completionKind?.list?.values }

    /// All names, long ones first: `--limit, -n`.
    var typedNames: [String] {
      (names ?? []).sorted { ($0.kind == "long" ? 0 : 1) < ($1.kind == "long" ? 0 : 1) }.map(
        \.typed)
    }
  }

  /// Its subcommands, except hidden ones and `help`, which the synopsis has.
  var namedSubcommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }

  private struct Dump: Decodable { var command: CommandDescription }

  /// `nil` only if the parser changes its output format, which the manual's tests would catch.
  init?(of command: any ParsableCommand.Type) {
    guard
      let dump = try? CareerJSON.decode(Dump.self, from: Data(command._dumpHelp().utf8))
    else { return nil }
    self = dump.command
  }
}
