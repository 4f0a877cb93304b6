import ArgumentParser
import CareerDrawing
import CareerModel
import CareerPages
import CareerScreens
import CareerStore
import CareerTerminal

struct SettingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Show the settings in force, and what is wrong with them.",
    discussion: """
      Settings stand in config.json, which you write and Cairn only reads; docs/settings.md tells of \
      each. A star marks what is set there. The exit status is 65 if something is wrong with the file.

        cairn settings
        cairn settings --json | jq .settings.theme
      """)

  @Flag(name: .long, help: "JSON, as data/schema/settings.schema.json describes it.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {
    _ = CommandContext(options, parent: parent)
    let source = SettingsSource(path: DataDirectory.settings(in: .live()))
    let reading = source.read()
    try CommandFailure.reported {
      if json {
        print(try JSONOutput.text(SettingsJSON(reading, path: source.path)))
      } else {
        print("\(source.path.printable)\(reading.isThere ? "" : "  (not there yet)")\n")
        for line in lines(reading.settings) { print(line) }
      }
      let complaints = reading.problems.map { Wording.line(for: $0, in: source.path) }
      for line in Complaints.cut(complaints, rest: "--json lists all") { Output.complain(line) }
      if let failure = reading.failure { throw failure }
      guard reading.problems.isEmpty else {
        throw ExitCode(CommandFailure.Status.badData.rawValue)
      }
    }
  }

  private func lines(_ settings: Settings) -> [String] {
    let rows = Setting.all.map { setting in
      let value = setting.value(settings)
      return [value == setting.standard ? " " : "*", setting.name, value.written]
    }
    return TextTable(rows).lines(columns: Output.columns)
  }
}

/// data/schema/settings.schema.json.
private struct SettingsJSON: Encodable {
  var format = "cairn.settings"
  var version = 1
  var path: String
  var isThere: Bool
  var settings: [String: JSONValue]
  /// The names of those that are not as they are without a file.
  var changed: [String]
  var problems: [Problem]

  struct Problem: Encodable {
    var line: Int?
    var place: String
    var words: String
  }

  init(_ reading: SettingsSource.Reading, path: String) {
    self.path = path
    isThere = reading.isThere
    settings = Dictionary(
      uniqueKeysWithValues: Setting.all.map { ($0.name, $0.value(reading.settings)) })
    changed = Setting.all.filter { $0.value(reading.settings) != $0.standard }.map(\.name)
    problems = reading.problems.map {
      Problem(line: $0.line, place: $0.place.description, words: Wording.words(for: $0))
    }
  }
}
