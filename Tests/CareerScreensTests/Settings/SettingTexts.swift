import CareerDrawing
import CareerPages

/// What docs/settings.md says of each setting, theme and role.
enum SettingTexts {
  static let about = [
    "theme":
      "The theme. To try one, run `cairn --theme NAME`. The themes are listed below.",
    "themes":
      "Your own themes, by name. Each one lists what it changes in a built-in theme.",
    "colours":
      "The most colours to use. `\"auto\"` uses as many as the terminal supports, and none "
      + "if NO_COLOR is set. A number overrides NO_COLOR.",
    "background":
      "Your terminal's background. `\"auto\"` asks the terminal, and uses COLORFGBG or its "
      + "last answer until then. While it is unknown, text has no colours.",
    "characters":
      "The characters for lines and marks. `\"auto\"` follows the locale. Use `\"ascii\"`, "
      + "or `cairn --ascii`, if your terminal or font shows boxes instead.",
    "ambiguousWidth":
      "How many columns your terminal uses for characters such as `■` and `◆`. Some "
      + "terminals set up for Chinese, Japanese or Korean use two. With 2, lines and marks "
      + "are drawn in ASCII. A change takes effect when you restart the planner.",
    "mouse":
      "Whether the planner uses the mouse. If it does, hold Shift to select text in the "
      + "terminal.",
    "slowLine":
      "Whether to save bytes for a slow line: the cursor then highlights only the beginning "
      + "of its row. Turned on automatically over SSH if `stty` reports less than 38400 baud.",
    "screenReader":
      "Whether screens are laid out for a screen reader: one item per line, in words, "
      + "without drawings. `cairn --screen-reader` does the same.",
    "keys":
      "Your own keys for commands. They replace all default keys of a command. An empty "
      + "list removes them.",
    "editor":
      "The editor command, with any arguments. If it is empty, VISUAL or EDITOR is used, or "
      + "else vi.",
    "opener":
      "The command that opens links, with any arguments. If it is empty, xdg-open is used, "
      + "or open on macOS.",
  ]

  /// The values of the settings that accept more than a few.
  static let values = [
    "theme":
      Theme.BuiltIn.allCases.map { "`\"\($0.rawValue)\"`" }.joined(separator: ", ")
      + ", or the name of your own theme",
    "themes": "an object, [described below](#your-own-themes)",
    "keys":
      "an object with a key or a list of keys for each command, such as "
      + "`{ log: \"L\", find: [\"/\", \"Ctrl-F\"] }`",
    "editor": "a string, such as `\"code --wait\"`",
    "opener": "a string, such as `\"firefox --new-tab\"`",
  ]

  static let themes: [Theme.BuiltIn: String] = [
    .standard:
      "Uses the terminal's own text colour, with blue, orange, purple, green and red for "
      + "what stands out.",
    .highContrast:
      "Uses no grey text. Important text is bold, underlined or in reverse. All text has a "
      + "contrast of at least 6:1.",
    .colourBlind:
      "Uses blue for good news and orange for warnings, which are distinct in every kind of "
      + "colour vision.",
  ]

  static let roles: [Role: String] = [
    .text: "all other text",
    .faint: "labels, hints, repeated dates",
    .heading: "headings, milestone titles, level digits",
    .present: "the open screen, your current stage, the choice made",
    .rule: "lines between parts of the screen",
    .key: "keys in the key bar",
    .skill: "marks of skill entries, counts of skills at level 3",
    .skillLow: "counts of skills below level 3",
    .skillHigh: "counts of skills above level 3",
    .milestone: "marks of milestones and open goals",
    .feedback: "marks of feedback",
    .today: "today's line and cell",
    .good: "results, completed items, good news",
    .warning: "warnings",
    .error: "errors, overdue items",
    .input: "text that you type",
    .cursor: "the row under the cursor: its background, and text without a colour",
    .group1: "names of a group of skills, by its place in the framework",
    .group2: "names of a group of skills, by its place in the framework",
    .group3: "names of a group of skills, by its place in the framework",
  ]
}
