import ArgumentParser

/// The options of every command: where the career is, and how what is shown is shown. The parser takes
/// them wherever they stand on the line, before or behind a subcommand.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The directory that holds the career.",
      discussion:
        "Otherwise CAIRN_DIR, or cairn in XDG_DATA_HOME or ~/.local/share. The first change makes it; "
        + "until then a reading command says on standard error that there is no record.",
      valueName: "directory"))
  var dataDir: String?

  @Option(
    name: [.long, .customLong("colour")],
    help: ArgumentHelp(
      "When to use colours; auto is on a terminal, unless NO_COLOR is set.", valueName: "when"))
  var color: ColourChoice?

  @Flag(help: "Show long output as it is, not through CAIRN_PAGER, PAGER or less.")
  var noPager = false

  enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }
}

extension ArgumentHelp {
  /// Of `--json`: what it prints, and where that is described.
  static func json(_ schema: String, of thing: String? = nil) -> ArgumentHelp {
    "JSON, \(thing.map { "one \($0) " } ?? "")as data/schema/\(schema).schema.json describes it."
  }
}
