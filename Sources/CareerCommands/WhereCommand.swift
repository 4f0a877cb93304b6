import ArgumentParser
import CareerModel
import CareerStore

struct WhereCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "Show the directories in use.",
    discussion: """
        cairn where
        cd "$(cairn where --json | jq -r .data)"
      """)

  @Flag(name: .long, help: "JSON, as data/schema/where.schema.json describes it.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  private struct Directories: Encodable {
    var format = "cairn.where"
    var version = 1
    var data: String
    /// Whether there is a directory of data yet.
    var isThere: Bool
    /// Whether a record has been begun in it.
    var holdsRecord: Bool
    var settings: String
    var cache: String
  }

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let used = Directories(
        data: context.store.directory.path,
        isThere: FileSystem.exists(context.store.directory.path),
        holdsRecord: context.store.directory.holdsRecord,
        settings: DataDirectory.settings(in: context.surroundings),
        cache: DataDirectory.cache(in: context.surroundings))
      if json { return print(try JSONOutput.text(used)) }
      let note = used.holdsRecord ? "" : used.isThere ? "  (no record yet)" : "  (not there yet)"
      print("data      \(used.data.printable)\(note)")
      print("settings  \(used.settings.printable)")
      print("cache     \(used.cache.printable)")
    }
  }
}
