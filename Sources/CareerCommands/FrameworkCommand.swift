import ArgumentParser
import CareerExchange
import CareerModel
import CareerStore

struct FrameworkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "framework",
    abstract: "Show the stages, skills and levels in use, and where they come from.",
    discussion: """
      Prints Markdown, for reading or for a file.

        cairn framework > framework.md
        cairn framework --json | jq -r '.skills[].id'
      """,
    subcommands: [FrameworkCheck.self])

  @Flag(name: .long, help: "JSON, as data/schema/framework.schema.json describes it.")
  var json = false

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  func run() throws {
    let context = CommandContext(options, parent: parent)
    // The built-in framework is there without a record.
    RecordNotes.keepQuiet()
    try CommandFailure.reported {
      let reading = try context.store.profile()
      Output.warn(of: reading.problems)
      let (framework, problems) = try context.store.framework(reading.profile)
      Output.warn(of: problems)
      if json { return print(try JSONOutput.text(JSONOutput.FrameworkFile(framework))) }
      print(FrameworkDocument(framework).markdown, terminator: "")
    }
  }
}

extension JSONOutput {
  /// data/schema/framework.schema.json.
  struct FrameworkFile: Encodable {
    private let framework: Framework

    init(_ framework: Framework) {
      self.framework = framework
    }

    private enum Key: String, CodingKey {
      case format, version
    }

    func encode(to encoder: any Encoder) throws {
      var head = encoder.container(keyedBy: Key.self)
      try head.encode("cairn.framework", forKey: .format)
      try head.encode(ListDocument.version, forKey: .version)
      try framework.encode(to: encoder)
    }
  }
}
