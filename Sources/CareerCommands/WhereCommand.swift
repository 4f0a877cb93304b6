import ArgumentParser
import CareerModel
import CareerStore

struct WhereCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("where")

  @Flag(help: .json("where")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let directory = context.store.directory
    let (isThere, holdsRecord) = (FileSystem.exists(directory.path), directory.holdsRecord)
    let settings = DataDirectory.settings(in: context.runtime)
    let cache = DataDirectory.cache(in: context.runtime)
    if json {
      let used: JSONObject = [
        "data": directory.path, "isThere": isThere, "holdsRecord": holdsRecord,
        "settings": settings, "cache": cache,
      ]
      return try print(json: used, as: "where")
    }
    let note = holdsRecord ? "" : isThere ? "  (no record yet)" : "  (does not exist yet)"
    print("data      \(directory.path.printable)\(note)")
    print("settings  \(settings.printable)")
    print("cache     \(cache.printable)")
  }
}
