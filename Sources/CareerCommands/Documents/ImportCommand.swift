import ArgumentParser
import CareerExchange
import CareerModel
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

/// A kind of document that can be imported.
protocol ImportSource {
  associatedtype Given: ImportOptions = NoImportOptions
  static var kind: ImportKind { get }
}

protocol ImportOptions: ParsableArguments {
  func complete(_ context: inout ImportContext) throws
}

struct NoImportOptions: ImportOptions {
  func complete(_ context: inout ImportContext) {}
}

/// The day for a prose document that states none.
struct ProseOptions: ImportOptions {
  // Unconditional: -3d is a date.
  @Option(
    parsing: .unconditional,
    help: .value("date", "The date for items that have none, either in the item or in a heading."))
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

private enum Backup: ImportSource { static let kind = ImportKind.json }
private enum Table: ImportSource { static let kind = ImportKind.csv }
private enum Jrnl: ImportSource { static let kind = ImportKind.jrnl }
private enum Bragfile: ImportSource { static let kind = ImportKind.bragfile }
private enum Resume: ImportSource { static let kind = ImportKind.jsonresume }
private enum Calendar: ImportSource { static let kind = ImportKind.ics }
private enum MarkdownList: ImportSource {
  typealias Given = ProseOptions
  static let kind = ImportKind.markdown
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
  @OptionGroup var given: Source.Given
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

  func takeBack() {
    if let path { try? FileSystem.remove(path) }
  }
}
