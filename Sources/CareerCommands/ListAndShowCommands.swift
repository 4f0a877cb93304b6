import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerStore

struct ListCommand: RecordCommand {
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
    let framework = try context.namesToShow()
    let query = Query(query.joined(separator: " "), framework: framework, today: context.today)
    if let problem = query.problems.first {
      throw CommandFailure(.usage, Wording.summary(of: problem).printable)
    }
    if !json, !print0, limit == nil, let tables = try tables(matching: query, framework, context) {
      return show(tables, context)
    }
    let found = try context.journal(matching: query, limit: limit)
    if json {
      try print(
        json: ["entries": found.entries(in: DayRange())], as: "list", version: ListDocument.version)
    } else if print0 {
      Output.write(nullTerminated: found.entries(in: DayRange()).map(\.id.rawValue))
    } else {
      let columns = Output.columns
      show(
        found.monthsRead.mapOnAllCores {
          PlainTable(found.entries(of: $0), framework, columns: columns)
        }, context)
    }
  }

  /// Returns the matching entries of each month as a table, newest first, with none of them left in
  /// memory; `nil` if an id is in two months.
  private func tables(
    matching query: Query, _ framework: Framework, _ context: CommandContext
  ) throws -> [PlainTable]? {
    let columns = Output.columns
    return try context.months(matching: query) {
      PlainTable($0.entries, framework, columns: columns)
    }
  }

  /// Prints the parts of a table, all in the same columns.
  private func show(_ tables: [PlainTable], _ context: CommandContext) {
    if tables.allSatisfy({ $0.count == 0 }), !query.isEmpty || Output.isTerminal,
      RecordNotices.isWhole
    {
      Output.complain(
        query.isEmpty
          ? "no entries in \(context.store.directory.path.printable) yet." : "no entries match.")
    }
    let tables = context.keep(tables)
    let widths = tables.map(\.widths).reduce([]) { $0.isEmpty ? $1 : zip($0, $1).map(max) }
    let isPlain = Output.looks == nil && Output.columns == nil
    let texts = tables.mapOnAllCores {
      isPlain ? $0.text(widths: widths) : Output.text(of: $0.lines(widths: widths))
    }
    for text in texts { Output.write(text) }
  }
}

struct ShowCommand: RecordCommand {
  @Argument(help: "The entry's ID.") var id: String
  @Flag(help: .json("journal", of: "entry")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let entry = try context.entry(named: id)
    // Only the entry was requested, whatever else could not be read.
    RecordNotices.takePart()
    if json { return try print(json: entry) }
    print(fields: Self.fields(of: entry, try context.framework(), today: context.today))
  }

  /// Returns all fields of an entry, as labels and texts.
  static func fields(
    of entry: Entry, _ framework: Framework, today: CalendarDay
  ) -> [(String, String)] {
    let skills = framework.descriptions(of: entry.evidence)
    let fields: [(String, String)] = [
      ("Title", entry.title), ("Kind", entry.kind.title),
      ("When", entry.stated.longText(from: today)),
      ("Skills", skills.joined(separator: "\n")),
    ]
    let last = [("ID", entry.id.rawValue), ("File", DataDirectory.name(of: entry.day.month))]
    return (fields + entry.facts(linksBy: "\n").map { ($1, $2) } + last).filter { !$0.1.isEmpty }
  }
}

/// Prints a list of labels and texts; further lines of a text are indented to its column.
/// It is wrapped to the terminal's width; in a pipe, it keeps only its own line breaks.
func print(fields: [(label: String, text: String)]) {
  let labelColumns = 14
  for (label, text) in fields {
    // "\r\n" is a single character, distinct from "\n".
    let lines =
      Output.columns.map { Paragraph.lines(of: text, columns: max(20, $0 - labelColumns)) }
      ?? text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    for (index, line) in lines.enumerated() {
      let head = (index == 0 ? label + " " : "").padded(to: labelColumns)
      print(StyledText(head, .faint) + StyledText(line))
    }
  }
}

extension Framework {
  /// Returns `Talent management 3` for each, for a sentence.
  func titles(of evidence: [Evidence]) -> [String] {
    evidence.map { title(of: $0.skill) + ($0.level.map { " \($0)" } ?? "") }
  }

  /// Returns `Talent management, level 3: Hires for a team of their own` for each, for a list.
  func descriptions(of evidence: [Evidence]) -> [String] {
    evidence.map { piece in
      title(of: piece.skill) + (piece.level.map { ", level \($0)" } ?? "")
        + (text(of: piece).map { ": \($0)" } ?? "")
    }
  }
}
