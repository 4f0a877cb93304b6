import ArgumentParser
import CareerDrawing
import CareerExchange
import CareerModel
import CareerPages
import CareerStore
import FoundationEssentials

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration.help(
    "import",
    subcommands: [
      ImportDocument<Backup>.self, ImportDocument<Table>.self, ImportDocument<MarkdownList>.self,
      ImportDocument<Jrnl>.self, ImportDocument<Bragfile>.self, ImportDocument<Resume>.self,
      ImportDocument<Calendar>.self, ImportGitCommand.self,
    ])
}

/// A kind of document that can be imported, with its own options.
protocol ImportSource: ParsableArguments {
  static var kind: ImportKind { get }
  func complete(_ context: inout ImportContext) throws
}

extension ImportSource { func complete(_ context: inout ImportContext) {} }

private struct Backup: ImportSource { static let kind = ImportKind.json }
private struct Table: ImportSource { static let kind = ImportKind.csv }
private struct Jrnl: ImportSource { static let kind = ImportKind.jrnl }
private struct Bragfile: ImportSource { static let kind = ImportKind.bragfile }
private struct Resume: ImportSource { static let kind = ImportKind.jsonresume }
private struct Calendar: ImportSource { static let kind = ImportKind.ics }

/// Prose, in which not every item has its date.
private struct MarkdownList: ImportSource {
  static let kind = ImportKind.markdown

  // Unconditional: -3d is a date.
  @Option(
    parsing: .unconditional,
    help: .value("date", "The date for items with no date of their own or in a heading above."))
  var date: String?
  @Option(help: .value("year", "The year for dates that have none.")) var year: Int?

  func validate() throws {
    guard let year else { return }
    let years = CalendarDay.supportedYears
    try require(
      years.contains(year),
      "--year \(year) is not between \(years.lowerBound) and \(years.upperBound).")
  }

  func complete(_ context: inout ImportContext) throws {
    let today = context.today
    context.date = try date.map { try today.day(named: $0, .first, orElse: .usage) }
    context.year = year
  }
}

/// `cairn import KIND`: imports a document of any kind and reports the result.
struct ImportDocument<Source: ImportSource>: RecordCommand {
  static var configuration: CommandConfiguration {
    .help(
      "import \(Source.kind.rawValue)",
      filling: [
        "purpose": Source.kind.purpose,
        "columns": EntryField.columns.map(\.label).joined(separator: ", "),
      ])
  }

  @Argument(help: .value("file", "The file to import, or - for standard input.")) var file: String
  @OptionGroup var given: Source
  @Flag(help: "Show what would be imported, without importing it.") var dryRun = false
  @Flag(help: .json("import")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    // An import creates a missing record; a failed one has nothing to say about it.
    RecordNotices.keepQuiet()
    let career = try LoadedCareer(context).career
    if !dryRun { try CommandFailure.refuseBesideUnreadable() }
    var merge = ImportMerge(try record(career, context.runtime), into: career)
    let framework = try ImportedFramework(&merge, in: context.store.directory)
    if !dryRun, !merge.change.edits.isEmpty {
      try framework.keep()
      let change = Change(merge.change.edits, as: .imported, Source.kind.rawValue)
      do {
        Output.warn(of: try context.store.perform(change).problems)
      } catch {
        framework.takeBack()
        throw error
      }
    }
    Output.warnOfNearMisses(in: merge.change)
    let text = ImportText(report: merge.report, kind: Source.kind, file: name, isDryRun: dryRun)
    if json { try print(json: text.json, as: "import") } else { text.show() }
    if let nothing = text.failure { throw nothing }
  }

  private var name: String { file == "-" ? "standard input" : file }

  private func record(_ career: Career, _ runtime: RuntimeEnvironment) throws -> ImportedRecord {
    let bytes = try bytes()
    var context = ImportContext(
      framework: career.framework, today: career.today, now: runtime.now())
    context.zones = runtime.zones
    context.fileName = file == "-" ? nil : file
    try given.complete(&context)
    do throws(ExchangeError) {
      return try Source.kind.read(bytes, context)
    } catch {
      throw CommandFailure(.badData, ErrorText.summary(of: error, file: name))
    }
  }

  /// Returns the document, reading just enough bytes for the reader to notice an excess.
  private func bytes() throws -> Data {
    let most = InputLimit.document
    guard file != "-" else { return try FileSystem.readStandardInput(most: most + 1) }
    do throws(StoreError) {
      guard let bytes = try FileSystem.readDocument(file, most: most) else {
        throw .cannotRead(path: file, code: 2)
      }
      return bytes
    } catch {
      guard case .damaged(_, _, let detail) = error else { throw error }
      throw CommandFailure(
        .badData, "\(name.printable): \(detail). Nothing was changed; import it in parts.")
    }
  }
}

/// A framework imported with a career, saved as a file of its own beside the existing ones.
struct ImportedFramework {
  private var path: String?
  private var bytes = Data()

