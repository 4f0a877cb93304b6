import CareerModel
import CareerPages

@testable import CareerScreens

/// docs/keys.md: the keys of all places, as a page.
enum KeyDocument {
  static var text: String {
    let everywhere = table("Everywhere", Command.all.filter(\.isAlmostEverywhere))
    return (head + [""] + everywhere + KeyContext.allCases.flatMap(section) + typing)
      .joined(separator: "\n") + "\n"
  }

  private static let head = [
    "# Keys",
    "",
    "Every key of the planner, by screen. In the planner, `?` lists the keys of the open screen first, `/`",
    "filters that list, and `:`, F9 or a right click opens a menu, in which a few letters find anything.",
    "",
    "To change keys, use the names in the last column in config.json:",
    "",
    "    { keys: { quit: \"Q\", goal: [\"p\", \"Ctrl-G\"], suspend: [] } }",
    "",
    "An empty list removes a command's keys. If a key is assigned twice, or belongs to another command on",
    "the same screen, the planner reports the line when it starts. Ctrl-C always quits.",
    "",
    "(Generated from the program: `RECORD_GOLDENS=1 Scripts/test --filter KeyDocument` updates it.)",
  ]

  private static func section(_ place: KeyContext) -> [String] {
    let commands = Command.at(place).filter { !$0.isAlmostEverywhere }
    return table(place.heading, commands)
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
      "## While typing", "",
      "These keys work in every text field and can’t be changed.",
      "",
      "| key | what it does |", "|---|---|",
    ]
      + DataTables.keys.rows("While typing").map { row in
        let keys = row[0].split(separator: " ").map { "`\($0)`" }.joined(separator: " ")
        return "| \(keys) | \(row[1]) |"
      }
  }
}
