import ArgumentParser
import CareerExchange
import CareerStore

struct FrameworkCommand: RecordCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework",
    abstract: "Show the stages, skills and levels in use, with their sources.",
    discussion: """
      The output is Markdown.

        cairn framework > framework.md
        cairn framework --json | jq -r '.skills[].id'
      """,
    subcommands: [FrameworkCheck.self])

  @Flag(help: .json("framework")) var json = false

  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    // The built-in framework is there without a record.
    RecordNotes.keepQuiet()
    let framework = try context.framework()
    if json { return try print(json: framework, as: "framework", version: ListDocument.version) }
    print(FrameworkDocument(framework).markdown, terminator: "")
  }
}
