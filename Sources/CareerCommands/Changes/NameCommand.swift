import ArgumentParser
import CareerModel
import CareerStore

struct NameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "name", abstract: "Show or set your name, as it stands on documents.",
    discussion: """
        cairn name
        cairn name 'Robin Example'
        cairn name --none
      """)

  @Argument(help: "Your name; shown if left out.")
  var name: [String] = []
  @Flag(name: .long, help: "Take the name away.")
  var none = false

  @OptionGroup var told: ChangeOptions
  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  /// data/schema/name.schema.json.
  private struct Name: Encodable {
    var format = "cairn.name"
    var version = 1
    var name: String?
  }

  func validate() throws {
    guard !none || name.isEmpty else { throw ValidationError("Give a name or --none, not both.") }
  }

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let before = try context.readableProfile().profile
      guard none || !name.isEmpty else {
        if told.json { return print(try JSONOutput.text(Name(name: before.name))) }
        return before.name.map { print($0.printable) } ?? ()
      }
      var after = before
      after.name = none ? nil : name.joined(separator: " ").printable.nonBlank
      guard after.name != nil || none else {
        throw CommandFailure(status: .usage, words: "a name has letters; --none takes it away.")
      }
      guard after != before else {
        return try context.reportNothing("Nothing to change: that is so already.", told)
      }
      try context.perform(.edit(before, to: after), told)
    }
  }
}
