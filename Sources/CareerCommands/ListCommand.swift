import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct ListCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List entries, newest first.",
    discussion: """
      All terms of the query must hold:

        kind:milestone  skill:talent:3  since:2025-01  until:2025-06  on:2025-q2
        tag:cloud  project:checkout  with:Sam  department:finance  and free words

        cairn list kind:milestone since:2025
        cairn list '#talent' with:Sam review
        cairn list --json | jq -r '.entries[].title'
        cairn list tag:scratch --print0 | xargs -0 cairn delete
      """)

  @Argument(help: ArgumentHelp("What to look for; everything if left out.", valueName: "query"))
  var query: [String] = []

  @Option(name: [.long, .customShort("n")], help: "At most so many entries.") var limit: Int?

  @Flag(help: .json("list")) var json = false

  @Flag(
    name: .customLong("print0"),
    help: "Only the ids, whole, each ended by a null character: for xargs -0.")
  var print0 = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit counts from 0.") }
    if json, print0 { throw ValidationError("Choose one of --json and --print0.") }
  }

  func run(_ context: CommandContext) throws {
    let framework = try context.framework()
    let today = context.today
    let query = Query(query.joined(separator: " "), framework: framework, today: today)
    if let problem = query.problems.first {
      throw CommandFailure(status: .usage, words: Wording.words(for: problem).printable)
    }
    let entries = try context.entries(matching: query, limit: limit)
    if json {
      try print(json: ["entries": entries], as: "list", version: ListDocument.version)
    } else if print0 {
      Output.write(NullTerminated.text(of: entries.map(\.id.rawValue)))
    } else {
      if entries.isEmpty, Output.columns != nil, RecordNotes.isWhole {
        Output.complain(
          self.query.isEmpty
            ? "nothing is logged yet in \(context.store.directory.path.printable)."
            : "no entry fits this query.")
      }
      let table = PlainTable(entries, framework: framework)
      for line in table.lines(columns: Output.columns) { print(line) }
    }
  }
}
