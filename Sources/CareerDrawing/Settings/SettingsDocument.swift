import CareerPages

/// docs/settings.md, made from the table of settings and the built-in themes, so that it cannot say
/// anything else than the program does.
package enum SettingsDocument {
  package static var markdown: String {
    [head, Setting.all.map(section).joined(separator: "\n\n"), themes, ownThemes, honesty]
      .joined(separator: "\n\n") + "\n"
  }

  private static let head = """
    # Settings

    Cairn needs none. What you like to have otherwise stands in a file that you write and Cairn only
    reads: `$XDG_CONFIG_HOME/cairn/config.json`, which is mostly `~/.config/cairn/config.json`; the
    environment variable CAIRN_CONFIG names another one for a trial. `cairn settings` says where the
    file is, what is in force, and what is wrong with the file; `cairn settings --json` says the same
    to a program.

    The file is JSON5 (<https://spec.json5.org>): JSON in which names need no quotes, comments are
    allowed, and a comma may stand behind the last thing.

        {
          theme: "mine",
          colours: 256,         // in spite of NO_COLOR
          themes: {
            mine: { base: "colour-blind", heading: "bold underline" },
          },
        }

    A mistake in a setting is told with its line when the planner opens; that setting is then as if it
    were not there, and all others count. A file that cannot be read at all, is larger than a megabyte
    or breaks off in the middle changes nothing. Of a setting that stands there twice the first counts.

    (This page is made from the program: `RECORD_GOLDENS=1 Scripts/test --filter SettingsDocument`
    makes it anew.)

    ## The settings
    """

  private static func section(_ setting: Setting) -> String {
    """
    ### `\(setting.name)`

    \(wrapped(setting.about))

    - takes \(setting.values)
    - without it: `\(setting.standard.written)`
    """
  }

  private static var themes: String {
    let names = Theme.BuiltIn.allCases
    let about = names.map { wrapped("**\($0.rawValue)**: \($0.about)") }.joined(separator: "\n\n")
    let head = "| role | what it is | " + names.map(\.rawValue).joined(separator: " | ") + " |"
    let rule = "|---|---|" + names.map { _ in "---|" }.joined()
    let rows = Role.allCases.map { role in
      "| `\(role)` | \(role.about) | "
        + names.map { "`\(StyleWords.words(for: $0.theme[role]))`" }.joined(separator: " | ") + " |"
    }
    return (["## Themes", "", about, "", head, rule] + rows).joined(separator: "\n")
  }

  private static let ownThemes = """
    ## Themes of your own

        themes: {
          mine: { base: "standard", milestone: "bold 208 else bright red else red", faint: "default" },
        }

    `base` is the built-in theme that yours begins with, `standard` if you name none; the other names
    are roles from the table above. A style is made of words, in any order that makes sense:

    - `bold`, `dim`, `underline`, `reverse`
    - a colour: `default` (the terminal's own), `black`, `red`, `green`, `yellow`, `blue`, `magenta`,
      `cyan`, `white`, `bright` before one of the last eight, or a number from 0 to 255, its place in
      the palette of 256 colours
    - `else` and another colour, for terminals that have fewer; where none is named that the terminal
      has, its own colour is used
    - `on` and a colour, for the ground

    Text in the colour of its ground is refused. The selection is in reverse in every theme.
    """

  private static let honesty = """
    ## What the built-in themes promise

    Contrast is the ratio of WCAG 2.2, computed for the colours of xterm and of VGA, on a black and on a
    white ground, in no, 8, 16 and 256 colours, with bold text in its bright colour where terminals do
    that. Tests hold these figures:

    - sentences have at least 3 to 1 in every theme, everywhere
    - `high-contrast` has at least 4.5 to 1, everywhere
    - `colour-blind` has at least 3 to 1 in 16 and 256 colours, and its colours stay apart in a
      simulation of protanopia, deuteranopia and tritanopia (Machado, Oliveira and Fernandes, 2009)
    - what is selected has at least 4.5 to 1
    - the lowest of all is 2.6 to 1: the marks and single words in bold magenta of `standard` and
      `colour-blind`, on a white ground, in 8 colours, where bold is bright

    A palette that you have given your terminal yourself may of course be another one; then a theme of
    your own, or `colours: "none"`, helps.

    Nothing is told by colour alone. Words say what they mean whatever their colour: that something
    went well, is overdue or is missing is always written. Marks differ in their shape, in being bold or
    underlined, or by the word at the head of their row: `◆` is a milestone and `“` feedback, and a
    digit in a row of the timeline counts whatever that row is called. A test looks at every picture
    that is kept with the code: marks of one row that look alike without colours mean the same, and
    where no word stands in the row those of the whole picture do. It cannot judge whether a word is
    well chosen; that remains for people to say.
    """

  /// Broken to a hundred columns.
  private static func wrapped(_ text: String) -> String {
    Paragraph.lines(of: text, columns: 100).joined(separator: "\n")
  }
}
