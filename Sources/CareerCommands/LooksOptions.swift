import ArgumentParser
import CareerModel
import CareerScreens
import CareerStore
import CareerTerminal

/// How the planner is to look this once, whatever config.json says.
struct LooksOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How the planner looks: standard, high-contrast, colour-blind or a theme of your own.",
      valueName: "name"))
  var theme: String?

  @Flag(name: .long, help: "Draw the planner with ASCII characters only.")
  var ascii = false

  @Flag(name: .long, help: "Draw the planner for a screen reader.")
  var screenReader = false

  /// The settings that the planner reads; a theme that is not there is an error.
  func settings(in surroundings: Surroundings) throws(CommandFailure) -> SettingsSource {
    let source = SettingsSource(
      path: DataDirectory.settings(in: surroundings),
      wishes: .init(theme: theme, isASCII: ascii, forScreenReader: screenReader))
    guard let theme else { return source }
    let settings = source.read().settings
    guard settings.theme(named: theme) != nil else {
      throw CommandFailure(
        status: .usage,
        words: "there is no theme \"\(theme.printable)\"; there are "
          + "\(settings.themeNames.map(\.printable).listed()).")
    }
    return source
  }
}
