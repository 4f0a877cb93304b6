import ArgumentParser
import CareerDrawing
import CareerModel
import CareerStore
import CareerTerminal

/// The options of every command: the data directory and how output looks. The parser accepts them
/// anywhere on the line, before or after a subcommand.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this data directory.",
      discussion:
        "Defaults to CAIRN_DIR, or to cairn in XDG_DATA_HOME or ~/.local/share. It is created on the first "
        + "change. Until then, a message on standard error says that there is no record yet.",
      valueName: "directory"))
  var dataDir: String?
  @Option(
    name: [.long, .customLong("colour")],
    help: .value("when", "When to use colour. auto uses it on a terminal unless NO_COLOR is set."))
  var color: ColourChoice?
  @Flag(help: "Print long output directly instead of through a pager.") var noPager = false

  enum ColourChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
}

extension ArgumentHelp {
  /// Returns the help for an argument, with the name of its value.
  static func value(_ name: String, _ abstract: String) -> ArgumentHelp {
    ArgumentHelp(abstract, valueName: name)
  }

  /// Returns the help for `--json`: what it prints and where that is described.
  static func json(_ schema: String, of thing: String? = nil) -> ArgumentHelp {
    "Print \(thing.map { "the \($0) as " } ?? "")JSON; see data/schema/\(schema).schema.json."
  }
}

/// Options that override the planner's appearance for one run, whatever config.json says.
struct AppearanceOptions: ParsableArguments {
  @Option(
    help: .value("name", "Use a theme: standard, high-contrast, colour-blind or one of your own."))
  var theme: String?
  @Flag(help: "Use ASCII characters only.") var ascii = false
  @Flag(help: "Lay out the planner for a screen reader.") var screenReader = false

  var wishes: Settings.Wishes {
    Settings.Wishes(theme: theme, isASCII: ascii, forScreenReader: screenReader)
  }
}

extension SettingsSource {
  /// Reads the planner's settings; a requested theme that does not exist is an error.
  init(_ wishes: Settings.Wishes, in runtime: RuntimeEnvironment) throws(CommandFailure) {
    self.init(path: DataDirectory.settings(in: runtime), wishes: wishes)
    guard let theme = wishes.theme else { return }
    let settings = read().settings
    guard settings.theme(named: theme) != nil else {
      throw CommandFailure(
        .usage,
        "no theme \"\(theme.printable)\". The themes are "
          + "\(settings.themeNames.map(\.printable).listed()).")
    }
  }
}
