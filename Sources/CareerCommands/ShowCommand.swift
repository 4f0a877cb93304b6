import ArgumentParser
import CareerModel
import CareerPages
import CareerScreens
import CareerStore

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything an entry says.",
    discussion: """
      The id is that of cairn list, or any clear beginning or end of it.

        cairn show 7QK2RB
        cairn show 7QK2RB --json | jq -r .title
      """)

  @Argument(help: "The entry's id.")
  var id: String

  @Flag(name: .long, help: "JSON, one entry as data/schema/journal.schema.json describes it.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let entry = try CareerSearch(store: context.store).entry(named: id)
      // The entry is all that was asked for, whatever else could not be read.
      RecordNotes.takePart()
      if json { return print(try JSONOutput.text(entry)) }
      let framework = try context.framework()
      FieldList.print(Self.fields(of: entry, framework, today: context.surroundings.today()))
    }
  }

  /// Everything an entry says, as labels and texts.
  static func fields(
    of entry: Entry, _ framework: Framework, today: CalendarDay
  ) -> [(String, String)] {
    let skills = entry.evidence.map { piece in
      framework.title(of: piece.skill) + (piece.level.map { ", level \($0)" } ?? "")
        + (framework.text(of: piece).map { ": \($0)" } ?? "")
    }
    let fields: [(String, String)] = [
      ("Title", entry.title), ("Kind", entry.kind.title),
      ("When", "\(entry.day.longText), \(entry.day.distance(from: today))"),
      ("Skills", skills.joined(separator: "\n")),
    ]
    let last = [("Id", entry.id.rawValue), ("File", DataDirectory.name(of: entry.day.month))]
    return (fields + entry.facts(linksBy: "\n").map { ($1, $2) } + last).filter { !$0.1.isEmpty }
  }
}
