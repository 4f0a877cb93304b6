import ArgumentParser
import CareerModel
import CareerStore

struct NameCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("name")

  @Argument(help: "Your name. Without it, the current name is shown.") var name: [String] = []
  @Flag(help: "Remove your name.") var none = false

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: CommonOptions

  func validate() throws {
    guard !none || name.isEmpty else { throw ValidationError("Give a name or --none, not both.") }
  }

  func run(_ context: CommandContext) throws {
    let before = try context.readableProfile()
    guard none || !name.isEmpty else {
      if told.json { return try print(json: before.name.map { ["name": $0] } ?? [:], as: "name") }
      return before.name.map { print($0.printable) } ?? ()
    }
    var after = before
    after.name = none ? nil : name.joined(separator: " ").printable.nonBlank
    guard after.name != nil || none else {
      throw CommandFailure(.usage, "the name is empty. To remove your name, use --none.")
    }
    try context.perform(.edit(before, to: after), json: told.json)
  }
}
