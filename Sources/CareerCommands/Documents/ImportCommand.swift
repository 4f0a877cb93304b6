import ArgumentParser
import CareerExchange
import CareerModel

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import data from a backup or another tool.",
    discussion: """
      The report shows what was imported or skipped, and why. An import is one change, which cairn
      undo reverses. Importing a file again adds nothing.

        cairn import markdown brag.md --dry-run
        cairn import csv table.csv
        jrnl --format json | cairn import jrnl -
        cairn import git ~/code --since 2026-01
      """,
    subcommands: [
      ImportDocument<Backup>.self, ImportDocument<Table>.self, ImportDocument<MarkdownList>.self,
      ImportDocument<Jrnl>.self, ImportDocument<Bragfile>.self, ImportDocument<Resume>.self,
      ImportDocument<Calendar>.self, ImportGitCommand.self,
    ])
}

/// A kind of document that can be imported, and its help text.
protocol ImportSource {
  /// The extra options for such a document.
  associatedtype Given: ImportOptions = NoImportOptions
  static var kind: ImportKind { get }
  static var help: String { get }
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
    help: ArgumentHelp(
      "The date for items that have none, either in the item or in a heading.", valueName: "date"))
  var date: String?
  @Option(help: ArgumentHelp("The year for dates that have none.", valueName: "year"))
  var year: Int?

  func validate() throws {
    let years = CalendarDay.supportedYears
    guard let year, !years.contains(year) else { return }
    throw ValidationError(
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
  static let help = """
    If your record is empty, everything is restored unchanged. Otherwise, missing items are added. If
    an entry or goal is in both, the version that was changed last is kept.

      cairn export json -o career.json
      cairn import json career.json --data-dir ~/new-career
    """
}

private enum Table: ImportSource {
  static let kind = ImportKind.csv
  static let help = """
    The first line names the columns, in any order: \
    \(EntryField.columns.map(\.label).joined(separator: ", ")). The title \
    and date are required. Other common column names work too. Unknown columns go into the note.

      cairn import csv table.csv --dry-run
    """
}

private enum MarkdownList: ImportSource {
  typealias Given = ProseOptions
  static let kind = ImportKind.markdown
  static let help = """
    Each list item becomes an entry. Its date is in the item itself or in a heading above it:

      - 2026-03-04: Ran the review of the outage
      - Moved the build to the cloud (March 2026)

    Text below an item becomes its note. Items without a date are skipped, unless the file name is
    a date (2026-03-04.md), or --date or --year gives one.

      cairn import markdown brag.md --dry-run
      cairn import markdown standup.md --date yesterday
    """
}

private enum Jrnl: ImportSource {
  static let kind = ImportKind.jrnl
  static let help = "  jrnl --format json | cairn import jrnl -"
}

private enum Bragfile: ImportSource {
  static let kind = ImportKind.bragfile
  static let help = "  brag export --format json | cairn import bragfile -"
}

private enum Resume: ImportSource {
  static let kind = ImportKind.jsonresume
  static let help = """
    A job becomes a stage if its position clearly matches one. Highlights, projects, awards,
    certificates and publications become milestones. A highlight gets the last day of its job or
    project, or the first day if that is still going on.

      cairn import jsonresume resume.json --dry-run
    """
}

private enum Calendar: ImportSource {
  static let kind = ImportKind.ics
  static let help = """
    Past events become milestones. Future events and tasks become goals. Times in UTC
    are converted to the calendar’s time zone, or yours. A recurring event is imported once.

      cairn import ics calendar.ics --dry-run
    """
}
