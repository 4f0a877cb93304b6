/// The parts of the manual that no table contains.
enum ManualTexts {
  static let line =
    [
      ManualBlock.paragraph(
        "A log line describes an entry or a milestone. Quote it, because the shell interprets # and >. A "
          + "sign such as # counts only at the start of a word. To use it as text, put a backslash before it."
      )
    ] + ManualBlock.blocks(of: CaptureArguments.grammar).dropFirst()

  static let query: [ManualBlock] = [
    .paragraph(
      "cairn list, cairn export and / in the planner take a query. An entry must match every term. Words "
        + "without a key match titles, results, notes and names."),
    .terms(QueryCompletion.keys.map { ($0.key, $0.says) }),
    .paragraph(
      "#skill, @person, +department and %project work as in a log line. skill:talent:3 matches level 3 or "
        + "above. Write dates as 2026-11-21, 2026-11, 2026, 2026-q2, yesterday, fri or -3d."),
  ]

  static let environment = ManualBlock.terms([
    ("CAIRN_DIR", "The data directory, unless you use --data-dir."),
    (
      "XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME",
      "Where your record, settings and cache are kept, each in a directory called cairn."
    ),
    ("CAIRN_CONFIG", "The settings file to use instead of config.json."),
    ("VISUAL, EDITOR", "The editor for --editor, and for E in the planner. Defaults to vi."),
    (
      "CAIRN_PAGER, PAGER",
      "The pager for output longer than the terminal. Defaults to less. An empty value or cat turns paging "
        + "off."
    ),
    ("LESS", "The options for less. Defaults to FRX."),
    ("NO_COLOR", "If set, turns colour off, unless --color or your settings turn it on."),
    ("TERM, COLORTERM", "How many colours the terminal supports."),
    ("LC_ALL, LC_CTYPE, LANG", "Whether the terminal supports UTF-8."),
    ("TMPDIR", "Where files for the editor are created. Defaults to /tmp."),
    ("CAIRN_LOCK_SECONDS", "How many seconds to wait while another Cairn saves. Defaults to 10."),
    ("CAIRN_NOW", "A fixed time to use instead of the clock, such as 2026-11-21T18:00:00Z."),
  ])

  static let files = ManualBlock.terms([
    (
      "~/.local/share/cairn/",
      "Your record, in JSON: profile.json, plan.json, drafts.json, a file such as journal/2026-11.json "
        + "for each month, history.json for undo, frameworks/ for your own frameworks, and trash/. "
        + "data/schema describes the files. cairn where shows the directory."
    ),
    (
      "~/.config/cairn/config.json",
      "Your settings, which Cairn only reads. cairn settings lists them."
    ),
  ])

  static let examples: [ManualBlock] = [
    .paragraph("Log an entry, and list this week's entries:"),
    .code([
      "cairn log 'Ran the review of the outage #trouble:3 +finance @Sam on:fri => two fixes'",
      "cairn list since:-7d",
    ]),
    .paragraph("See your gaps, and what a figure is based on:"),
    .code(["cairn status", "cairn why talent"]),
    .paragraph("Use Cairn in scripts:"),
    .code([
      "cairn list --json kind:milestone | jq -r '.entries[].title'",
      "cairn list tag:scratch --print0 | xargs -0 cairn delete && cairn undo",
      "cairn due | head -n 1",
    ]),
  ]
}
