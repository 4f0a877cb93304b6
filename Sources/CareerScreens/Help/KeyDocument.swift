import CareerPages

/// docs/keys.md: the keys of all places as a page.
package enum KeyDocument {
  package static var text: String {
    (head + [""] + everywhere + Place.allCases.flatMap(section) + typing).joined(separator: "\n")
      + "\n"
  }

  private static let head = [
    "# Keys",
    "",
    "Made of what each screen says of its keys (`…Keys.swift` in `CareerScreens`); a test holds the two",
    "against each other, and `RECORD_GOLDENS=1 Scripts/test --filter KeyDocument` makes this page anew. In",
    "the planner `?` shows the same, this screen's keys first, `/` searches it, and `:` finds a command by",
    "a few letters of its words.",
    "",
    "A key means the same wherever it means something. Other keys are chosen in config.json, by the names",
    "in the last column:",
    "",
    "    { keys: { quit: \"Q\", goal: [\"p\", \"Ctrl-G\"], suspend: [] } }",
    "",
    "An empty list takes a command's keys away. A key that was chosen twice, or that belongs to another",
    "command in the same place, is named when the planner starts, with the line. Ctrl-C always leaves.",
  ]

  private static var everywhere: [String] {
    table("Everywhere", Command.all.filter(\.isAlmostEverywhere))
  }

  private static func section(_ place: Place) -> [String] {
    let commands = Command.at(place).filter { !$0.isAlmostEverywhere }
    return table(Place.screens.contains(place) ? "On \(place.title)" : place.title, commands)
  }

  private static func table(_ title: String, _ commands: [Command]) -> [String] {
    let rows = commands.map { command in
      let keys =
        command.keys.isEmpty ? "only in `:`" : command.keys.map(code).joined(separator: " ")
      return "| \(keys) | \(escaped(command.help)) | \(command.id.rawValue) |"
    }
    return ["## \(title)", "", "| key | what it does | name |", "|---|---|---|"] + rows + [""]
  }

  private static func code(_ key: Key) -> String { "`\(escaped(key.name))`" }

  private static func escaped(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static var typing: [String] {
    [
      "## In a line that one types", "",
      "By whole characters, also where one is made of several code points. These keys are fixed.",
      "",
      "| key | what it does |", "|---|---|",
    ]
      + LineEditor.keys.map { row in
        let keys = row.keys.split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys) | \(row.help) |"
      }
  }
}
