import ArgumentParser

/// The options of every command: the data directory and how output looks. The parser accepts them
/// anywhere on the line, before or after a subcommand.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this data directory.",
      discussion:
        "Defaults to CAIRN_DIR, or to cairn in XDG_DATA_HOME or ~/.local/share. It is created on the first "
        + "change. Until then, commands report on standard error that there is no record.",
      valueName: "directory"))
  var dataDir: String?

  @Option(
    name: [.long, .customLong("colour")],
    help: ArgumentHelp(
      "When to use colour. auto uses it on a terminal unless NO_COLOR is set.", valueName: "when"))
  var color: ColourChoice?

  @Flag(help: "Print long output directly instead of through a pager.")
  var noPager = false

  enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }
}

extension ArgumentHelp {
  /// Returns the help for `--json`: what it prints and where that is described.
  static func json(_ schema: String, of thing: String? = nil) -> ArgumentHelp {
    "Print \(thing.map { "the \($0) as " } ?? "")JSON; see data/schema/\(schema).schema.json."
  }
}
