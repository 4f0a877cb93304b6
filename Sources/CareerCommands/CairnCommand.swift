package import ArgumentParser
import CCareerData
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore
import CareerTerminal

/// The root command: `cairn` alone opens the planner; subcommands do the same things from a shell.
package struct CairnCommand: ParsableCommand {
  package static let configuration = CommandConfiguration.help(
    "cairn", version: CairnVersion.full,
    subcommands: [
      LogCommand.self, MilestoneCommand.self, FeedbackCommand.self, ListCommand.self,
      ShowCommand.self, EditCommand.self, DeleteCommand.self, NameCommand.self, PathCommand.self,
      StatusCommand.self, GapsCommand.self, NextCommand.self, WhyCommand.self, AssessCommand.self,
      WeighCommand.self, InsightsCommand.self, CompareCommand.self, TimelineCommand.self,
      YearCommand.self, PlanCommand.self, ForecastCommand.self, ReviewCommand.self,
      ExportCommand.self,
      ImportCommand.self, ProposalsCommand.self, DueCommand.self, FrameworkCommand.self,
      UndoCommand.self, RedoCommand.self, DraftsCommand.self, TrashCommand.self, DoctorCommand.self,
      NamesCommand.self, WhereCommand.self, CompletionCommand.self, CompleteCommand.self,
      ManualCommand.self, LicensesCommand.self, SettingsCommand.self, DemoCommand.self,
    ])

  @OptionGroup var options: CommonOptions
  @OptionGroup var looks: AppearanceOptions

  package init() {}

  /// Parses the command line, runs the command and exits.
  package static func start() {
    CrashGuard.start()
    // Exceeding the file size limit is an ordinary save error, not a reason to die.
    signal(SIGXFSZ, SIG_IGN)
    // If the reader goes away, as `head` does, the write reports it; see `Output.finish`.
    signal(SIGPIPE, SIG_IGN)
    do {
      if try QuickStart.run(Array(CommandLine.arguments.dropFirst())) { return }
      var command = try parse()
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// The long options of the commands that take a query.
  private static let optionNames = [
    "since", "until", "period", "picture", "redact", "include-confidential", "template",
    "print-template", "check", "output", "force", "partial", "json", "print0", "limit", "data-dir",
    "color", "colour", "no-pager", "version", "help",
  ]

  /// Commands that are parsed alone, in less time than among all, unless help or a mistake is told.
  private static let frequent: [String: any ParsableCommand.Type] = [
    "list": ListCommand.self, "status": StatusCommand.self, "gaps": GapsCommand.self,
    "next": NextCommand.self, "insights": InsightsCommand.self, "due": DueCommand.self,
    "timeline": TimelineCommand.self, "forecast": ForecastCommand.self, "log": LogCommand.self,
    "milestone": MilestoneCommand.self, "feedback": FeedbackCommand.self, "undo": UndoCommand.self,
  ]

  /// Returns the parsed command; an unknown command is an error in our own words.
  private static func parse() throws -> any ParsableCommand {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      let takesWords = ["export", "list"].contains(arguments.first)
      let words = arguments.map { Query.unmistakable($0, unlike: takesWords ? optionNames : []) }
      if let asked = arguments.first.flatMap({ frequent[$0] }),
        let command = try? asked.parseAsRoot(Array(words.dropFirst())), type(of: command) == asked
      {
        return command
      }
      return try parseAsRoot(words)
    } catch {
      if exitCode(for: error) == .validationFailure, let unknown = UnknownCommand(arguments) {
        Output.complain(unknown.words)
        throw ExitCode(CommandFailure.Status.usage.rawValue)
      }
      throw error
    }
  }

  package mutating func run() throws { try Self.plan(in: options.dataDir, looks.wishes) }

  /// Opens the planner, beginning with a command; `nil` for its first screen.
  static func plan(
    in dataDir: String? = nil, _ wishes: Settings.Wishes = .init(), opening: CommandName? = nil
  ) throws {
    let runtime = RuntimeEnvironment.live()
    let directory = DataDirectory.locate(asked: dataDir, in: runtime)
    try CommandFailure.reported {
      let settings = try SettingsSource(wishes, in: runtime)
      let isNew = !directory.holdsRecord
      let isWide = settings.read().settings.ambiguousWidth == 2
      let left = try TextWidth.$ambiguousIsWide.withValue(isWide) {
        try EventLoop.run(
          store: CareerStore(directory, runtime: runtime, patience: runtime.patience),
          runtime: runtime, settings: settings, words: ErrorText.words,
          documents: .live(directory, in: runtime), opening: opening)
      }
      if isNew { RecordNotices.sayBegun(directory) }
      if !left.unkept.isEmpty { handOver(left) }
      if left.status != 0 { throw ExitCode(left.status) }
      if !left.unkept.isEmpty { throw ExitCode(CommandFailure.Status.cannotWrite.rawValue) }
    }
  }

  /// Prints text that could not be saved to the terminal, the only place left to copy it from.
  private static func handOver(_ left: EventLoop.Departure) {
    Output.complain("your unsaved text could not be kept. \(left.reason ?? "") Here it is:")
    for line in left.unkept.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
      Output.complain(String(line).printable)
    }
  }
}

/// The version: its only place. docs/install.md lists what a release changes besides.
enum CairnVersion {
  static let number = "0.2.0"
  static let day = "2026-11-28"

  /// The version with the commit of the build, if it is known: `0.2.0 (55010b2b1a4c)`.
  static var full: String {
    EmbeddedFile.text(cairn_commit).nonBlank.map { "\(number) (\($0.trimmed))" } ?? number
  }
}

/// A command that does not exist, and the one perhaps meant.
struct UnknownCommand {
  let words: String

  /// `nil` if the arguments are wrong for another reason.
  init?(_ arguments: [String]) {
    let place = CompletionPlace(arguments, completing: "")
    guard let (word, names) = place.unknownCommand else { return nil }
    let path = (["cairn"] + place.path).joined(separator: " ")
    let near =
      NearestName.of(word, among: names).map { "Did you mean \(path) \($0)?" }
      ?? "\(path) --help lists all commands."
    words = "unknown command: \(path) \(word.printable). \(near)"
  }
}

/// A fast path for the most frequent command lines without options: the planner, a line to log, and
/// the check in a shell prompt. It skips the argument parser, which takes two thirds of such a run;
/// a line with any option but a lone `--version` goes through the parser.
enum QuickStart {
  /// Runs the command if it is a frequent one; returns `false` if the parser must read the line.
  static func run(_ arguments: [String]) throws -> Bool {
    guard arguments != ["--version"] else {
      print(CairnVersion.full)
      return true
    }
    guard !arguments.contains(where: { $0.hasPrefix("-") }) else { return false }
    let words = Array(arguments.dropFirst())
    switch arguments.first {
    case nil: try CairnCommand.plan()
    case "due" where words.isEmpty: try CommandContext().answer { try DueCommand.say($0) }
    case let name?:
      let kind = name == "log" ? .skill : EntryKind(rawValue: name)
      guard !words.isEmpty, let kind, name != "skill" else { return false }
      try CommandContext().answer { try $0.log(words, as: kind) }
    }
    return true
  }
}
