import CareerModel

/// What the manual says that no table knows.
enum ManualTexts {
  static let line =
    [
      ManualBlock.paragraph(
        "One line says what was done. A sign counts only at the start of a word; a backslash before it "
          + "keeps it as text. Put the line in quotes: # and > mean something to a shell.")
    ] + ManualBlock.blocks(of: CaptureArguments.grammar).dropFirst()

  static let query: [ManualBlock] = [
    .paragraph(
      "What cairn list and cairn export take, and / in the planner. All terms must hold; words without "
        + "a key are looked for in titles, results, notes and names."),
    .terms(QueryCompletion.keys.map { ($0.key, $0.says) }),
    .paragraph(
      "#skill, @person, +department and %project mean the same as in the line that is logged. "
        + "skill:talent:3 asks for level 3 or above. Days are written as 2026-11-21, 2026-11, 2026, "
        + "2026-q2, yesterday, fri or -3d."),
  ]

  static let environment = ManualBlock.terms([
    ("CAIRN_DIR", "The directory that holds the career, unless --data-dir names one."),
    (
      "XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME",
      "Where the career, the settings and what can be made again are kept, in a directory cairn."
    ),
    ("VISUAL, EDITOR", "The editor of --editor and of E in the planner; vi if neither is set."),
    (
      "CAIRN_PAGER, PAGER",
      "The program that shows what is longer than the terminal; less if neither is set. Empty or cat "
        + "is none."
    ),
    ("LESS", "The options of less; Cairn sets FRX where it is not set."),
    ("NO_COLOR", "If set to anything, no colours, unless --color or the settings ask for them."),
    ("TERM, COLORTERM", "How many colours the terminal has."),
    ("LC_ALL, LC_CTYPE, LANG", "Whether the terminal shows UTF-8."),
    ("TMPDIR", "Where the text for an editor is put; /tmp if not set."),
    ("CAIRN_LOCK_SECONDS", "How long to wait for another Cairn that is saving; 10 if not set."),
    ("CAIRN_NOW", "A time like 2026-11-21T18:00:00Z, at which the clock stands still."),
  ])

  static let files = ManualBlock.terms([
    (
      "~/.local/share/cairn/",
      "The career: journal/2026-11.json for each month, profile.json, plan.json, history.json for undo, "
        + "drafts.json, frameworks/ for one's own, trash/. All of it is JSON; data/schema describes it. "
        + "cairn where says where it is."
    ),
    (
      "~/.config/cairn/config.json",
      "The settings, which Cairn only reads; cairn settings lists them."
    ),
  ])

  static let examples: [ManualBlock] = [
    .paragraph("Log something, and look at it:"),
    .code([
      "cairn log 'Ran the review of the outage #trouble:3 +finance @Sam on:fri => two fixes'",
      "cairn list since:-7d",
    ]),
    .paragraph("What is missing for the stage ahead, and why:"),
    .code(["cairn status", "cairn why talent"]),
    .paragraph("In scripts:"),
    .code([
      "cairn list --json kind:milestone | jq -r '.entries[].title'",
      "cairn list tag:scratch --print0 | xargs -0 cairn delete && cairn undo",
      "cairn due | head -n 1",
    ]),
  ]
}
