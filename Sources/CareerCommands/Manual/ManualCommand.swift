import ArgumentParser

struct ManualCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("manual")

  enum Form: String, EnumerableFlag {
    case man, markdown

    static func help(for value: Form) -> ArgumentHelp? {
      value == .man
        ? "Print a page for man(1)." : "Print Markdown, like docs/commands.md."
    }
  }

  @Flag(exclusivity: .exclusive) var form: Form = .markdown
  @OptionGroup var options: CommonOptions

  func run(_ context: CommandContext) throws {
    guard let program = CommandDescription(of: CairnCommand.self) else {
      throw CommandFailure(.badData, "the argument parser described itself in an unknown format.")
    }
    let manual = Manual(program: program)
    print(
      form == .man ? RoffPage(manual: manual).text : CommandsDocument(manual: manual).text,
      terminator: "")
  }
}
