import ArgumentParser
import CareerModel
import CareerStore

struct WhereCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "Show the directories in use.",
    discussion: """
        cairn where
        cd "$(cairn where --json | jq -r .data)"
      """)

  @Flag(help: .json("where")) var json = false

  @OptionGroup var options: CommonOptions

  private struct Directories: Encodable {
    var data: String
    /// Whether there is a directory of data yet.
    var isThere: Bool
    /// Whether a record has been begun in it.
    var holdsRecord: Bool
    var settings: String
    var cache: String
  }

  func run(_ context: CommandContext) throws {
    let used = Directories(
      data: context.store.directory.path,
      isThere: FileSystem.exists(context.store.directory.path),
      holdsRecord: context.store.directory.holdsRecord,
      settings: DataDirectory.settings(in: context.surroundings),
      cache: DataDirectory.cache(in: context.surroundings))
    if json { return try print(json: used, as: "where") }
    let note = used.holdsRecord ? "" : used.isThere ? "  (no record yet)" : "  (does not exist yet)"
    print("data      \(used.data.printable)\(note)")
    print("settings  \(used.settings.printable)")
    print("cache     \(used.cache.printable)")
  }
}
