import CareerModel

/// The meaning of a key: its name in config.json, which can bind other keys to it. data/help/keys.txt
/// has its keys and help at each place.
package enum CommandName: String, CaseIterable, Hashable, Sendable {
  case log, milestone, feedback, edit, editText, delete, openLink, star, undo, redo, open, add
  case find, nextMatch, previousMatch
  case up, down, left, right, pageUp, pageDown, first, last
  case closer, wider, earlier, later, today, columnLeft, columnRight
  case laneUp, laneDown, fold, foldAll, chooseLanes, otherLook
  case why, assess, weigh, dismissForGood, otherStage, otherStageBack, editPath, begin, review
  case proposals, join, sortFeedback, praise, wish, neither
  case export, redact, confidential, period, firstPage
  case goal, finish, tick, start, drop, whatIf
  case screen1, screen2, screen3, screen4, screen5, screen6, nextScreen, previousScreen
  case help, palette, mouse, reload, back, redraw, suspend, quit

  /// The names by what the file calls them.
  package static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  package enum Shell: Hashable, Sendable {
    /// Subcommands, with an option if only that option is equivalent: `plan edit`, `list --limit`.
    /// A test checks that each exists.
    case commands([String])
    /// Why a shell does not need it.
    case needless(String)
  }

  /// What does the same in a shell.
  package var shell: Shell { Self.shells[rawValue] ?? .commands([]) }

  private static let shells = DataTables.keys.rows("shell").reduce(into: [String: Shell]()) {
    let said = $1[1]
    $0[$1[0]] =
      said.hasPrefix("(")
      ? .needless(String(said.dropFirst().dropLast()))
      : .commands(said.split(separator: ",").map { String($0).trimmed })
  }
}
