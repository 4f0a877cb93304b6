import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct ListCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("list")

  @Argument(help: .value("query", "Terms to match. Defaults to all entries."))
  var query: [String] = []
  @Option(name: [.long, .customShort("n")], help: "Show at most this many entries.") var limit: Int?
  @Flag(help: .json("list")) var json = false
  @Flag(
    name: .customLong("print0"),
    help: "Print only full IDs, each followed by a null character, for xargs -0.")
  var print0 = false
  @OptionGroup var options: CommonOptions

  func validate() throws {
    try require(limit ?? 0 >= 0, "--limit must be 0 or more.")
    try require(!json || !print0, "Use --json or --print0, not both.")
  }

  func run(_ context: CommandContext) throws {
    let framework = try context.framework()
    let today = context.today
    let query = Query(query.joined(separator: " "), framework: framework, today: today)
    if let problem = query.problems.first {
      throw CommandFailure(.usage, Wording.summary(of: problem).printable)
    }
    let entries = try context.entries(matching: query, limit: limit)
    if json {
      try print(json: ["entries": entries], as: "list", version: ListDocument.version)
    } else if print0 {
      Output.write(nullTerminated: entries.map(\.id.rawValue))
    } else {
      if entries.isEmpty, !self.query.isEmpty || Output.isTerminal, RecordNotices.isWhole {
        Output.complain(
          self.query.isEmpty
            ? "no entries in \(context.store.directory.path.printable) yet."
            : "no entries match.")
      }
      for line in PlainTable.lines(of: entries, framework, columns: Output.columns) {
        print(line)
      }
    }
  }
}
