import ArgumentParser
import CareerDrawing
import CareerModel
import CareerStore
import CareerTerminal

/// Options that override the planner's appearance for one run, whatever config.json says.
struct AppearanceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use a theme: standard, high-contrast, colour-blind or one of your own.",
      valueName: "name"))
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