  /// Rejects an invalid framework, or one whose name belongs to a different framework here.
  init(_ merge: inout ImportMerge, in directory: DataDirectory) throws {
    guard let (name, framework) = merge.framework else { return }
    let path = directory.framework(named: FileSystem.name(of: name))
    if let there = try FileSystem.read(path) {
      if (try? FrameworkFile.read(at: path)) != framework || there.isEmpty {
        merge.leaveFramework(because: "a different framework with this name already exists")
      }
    } else if framework.problems.isEmpty {
      self.path = path
      bytes = try StoreJSON.encode(FrameworkPart(framework: framework)) + Data("\n".utf8)
    } else {
      merge.leaveFramework(because: "it is not a valid framework")
    }
  }

  func keep() throws(StoreError) {
    guard let path else { return }
    try FileSystem.makeDirectory(FileSystem.parent(of: path) ?? ".")
    FileSystem.sweep(beside: path)
    try AtomicFile.write(bytes, to: path)
  }

  func takeBack() { if let path { try? FileSystem.remove(path) } }
}

struct ImportText {
  let report: ImportReport
  let kind: ImportKind
  let file: String
  let isDryRun: Bool

  /// Prints a line for each item, except those already there, which are only counted, and a total.
  /// On a screen, only the first complaints get a line.
  func show() {
    let isOnScreen = Output.columns != nil
    var complaints = 0
    let told = report.items.filter { item in
      guard item.outcome == .left || item.outcome == .noted else { return item.outcome != .there }
      complaints += 1
      return !isOnScreen || complaints <= InputLimit.complaints
    }
    // If all items are entries, the column for their kind is left out.
    let namesThings = told.contains { Self.word(for: $0.thing) != "" }
    print(TextTable(told.map { row($0, withThing: namesThings) }))
    let more = complaints - InputLimit.complaints
    if isOnScreen, more > 0 { print(ProblemList.more(more, rest: "--json lists all")) }
    print(sum)
  }

  /// The failure if every item was rejected; `nil` for any other document.
  var failure: CommandFailure? {
    let gave = report.items.contains { [.taken, .replaced, .there].contains($0.outcome) }
    guard report.count(.left) > 0, !gave else { return nil }
    let advice =
      report.leavesAmbiguousDates
      ? "Its dates are ambiguous; write them year first, like 2026-03-04."
      : "The lines above say why."
    return CommandFailure(.badData, "nothing in \(file.printable) could be imported. \(advice)")
  }

  private func row(_ item: ImportReport.Item, withThing: Bool) -> [String] {
    let what = [item.day?.description, item.title].compactMap(\.self).joined(separator: " ")
    let place = item.line.map { line in item.last.map { "lines \(line)-\($0)" } ?? "line \(line)" }
    return [place ?? "", Self.summary(of: item.outcome, isDryRun: isDryRun)]
      + (withThing ? [Self.word(for: item.thing)] : [])
      + [what + (item.why.map { ": " + $0 } ?? "")]
  }

  private static func word(for thing: ImportReport.Thing) -> String {
    thing == .part || thing == .entry ? "" : thing.rawValue
  }

  /// `Imported 12 entries and 2 goals from brag.csv; 3 already there, 1 skipped.`
  private var sum: String {
    let taken = Dictionary(grouping: report.items.filter { $0.outcome == .taken }, by: \.thing)
    var things = ImportReport.Thing.allCases.compactMap { thing in
      taken[thing].map { items in
        let count = items.count
        let plural = thing == .entry ? "entries" : thing.rawValue + "s"
        guard thing == .profile else { return Wording.count(count, thing.rawValue, plural) }
        return count == 1 ? items[0].title : "\(count) parts of your profile"
      }
    }
    let replaced = report.count(.replaced)
    if replaced > 0 { things.append(Wording.count(replaced, "newer version", "newer versions")) }
    let (there, left) = (report.count(.there), report.count(.left))
    let rest = [(there, "already there"), (left, "skipped")].filter { $0.0 > 0 }
      .map { "\($0) \($1)" }.joined(separator: ", ")
    let verb = isDryRun ? "Would import" : "Imported"
    return "\(verb) \(things.isEmpty ? "nothing" : things.listed()) from \(file.printable)"
      + (rest.isEmpty ? "." : "; \(rest).")
      + (things.isEmpty || isDryRun ? "" : " To undo, run cairn undo.")
  }

  private static func summary(of outcome: ImportReport.Outcome, isDryRun: Bool) -> String {
    switch outcome {
    case .taken: isDryRun ? "would import" : "imported"
    case .replaced: isDryRun ? "would replace" : "replaced"
    case .there: "already there"
    case .left: "skipped"
    case .noted: "note"
    }
  }

  var json: JSONObject {
    let counts = ImportReport.Outcome.allCases.map { ($0.rawValue, report.count($0)) }
    let items = report.items.map { item -> JSONObject in
      [
        "line": item.line, "lastLine": item.last, "outcome": item.outcome, "thing": item.thing,
        "title": item.title, "date": item.day?.day, "id": item.id, "why": item.why,
      ]
    }
    return [
      "kind": kind.rawValue, "file": file, "dryRun": isDryRun,
      "counts": Dictionary(uniqueKeysWithValues: counts), "items": items,
    ]
  }
}
