import ArgumentParser
import CareerModel
import CareerStore

extension CareerNames.Kind: ExpressibleByArgument {}

struct NamesCommand: RecordCommand {
  static let configuration = CommandConfiguration.help("names")

  @Argument(help: "What to list.") var kind: CareerNames.Kind

  @Flag(help: .json("names")) var json = false
  @Flag(
    name: .customLong("print0"), help: "End each name with a null character, for xargs -0.")
  var print0 = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if json, print0 { throw ValidationError("Use --json or --print0, not both.") }
  }

  func run(_ context: CommandContext) throws {
    let names = try CareerNames(context.store, warn: Output.warn(of:)).names(kind)
    if json {
      try print(json: ["kind": kind.rawValue, "names": names], as: "names")
    } else if print0 {
      Output.write(nullTerminated: names.map(\.name))
    } else {
      for name in names { print(name.name.printable) }
    }
  }
}
