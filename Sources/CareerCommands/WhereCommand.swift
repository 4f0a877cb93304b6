import ArgumentParser
import CareerModel
import CareerStore

struct WhereCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "Show the directories in use.")

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() {
    let context = CommandContext(options, parent: parent)
    let directory = context.store.directory.path
    let state = FileSystem.exists(directory) ? "" : "  (not there yet)"
    print("data      \(directory.printable)\(state)")
    print("settings  \(DataDirectory.settings(in: context.surroundings).printable)")
    print("cache     \(DataDirectory.cache(in: context.surroundings).printable)")
  }
}
