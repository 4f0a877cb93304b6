import ArgumentParser
import CareerDrawing
import CareerModel
import CareerStore
import CareerTerminal

/// How the planner is to look this once, whatever config.json says.
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
  /// The settings that the planner reads; a theme that is wished and not there is an error.
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
