import ArgumentParser
import CareerModel
import CareerStore

extension CareerNames.Kind: ExpressibleByArgument {}

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "List the names that your record holds, one a line.",
    discussion: """
      Skills, stages and insights are those of the framework in use; people, projects, departments
      and tags stand in the order of how often they are named.

        cairn names people
        cairn names projects --print0 | xargs -0 -I{} cairn list 'project:"{}"'
        cairn names skills --json | jq -r '.names[] | "\\(.name)  \\(.says)"'
      """)

  @Argument(help: "What to list the names of.")
  var kind: CareerNames.Kind

  @Flag(name: .long, help: "JSON, as data/schema/names.schema.json describes it.")
  var json = false
  @Flag(
    name: .customLong("print0"), help: "Each name ended by a null character: for xargs -0.")
  var print0 = false

  @OptionGroup var options: DataOptions
  @ParentCommand var parent: CairnCommand

  private struct Names: Encodable {
    var format = "cairn.names"
    var version = 1
    var kind: String
    var names: [CareerNames.Name]
  }

  func validate() throws {
    if json, print0 { throw ValidationError("Choose one of --json and --print0.") }
  }

  func run() throws {
    let context = CommandContext(options, parent: parent)
    try CommandFailure.reported {
      let names = try CareerNames(context.store, warn: Output.warn(of:)).names(kind)
      if json {
        print(try JSONOutput.text(Names(kind: kind.rawValue, names: names)))
      } else if print0 {
        Output.write(NullTerminated.text(of: names.map(\.name)))
      } else {
        for name in names { print(name.name.printable) }
      }
    }
  }
}
