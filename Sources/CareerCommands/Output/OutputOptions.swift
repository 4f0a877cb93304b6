import ArgumentParser

/// How a command shows what it shows; the same options before and behind a subcommand.
struct OutputOptions: ParsableArguments {
  enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(
    name: [.long, .customLong("colour")],
    help: ArgumentHelp(
      "When to use colours; auto is on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color: ColourChoice?

  @Flag(
    name: .long, help: "Show long output as it is, not through CAIRN_PAGER, PAGER or less.")
  var noPager = false

  var colour: ColourChoice { color ?? .auto }

  /// These options, or where they say nothing those that stand before the subcommand.
  func or(_ others: OutputOptions) -> OutputOptions {
    var options = self
    options.color = color ?? others.color
    options.noPager = noPager || others.noPager
    return options
  }
}
