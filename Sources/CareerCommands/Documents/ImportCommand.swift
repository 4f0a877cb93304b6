import ArgumentParser
import CareerExchange
import CareerModel

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

private enum Backup: ImportSource {
  static let kind = ImportKind.json
}

private enum Table: ImportSource {
  static let kind = ImportKind.csv
}

private enum MarkdownList: ImportSource {
  typealias Given = ProseOptions
  static let kind = ImportKind.markdown
}

private enum Jrnl: ImportSource {
  static let kind = ImportKind.jrnl
}

private enum Bragfile: ImportSource {
  static let kind = ImportKind.bragfile
}

private enum Resume: ImportSource {
  static let kind = ImportKind.jsonresume
}

private enum Calendar: ImportSource {
  static let kind = ImportKind.ics
}
