import ArgumentParser
import CareerModel
import CareerPages
import CareerStore

struct ShowCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("show")

  @Argument(help: "The entry's ID.") var id: String

  @Flag(help: .json("journal", of: "entry")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    let entry = try context.entry(named: id)
    // Only the entry was requested, whatever else could not be read.
    RecordNotices.takePart()
    if json { return try print(json: entry) }
    let framework = try context.framework()
    FieldList.print(Self.fields(of: entry, framework, today: context.today))
  }

  /// Returns all fields of an entry, as labels and texts.
  static func fields(
    of entry: Entry, _ framework: Framework, today: CalendarDay
  ) -> [(String, String)] {
    let skills = framework.descriptions(of: entry.evidence)
    let fields: [(String, String)] = [
      ("Title", entry.title), ("Kind", entry.kind.title),
      ("When", entry.stated.longText(from: today)),
      ("Skills", skills.joined(separator: "\n")),
    ]
    let last = [("ID", entry.id.rawValue), ("File", DataDirectory.name(of: entry.day.month))]
    return (fields + entry.facts(linksBy: "\n").map { ($1, $2) } + last).filter { !$0.1.isEmpty }
  }
}
