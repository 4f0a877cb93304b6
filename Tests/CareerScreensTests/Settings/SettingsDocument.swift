import CareerJSON
import CareerModel
import CareerPages

@testable import CareerDrawing

/// docs/settings.md, generated from the settings and the built-in themes, so it cannot differ from
/// what the program does.
enum SettingsDocument {
  static var markdown: String {
    [head, Setting.all.map(section).joined(separator: "\n\n"), themes, ownThemes, honesty]
      .joined(separator: "\n\n") + "\n"
  }

  private static let head = """
    # Settings

    Override the defaults in `config.json`. You write this file; Cairn only reads it.

        {
          theme: "mine",
          colours: 256,         // overrides NO_COLOR
          themes: {
            mine: { base: "colour-blind", heading: "bold underline" },
          },
        }

    The file is `$XDG_CONFIG_HOME/cairn/config.json`, usually `~/.config/cairn/config.json`. To try
    another file, set the environment variable CAIRN_CONFIG. `cairn settings` shows the path, the
    current settings and any problems. Scripts can use `cairn settings --json`.

    The format is JSON5 (<https://spec.json5.org>), which is JSON with comments, unquoted names and
    trailing commas.

    When the planner opens, it shows each invalid setting with its line. It uses the default for that
    setting, and applies all others. If the file cannot be read, is incomplete or is larger than a
    megabyte, all defaults apply. If a setting is repeated, the first one wins.

    This page is generated. To update it, run `RECORD_GOLDENS=1 Scripts/test --filter SettingsDocument`.

    ## All settings
    """

  private static func section(_ setting: Setting) -> String {
    """
    ### `\(setting.name)`

    \(wrapped(SettingTexts.about[setting.name] ?? ""))

    - values: \(values(of: setting))
    - default: `\(setting.standard.written)`
    """
  }

  /// The accepted values: those that a wrong one is told, or in words.
  static func values(of setting: Setting) -> String {
    var settings = Settings()
    if case .noneOf(let values, _)? = setting.read(.object([:]), &settings).first?.reason {
      return values.map { "`\($0.written)`" }.listed("or")
    }
    return SettingTexts.values[setting.name] ?? ""
  }

  private static var themes: String {
    let names = Theme.BuiltIn.allCases
    let about = names.map { wrapped("**\($0.rawValue)**: \(SettingTexts.themes[$0] ?? "")") }
      .joined(separator: "\n\n")
    let head = "| role | used for | " + names.map(\.rawValue).joined(separator: " | ") + " |"
    let rule = "|---|---|" + names.map { _ in "---|" }.joined()
    let rows = Role.allCases.map { role in
      "| `\(role)` | \(SettingTexts.roles[role] ?? "") | "
        + names.map { "`\(StyleSyntax.summary(of: $0.theme[role]))`" }.joined(separator: " | ")
        + " |"
    }
    return (["## Themes", "", about, "", head, rule] + rows).joined(separator: "\n")
  }

  private static let ownThemes = """
    ## Your own themes

        themes: {
          mine: { base: "standard", milestone: "bold 208 else bright red else red", faint: "default" },
        }

    `base` is the built-in theme to start from, `standard` by default. The other names are roles from
    the table above. A style is a list of words, in any sensible order:

    - `bold`, `dim`, `underline`, `reverse`
    - a colour: `default` (the terminal's own), `black`, `red`, `green`, `yellow`, `blue`, `magenta`,
      `cyan` or `white`. Put `bright` before any of the last eight, or use a number from 0 to 255 from
      the 256-colour palette.
    - two numbers from 16 to 255, such as `117/25`: the first for dark backgrounds, the second for
      light ones. A third is for backgrounds that Cairn doesn't know.
    - `else` and another colour, for terminals with fewer colours. If the terminal has none of the
      colours, it uses its own. `else` with `bold`, `underline` or `reverse` adds that instead.
    - `on` and a background colour

    Text in the colour of its background is rejected. The row under the cursor has the background of
    the role `cursor`; without one, it has a pointer and is bold. Every theme shows other selected
    places in reverse.
    """

  private static let honesty = """
    ## Contrast

    Tests check the WCAG 2.2 contrast of the built-in themes with the palettes of xterm, the Linux
    console, GNOME Terminal, Konsole, macOS Terminal, Windows Terminal, Alacritty, Solarized and
    Gruvbox, on dark and light backgrounds.

    - Other text keeps your terminal's own colours.
    - With 256 colours, coloured text has at least 4.5:1, also under the cursor; in `high-contrast`,
      6:1. These colours don't depend on your terminal's palette. Lines have 3:1.
    - With 8 or 16 colours, none is readable in every palette. Bold and underlined text replaces them.
    - On an unknown background, only milestones, feedback and lines are coloured, with 3:1.
    - Names of skill groups, and good and bad news in `colour-blind`, stay distinct in simulations of
      protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes, 2009).

    Colour is never the only signal. Words always say if something went well, is overdue or is missing.
    Marks differ in shape, weight or underline, or by the label of their row: `◆` is a milestone, `“` is
    feedback, and a bar on the timeline counts what its row is called. Tests check every recorded
    screen: within a row, marks that look alike without colour mean the same.
    """

  /// Wraps text to 100 columns.
  private static func wrapped(_ text: String) -> String {
    Paragraph.lines(of: text, columns: 100).joined(separator: "\n")
  }
}
