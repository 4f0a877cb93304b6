import ArgumentParser
import CareerDrawing
import CareerJSON
import CareerModel
import CareerPages
import CareerStore
import CareerTerminal

struct WhereCommand: RecordCommand {
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

struct SettingsCommand: RecordCommand {
  @Flag(help: .json("settings")) var json = false
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let source = SettingsSource(path: DataDirectory.settings(in: context.runtime))
    let reading = source.read()
    if json {
      try print(json: Self.json(reading, path: source.path), as: "settings")
    } else {
      print("\(source.path.printable)\(reading.isThere ? "" : "  (does not exist yet)")\n")
      let rows = Setting.all.map { setting in
        let value = setting.value(reading.settings)
        return [value == setting.standard ? " " : "*", setting.name, value.written]
      }
      print(TextTable(rows))
    }
    let complaints = reading.problems.map { Wording.line(for: $0, in: source.path) }
    for line in ProblemList.cut(complaints, rest: "--json lists all") { Output.complain(line) }
    if let failure = reading.failure { throw failure }
    guard reading.problems.isEmpty else { throw ExitCode(CommandFailure.Status.badData.rawValue) }
  }

  private static func json(_ reading: SettingsSource.Reading, path: String) -> JSONObject {
    let values = Setting.all.map { ($0.name, $0.value(reading.settings)) }
    let changed = Setting.all.filter { $0.value(reading.settings) != $0.standard }.map(\.name)
    let problems = reading.problems.map { problem -> JSONObject in
      [
        "line": problem.line, "place": problem.place.description,
        "words": Wording.summary(of: problem),
      ]
    }
    return [
      "path": path, "isThere": reading.isThere,
      "settings": Dictionary(uniqueKeysWithValues: values), "changed": changed,
      "problems": problems,
    ]
  }
}
