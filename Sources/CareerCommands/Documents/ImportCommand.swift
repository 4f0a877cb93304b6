import ArgumentParser
import CareerExchange
import CareerModel
import CareerStore

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
      ImportJSON.self, ImportCSV.self, ImportMarkdown.self, ImportJrnl.self, ImportBragfile.self,
      ImportResume.self, ImportCalendar.self, ImportGitCommand.self,
    ])

  @ParentCommand var parent: CairnCommand
}

struct ImportJSON: ParsableCommand {
  static let configuration = ImportArguments.configuration(
    .json,
    """
    In an empty directory everything comes in as it was. Where there is a career
    already, what is missing is added; of an entry or a goal that is here too, the
    version that was changed last stays.

      cairn export json -o career.json
      cairn import json career.json --data-dir ~/new-career
    """)

  @OptionGroup var document: ImportArguments
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: ImportCommand

  func run() throws { try document.take(.json, CommandContext(options, parent: parent.parent)) }
}

struct ImportCSV: ParsableCommand {
  static let configuration = ImportArguments.configuration(
    .csv,
    """
    The first line names the columns, in any order: \
    \(EntryField.columns.map(\.label).joined(separator: ", ")). A title and a date must be there; \
    other names for them are known too. What stands in an unknown column goes into the note.

      cairn import csv table.csv --dry-run
    """)

  @OptionGroup var document: ImportArguments
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: ImportCommand

  func run() throws { try document.take(.csv, CommandContext(options, parent: parent.parent)) }
}

struct ImportMarkdown: ParsableCommand {
  static let configuration = ImportArguments.configuration(
    .markdown,
    """
    Every item of a list becomes an entry, with its own date or that of a heading above it:

      - 2026-03-04: Ran the review of the outage
      - Moved the build to the cloud (March 2026)

    What stands under an item becomes its note. An item without a date is left.

      cairn import markdown brag.md --dry-run
    """)

  @OptionGroup var document: ImportArguments
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: ImportCommand

  func run() throws { try document.take(.markdown, CommandContext(options, parent: parent.parent)) }
}

struct ImportJrnl: ParsableCommand {
  static let configuration = ImportArguments.configuration(
    .jrnl, "  jrnl --format json | cairn import jrnl -")

  @OptionGroup var document: ImportArguments
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: ImportCommand

  func run() throws { try document.take(.jrnl, CommandContext(options, parent: parent.parent)) }
}

struct ImportBragfile: ParsableCommand {
  static let configuration = ImportArguments.configuration(
    .bragfile, "  brag export --format json | cairn import bragfile -")

  @OptionGroup var document: ImportArguments
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: ImportCommand

  func run() throws { try document.take(.bragfile, CommandContext(options, parent: parent.parent)) }
}

struct ImportResume: ParsableCommand {
  static let configuration = ImportArguments.configuration(
    .jsonresume,
    """
    Work becomes a stage where its position clearly is one, and highlights become milestones; so do
    projects, awards, certificates and publications. Highlights have no day of their own: they get the
    last day of what they stand under, and of what goes on the first.

      cairn import jsonresume resume.json --dry-run
    """)

  @OptionGroup var document: ImportArguments
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: ImportCommand

  func run() throws {
    try document.take(.jsonresume, CommandContext(options, parent: parent.parent))
  }
}

struct ImportCalendar: ParsableCommand {
  static let configuration = ImportArguments.configuration(
    .ics,
    """
    Events that are over become milestones; what lies ahead becomes a goal, and so do tasks. The day is
    the one that is written, whatever time zone stands beside it. What repeats is taken once.

      cairn import ics calendar.ics --dry-run
    """)

  @OptionGroup var document: ImportArguments
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: ImportCommand

  func run() throws { try document.take(.ics, CommandContext(options, parent: parent.parent)) }
}
