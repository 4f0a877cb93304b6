import ArgumentParser
import CareerExchange
import CareerModel

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in what you already have.",
    discussion: """
      Says for every line what was taken, what was left and why. All of it is one
      change: cairn undo takes it back. The same file twice adds nothing.

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

/// A kind of document that is brought in, and what help says of it.
protocol ImportSource {
  static var kind: ImportKind { get }
  static var help: String { get }
}

private enum Backup: ImportSource {
  static let kind = ImportKind.json
  static let help = """
    In an empty directory everything comes in as it was. Where there is a career
    already, what is missing is added; of an entry or a goal that is here too, the
    version that was changed last stays.

      cairn export json -o career.json
      cairn import json career.json --data-dir ~/new-career
    """
}

private enum Table: ImportSource {
  static let kind = ImportKind.csv
  static let help = """
    The first line names the columns, in any order: \
    \(EntryField.columns.map(\.label).joined(separator: ", ")). A title and a date must be there; \
    other names for them are known too. What stands in an unknown column goes into the note.

      cairn import csv table.csv --dry-run
    """
}

private enum MarkdownList: ImportSource {
  static let kind = ImportKind.markdown
  static let help = """
    Every item of a list becomes an entry, with its own date or that of a heading above it:

      - 2026-03-04: Ran the review of the outage
      - Moved the build to the cloud (March 2026)

    What stands under an item becomes its note. An item without a date is left.

      cairn import markdown brag.md --dry-run
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
    Work becomes a stage where its position clearly is one, and highlights become milestones; so do
    projects, awards, certificates and publications. Highlights have no day of their own: they get the
    last day of what they stand under, and of what goes on the first.

      cairn import jsonresume resume.json --dry-run
    """
}

private enum Calendar: ImportSource {
  static let kind = ImportKind.ics
  static let help = """
    Events that are over become milestones; what lies ahead becomes a goal, and so do tasks. The day is
    the one that is written, whatever time zone stands beside it. What repeats is taken once.

      cairn import ics calendar.ics --dry-run
    """
}
