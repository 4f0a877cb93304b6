import ArgumentParser
import CareerExchange
import CareerModel
import CareerStore

/// Interim: the readers and the merge come with their own files.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read what you already have into the journal.",
    subcommands: [ImportGitCommand.self])

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {}
}
